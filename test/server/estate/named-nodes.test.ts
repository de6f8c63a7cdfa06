// Cells that name a node: an id before a name, a stated node before one that exists only because a cell names it (semantics §1, §5).
import { describe, expect, it } from 'vitest';
import type { Claim, NodeReference } from '../../../server/model/claims';
import { graphOf, node, relation, source } from '../../support/estate';

const company = (name: string): NodeReference => ({ name, kinds: ['Supplier', 'Organisation'], mayBeId: true });
const service = (name: string): NodeReference => ({ name, kinds: ['Service'], mayBeId: true });

/** The node that the importer makes for a company that a cell names. */
function named(id: string, kind: 'Supplier' | 'Organisation', name: string): Claim {
  const claim = node(id, kind, { name });
  return claim.claim === 'node' ? { ...claim, derived: true, inferred: 'named-in-a-column' } : claim;
}

const register = source('register', [
  node('con:1', 'Contract'),
  { ...relation(['con:1', 'SUPPLIED_BY', company('ACME')]), derived: true } as Claim,
  named('sup:register/ACME', 'Supplier', 'ACME'),
]);
const input = (...sources: ReturnType<typeof source>[]) => ({ sources, judgements: [] });
const ends = (graph: ReturnType<typeof graphOf>) => graph.relations.map(({ from, type, to }) => [from, type, to]);
const ids = (graph: ReturnType<typeof graphOf>) => graph.nodes.map(({ id }) => id);

describe('a cell that holds an id', () => {
  it('means the node with that id, though another one bears it as its name', () => {
    const graph = graphOf([node('A', 'Service', { name: 'B' }), node('B', 'Service', { name: 'A' }), relation([service('A'), 'DEPENDS_ON', service('B')])]);
    expect(ends(graph)).toEqual([['A', 'DEPENDS_ON', 'B']]);
    expect(graph.relations[0]?.claims[0]?.inferred).toBeNull();
  });

  it('means a name when the node with that id is of another kind', () => {
    const graph = graphOf([
      node('A', 'Component'),
      node('svc:a', 'Service', { name: 'A' }),
      node('svc:b', 'Service', { name: 'B' }),
      relation([service('A'), 'DEPENDS_ON', service('B')]),
    ]);
    expect(ends(graph)).toEqual([['svc:a', 'DEPENDS_ON', 'svc:b']]);
  });
});

describe('a company that only a cell names', () => {
  it('is a node of its own while no source states it', () => {
    const graph = graphOf(input(register));
    expect(ids(graph)).toEqual(['con:1', 'sup:register/ACME']);
    expect(ends(graph)).toEqual([['con:1', 'SUPPLIED_BY', 'sup:register/ACME']]);
  });

  it.each([
    ['by its name', node('sup:acme', 'Supplier', { name: 'Acme' }), 'sup:acme'],
    ['as an organisation', node('org:acme', 'Organisation', { name: 'acme' }), 'org:acme'],
    ['with that text as its id', node('ACME', 'Supplier', { name: 'Acme Holding' }), 'ACME'],
  ])('is the one that another source states %s; its own id keeps working', (_how, stated, id) => {
    const graph = graphOf(input(register, source('companies', [stated])));
    expect(ids(graph).sort()).toEqual(['con:1', id].sort());
    expect(ends(graph)).toEqual([['con:1', 'SUPPLIED_BY', id]]);
    expect(graph.aliases.get('sup:register/ACME')).toBe(id);
  });

  it('is reported with its candidates when two nodes bear the name', () => {
    const graph = graphOf(input(register, source('companies', [node('sup:a', 'Supplier', { name: 'Acme' }), node('sup:b', 'Supplier', { name: 'Acme' })])));
    expect(graph.relations).toEqual([]);
    expect(graph.issues.filter(({ code }) => code === 'ambiguous-reference')).toMatchObject([{ severity: 'warning', details: { candidates: 'sup:a, sup:b' } }]);
  });

  it('stays when what bears the name is no company, and an organisation never gives way to a supplier', () => {
    const bodies = source('cmdb', [named('org:cmdb/Body', 'Organisation', 'Body')]);
    const others = source('others', [node('svc:x', 'Service', { name: 'ACME' }), node('sup:body', 'Supplier', { name: 'Body' })]);
    expect(ids(graphOf(input(register, bodies, others)))).toEqual(['con:1', 'org:cmdb/Body', 'sup:body', 'sup:register/ACME', 'svc:x']);
  });
});
