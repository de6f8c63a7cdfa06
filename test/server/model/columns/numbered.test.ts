// Values have numbers in the order in which they are first met.
import { expect, it } from 'vitest';
import { Numbered } from '../../../../server/model/columns/numbered';

it('values of one key have one number, and the first of them is kept', () => {
  const numbered = new Numbered<string[]>();
  expect([numbered.indexOf(['a'], 'a'), numbered.indexOf(['b'], 'b'), numbered.indexOf(['a', 'again'], 'a')]).toEqual([0, 1, 0]);
  expect(numbered.list).toEqual([['a'], ['b']]);
});
