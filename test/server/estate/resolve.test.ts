// What the graph says when sources agree, disagree, miss each other or repeat themselves.
import { describe, expect, it } from 'vitest';
import { canonicalLines, exportGraph, snapshotId } from '../../../server/estate/canonical';
import { compareGraphs } from '../../../server/estate/difference';
import { resolveEstate } from '../../../server/estate/resolve';
import type { Claim } from '../../../server/model/claims';
import { graphOf, node, relation, source } from '../../support/estate';

const lines = (claims: readonly Claim[]) => [...canonicalLines(graphOf(claims))].map((line) => line.trimEnd());

describe('the snapshot id', () => {
  it('equals the test vector of the semantics', () => {
    const graph = graphOf([
      node('org:uwx', 'Organisation', { name: 'UWX' }),
      node('cmp:app', 'Component', { name: 'App' }),
      node('svc:benefits', 'Service', { name: 'Benefits', organisation: 'org:uwx', criticality: 'vital' }),
      relation(['svc:benefits', 'DEPENDS_ON', 'cmp:app'], { group: 'g1', required: 1, toleranceHours: 24 }),
    ]);
    expect(snapshotId(graph)).toBe('f04ff612397e8096d508b13ed26de05786874e0783ed9d5f99e0f3a28800d736');
    expect(JSON.parse(exportGraph(graph)).nodes).toHaveLength(3);
  });

  it('of the empty graph is the SHA-256 of nothing', () => {
    expect(snapshotId(graphOf([]))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('does not depend on the order of claims or of imports', () => {
    const claims = [
      node('a', 'Service', { name: 'A' }),
      node('b', 'Component', { name: 'B' }),
      relation(['a', 'DEPENDS_ON', 'b'], { group: 'g' }),
      relation(['a', 'DEPENDS_ON', 'b']),
    ];
    expect(snapshotId(graphOf(claims))).toBe(snapshotId(graphOf([...claims].reverse())));
    const one = source('one', [node('a', 'Service', { name: 'One' })]);
    const two = source('two', [node('a', 'Service', { name: 'Two' })]);
    const id = (sources: (typeof one)[]) => snapshotId(resolveEstate({ sources, judgements: [] }).graph);
    expect(id([one, two])).toBe(id([two, one]));
  });

  it('leaves out defaults, empty values and a name equal to the id', () => {
    expect(
      lines([
        node('a', 'Service', { name: 'a', state: 'up', aliases: [], criticality: '' }),
        node('b', 'Component'),
        relation(['a', 'DEPENDS_ON', 'b'], { required: 1, impact: 'fails', toleranceHours: 0 }),
      ]),
    ).toEqual(['{"id":"a","kind":"Service"}', '{"id":"b","kind":"Component"}', '{"from":"a","to":"b","type":"DEPENDS_ON"}']);
  });

  it('sorts ids above U+FFFF by code point, not by code unit', () => {
    expect(graphOf([node('\u{1F600}', 'Service'), node('\uFF5E', 'Service')]).nodes.map(({ id }) => id)).toEqual(['\uFF5E', '\u{1F600}']);
  });
});

describe('sources that disagree', () => {
  it('follow priority, then the smaller name, and both claims stay visible', () => {
    const sources = [source('b', [node('a', 'Service', { name: 'From b' })]), source('a', [node('a', 'Service', { name: 'From a', users: 5 })])];
    const graph = graphOf({ sources, judgements: [] });
    expect(graph.nodes[0]?.properties).toEqual({ name: 'From a', users: 5 });
    expect(graph.disputes[0]?.claims.map(({ value }) => value)).toEqual(['From a', 'From b']);
    expect(graph.issues.map(({ code }) => code)).toEqual(['conflict']);
    const prior = graphOf({
      sources: [source('b', [node('a', 'Service', { name: 'From b' })], 1), source('a', [node('a', 'Service', { name: 'From a' })])],
      judgements: [],
    });
    expect(prior.nodes[0]?.properties.name).toBe('From b');
  });

  it('on the kind: Organisation beats Supplier, and other kinds are set aside with an error', () => {
    const graph = graphOf({ sources: [source('a', [node('x', 'Supplier')]), source('b', [node('x', 'Organisation', { name: 'X' })])], judgements: [] });
    expect(graph.nodes[0]?.kind).toBe('Organisation');
    const conflict = graphOf({ sources: [source('a', [node('x', 'Service')]), source('b', [node('x', 'Contract', { title: 'T' })])], judgements: [] });
    expect(conflict.nodes[0]).toMatchObject({ kind: 'Service', properties: {} });
    expect(conflict.issues.map(({ code }) => code)).toEqual(['kind-conflict']);
  });
});

describe('one thing under several ids', () => {
  it('is one node with the smallest id when a KvK number is equal, also of an OIN or EUID', () => {
    const graph = graphOf([
      node('sup:b', 'Supplier', { kvk: '12345678' }),
      node('sup:a', 'Supplier', { euid: 'NLNHR.12345678', name: 'A' }),
      node('org:c', 'Organisation', { oin: '00000003123456780000' }),
      node('svc', 'Service'),
      relation(['svc', 'PROVIDED_BY', 'sup:b']),
    ]);
    expect(graph.nodes.map(({ id, kind }) => [id, kind])).toEqual([
      ['org:c', 'Organisation'],
      ['svc', 'Service'],
    ]);
    expect(graph.relations[0]?.to).toBe('org:c');
    expect(graph.aliases.get('sup:b')).toBe('org:c');
  });

  it('is not joined over two different KvK numbers, and says so', () => {
    const graph = graphOf([
      node('sup:a', 'Supplier', { kvk: '12345678', externalIds: ['crm:1'] }),
      node('sup:b', 'Supplier', { kvk: '87654321', externalIds: ['crm:1'] }),
    ]);
    expect(graph.nodes).toHaveLength(2);
    expect(graph.issues.map(({ code }) => code)).toContain('identity-conflict');
  });

  it('follows judgements: not the same beats identifiers, same joins without identifiers', () => {
    const claims = [node('sup:a', 'Supplier', { kvk: '12345678' }), node('sup:b', 'Supplier', { kvk: '12345678' }), node('sup:c', 'Supplier')];
    const sources = [source('test', claims)];
    const graph = graphOf({
      sources,
      judgements: [
        { a: 'sup:a', b: 'sup:b', verdict: 'not-same' },
        { a: 'sup:c', b: 'sup:b', verdict: 'same' },
      ],
    });
    expect(graph.nodes.map(({ id }) => id)).toEqual(['sup:a', 'sup:b']);
    expect(graph.aliases.get('sup:c')).toBe('sup:b');
  });

  it('is only suggested by an equal name', () => {
    const graph = graphOf([node('sup:a', 'Supplier', { name: 'Lindetak' }), node('sup:b', 'Supplier', { name: 'lindetak ' })]);
    expect(graph.nodes).toHaveLength(2);
    expect(graph.issues.map(({ code }) => code)).toEqual(['possible-same']);
  });

  it('of other kinds is suggested by an equal name in two sources, not in one', () => {
    const two = {
      sources: [source('a', [node('svc:1', 'Service', { name: 'Post' })]), source('b', [node('svc:2', 'Service', { name: 'POST ' })])],
      judgements: [],
    };
    expect(graphOf(two).nodes).toHaveLength(2);
    expect(graphOf(two).issues).toMatchObject([{ code: 'possible-same', value: 'svc:1', details: { other: 'svc:2' } }]);
    expect(graphOf([node('cmp:1', 'Component', { name: 'eth0' }), node('cmp:2', 'Component', { name: 'eth0' })]).issues).toEqual([]);
    const kinds = { sources: [source('a', [node('x', 'Service', { name: 'Post' })]), source('b', [node('y', 'Component', { name: 'Post' })])], judgements: [] };
    expect(graphOf(kinds).issues).toEqual([]);
  });
});

describe('a reference', () => {
  const wanted = { name: ' APP ', kinds: ['Component'] as const };
  it('by name finds one node, marked as inferred', () => {
    const graph = graphOf([node('s', 'Service'), node('c', 'Component', { name: 'App' }), relation(['s', 'DEPENDS_ON', wanted])]);
    expect(graph.relations[0]).toMatchObject({ to: 'c', claims: [{ inferred: 'linked-by-name' }] });
  });

  it('by name prefers its own source, and reports several candidates', () => {
    const own = source('own', [node('s', 'Service'), node('c1', 'Component', { name: 'App' }), relation(['s', 'DEPENDS_ON', wanted])]);
    const other = source('other', [node('c2', 'Component', { name: 'App' })]);
    expect(graphOf({ sources: [own, other], judgements: [] }).relations[0]?.to).toBe('c1');
    const asking = source('asking', [node('s2', 'Service'), relation(['s2', 'DEPENDS_ON', wanted])]);
    const resolved = resolveEstate({ sources: [own, other, asking], judgements: [] });
    expect([...resolved.rejected.values()]).toMatchObject([{ code: 'ambiguous-reference', details: { candidates: 'c1, c2' } }]);
  });

  it('that dangles takes effect as soon as a source supplies the node', () => {
    const first = source('first', [node('s', 'Service', { organisation: 'o' }), relation(['s', 'DEPENDS_ON', 'c'])]);
    const before = resolveEstate({ sources: [first], judgements: [] });
    expect(before.graph.relations).toEqual([]);
    expect(before.graph.nodes[0]?.properties).toEqual({});
    expect(before.graph.issues.map(({ code, value }) => [code, value])).toEqual([
      ['dangling-reference', 'c'],
      ['dangling-reference', 'o'],
    ]);
    const after = resolveEstate({ sources: [first, source('second', [node('c', 'Component'), node('o', 'Organisation')])], judgements: [] });
    expect(after.graph.relations).toHaveLength(1);
    expect(after.graph.nodes.find(({ id }) => id === 's')?.properties.organisation).toBe('o');
    expect(after.graph.issues).toEqual([]);
    expect(compareGraphs(before.graph, after.graph)).toEqual({
      nodes: { added: 2, changed: 1, removed: 0, unchanged: 0 },
      relations: { added: 1, changed: 0, removed: 0, unchanged: 0 },
    });
  });

  it('between kinds that the model does not allow is set aside', () => {
    const resolved = resolveEstate({
      sources: [source('t', [node('s', 'Service'), node('d', 'Datacenter'), relation(['d', 'HOSTED_IN', 's'])])],
      judgements: [],
    });
    expect([...resolved.rejected.values()].map(({ code }) => code)).toEqual(['relation-not-allowed']);
  });
});

describe('a redundancy group', () => {
  const parts = [node('s', 'Service'), node('a', 'Component'), node('b', 'Component'), node('c', 'Component')];
  it('carries its strictest required and impact on every relation', () => {
    const graph = graphOf([
      ...parts,
      relation(['s', 'DEPENDS_ON', 'a'], { group: 'g', required: 2 }),
      relation(['s', 'DEPENDS_ON', 'b'], { group: 'g', required: '20%', impact: 'degrades' }),
      relation(['s', 'DEPENDS_ON', 'c'], { group: 'g' }),
    ]);
    expect(graph.relations.map(({ properties }) => properties)).toEqual([
      { group: 'g', required: 2 },
      { group: 'g', required: 2 },
      { group: 'g', required: 2 },
    ]);
    expect(graph.issues.map(({ code }) => code)).toEqual(['group-conflict', 'group-conflict']);
  });

  it('that can never hold, or that spares nothing, is told', () => {
    const graph = graphOf([
      ...parts,
      relation(['s', 'DEPENDS_ON', 'a'], { group: 'g', required: 3 }),
      relation(['s', 'DEPENDS_ON', 'b'], { group: 'g', required: 3 }),
      relation(['s', 'DEPENDS_ON', 'b']),
    ]);
    expect(graph.issues.map(({ code }) => code)).toEqual(['group-pointless', 'group-unsatisfiable']);
  });

  it('does not count relations with impact none', () => {
    const graph = graphOf([
      ...parts,
      relation(['s', 'DEPENDS_ON', 'a'], { group: 'g', required: 1 }),
      relation(['s', 'DEPENDS_ON', 'b'], { group: 'g', impact: 'none', required: 5 }),
    ]);
    expect(graph.issues).toEqual([]);
  });
});

describe('a chain under a contract', () => {
  const parts = [node('c', 'Contract'), ...['a', 'b', 'x', 'y'].map((id) => node(id, 'Supplier')), relation(['c', 'SUPPLIED_BY', 'a'])];
  it('warns about a recipient that provides nothing and about a rank that contradicts', () => {
    const graph = graphOf([
      ...parts,
      relation(['c', 'SUBCONTRACTED_TO', 'b'], { recipient: 'a', rank: 4 }),
      relation(['c', 'SUBCONTRACTED_TO', 'x'], { recipient: 'b', rank: 3 }),
      relation(['c', 'SUBCONTRACTED_TO', 'x'], { recipient: 'y' }),
    ]);
    expect(graph.issues.map(({ code }) => code).sort()).toEqual(['broken-chain', 'rank-mismatch']);
  });
});
