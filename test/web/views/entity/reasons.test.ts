// Why one of several claims counts.
import { expect, it } from 'vitest';
import { reasonOf } from '../../../../web/views/entity/reasons';

const sources = [
  { name: 'high', priority: 5 },
  { name: 'low', priority: 1 },
  { name: 'other', priority: 1 },
] as never;
const claim = (source: string, isUsed: boolean) => ({ by: { source }, isUsed });

function reason(used: string, ...others: readonly string[]) {
  const all = [claim(used, true), ...others.map((one) => claim(one, false))];
  return all.map((one) => reasonOf(one, all, sources));
}

it('the higher priority counts, and the others say theirs', () => {
  expect(reason('high', 'low')).toEqual([
    { word: 'byPriority', own: 5, other: 1 },
    { word: 'lower', own: 1, other: 5 },
  ]);
});

it('of equal priority the name counts, within a source the first row', () => {
  expect(reason('low', 'other')[0]).toEqual({ word: 'byName', own: 1, other: 1 });
  expect(reason('low', 'low')[0]?.word).toBe('byRow');
});

it('a source that is gone has the usual priority', () => {
  expect(reason('high', 'gone')[0]).toEqual({ word: 'byPriority', own: 5, other: 0 });
});
