// A dry run beside the import of the same rows, by the command line: as a second source that says what the first one says. Each a process of its own.
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Program } from '../launch/program';
import { count, duration, ratio } from './measure';
import { type Used, watching } from './remarks';
import { writeWorkbook } from './workbook';

interface Bench {
  readonly program: Program;
  readonly folder: string;
  readonly path: string;
}

/** What one run used, on a copy of the store in which the first source is. */
async function runOnce({ program, folder, path }: Bench, options: readonly string[]): Promise<Used> {
  const [data, usage] = [join(folder, 'data-tried'), join(folder, 'usage-tried.json')];
  rmSync(data, { recursive: true, force: true });
  cpSync(join(folder, 'data-first'), data, { recursive: true });
  const ran = await program.run(['import', path, '--source', 'second', ...options], { data, env: watching(usage) });
  if (ran.exit !== 0) throw new Error(`import ended with ${ran.exit}: ${ran.stderr}`);
  return JSON.parse(readFileSync(usage, 'utf8'));
}

/** Two rows, middle of three runs each, by turns. The goal: a dry run takes no longer than the import. */
export async function measureDryRun({ folder, rows }: { readonly folder: string; readonly rows: number }, tell: (row: string[]) => void): Promise<void> {
  const program = new Program();
  try {
    const path = join(folder, 'suppliers-tried.xlsx');
    writeWorkbook(path, rows);
    const first = await program.run(['import', path, '--source', 'first'], { data: join(folder, 'data-first') });
    if (first.exit !== 0) throw new Error(first.stderr);
    const [imported, tried]: [Used[], Used[]] = [[], []];
    for (let turn = 0; turn < 3; turn += 1) {
      imported.push(await runOnce({ program, folder, path }, []));
      tried.push(await runOnce({ program, folder, path }, ['--dry-run']));
    }
    const middle = (all: readonly Used[]) => [...all].sort((a, b) => a.processorMilliseconds - b.processorMilliseconds)[1] as Used;
    const [real, trial] = [middle(imported), middle(tried)];
    const words = `${count(rows)} rows that another source says too`;
    tell(['import of a workbook (processor time)', duration(real.processorMilliseconds), count(real.peakMiB), words, '']);
    tell([
      'its dry run (goal: ≤ 1×)',
      duration(trial.processorMilliseconds),
      count(trial.peakMiB),
      'the import',
      ratio(trial.processorMilliseconds / real.processorMilliseconds),
    ]);
  } finally {
    program.remove();
  }
}
