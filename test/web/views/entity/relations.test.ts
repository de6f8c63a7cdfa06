// What the relations of a node say together.
import { expect, it } from 'vitest';
import { gapOf, membersOf } from '../../../../web/views/entity/relations';

const to = (id: string, properties: object = {}) => ({ type: 'DEPENDS_ON', node: { id }, properties, claims: [] }) as never;

it('a group has as many members as there are nodes in it, of the same recipient, that matter', () => {
  const group = [to('a', { group: 'g' }), to('a', { group: 'g', activity: 'x' }), to('b', { group: 'g' }), to('c', { group: 'g', impact: 'none' })];
  const others = [to('d', { group: 'h' }), to('e', { group: 'g', recipient: 'r' }), to('f')];
  expect(membersOf(to('a', { group: 'g' }), [...group, ...others])).toBe(2);
});

it.each([
  { kind: 'Contract', properties: {}, byType: {}, gap: 'relations.chainUnknown' },
  { kind: 'Contract', properties: { chainDeclared: 'partial' }, byType: {}, gap: 'relations.chainUnknown' },
  { kind: 'Contract', properties: { chainDeclared: 'complete' }, byType: {}, gap: null },
  { kind: 'Supplier', properties: {}, byType: {}, gap: 'relations.ownershipUnknown' },
  { kind: 'Supplier', properties: { ownershipDeclared: 'complete' }, byType: {}, gap: null },
  { kind: 'Service', properties: {}, byType: {}, gap: 'relations.noProvider' },
  { kind: 'Component', properties: {}, byType: { LOCATED_IN: 1 }, gap: 'relations.noProvider' },
  { kind: 'Component', properties: {}, byType: { HOSTED_IN: 1 }, gap: null },
  { kind: 'Datacenter', properties: {}, byType: {}, gap: null },
])('what a $kind with $properties and $byType leaves open is $gap', ({ kind, properties, byType, gap }) => {
  expect(gapOf({ kind, properties, needs: { total: 0, byType, items: [] } } as never)).toBe(gap);
});
