// What claims share: whatever may join, be taken for each other, or be looked up under one text, has that text.
import { expect, test } from 'vitest';
import { fromTokens, nameToken, ownTokens, referenceTokens, referredTokens } from '../../../../server/estate/change/tokens';
import type { NodeClaim, RelationClaim } from '../../../../server/model/claims';
import { node, relation } from '../../../support/estate';

const own = (...of: Parameters<typeof node>) => new Set(ownTokens(node(...of) as NodeClaim));
const share = (a: Set<string>, b: Set<string>) => [...a].some((one) => b.has(one));

test.for([
  ['an id', own('a', 'Service'), own('a', 'Component')],
  ['a name, however it is written', own('a', 'Component', { name: 'Zaak  Één' }), own('b', 'Component', { name: 'zaak één' })],
  ['a name without its legal form', own('a', 'Supplier', { name: 'Alfa B.V.' }), own('b', 'Organisation', { name: 'ALFA' })],
  ['a name that is the id of another', own('Alfa', 'Supplier'), own('b', 'Supplier', { name: 'Alfa' })],
  ['a KvK number beside one of seven digits', own('a', 'Supplier', { kvk: '01234567' }), own('b', 'Supplier', { kvk: '1234567' })],
  ['a number of a row that another row makes a supplier', own('a', 'Component', { kvk: '12345678' }), own('b', 'Supplier', { kvk: '12345678' })],
  ['a code of a row that another row makes a country', own('x', 'Component', { code: 'NL' }), own('country:NL', 'Country')],
  ['an external id', own('a', 'Component', { externalIds: ['e1', 'e2'] }), own('b', 'Component', { externalIds: ['e2'] })],
] as const)('%s is shared', ([, a, b]) => {
  expect(share(a, b)).toBe(true);
});

test('claims that have nothing to do with each other share nothing', () => {
  expect(share(own('a', 'Supplier', { name: 'Alfa', kvk: '12345678' }), own('b', 'Supplier', { name: 'Beta', kvk: '87654321' }))).toBe(false);
});

test('a reference is looked up by its id, or by its name and by the id that it may be', () => {
  expect(referenceTokens({ id: 'a' })).toEqual(['#a']);
  expect(referenceTokens({ name: 'Alfa', kinds: ['Supplier'] })).toEqual([nameToken('alfa'), '#Alfa']);
});

test('a relation leads from one end, and refers to the other and to its recipient', () => {
  const claim = relation(['con', 'SUBCONTRACTED_TO', 'sup'], { recipient: 'other' }) as RelationClaim;
  expect(fromTokens(claim)).toEqual(['#con']);
  expect(referredTokens(claim)).toEqual(['#sup', '#other']);
  expect(referredTokens(node('a', 'Service', { organisation: 'org' }))).toEqual(['#org']);
});
