// A judgement that joins two suppliers, until an answer shows it: committed as an import is, and answered as a thread of the server does.
import { cpSync } from 'node:fs';
import type { Control, Subject } from '../../../server/analysis/analysis';
import { answer, serialise } from '../../../server/analysis/answer';
import { analyses } from '../../../server/analysis/list';
import { sharedSubjectOf, sharingAfter, subjectAfter, subjectOf } from '../../../server/engine/subject';
import { snapshotId } from '../../../server/estate/canonical';
import { commitRevisions } from '../../../server/imports/commit-revisions';
import { openEstate } from '../../../server/imports/open-estate';
import { openForAll } from '../../../server/imports/open-for-all';
import { personHere } from '../../../server/model/viewer';
import { judge, withdrawJudgement } from '../../../server/records/judgements';
import { openEmbeddedStore } from '../../../server/store/embedded/open';
import type { RevisionChange, Store } from '../../../server/store/store';
import { measure } from '../measure';
import { type Bench, middleTime, type Timed } from './bench';
import type { Stored } from './estates';

const control: Control = { checkpoint: () => undefined, progress: () => undefined };

async function timed(work: () => unknown): Promise<Timed> {
  const cpu = process.cpuUsage();
  const { milliseconds } = await measure(work);
  const { user, system } = process.cpuUsage(cpu);
  return { milliseconds, processorMilliseconds: (user + system) / 1000 };
}

/** Opens the store as a thread that answers does, and follows it: gives the subject as it is now. */
async function answersOf(store: Store): Promise<() => Promise<Subject>> {
  let estate = await openEstate(store);
  let subject = subjectOf(estate.snapshot);
  return async () => {
    const opened = await openForAll(store, { once: (_key, make) => make(), ...sharingAfter(subject) }, estate);
    estate = opened.estate;
    subject = opened.shared ? sharedSubjectOf(estate.snapshot, opened.shared) : subjectAfter(subject, estate.snapshot);
    return subject;
  };
}

/** The times of a judgement, or of taking it back, and of the pass that makes the snapshot id. */
export async function measureJudgements(bench: Bench, { data, suppliers }: Stored): Promise<{ judgement: Timed; snapshotId: Timed }> {
  const copy = bench.path('judged');
  cpSync(data, copy, { recursive: true });
  const [store, answering] = [await openEmbeddedStore(copy, { rules: 'bench' }), await openEmbeddedStore(copy, { rules: 'bench' })];
  const whatIf = analyses.find(({ name }) => name === 'what-if');
  if (!whatIf) throw new Error('there is no what-if');
  try {
    const asks = await answersOf(answering);
    const author = () => ({ by: personHere, at: new Date().toISOString() });
    const [a = '', b = '', asked = ''] = suppliers.slice(-3);
    const say = async (change: RevisionChange) => {
      await commitRevisions(store, [change]);
      const subject = await asks();
      serialise(answer(whatIf, subject, { raw: { fail: [asked] }, control }));
      return subject.snapshot;
    };
    // What is held for changes is held from the first on.
    let snapshot = await say(judge({ a, b, verdict: 'unsure' }, author()));
    const [times, passes]: [Timed[], Timed[]] = [[], []];
    while (times.length < bench.runs) {
      const before = snapshot.id;
      const judged = judge({ a, b, verdict: 'same' }, author());
      times.push(
        await timed(async () => {
          snapshot = await say(judged);
        }),
      );
      if (snapshot.id === before) throw new Error('the judgement changed nothing');
      snapshot = await say(withdrawJudgement(a, b, author()));
      passes.push(await timed(() => snapshotId(snapshot.graph)));
    }
    return { judgement: middleTime(times), snapshotId: middleTime(passes) };
  } finally {
    await store.close();
    await answering.close();
  }
}
