// Issues of a graph stand in one order, whoever found them first.
import { expect, test } from 'vitest';
import { compareDisputes, compareIssues } from '../../../server/estate/issue-order';
import { issue } from '../../../server/model/issues';

const at = (row: number) => ({ file: 'f.csv', row, source: 's' });

test('issues stand by code, then what they are about, then where; nowhere first', () => {
  const sorted = [
    issue('conflict', null, { value: 'a' }),
    issue('dangling-reference', null, { value: 'a' }),
    issue('dangling-reference', at(2), { value: 'a' }),
    issue('dangling-reference', at(10), { value: 'a', column: 'from' }),
    issue('dangling-reference', at(10), { value: 'a', column: 'to' }),
    issue('dangling-reference', at(1), { value: 'b' }),
    issue('dangling-reference', at(1), { value: 'b', details: { type: 'x' } }),
  ];
  expect(sorted.toReversed().sort(compareIssues)).toEqual(sorted);
  for (const one of sorted) expect(compareIssues(one, structuredClone(one))).toBe(0);
});

test('disputes stand by node, then property', () => {
  const dispute = (node: string, property: string) => ({ node, property, claims: [] });
  const sorted = [dispute('a', 'name'), dispute('a', 'state'), dispute('b', 'class')];
  expect(sorted.toReversed().sort(compareDisputes)).toEqual(sorted);
});
