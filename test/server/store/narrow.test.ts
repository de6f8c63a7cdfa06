// Columns come back from as few bytes as their numbers need.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../../server/model/columns/columns';
import { emptyColumn, fillEqual, layOut, packNumbers, unpackNumbers } from '../../../server/store/narrow';

function thereAndBack(column: Column, partSize: number): { readonly back: Column; readonly bytes: number } {
  const laid = layOut(column);
  const back = emptyColumn(laid);
  if (laid.width === 0) fillEqual(back, laid);
  let bytes = 0;
  for (let start = 0; laid.width > 0 && start < column.length; start += partSize) {
    const part = packNumbers(column, laid, [start, Math.min(column.length, start + partSize)]);
    unpackNumbers(back, laid, { start, bytes: part });
    bytes += part.length;
  }
  return { back, bytes };
}

const [least, most] = [-(2 ** 31), 2 ** 31 - 1];

describe('a column in few bytes', () => {
  it('comes back whatever integers it has, cut into parts of any size', () => {
    const integer = fc.oneof(fc.integer({ min: -3, max: 300 }), fc.integer({ min: least, max: most }), fc.constantFrom(least, most, 0, -1));
    fc.assert(
      fc.property(fc.array(integer), fc.integer({ min: 1, max: 7 }), (list, size) => {
        expect([...thereAndBack(Int32Array.from(list), size).back]).toEqual(list);
      }),
      { seed: 13, numRuns: 500 },
    );
  });

  it.each([
    { what: 'equal ones need none', list: Array(1000).fill(-1), bytes: 0 },
    { what: 'rows that follow each other need none', list: Array.from({ length: 1000 }, (_, at) => at + 1), bytes: 0 },
    { what: 'ones near each other need one, however large', list: Array.from({ length: 1000 }, (_, at) => 2_000_000_000 + (at % 7)), bytes: 1000 },
    { what: 'steps that are small need one', list: Array.from({ length: 1000 }, (_, at) => at * 1000 + (at % 3)), bytes: 2000 },
    { what: 'numbers up to some millions need three', list: Array.from({ length: 1000 }, (_, at) => (at * 7919 * 1001) % 16_000_000), bytes: 3000 },
  ])('$what', ({ list, bytes }) => {
    const found = thereAndBack(Int32Array.from(list), 333);
    expect([...found.back]).toEqual(list);
    expect(found.bytes).toBe(bytes);
  });

  it('of bytes or numbers stays as it is', () => {
    for (const column of [Uint8Array.of(1, 255, 0), Float64Array.of(0.1, -0, 1e300)]) expect([...thereAndBack(column, 2).back]).toEqual([...column]);
  });
});
