// Pairs of ids without regard to their order.
import { expect, it } from 'vitest';
import { comparePairs, orderPair, pairKey, uniquePairs } from '../../../server/model/pairs';

it('a pair is the same in either order', () => {
  expect(orderPair('b', 'a')).toEqual(['a', 'b']);
  expect(orderPair('a', 'a')).toEqual(['a', 'a']);
  expect(pairKey('b', 'a')).toBe(pairKey('a', 'b'));
});

it('two pairs have one key only when they are one, wherever their texts are cut', () => {
  expect(pairKey('a', 'bc')).not.toBe(pairKey('ab', 'c'));
  expect(pairKey('', 'ab')).not.toBe(pairKey('a', 'b'));
});

it('each pair is kept once, in the one order', () => {
  expect(
    uniquePairs([
      ['c', 'b'],
      ['b', 'a'],
      ['a', 'c'],
      ['b', 'c'],
      ['a', 'b'],
    ]),
  ).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ]);
  expect(uniquePairs([])).toEqual([]);
  expect(comparePairs(['a', 'z'], ['b', 'a'])).toBeLessThan(0);
});
