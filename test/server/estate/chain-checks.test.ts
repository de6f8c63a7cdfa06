// Recipients and ranks that do not fit their contract: what becomes of the relation, and what is said (semantics §1).
import { describe, expect, test } from 'vitest';
import { exportGraph, snapshotId } from '../../../server/estate/canonical';
import { resolveEstate } from '../../../server/estate/resolve';
import type { Claim, NodeReference, Properties } from '../../../server/model/claims';
import { describeIssue } from '../../../server/model/issues';
import { node, relation, source } from '../../support/estate';

const nodes = [node('c', 'Contract', { name: 'Lease' }), ...['a', 'b', 'd', 'x'].map((id) => node(id, 'Supplier'))];
const supplied = relation(['c', 'SUPPLIED_BY', 'a']);
const under = (provider: string, properties: Properties) => relation(['c', 'SUBCONTRACTED_TO', provider], properties);
/** A row whose recipient is a name, as a table reads it. */
const named = (provider: string, name: string): Claim => {
  const reference: NodeReference = { name, kinds: ['Supplier', 'Organisation'], mayBeId: true };
  return { ...under(provider, {}), references: { recipient: reference } } as Claim;
};
const resolve = (...claims: Claim[]) => resolveEstate({ sources: [source('register', [...nodes, supplied, ...claims])], judgements: [] });
const said = ({ graph }: ReturnType<typeof resolve>) => graph.issues.map(({ code, column, value }) => [code, column, value]);
const chain = ({ graph }: ReturnType<typeof resolve>) =>
  graph.relations.filter(({ type }) => type === 'SUBCONTRACTED_TO').map(({ to, properties }) => [to, properties.recipient]);

describe('a recipient that no source knows', () => {
  test.each([
    ['as an id', under('b', { recipient: 'sup:typo' }), 'sup:typo'],
    ['as a name', named('b', 'Typo Ltd'), 'Typo Ltd'],
  ])('%s: the row is accepted, its text is kept and quoted', (_, row, text) => {
    const found = resolve(row, under('d', { recipient: 'b' }));
    expect(found.rejected.size).toBe(0);
    expect(chain(found)).toEqual([
      ['b', text],
      ['d', 'b'],
    ]);
    expect(said(found)).toEqual([['broken-chain', 'recipient', text]]);
    const [issue] = found.graph.issues;
    expect(issue && describeIssue(issue).message).toBe(
      `“${text}” is named as recipient under c, but no source knows it; who delivers to it hangs directly under the contract.`,
    );
  });

  test('its text is part of the identity of the relation and of the canonical form', () => {
    const found = resolve(under('b', { recipient: 'one' }), under('b', { recipient: 'two' }), under('b', { recipient: 'one' }), under('b', {}));
    expect(chain(found)).toEqual([
      ['b', undefined],
      ['b', 'one'],
      ['b', 'two'],
    ]);
    expect(exportGraph(found.graph)).toContain('"recipient":"one"');
    expect(snapshotId(found.graph)).not.toBe(snapshotId(resolve(under('b', {}), under('b', { recipient: 'two' })).graph));
  });

  test('moves as soon as a source supplies the node, and back when it goes', () => {
    const register = source('register', [...nodes, supplied, named('b', 'Late Ltd')]);
    const later = source('later', [node('sup:late', 'Supplier', { name: 'Late Ltd' })]);
    const before = resolveEstate({ sources: [register], judgements: [] });
    const after = resolveEstate({ sources: [register, later], judgements: [] });
    expect(chain(before)).toEqual([['b', 'Late Ltd']]);
    expect(chain(after)).toEqual([['b', 'sup:late']]);
    expect(said(after)).toEqual([['broken-chain', 'recipient', 'sup:late']]);
    const tied = resolveEstate({ sources: [register, later, source('more', [relation(['c', 'SUBCONTRACTED_TO', 'sup:late'])])], judgements: [] });
    expect(tied.graph.issues).toEqual([]);
  });

  test('is told once per contract; other ends that are unknown still reject their row', () => {
    const found = resolve(under('b', { recipient: 'typo' }), under('d', { recipient: 'typo' }), under('nobody', { recipient: 'a' }));
    expect(said(found)).toEqual([
      ['broken-chain', 'recipient', 'typo'],
      ['dangling-reference', 'to', 'nobody'],
    ]);
    expect(found.rejected.size).toBe(1);
  });
});

