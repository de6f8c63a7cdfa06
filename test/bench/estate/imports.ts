// The rows about bringing tables in: the first time beside PapaParse, then the identical file and a hundredth of the rows changed beside that.
import { type Bench, lessStart, middle, type Spent, type Stores, timeWords } from './bench';
import { importing, type Tables } from './estates';

interface Turn {
  readonly parsed: Spent;
  readonly first: Spent;
  readonly identical: Spent;
  readonly changed: Spent;
}

async function takeTurn(bench: Bench, stores: Stores, tables: Tables): Promise<Turn> {
  const parsed = await bench.yardstick('papaparse', tables.paths);
  const place = await stores.fresh();
  // The first one makes the store.
  await bench.command(['snapshot', '--json'], place);
  const start = await bench.command(['snapshot', '--json'], place);
  const run = async (paths: readonly string[]) => lessStart(await bench.command(importing(paths), place), start);
  return { parsed, first: await run(tables.paths), identical: await run(tables.paths), changed: await run(tables.changed) };
}

const limits = {
  first: { unit: '×', must: 4, aim: 3 },
  changed: { unit: '×', must: 1.2, aim: 1 },
  identical: { unit: '×', must: 0.1, aim: 0.04 },
  neo4j: { unit: '×', must: 3, aim: 3 },
} as const;

/** What each of them took on the embedded store, to compare with. */
export type ImportTimes = Readonly<Record<'first' | 'identical' | 'changed', Spent>>;

/** Three lines. `embedded`: the times that those on another store are held to. */
export async function measureImports(
  bench: Bench,
  { stores, tables, embedded }: { stores: Stores; tables: Tables; embedded?: ImportTimes },
): Promise<ImportTimes> {
  const turns: Turn[] = [];
  while (turns.length < bench.runs) turns.push(await takeTurn(bench, stores, tables));
  const of = (key: keyof Turn) => middle(turns.map((turn) => turn[key]));
  const times = { first: of('first'), identical: of('identical'), changed: of('changed') };
  const beside = { first: ['PapaParse', of('parsed')], identical: ['first import', times.first], changed: ['first import', times.first] } as const;
  for (const key of ['first', 'changed', 'identical'] as const) {
    const [name, yardstick] = embedded ? (['embedded', embedded[key]] as const) : beside[key];
    const what = { first: 'first import', changed: '1 % changed', identical: 'identical file' }[key];
    bench.tell({
      work: `${what}, ${stores.name}: ${tables.name}, ${Math.round(times[key].peakMiB)} MiB`,
      measured: timeWords(times[key]),
      beside: `${name} ${timeWords(yardstick)}`,
      value: bench.times(times[key], yardstick),
      promised: embedded ? limits.neo4j : limits[key],
    });
  }
  return times;
}
