// The texts of claims as numbers, taken over where the claims stay.
import { expect, test } from 'vitest';
import { codesOf, indexSource, Tokens } from '../../../../server/estate/change/claim-index';
import { node, relation, source } from '../../../support/estate';

test('claims that stay keep their numbers, and those that come have the same for the same text', () => {
  const tokens = new Tokens();
  const claims = [node('a', 'Component', { name: 'A' }), relation(['a', 'DEPENDS_ON', 'b'])];
  const old = indexSource([source('s', claims)], tokens);
  const size = tokens.size;
  const news = node('b', 'Component');
  const now = indexSource([source('s', [news, ...claims])], tokens, { index: old, runs: [{ before: 0, after: 1, length: 2 }] });
  expect([[...now.nodes], [...now.relations]]).toEqual([[0, 1], [2]]);
  for (const at of [0, 1]) {
    expect(codesOf(now.own, at + 1)).toEqual(codesOf(old.own, at));
    expect(codesOf(now.referred, at + 1)).toEqual(codesOf(old.referred, at));
  }
  expect([...codesOf(now.own, 0)]).toEqual([...codesOf(old.referred, 1)]);
  expect(tokens.size).toBe(size);
});
