// Numbers as bits in rows of words: also the last bit of a word, which is its sign.
import { describe, expect, it } from 'vitest';
import { eachBit, isIn } from '../../../../server/graph/compiled/bits';

const rowOf = (...numbers: number[]) => {
  const row = new Int32Array(3);
  for (const one of numbers) row[one >> 5] = (row[one >> 5] ?? 0) | (1 << (one & 31));
  return row;
};

describe('a set of bits', () => {
  it('is gone through in ascending order, over the borders of words', () => {
    const found: number[] = [];
    eachBit(rowOf(64, 0, 31, 32, 95, 7), (one) => found.push(one));
    expect(found).toEqual([0, 7, 31, 32, 64, 95]);
  });

  it('says whether a number is in it', () => {
    const row = rowOf(31, 32);
    expect([30, 31, 32, 33].map((one) => isIn(row, one))).toEqual([false, true, true, false]);
  });
});
