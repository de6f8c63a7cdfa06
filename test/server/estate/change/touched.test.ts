// What a change touches although nothing near it changed: each case is one that a part would miss which is not closed.
import { expect, test } from 'vitest';
import { changeEstate, knownEstate } from '../../../../server/estate/change/change-estate';
import { resolveEstate } from '../../../../server/estate/resolve';
import type { Claim, NodeReference } from '../../../../server/model/claims';
import { node, relation, source } from '../../../support/estate';
import { plainGraph } from '../../../support/plain-graph';

const others = Array.from({ length: 40 }, (_, at) => [
  node(`x${at}`, 'Component', { name: `X ${at}` }),
  relation([`x${at}`, 'DEPENDS_ON', `x${at + 1}`]),
]).flat();
const named = (name: string, kind: 'Supplier' | 'Component' | 'Organisation'): NodeReference => ({ name, kinds: [kind] });
const inCell = (id: string, name: string): Claim => ({ ...node(id, 'Supplier', { name }), inferred: 'named-in-a-column', derived: true }) as Claim;
const referring = (claim: Claim, organisation: NodeReference): Claim => ({ ...claim, references: { organisation } }) as Claim;
const con = [node('con', 'Contract'), relation(['con', 'SUPPLIED_BY', 'sup'])];

const cases: readonly (readonly [string, { readonly stays: readonly Claim[]; readonly goes?: readonly Claim[]; readonly comes: readonly Claim[] }])[] = [
  [
    'an organisation that two of one name belong to, in the words about that name',
    {
      stays: [
        referring(node('t1', 'Component', { name: 'Twin' }), named('Late', 'Organisation')),
        node('t2', 'Component', { name: 'Twin' }),
        node('s', 'Service'),
        relation(['s', 'DEPENDS_ON', named('Twin', 'Component')]),
      ],
      comes: [node('org:late', 'Organisation', { name: 'Late' })],
    },
  ],
  [
    'a candidate that is described by what it refers to',
    {
      stays: [
        ...[referring(node('t1', 'Component', { name: 'Twin' }), named('Org', 'Organisation')), node('t2', 'Component', { name: 'Twin' })],
        ...[node('org:o', 'Organisation', { name: 'Org' }), node('s', 'Service')],
      ],
      comes: [relation(['s', 'DEPENDS_ON', named('Twin', 'Component')])],
    },
  ],
  [
    'a node that a cell names, by the id that is that name',
    { stays: [inCell('sup:alfa', 'Alfa'), ...con], comes: [node('Alfa', 'Supplier', { name: 'Other' })] },
  ],
  [
    'a number that counts because another row makes a supplier of it',
    { stays: [node('a', 'Component', { kvk: '12345678' }), node('b', 'Supplier', { kvk: '12345678' })], comes: [node('a', 'Supplier')] },
  ],
  [
    'a code that counts because another row makes a country of it',
    { stays: [node('x', 'Component', { code: 'NL' }), node('country:NL', 'Country')], comes: [node('x', 'Country', { name: 'Nederland' })] },
  ],
  ['a number of seven digits beside a full one', { stays: [node('a', 'Supplier', { kvk: '1234567' })], comes: [node('b', 'Supplier', { kvk: '01234567' })] }],
  [
    'a ring of ownership through companies that nobody touched',
    {
      stays: [...['a', 'b', 'c'].map((id) => node(id, 'Supplier')), relation(['a', 'OWNED_BY', 'b']), relation(['b', 'OWNED_BY', 'c'])],
      comes: [relation(['c', 'OWNED_BY', 'a'])],
    },
  ],
];

test.for(cases)('%s', ([, { stays, goes = [], comes }]) => {
  for (const first of ['a-first', 'z-last']) {
    const base = source('m', [...others, ...stays]);
    const before = { sources: [base, source(first, goes)], judgements: [] };
    const after = { sources: [base, source(first, comes, first === 'a-first' ? 9 : 0)], judgements: [] };
    for (const [from, to] of [
      [before, after],
      [after, before],
    ] as const) {
      // biome-ignore format: one line
      const changed = changeEstate(knownEstate(from, resolveEstate(from).graph), to, 2);
      expect(changed && plainGraph(changed.graph)).toEqual(plainGraph(resolveEstate(to).graph));
    }
  }
});

test('of a large estate a small change resolves a small part, and one of most of it the whole', () => {
  const base = { sources: [source('m', others)], judgements: [] };
  const known = knownEstate(base, resolveEstate(base).graph);
  expect(changeEstate(known, { ...base, sources: [...base.sources, source('edit', [node('x3', 'Component', { name: 'Y' })])] })).not.toBeNull();
  expect(changeEstate(known, { ...base, sources: [source('m', others, 5)] })).toBeNull();
});
