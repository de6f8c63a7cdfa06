// Products of classes written out: the first sets by length, then element by element, and no more than asked.
import { describe, expect, it } from 'vitest';
import { firstProducts, firstSets } from '../../../../server/graph/sets/cut-set-lists';

const nothing = () => undefined;
const products = {
  byOrder: [
    [[[8, 9]]],
    [
      [
        [5, 7],
        [1, 6],
      ],
      [[2], [3, 4]],
    ],
  ],
  isComplete: true,
};

describe('cut sets written out', () => {
  it('are every way of taking one of each class, shorter ones first', () => {
    expect(firstSets(products, 100, nothing)).toEqual([[8], [9], [1, 5], [1, 7], [2, 3], [2, 4], [5, 6], [6, 7]]);
  });

  it('are cut off at the first of that order', () => {
    expect(firstSets(products, 4, nothing)).toEqual([[8], [9], [1, 5], [1, 7]]);
    expect(firstSets(products, 1, nothing)).toEqual([[8]]);
  });

  it('are the first also when far more were written out than are kept', () => {
    const many = Array.from({ length: 60 }, (_, at) => 2 * at);
    const odd = many.map((node) => node + 1);
    const found = firstSets({ byOrder: [[], [[many, odd]]], isComplete: true }, 3, nothing);
    expect(found).toEqual([
      [0, 1],
      [0, 3],
      [0, 5],
    ]);
  });

  it('are the first whatever the order of the products', () => {
    const even = Array.from({ length: 60 }, (_, at) => 2 * at + 2);
    const odd = even.map((node) => node + 1);
    expect(
      firstSets(
        {
          byOrder: [
            [],
            [
              [even, odd],
              [[1000], [1001]],
              [[0], [1]],
            ],
          ],
          isComplete: true,
        },
        2,
        nothing,
      ),
    ).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('are cut off by products as well, in the order of their first nodes', () => {
    expect(firstProducts(products, 2)).toEqual([[[8, 9]], [[2], [3, 4]]]);
  });
});
