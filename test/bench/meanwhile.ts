// What a what-if takes while the server tries an import, applies one, suggests a mapping or previews one, beside what it takes alone: by turns, in one run.
import { join } from 'node:path';
import { Program } from '../launch/program';
import type { MadeEstate } from './generate-estate';
import { contractsProfile, writeContracts } from './mapping';
import { count, duration, ratio } from './measure';
import { askWhile, Served, within } from './served';
import { writeWorkbook } from './workbook';

interface Kind {
  readonly name: string;
  readonly turns: number;
  /** Does it once. */
  run(): Promise<unknown>;
}

const rowsOfTable = 300_000;
/** How often it is done, alone and busy by turns, and how often a turn asks about files. */
const [turns, repeats] = [3, 10];

interface Files {
  readonly table: string;
  readonly workbook: string;
}

/** Written before the server starts: meanwhile its connections would be closed for idleness. */
function writeFiles(folder: string): Files {
  const files = { table: join(folder, 'contracts.csv'), workbook: join(folder, 'suppliers.xlsx') };
  writeContracts(files.table, rowsOfTable);
  writeWorkbook(files.workbook, 100_000);
  return files;
}

/** What goes on meanwhile. Each look is at an upload, or for a number of rows, that nobody asked of before: an answer that is kept costs nothing. */
async function kindsOf(served: Served, { table, workbook }: Files): Promise<Kind[]> {
  const upload = await served.upload(table);
  const tried = () => served.import({ uploads: [upload], source: 'second', as: 'table', dryRun: true });
  const suggest = async (path: string) => {
    for (let time = 0; time < repeats; time += 1) await served.post('/mapping', { uploads: [await served.upload(path)] });
  };
  let rows = 0;
  const preview = async () => {
    for (let time = 0; time < repeats; time += 1) await served.post('/mapping/preview', { uploads: [upload], profile: contractsProfile, rows: ++rows });
  };
  return [
    { name: `a dry run of ${count(rowsOfTable)} rows`, turns, run: tried },
    { name: 'the first suggestion, whose thread opens the store', turns: 1, run: () => suggest(table) },
    { name: `suggestions for ${count(rowsOfTable)} rows`, turns, run: () => suggest(table) },
    { name: 'previews of them', turns, run: preview },
    { name: 'suggestions for a workbook of 100,000 × 10', turns, run: () => suggest(workbook) },
  ];
}

/** The answers' times until the work ended. */
async function during(served: Served, next: () => string, work: () => Promise<unknown>): Promise<number[]> {
  let ended = false;
  const working = work().finally(() => {
    ended = true;
  });
  const times = await askWhile(served, next, { ended: () => ended, atLeast: 1 });
  await working;
  return times;
}

function tellKind(tell: (row: string[]) => void, name: string, { alone, busy }: { alone: readonly number[]; busy: readonly number[] }): void {
  const [usual, now] = [within(alone, 0.5), within(busy, 0.5)];
  const slow = `p99 ${duration(within(busy, 0.99))}, alone ${duration(within(alone, 0.99))}`;
  tell([`what-if during ${name} (median)`, duration(now), '', `alone ${duration(usual)}; ${slow}; ${count(busy.length)} answers`, ratio(now / usual)]);
}

/** One row for each kind of work; the goal: a question takes at most 1.5 times its usual time. */
export async function measureMeanwhile(
  { folder, estate, tables }: { readonly folder: string; readonly estate: MadeEstate; readonly tables: readonly string[] },
  tell: (row: string[]) => void,
): Promise<void> {
  const program = new Program();
  const files = writeFiles(folder);
  try {
    const served = await Served.start(program, join(folder, 'data-meanwhile'));
    const uploads: string[] = [];
    for (const path of tables) uploads.push(await served.upload(path));
    await served.import({ uploads, source: 'first', as: 'table', dryRun: false });
    const suppliers = estate.nodes.get('Supplier') ?? [];
    let asked = 0;
    const next = () => suppliers[(asked++ * 7919) % suppliers.length] ?? '';
    await askWhile(served, next, { ended: () => true, atLeast: 50 });
    for (const { name, turns: times, run } of await kindsOf(served, files)) {
      const [alone, busy]: [number[], number[]] = [[], []];
      for (let turn = 0; turn < times; turn += 1) {
        alone.push(...(await askWhile(served, next, { ended: () => true, atLeast: 100 })));
        busy.push(...(await during(served, next, run)));
      }
      tellKind(tell, name, { alone, busy });
    }
    await served.stop();
  } finally {
    program.remove();
  }
}
