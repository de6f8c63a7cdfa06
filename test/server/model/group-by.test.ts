// Grouping: order kept, and no copy of a group for each thing that joins it.
import { expect, it } from 'vitest';
import { addTo, addToSet, groupBy } from '../../../server/model/group-by';

it('keeps keys and items in the order in which they come', () => {
  expect([...groupBy(['b1', 'a1', 'b2'], (text) => text[0])]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});

it('makes one list a key and goes on with it', () => {
  const groups = new Map<string, number[]>();
  addTo(groups, 'a', 1);
  const list = groups.get('a');
  for (let at = 2; at <= 200_000; at += 1) addTo(groups, 'a', at);
  expect(groups.get('a')).toBe(list);
  expect(list).toHaveLength(200_000);
});

it('makes one set a key, with each thing once', () => {
  const groups = new Map<string, Set<number>>();
  for (const item of [2, 1, 2]) addToSet(groups, 'a', item);
  addToSet(groups, 'b', 3);
  expect([...groups].map(([key, set]) => [key, [...set]])).toEqual([
    ['a', [2, 1]],
    ['b', [3]],
  ]);
});
