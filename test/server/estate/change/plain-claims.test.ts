// What claims share is numbered from their columns as it is from the claims themselves.
import { expect, test } from 'vitest';
import { codesOf, indexSource, type SourceIndex, Tokens } from '../../../../server/estate/change/claim-index';
import type { Claim, Properties } from '../../../../server/model/claims';
import { claimRowsOf, claimsBetween } from '../../../../server/model/columns/claim-list';
import { nodeKinds, relationTypes } from '../../../../server/model/vocabulary';
import { columnsOfContent, contentOfColumns } from '../../../../server/store/content-columns';
import { node, relation, source } from '../../../support/estate';

const names = ['Alfa', 'Alfa B.V.', 'alfa', '', ' \u200b', 'Één  B.V.', 'a'];

/** Nodes of every kind and relations of every type that say one property each, with each of a few values. */
function everything(): Claim[] {
  const claims: Claim[] = [];
  const values: Properties[string][] = ['12345678', 'NLNHR.12345678', '00000003123456780000', 'b', '', 7, ['x', 'y']];
  for (const { kind, properties } of nodeKinds) {
    for (const [at, name] of names.entries()) claims.push(node(`${kind}${at}`, kind, { name }));
    for (const { name } of properties) for (const value of values) claims.push(node('country:NL', kind, { name: 'Alfa B.V.', [name]: value }));
  }
  for (const { type, properties } of relationTypes) {
    claims.push(relation(['a', type, 'b']));
    for (const { name } of properties) for (const value of values) claims.push(relation(['a', type, 'c'], { [name]: value }));
    claims.push({ ...relation(['a', type, 'b']), from: { name: 'Alfa', kinds: ['Supplier'] } } as Claim);
    claims.push({ ...relation(['a', type, 'b']), to: { name: 'Alfa', kinds: ['Supplier'] } } as Claim);
    claims.push({ ...relation(['a', type, 'b']), references: { recipient: { name: 'Beta', kinds: ['Supplier'] } } } as Claim);
  }
  claims.push({ ...node('n', 'Service', { name: 'n' }), references: { organisation: { name: 'Org', kinds: ['Organisation'] } } } as Claim);
  return claims;
}

/** The same claims as the store gives them. */
function kept(claims: readonly Claim[]): readonly Claim[] {
  return contentOfColumns(columnsOfContent({ claims, issues: [], rows: { read: 0, accepted: 0, rejected: 0 } })).claims;
}

const rowsIn = (index: SourceIndex) => index.claims.map((_, at) => [[...codesOf(index.own, at)].sort(), [...codesOf(index.referred, at)].sort()]);

test('claims that lie in columns have the numbers that they have as objects', () => {
  const claims = everything();
  const tokens = new Tokens();
  const ofObjects = indexSource([source('s', claims)], tokens);
  const size = tokens.size;
  const ofRows = indexSource([source('s', kept(claims))], tokens);
  expect(rowsIn(ofRows)).toEqual(rowsIn(ofObjects));
  expect([ofRows.nodes, ofRows.relations, tokens.size]).toEqual([ofObjects.nodes, ofObjects.relations, size]);
});

test('the claims of several imports are read in the columns that hold them all', () => {
  const claims = kept(everything());
  const [first, rest] = [claimsBetween(claims, 0, 3), claimsBetween(claims, 3, claims.length)];
  const index = indexSource([source('s', first), source('s', rest)], new Tokens());
  expect(claimRowsOf(index.claims)).toBe(claimRowsOf(claims));
  expect(rowsIn(index)).toEqual(rowsIn(indexSource([source('s', [...claims])], new Tokens())));
});