test('a recipient that is the name of several leaves its row in the chain, with the candidates', () => {
  const twins = [node('t1', 'Supplier', { name: 'Twin' }), node('t2', 'Organisation', { name: 'twin' })];
  const found = resolve(...twins, named('b', 'Twin'));
  expect(found.rejected.size).toBe(0);
  expect(chain(found)).toEqual([['b', 'Twin']]);
  expect(found.graph.issues.filter(({ code }) => code !== 'possible-same')).toMatchObject([
    { code: 'ambiguous-reference', severity: 'warning', value: 'Twin', details: { candidates: 't1, t2' } },
    { code: 'broken-chain', value: 'Twin', details: { reason: 'several things have that name' } },
  ]);
});

test('a recipient that is ambiguous under one contract is not called so under another, where it is an id that nobody knows', () => {
  const twins = [node('t1', 'Supplier', { name: 'Twin' }), node('t2', 'Organisation', { name: 'twin' })];
  const other = [node('c2', 'Contract'), relation(['c2', 'SUPPLIED_BY', 'a']), relation(['c2', 'SUBCONTRACTED_TO', 'd'], { recipient: 'Twin' })];
  const { graph } = resolve(...twins, ...other, named('b', 'Twin'));
  const reasons = graph.issues.filter(({ code }) => code === 'broken-chain').map(({ details }) => [details?.contract, details?.reason]);
  expect(reasons).toEqual([
    ['c', 'several things have that name'],
    ['c2', 'no source knows it'],
  ]);
});

describe('a broken chain', () => {
  test('is told of what hangs, not of what stands below it', () => {
    const found = resolve(under('b', { recipient: 'x' }), under('d', { recipient: 'b' }));
    expect(said(found)).toEqual([['broken-chain', 'recipient', 'x']]);
    expect(found.graph.issues[0]?.details).toMatchObject({ reason: 'it delivers nothing there', reasonNl: 'deze levert daar niets' });
  });

  test('is told of each recipient in a ring that nothing ties to the contract', () => {
    const found = resolve(under('b', { recipient: 'd' }), under('d', { recipient: 'b' }), under('x', { recipient: 'b' }));
    expect(said(found)).toEqual([
      ['broken-chain', 'recipient', 'b'],
      ['broken-chain', 'recipient', 'd'],
    ]);
    expect(said(resolve(under('b', { recipient: 'd' }), under('d', { recipient: 'b' }), under('d', { recipient: 'a' })))).toEqual([]);
  });

  test('is one where the recipient would deliver by a relation with impact none', () => {
    expect(said(resolve(under('x', { impact: 'none' }), under('b', { recipient: 'x' })))).toEqual([['broken-chain', 'recipient', 'x']]);
    expect(said(resolve(under('b', { recipient: 'typo', impact: 'none' })))).toEqual([]);
  });
});

describe('a declared rank', () => {
  const mismatches = (...claims: Claim[]) => resolve(...claims).graph.issues.flatMap(({ code, details }) => (code === 'rank-mismatch' ? [details] : []));

  test('may leave gaps, but not be below what the chain gives', () => {
    expect(mismatches(under('b', { recipient: 'a', rank: 5 }), under('d', { recipient: 'b', rank: 6 }))).toEqual([]);
    expect(mismatches(under('b', { recipient: 'a', rank: 4 }), under('d', { recipient: 'b', rank: 4 }))).toEqual([{ stated: 4, target: 'd', derived: 5 }]);
  });

  test('counts for who hangs as it does without recipient', () => {
    expect(mismatches(under('b', { recipient: 'typo', rank: 1 }))).toEqual([{ stated: 1, target: 'b', derived: 2 }]);
    expect(mismatches(under('b', { recipient: 'typo' }), under('d', { recipient: 'b', rank: 2 }))).toEqual([{ stated: 2, target: 'd', derived: 3 }]);
  });

  test('is held against the least rank of a recipient that stands in several places', () => {
    const twice = [under('b', { recipient: 'd' }), under('b', { recipient: 'a' }), under('d', { recipient: 'b' })];
    expect(mismatches(...twice, under('x', { recipient: 'b', rank: 2 }))).toEqual([{ stated: 2, target: 'x', derived: 3 }]);
    expect(mismatches(...twice, under('x', { recipient: 'b', rank: 3 }))).toEqual([]);
  });
});

test('a recipient outside any contract means nothing, and that is said; the row counts', () => {
  const found = resolve(relation(['a', 'SUBCONTRACTED_TO', 'b'], { recipient: 'typo' }), relation(['a', 'SUBCONTRACTED_TO', 'd'], { recipient: 'b' }));
  expect(found.rejected.size).toBe(0);
  expect(said(found)).toEqual([
    ['idle-recipient', 'recipient', 'a'],
    ['idle-recipient', 'recipient', 'a'],
  ]);
});
