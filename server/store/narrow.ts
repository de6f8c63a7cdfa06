// Writes columns in as few bytes as their numbers need: integers as what they exceed the least of them by, or each as what it exceeds the one
// before by, in as few bytes as the largest needs.
import { type Column, type ColumnKind, columnKinds, kindOfColumn } from '../model/columns/columns';

/** How a column lies in a file: its kind, how many numbers it has, and of integers the bytes of each. */
export interface Laid {
  readonly kind: ColumnKind;
  readonly length: number;
  readonly width: number;
  /** Of integers: taken off each of them, or of each step. */
  readonly least?: number;
  /** Each integer is written as the step from the one before. */
  readonly steps?: true;
}

interface Range {
  readonly least: number;
  readonly most: number;
}

function widthOf({ least, most }: Range): number {
  const distance = most - least;
  if (!(distance > 0)) return 0;
  if (distance < 2 ** 8) return 1;
  if (distance < 2 ** 16) return 2;
  if (distance < 2 ** 24) return 3;
  return 4;
}

/** The ranges of the integers, of which there are some, and of the steps between them, the first from 0. */
function rangesOf(column: Int32Array): { readonly plain: Range; readonly steps: Range } {
  let before = column[0] as number;
  let [least, most, down, up] = [before, before, before, before];
  for (let at = 1; at < column.length; at += 1) {
    const value = column[at] as number;
    if (value < least) least = value;
    else if (value > most) most = value;
    const step = value - before;
    if (step < down) down = step;
    else if (step > up) up = step;
    before = value;
  }
  return { plain: { least, most }, steps: { least: down, most: up } };
}

function layIntegers(column: Int32Array): Laid {
  const laid = { kind: 'integers', length: column.length } as const;
  if (column.length === 0) return { ...laid, width: 0, least: 0 };
  const { plain, steps } = rangesOf(column);
  // A step between any two integers may need more than four bytes.
  const isBySteps = widthOf(steps) < widthOf(plain) && steps.most - steps.least < 2 ** 32;
  return isBySteps ? { ...laid, width: widthOf(steps), least: steps.least, steps: true } : { ...laid, width: widthOf(plain), least: plain.least };
}

/** How this column is written. */
export function layOut(column: Column): Laid {
  if (column instanceof Int32Array) return layIntegers(column);
  const kind = kindOfColumn(column);
  return { kind, length: column.length, width: columnKinds[kind].BYTES_PER_ELEMENT };
}

/** The bytes of the numbers from `start` up to `end`; of integers the lowest byte of each, then the next: those that hardly differ stand together. */
export function packNumbers(column: Column, { width, least = 0, steps }: Laid, [start, end]: readonly [number, number]): Uint8Array {
  if (!(column instanceof Int32Array)) return new Uint8Array(column.buffer, column.byteOffset + start * width, (end - start) * width);
  const count = end - start;
  const bytes = new Uint8Array(count * width);
  let before = steps && start > 0 ? (column[start - 1] ?? 0) : 0;
  for (let at = 0; at < count; at += 1) {
    const value = column[start + at] ?? 0;
    const narrow = value - before - least;
    for (let place = at, shift = 0; place < bytes.length; place += count, shift += 8) bytes[place] = narrow >>> shift;
    if (steps) before = value;
  }
  return bytes;
}

/** An empty column to fill. */
export function emptyColumn({ kind, length }: Laid): Column {
  return new columnKinds[kind](length);
}

/** Fills a column from `start` on with what `packNumbers` made of so many numbers. */
export function unpackNumbers(
  column: Column,
  { width, least = 0, steps }: Laid,
  { start, bytes }: { readonly start: number; readonly bytes: Uint8Array },
): void {
  if (!(column instanceof Int32Array)) {
    new Uint8Array(column.buffer, column.byteOffset, column.byteLength).set(bytes, start * width);
    return;
  }
  const count = bytes.length / width;
  let before = steps && start > 0 ? (column[start - 1] ?? 0) : 0;
  for (let at = 0; at < count; at += 1) {
    let narrow = 0;
    for (let place = at, shift = 0; place < bytes.length; place += count, shift += 8) narrow |= (bytes[place] ?? 0) << shift;
    const value = (narrow + least + before) | 0;
    column[start + at] = value;
    if (steps) before = value;
  }
}

/** Fills a column that needs no bytes: all its numbers, or all its steps, are the same. */
export function fillEqual(column: Column, { least = 0, steps }: Laid): void {
  if (!steps) column.fill(least);
  else for (let at = 0; at < column.length; at += 1) column[at] = (at + 1) * least;
}
