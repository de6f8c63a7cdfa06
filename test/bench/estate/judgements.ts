// A judgement that joins two suppliers, until an answer shows it: committed and answered through the store, as a thread of the server does.
import { cpSync } from 'node:fs';
import type { Control } from '../../../server/analysis/analysis';
import { answer, serialise } from '../../../server/analysis/answer';
import { analyses } from '../../../server/analysis/list';
import { subjectOf } from '../../../server/engine/subject';
import { snapshotId } from '../../../server/estate/canonical';
import { openEstate } from '../../../server/imports/open-estate';
import { personHere } from '../../../server/model/viewer';
import { judge, withdrawJudgement } from '../../../server/records/judgements';
import { openEmbeddedStore } from '../../../server/store/embedded/open';
import type { StoreChange } from '../../../server/store/store';
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

/** The times of a judgement, or of taking it back, and of the pass that makes the snapshot id. */
export async function measureJudgements(bench: Bench, { data, suppliers }: Stored): Promise<{ judgement: Timed; snapshotId: Timed }> {
  const copy = bench.path('judged');
  cpSync(data, copy, { recursive: true });
  const store = await openEmbeddedStore(copy, { rules: 'bench' });
  const whatIf = analyses.find(({ name }) => name === 'what-if');
  if (!whatIf) throw new Error('there is no what-if');
  try {
    let estate = await openEstate(store);
    const author = () => ({ by: personHere, at: new Date().toISOString() });
    const [a = '', b = '', asked = ''] = suppliers.slice(-3);
    const say = async (change: StoreChange) => {
      await store.commit(estate.version, [change]);
      estate = await openEstate(store, estate);
      return serialise(answer(whatIf, subjectOf(estate.snapshot), { raw: { fail: [asked] }, control })).length;
    };
    const [times, passes]: [Timed[], Timed[]] = [[], []];
    while (times.length < bench.runs) {
      const before = estate.snapshot.id;
      times.push(await timed(() => say(judge({ a, b, verdict: 'same' }, author()))));
      if (estate.snapshot.id === before) throw new Error('the judgement changed nothing');
      await say(withdrawJudgement(a, b, author()));
      passes.push(await timed(() => snapshotId(estate.snapshot.graph)));
    }
    return { judgement: middleTime(times), snapshotId: middleTime(passes) };
  } finally {
    await store.close();
  }
}
