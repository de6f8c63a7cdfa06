// The rows about a small change of a large estate: in the running server until an answer is current, and by the command line.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { duration, ratio } from '../measure';
import { Served } from '../served';
import { type Bench, middle, type Spent } from './bench';
import { type Estates, importing, type Stored } from './estates';
import { measureJudgements } from './judgements';
import { median, type Promised } from './line';

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

/** Milliseconds from the request of a change until an answer of another snapshot is there; rejects when none comes. */
async function untilCurrent<T>(served: Served, asked: string, change: () => Promise<T>): Promise<{ milliseconds: number; value: T }> {
  const before = await served.whatIf(asked);
  const begun = performance.now();
  const value = await change();
  for (;;) {
    const snapshot = await served.whatIf(asked);
    const milliseconds = performance.now() - begun;
    if (snapshot !== before) return { milliseconds, value };
    if (milliseconds > longestWait) throw new Error('no answer shows the change');
  }
}

interface Changing {
  readonly served: Served;
  readonly asked: string;
  readonly path: string;
  readonly source: string;
}

async function changeAndUndo({ served, asked, path, source }: Changing): Promise<readonly [edit: number, undo: number]> {
  const edit = async () => served.import({ uploads: [await served.upload(path)], source, as: 'table', mode: 'partial', dryRun: false });
  const edited = await untilCurrent(served, asked, edit);
  const undone = await untilCurrent(served, asked, () => served.post(`/imports/${edited.value}/undo`, {}));
  return [edited.milliseconds, undone.milliseconds];
}

async function inRunningServer(bench: Bench, { data, suppliers }: Stored): Promise<Map<string, number>> {
  const served = await Served.start(bench.program, data);
  const asked = suppliers.at(-1) ?? '';
  const rows = [
    ['one row of a source of its own', { path: writeRow(bench, 'own'), source: hand }],
    ['one row of the large source', { path: writeRow(bench, 'large'), source: 'bench' }],
  ] as const;
  const times = new Map<string, number>();
  try {
    for (const [name, change] of rows) {
      const turns: (readonly [number, number])[] = [];
      while (turns.length < bench.runs) turns.push(await changeAndUndo({ served, asked, ...change }));
      times.set(`edit: ${name}`, median(turns.map(([edit]) => edit)));
      times.set(`its undo: ${name}`, median(turns.map(([, undo]) => undo)));
    }
  } finally {
    await served.stop();
  }
  return times;
}

function tell(bench: Bench, line: { work: string; milliseconds: number; json: Spent; promised?: Promised; note?: string }): void {
  const { work, milliseconds, json, promised, note = '' } = line;
  const against = { beside: `JSON.parse ${duration(json.milliseconds)}${note}`, value: milliseconds / json.milliseconds };
  bench.tell({ work, measured: duration(milliseconds), ...against, ...(promised ? { promised } : {}) });
}

/** The lines of the server, each until an answer with another snapshot id came back; the judgement in a process of its own kind. */
export async function measureEdits(bench: Bench, estates: Estates, nodes: number): Promise<void> {
  const stored = await estates.stored(nodes);
  const path = await estates.exported(nodes);
  const parsed: Spent[] = [];
  while (parsed.length < bench.runs) parsed.push(await bench.yardstick('json', [path]));
  const json = middle(parsed);
  for (const [name, milliseconds] of await inRunningServer(bench, stored))
    tell(bench, { work: `server at ${stored.name}, ${name}`, milliseconds, json, promised: inServer });
  const judged = await measureJudgements(bench, stored);
  const note = '; through the store in this process: the server has no door for judgements';
  tell(bench, { work: 'judgement → answer current', milliseconds: judged.judgement, json, note, promised: inServer });
  tell(bench, {
    work: 'of these the pass of the snapshot id',
    milliseconds: judged.snapshotId,
    json,
    note: `, ${ratio(judged.snapshotId / json.milliseconds)}`,
  });
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
    const { milliseconds, processorMilliseconds } = middle(spent);
    const note = `; processor ${duration(processorMilliseconds)}, ${ratio(processorMilliseconds / json.processorMilliseconds)}`;
    tell(bench, { work: `${work}, ${name}`, milliseconds, json, note, promised: byCommand });
  }
}
