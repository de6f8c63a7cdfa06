// Times work and prints figures beside a yardstick that ran in the same process: machines differ, ratios less.
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Measured<T> {
  readonly value: T;
  readonly milliseconds: number;
  /** Largest resident memory of the process so far, MiB. */
  readonly peakMiB: number;
}

/** Runs once and times it. */
export async function measure<T>(work: () => T | Promise<T>): Promise<Measured<T>> {
  const before = performance.now();
  const value = await work();
  return { value, milliseconds: performance.now() - before, peakMiB: process.resourceUsage().maxRSS / 1024 };
}

/** Throws away what nobody uses. The flag stands here, so that no command needs it. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

/** The heap that is in use, MiB. */
export function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

export const count = (value: number): string => whole.format(value);
export const ratio = (value: number): string => `${fine.format(value)}×`;

/** A duration in the unit that reads best. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${fine.format(milliseconds)} ms` : `${fine.format(milliseconds / 1000)} s`;
}

/** Prints rows as a table with aligned columns. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows)
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
}
