// `npm run bench:estate`: the table of what changes, starts and memory of large estates may cost, each beside a yardstick of the same run.
// Options: `--only ROW,ROW`, `--runs N` (medians of 5), `--small` (without the million), `--store embedded|neo4j` (both), `--minutes N` of readers (10; small: 2),
// `--processor`: ratios by processor time, for a machine that others use.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type RunningNeo4j, startNeo4j } from '../../neo4j/server';
import { printTable } from '../measure';
import { Bench, neo4jStores, type Stores } from './bench';
import { measureCold } from './cold';
import { measureEdits, measureEditsByCommand } from './edits';
import { Estates, type Tables } from './estates';
import { measureImports } from './imports';
import { titles } from './line';
import { measureLongestTask } from './longest-task';
import { measureMemory } from './memory';
import { measureReaders } from './readers';

/** What `--only` may name. */
const rowNames = ['import', 'cold', 'edit', 'command', 'memory', 'longest-task', 'readers'] as const;
type RowName = (typeof rowNames)[number];

interface Order {
  readonly bench: Bench;
  readonly estates: Estates;
  readonly isSmall: boolean;
  readonly minutes: number;
  /** The embedded one first: what another one took is held to that. */
  readonly stores: readonly Stores[];
}

const [large, largest] = [100_000, 1_000_000];

async function importRows({ bench, estates, isSmall, stores }: Order): Promise<void> {
  const made: Tables[] = [estates.components(300_000), ...(isSmall ? [] : [estates.tables(1_000_000)])];
  for (const tables of made) {
    let embedded: Awaited<ReturnType<typeof measureImports>> | undefined;
    for (const one of stores) {
      const times = await measureImports(bench, { stores: one, tables, ...(embedded ? { embedded } : {}) });
      embedded ??= times;
    }
  }
}

async function coldRows({ bench, estates, isSmall, stores }: Order): Promise<void> {
  const sizes = [
    { nodes: large, promised: { unit: '×', must: 3, aim: 1.2 } },
    ...(isSmall ? [] : [{ nodes: largest, promised: { unit: '×', must: 1.5, aim: 0.8 } } as const]),
  ] as const;
  for (const { nodes, promised } of sizes) {
    let embedded: Awaited<ReturnType<typeof measureCold>> | undefined;
    for (const one of stores) {
      const held = embedded ? ({ unit: '×', must: 3, aim: 3 } as const) : promised;
      const cold = await measureCold(bench, { stores: one, estates, nodes, promised: held, ...(embedded ? { embedded } : {}) });
      embedded ??= cold;
    }
  }
}

const measures: Readonly<Record<RowName, (order: Order) => Promise<void>>> = {
  import: importRows,
  cold: coldRows,
  edit: ({ bench, estates }) => measureEdits(bench, estates, large),
  command: ({ bench, estates }) => measureEditsByCommand(bench, estates, large),
  memory: ({ bench, estates, isSmall }) => measureMemory(bench, estates, { nodes: isSmall ? large : largest, isHeld: !isSmall }),
  'longest-task': ({ bench, estates, isSmall }) => measureLongestTask(bench, isSmall ? estates.components(300_000) : estates.tables(1_000_000)),
  readers: ({ bench, estates, minutes }) => measureReaders(bench, estates, { nodes: large, minutes }),
};

function rowNamed(name: string): RowName {
  const row = rowNames.find((one) => one === name);
  if (!row) throw new Error(`--only ${name}: there is no such row; there are ${rowNames.join(', ')}`);
  return row;
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { only: text, runs: text, store: text, minutes: text, small: flag, processor: flag } });
  const { only, store, small, processor } = values;
  const wanted = only === undefined ? rowNames : only.split(',').map(rowNamed);
  const rows = [titles];
  const bench = new Bench({ runs: Number(values.runs ?? 5), clock: processor ? 'processor' : 'wall' }, (row) => {
    rows.push(row);
    process.stderr.write(`${row.join(' | ')}\n`);
  });
  let server: RunningNeo4j | undefined;
  try {
    const needsServer = store !== 'embedded' && wanted.some((row) => row === 'import' || row === 'cold');
    if (needsServer) server = await startNeo4j({ heapMb: 1024 });
    const stores = [...(store === 'neo4j' ? [] : [bench.embedded]), ...(server ? [neo4jStores(server)] : [])];
    const order = { bench, estates: new Estates(bench), isSmall: small, minutes: Number(values.minutes ?? (small ? 2 : 10)), stores };
    process.stdout.write(
      `Medians of ${bench.runs}; Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}${server ? `; Neo4j ${server.version}` : ''}\n`,
    );
    for (const row of wanted) await measures[row](order);
    printTable(rows);
  } finally {
    await server?.stop();
    bench.remove();
  }
}

await main();
