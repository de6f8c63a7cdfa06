// The relations of each node, both ways.
import { expect, it } from 'vitest';
import { relationIndex } from '../../../../server/api/questions/relations';
import { drawn } from '../../../support/drawing';

it('a relation is found from both of its ends; the index is made once for a snapshot', () => {
  const { snapshot } = drawn('svc:s -> cmp:a\n svc:s -> cmp:b\n cmp:a -> cmp:b');
  const { from, to } = relationIndex(snapshot);
  expect(from.get('svc:s')?.map((one) => one.to)).toEqual(['cmp:a', 'cmp:b']);
  expect(to.get('cmp:b')?.map((one) => one.from)).toEqual(['cmp:a', 'svc:s']);
  expect([from.get('cmp:b'), to.get('svc:s'), from.get('gone')]).toEqual([undefined, undefined, undefined]);
  expect(relationIndex(snapshot)).toBe(relationIndex(snapshot));
  expect(relationIndex({ ...snapshot })).not.toBe(relationIndex(snapshot));
});
