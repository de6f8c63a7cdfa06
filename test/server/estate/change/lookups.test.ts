// Under which texts something else is found after a change.
import { expect, test } from 'vitest';
import { changedLookups } from '../../../../server/estate/change/lookups';
import type { Claim } from '../../../../server/model/claims';
import { node, source } from '../../../support/estate';

const input = (...claims: readonly Claim[]) => ({ sources: [source('s', claims)], judgements: [] });
const changed = (before: readonly Claim[], after: readonly Claim[]) => changedLookups(input(...before), input(...after)).sort();

test('what a node says of itself changes nothing for who refers to it', () => {
  expect(changed([node('a', 'Service', { name: 'A', users: 1 })], [node('a', 'Service', { name: 'A', users: 2 })])).toEqual([]);
});

test('a node that comes, goes, is called otherwise or becomes another kind does', () => {
  expect(changed([], [node('a', 'Service', { name: 'A' })])).toEqual(['#a', '~a']);
  expect(changed([node('a', 'Service', { name: 'A' })], [node('a', 'Service', { name: 'B' })])).toEqual(['~a', '~b']);
  expect(changed([node('a', 'Service')], [node('a', 'Component')])).toEqual(['#a']);
});

test('of those that share a name all is told that is said of them', () => {
  const two = (users: number) => [node('a', 'Service', { name: 'A', users }), node('b', 'Service', { name: 'A' })];
  expect(changed(two(1), two(2))).toEqual(['~a']);
});
