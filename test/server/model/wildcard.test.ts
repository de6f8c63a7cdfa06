// Names compared with a pattern.
import { expect, it } from 'vitest';
import { matchesWildcard } from '../../../server/model/wildcard';
import { WorkClock } from '../../support/work';

it.each([
  ['a.csv', 'a.csv', true],
  ['A.CSV', 'a.csv', true],
  ['a.csv', 'b.csv', false],
  ['contracten*.csv', 'contracten-2026.csv', true],
  ['contracten*.csv', 'contracten.csv', true],
  ['contracten*.csv', 'contracten.xlsx', false],
  ['*', 'wat dan ook', true],
  ['a*b*c', 'a-b-c', true],
  ['a*b*c', 'a-c', false],
  ['a*a', 'a', false],
  ['ab*bc', 'abc', false],
  ['a.c*', 'abc', false],
  ['cafe\u0301*', 'caf\u00e9.csv', true],
])('%s and %s: %s', (pattern, name, fits) => {
  expect(matchesWildcard(pattern, name)).toBe(fits);
});

it('costs little, whatever stands in the pattern', () => {
  const clock = new WorkClock();
  expect(matchesWildcard(`${'*a'.repeat(2_000)}b`, 'a'.repeat(50_000))).toBe(false);
  expect(matchesWildcard('(a+)+$*', `${'a'.repeat(10_000)}!`)).toBe(false);
  expect(clock.lap()).toBeLessThan(1_000);
});
