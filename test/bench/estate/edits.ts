// The rows about a small change of a large estate: in the running server until an answer is current, and by the command line.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { snapshotId } from '../../../server/estate/canonical';
import { openEstate } from '../../../server/imports/open-estate';
import { openEmbeddedStore } from '../../../server/store/embedded/open';
import { measure, ratio } from '../measure';
import { Served } from '../served';
import { type Bench, middle, middleTime, processorOf, type Spent, type Timed, timeWords } from './bench';
import { type Estates, importing, type Stored } from './estates';
import type { Promised } from './line';

const inServer: Promised = { unit: '×', must: 0.5, aim: 0.2 };
const byCommand: Promised = { unit: '×', must: 4, aim: 2 };
const hand = 'by-hand';

/** A row about the first component: for a source of its own, as an edit by hand is, or for the source that says the whole estate. */
function writeRow(bench: Bench, kind: 'own' | 'large'): string {
  const folder = bench.path(kind);
  mkdirSync(folder);
  const path = join(folder, 'components.csv');
  writeFileSync(path, kind === 'own' ? 'id,name,environment\ncmp:0,Component 0,production\n' : 'id;name\ncmp:0;Component 0 anew\n');
  return path;
}

const longestWait = 120_000;

/** The time from the request of a change until an answer of another snapshot is there; rejects when none comes. */
async function untilCurrent<T>({ served, asked }: Pick<Changing, 'served' | 'asked'>, change: () => Promise<T>): Promise<Timed & { readonly value: T }> {
  const before = await served.whatIf(asked);
  const [begun, used] = [performance.now(), processorOf(served.pid)];
  const value = await change();
  for (;;) {
    const snapshot = await served.whatIf(asked);
    const milliseconds = performance.now() - begun;
    if (snapshot !== before) return { milliseconds, processorMilliseconds: processorOf(served.pid) - used, value };
    if (milliseconds > longestWait) throw new Error('no answer shows the change');
  }
}

interface Changing {
  readonly served: Served;
  readonly asked: string;
  readonly path: string;
  readonly source: string;
}

async function changeAndUndo(changing: Changing): Promise<readonly [edit: Timed, undo: Timed]> {
  const { served, path, source } = changing;
  const edit = async () => served.import({ uploads: [await served.upload(path)], source, as: 'table', mode: 'partial', dryRun: false });
  const edited = await untilCurrent(changing, edit);
  const undone = await untilCurrent(changing, () => served.post(`/imports/${edited.value}/undo`, {}));
  return [edited, undone];
}

/** A judgement that joins two suppliers, and its withdrawal. */
async function judgeAndTakeBack(changing: Pick<Changing, 'served' | 'asked'>, [a = '', b = '']: readonly string[]): Promise<Timed> {
  const say = (judgement: 'same' | null) => untilCurrent(changing, () => changing.served.post('/judgements', { a, b, judgement }));
  const judged = await say('same');
  await say(null);
  return judged;
}

/** The pass over a graph that makes its snapshot id. */
async function timeSnapshotId(bench: Bench, data: string): Promise<Timed> {
  const store = await openEmbeddedStore(data);
  try {
    const { graph } = (await openEstate(store)).snapshot;
    const times: Timed[] = [];
    while (times.length < bench.runs) {
      const used = process.cpuUsage();
      const { milliseconds } = await measure(() => snapshotId(graph));
      const { user, system } = process.cpuUsage(used);
      times.push({ milliseconds, processorMilliseconds: (user + system) / 1000 });
    }
    return middleTime(times);
  } finally {
    await store.close();
  }
}

async function inRunningServer(bench: Bench, { data, suppliers }: Stored): Promise<Map<string, Timed>> {
  const served = await Served.start(bench.program, data);
  const asked = suppliers.at(-1) ?? '';
  const rows = [
    ['one row of a source of its own', { path: writeRow(bench, 'own'), source: hand }],
    ['one row of the large source', { path: writeRow(bench, 'large'), source: 'bench' }],
  ] as const;
  const times = new Map<string, Timed>();
  try {
    for (const [name, change] of rows) {
      const turns: (readonly [Timed, Timed])[] = [];
      while (turns.length < bench.runs) turns.push(await changeAndUndo({ served, asked, ...change }));
      times.set(`edit: ${name}`, middleTime(turns.map(([edit]) => edit)));
      times.set(`its undo: ${name}`, middleTime(turns.map(([, undo]) => undo)));
    }
    const judged: Timed[] = [];
    while (judged.length < bench.runs) judged.push(await judgeAndTakeBack({ served, asked }, suppliers.slice(-3)));
    times.set('judgement: two suppliers are the same', middleTime(judged));
  } finally {
    await served.stop();
  }
  return times;
}

interface Told {
  readonly work: string;
  readonly took: Timed;
  readonly json: Timed;
  readonly promised?: Promised;
}

function tell(bench: Bench, { work, took, json, promised }: Told): void {
  const value = bench.times(took, json);
  const words = promised ? '' : `, ${ratio(value)}`;
  bench.tell({ work, measured: timeWords(took), beside: `JSON.parse ${timeWords(json)}${words}`, value, ...(promised ? { promised } : {}) });
}

/** The lines of the server, each until an answer with another snapshot id came back. */
export async function measureEdits(bench: Bench, estates: Estates, nodes: number): Promise<void> {
  const stored = await estates.stored(nodes);
  const path = await estates.exported(nodes);
  const parsed: Spent[] = [];
  while (parsed.length < bench.runs) parsed.push(await bench.yardstick('json', [path]));
  const json = middle(parsed);
  for (const [name, took] of await inRunningServer(bench, stored)) tell(bench, { work: `server at ${stored.name}, ${name}`, took, json, promised: inServer });
  tell(bench, { work: 'the pass of the snapshot id over the whole graph', took: await timeSnapshotId(bench, stored.data), json });
}

/** One row and its undo by the command line, the start of the program included. */
export async function measureEditsByCommand(bench: Bench, estates: Estates, nodes: number): Promise<void> {
  const { data, name } = await estates.stored(nodes);
  const path = await estates.exported(nodes);
  const own = writeRow(bench, 'own');
  const large = writeRow(bench, 'large');
  const [parsed, edits, undos, larger]: [Spent[], Spent[], Spent[], Spent[]] = [[], [], [], []];
  const change = async (args: readonly string[], into: Spent[], undone: Spent[]) => {
    const edited = await bench.command([...args, '--json'], { data });
    into.push(edited);
    undone.push(await bench.command(['undo', JSON.parse(edited.stdout).import], { data }));
  };
  while (edits.length < bench.runs) {
    parsed.push(await bench.yardstick('json', [path]));
    await change(['import', own, '--as', 'table', '--source', hand, '--mode', 'partial'], edits, undos);
    await change(importing([large], '--mode', 'partial'), larger, []);
  }
  const json = middle(parsed);
  const lines = [
    ['edit by command, its start included: one row of a source of its own', edits],
    ['its undo', undos],
    ['edit by command: one row of the large source', larger],
  ] as const;
  for (const [work, spent] of lines) {
    tell(bench, { work: `${work}, ${name}`, took: middle(spent), json, promised: byCommand });
  }
}
