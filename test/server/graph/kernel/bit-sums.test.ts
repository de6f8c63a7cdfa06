// Sums of rows of bits are those that counting bit by bit gives.
import { describe, expect, it } from 'vitest';
import { BitSums } from '../../../../server/graph/kernel/bit-sums';
import { seeded } from '../../../bench/generate-estate';

const isSet = (rows: Int32Array, row: number, bit: number) => ((rows[row + (bit >> 5)] ?? 0) >>> (bit & 31)) & 1;

describe('sums of bits', () => {
  it.each([1, 7, 8, 9, 64, 100])('of %s rows are counted right, at any number of eights', (count) => {
    const random = seeded(count);
    // The first row stays empty: places are filled up with it.
    const rows = Int32Array.from({ length: 8 * (count + 1) }, (_, at) => (at < 8 ? 0 : Math.floor(random() * 2 ** 32)));
    const places = new Int32Array(count + 8);
    for (let at = 0; at < count; at += 1) places[at] = 8 * (at + 1);
    const sums = new BitSums();
    sums.addRows(rows, places, count);
    const found = new Float64Array(256);
    sums.flush(found, 0, 256);
    const expected = Array.from({ length: 256 }, (_, bit) => {
      let sum = 0;
      for (let at = 1; at <= count; at += 1) sum += isSet(rows, 8 * at, bit);
      return sum;
    });
    expect([...found]).toEqual(expected);
  });

  it('take a weight as so many rows, and start again after they were read', () => {
    const rows = new Int32Array(16);
    rows[8] = 0b101;
    const sums = new BitSums();
    sums.add(rows, 8, 1_000_003);
    sums.add(rows, 8, 5);
    const found = new Float64Array(5);
    sums.flush(found, 1, 3);
    expect([...found]).toEqual([0, 1_000_008, 0, 1_000_008, 0]);
    sums.flush(found, 1, 3);
    expect([...found]).toEqual([0, 0, 0, 0, 0]);
  });
});
