// The other ids of a node are found by the one that is printed.
import { expect, it } from 'vitest';
import { aliasesOf } from '../../../server/model/aliases';

it('are those that mean it, in their order; of a node that has no other none', () => {
  const aliases = new Map([['b', 'a'], ['c', 'x'], ['d', 'a']]); // biome-ignore format: one line
  expect([aliasesOf({ aliases }, 'a'), aliasesOf({ aliases }, 'x'), aliasesOf({ aliases }, 'b')]).toEqual([['b', 'd'], ['c'], []]);
});
