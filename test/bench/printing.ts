// What it costs to print the answer of every command for a reader: the words and tables alone, beside the command as a whole.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { runCommandLine } from '../../server/cli/run';
import { type Terminal, terminalOn } from '../../server/cli/terminal';
import { cliWiring } from '../../server/compose';
import type { MadeEstate } from './generate-estate';
import { count, duration, measure, ratio } from './measure';

export interface Printed {
  /** Store that holds the estate. */
  readonly data: string;
  /** Folder for what a command writes or reads. */
  readonly folder: string;
  readonly estate: MadeEstate;
  /** Files of the estate, to import again. */
  readonly tables: readonly string[];
}

const first = ({ estate }: Printed, kind: string) => estate.nodes.get(kind)?.[0] ?? '';
const second = ({ estate }: Printed, kind: string) => estate.nodes.get(kind)?.[1] ?? '';
const fail = (printed: Printed) => ['--fail', first(printed, 'Supplier')];

/** A scenario file that fails the first supplier. */
function scenario(printed: Printed): string {
  const path = join(printed.folder, 'scenario.json');
  writeFileSync(path, JSON.stringify({ events: [{ type: 'fail', id: first(printed, 'Supplier') }], given: [] }));
  return path;
}

/**
 * What every command is asked, in an order in which all can be; null: it prints nothing that grows, or has nothing to print of this estate (no
 * row is rejected, no source has two imports). A test compares the names with the list.
 */
export const asked: Readonly<Record<string, ((printed: Printed) => readonly string[]) | null>> = {
  serve: null,
  graph: null,
  rejected: null,
  difference: null,
  import: ({ tables }) => [...tables, '--as', 'table', '--source', 'bench', '--dry-run'],
  'what-if': fail,
  why: (printed) => [first(printed, 'Supplier'), ...fail(printed)],
  'single-points': () => [],
  'cut-sets': (printed) => ['--service', first(printed, 'Service'), '--max-order', '2'],
  importance: (printed) => ['--service', first(printed, 'Service')],
  'cut-pairs': () => ['--seconds', '10'],
  'common-causes': () => [],
  concentration: () => [],
  findings: () => [],
  recovery: fail,
  overlap: () => [],
  'cold-start': () => [],
  'spare-capacity': () => [],
  compare: (printed) => ['--scenario', scenario(printed)],
  measures: () => [],
  'what-helps': () => ['--limit', '100'],
  search: () => ['a'],
  snapshot: () => [],
  sources: () => [],
  mapping: ({ tables }) => tables,
  mappings: () => [],
  issues: () => ['--limit', '100000'],
  copy: ({ folder }) => ['--to', join(folder, 'copy')],
  export: () => [],
  verify: () => [],
  matches: () => [],
  judge: (printed) => [first(printed, 'Supplier'), second(printed, 'Supplier'), 'same', '--dry-run'],
  undo: () => ['imp-1'],
};

interface Sink {
  readonly terminal: Terminal;
  /** Milliseconds spent in wording answers, and characters printed. */
  readonly spent: { words: number; characters: number; said: string };
}

/** A terminal that counts what it gets and drops it. */
function sink(): Sink {
  const spent = { words: 0, characters: 0, said: '' };
  const into = (take: (text: string) => void) =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        take(chunk.toString('utf8'));
        done();
      },
    });
  const stdout = into((text) => {
    spent.characters += text.length;
  });
  const terminal = terminalOn({
    stdout,
    stderr: into((text) => {
      spent.said += text;
    }),
  });
  const show: Terminal['show'] = async (data, view) => {
    const before = performance.now();
    await terminal.show(data, view);
    spent.words += performance.now() - before;
  };
  return { terminal: { ...terminal, show }, spent };
}

/** One row a command: the time of its words, and how many times that goes into the whole command. */
export async function measurePrinting(printed: Printed, tell: (row: string[]) => void): Promise<void> {
  for (const [name, words] of Object.entries(asked)) {
    if (!words) continue;
    const { terminal, spent } = sink();
    const { value: exit, ...whole } = await measure(() => runCommandLine([name, ...words(printed), '--data', printed.data], cliWiring, terminal));
    const refused = exit === 0 ? '' : ` (exit ${exit}: ${spent.said.trim().split('\n').at(-2) ?? ''})`;
    tell([
      `printing ${name}`,
      duration(spent.words),
      count(whole.peakMiB),
      `${count(spent.characters)} characters${refused}; the command ÷ this`,
      ratio(whole.milliseconds / Math.max(spent.words, 0.01)),
    ]);
  }
}
