// What a reference means: a node, or the issue that says why none.
import { describe, expect, it } from 'vitest';
import type { Identities } from '../../../server/estate/identity';
import { NameIndex } from '../../../server/estate/name-index';
import { findTarget, type Nodes, referencesOf } from '../../../server/estate/references';
import type { NodeReference } from '../../../server/model/claims';
import { node } from '../../support/estate';

const claim = node('svc:s', 'Service');
const names = new NameIndex();
names.add('s', 'Bever', { id: 'sup:b', kind: 'Supplier', properties: {} });
names.add('s', 'Twee', { id: 'sup:1', kind: 'Supplier', properties: {} });
names.add('s', 'Twee', { id: 'sup:2', kind: 'Supplier', properties: {} });

const all = new Map((['sup:b', 'sup:1', 'sup:2'] as const).map((id) => [id, { id, kind: 'Supplier' as const, properties: {}, claims: [] }]));
const nodes: Nodes = {
  all,
  placeOf: (id) => [...all.keys()].indexOf(id as 'sup:b'),
  names,
  claimed: new Set(['sup:b', 'sup:old', 'sup:1', 'sup:2']),
  superseded: new Map([['sup:gave-way', 'sup:b']]),
  described: new WeakMap(),
  // The old id is printed as the new one.
  identities: { printed: (id: string) => (id === 'sup:old' ? 'sup:b' : id) } as Identities,
};

const find = (reference: NodeReference) => findTarget(nodes, 's', { claim, column: 'supplier', reference });
const named = (name: string, mayBeId = false): NodeReference => ({ name, kinds: ['Supplier'], ...(mayBeId ? { mayBeId } : {}) });

describe('a reference', () => {
  it('by id is the node as it is printed, and one that gave way is that to which', () => {
    expect(find({ id: 'sup:old' })).toEqual({ id: 'sup:b', byName: false });
    expect(find({ id: 'sup:gave-way' })).toEqual({ id: 'sup:b', byName: true });
  });

  it('by name is the one node of that name, and says that it was by name', () => {
    expect(find(named('bever'))).toEqual({ id: 'sup:b', byName: true });
  });

  it('by a text that may be an id is that node when it is of the wanted kind', () => {
    expect(find(named('sup:old', true))).toEqual({ id: 'sup:b', byName: false });
    expect(findTarget(nodes, 's', { claim, column: 'x', reference: { name: 'sup:b', kinds: ['Service'], mayBeId: true } })).toEqual({
      id: 'sup:b',
      byName: false,
    });
  });

  it.for([
    ['an id that nobody claims', { id: 'sup:gone' }, 'dangling-reference', 'sup:gone'],
    ['a name that nobody has', named('Ceder'), 'dangling-reference', 'Ceder'],
    ['a name that two have', named('Twee'), 'ambiguous-reference', 'Twee'],
  ] as const)('to %s is an issue at its place', ([, reference, code, value]) => {
    expect(find(reference)).toMatchObject({ problem: { code, value, column: 'supplier', file: 'test.json', row: 1 } });
  });

  it('to a name that two have names both', () => {
    expect(find(named('Twee'))).toMatchObject({ problem: { details: { count: 2, candidates: 'sup:1, sup:2' } } });
  });

  it('to a name that two have is described once for all cells that have it', () => {
    const [first, second] = [find(named('Twee')), find(named('twee '))].map((found) => ('problem' in found ? found.problem.details : undefined));
    expect(first).toBeDefined();
    expect(second).toBe(first);
  });
});

it('a claim has its references, and the ids among its properties; a reference counts before a property', () => {
  const made = { ...claim, properties: { parent: 'org:p', organisation: 'org:text', empty: '' }, references: { organisation: { id: 'org:o' } } };
  if (made.claim !== 'node') throw new Error('it is a node');
  expect(referencesOf(made, ['organisation', 'parent', 'empty', 'gone'])).toEqual([
    ['organisation', { id: 'org:o' }],
    ['parent', { id: 'org:p' }],
  ]);
});
