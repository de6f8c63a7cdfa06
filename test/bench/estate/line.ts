// One line of the table of `npm run bench:estate`: what was measured, against what, and whether the promise holds.
import { count, duration, ratio } from '../measure';

/** What a line is held to. */
export interface Promised {
  readonly unit: '×' | 'MiB' | 'ms';
  readonly must: number;
  readonly aim: number;
}

export interface Line {
  readonly work: string;
  /** The figure as measured. */
  readonly measured: string;
  /** The yardstick of the same run, with its figure. */
  readonly beside: string;
  /** What is held to the promise: a ratio, mebibytes or milliseconds. */
  readonly value: number;
  /** Absent: it is only told. */
  readonly promised?: Promised;
}

export const titles = ['work', 'measured', 'beside it', 'ratio or figure', 'must', 'aim', ''];

/** The middle of the values: of an even number the larger of both. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function figure(value: number, unit: Promised['unit']): string {
  if (unit === '×') return ratio(value);
  return unit === 'ms' ? duration(value) : `${count(value)} MiB`;
}

/** What is not a number keeps no promise. */
export function verdict(value: number, { must, aim }: Promised): 'aim met' | 'met' | 'NOT MET' {
  if (value <= aim) return 'aim met';
  return value <= must ? 'met' : 'NOT MET';
}

/** The cells of a line, in the order of the titles. */
export function cells({ work, measured, beside, value, promised }: Line): string[] {
  if (!promised) return [work, measured, beside, '', '', '', ''];
  const { unit, must, aim } = promised;
  return [work, measured, beside, figure(value, unit), `≤ ${figure(must, unit)}`, `≤ ${figure(aim, unit)}`, verdict(value, promised)];
}
