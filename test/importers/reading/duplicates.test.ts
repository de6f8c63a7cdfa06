// One id twice in a file: equal whatever the order of its properties, or different.
import { describe, expect, it } from 'vitest';
import { NodeRegister } from '../../../importers/reading/duplicates';
import type { NodeClaim } from '../../../server/model/claims';
import { place } from '../../support/table-sources';

const node = (properties: NodeClaim['properties'], more: Partial<NodeClaim> = {}): NodeClaim => ({
  claim: 'node',
  id: 'sup:a',
  kind: 'Supplier',
  properties,
  place,
  ...more,
});

describe('a node that a file states twice', () => {
  it('is equal when it says the same, in whatever order and row', () => {
    const register = new NodeRegister();
    expect(register.check(node({ name: 'A', kvk: '1' }))).toBe('new');
    expect(register.check(node({ kvk: '1', name: 'A' }, { place: { ...place, row: 9 } }))).toBe('equal');
  });

  it.each([
    ['a property', node({ name: 'B' })],
    ['a property that only one has', node({ name: 'A', kvk: '1' })],
    ['its kind', node({ name: 'A' }, { kind: 'Organisation' })],
    ['what it refers to', node({ name: 'A' }, { references: { parent: { id: 'org:x' } } })],
  ])('differs by %s', (_, second) => {
    const register = new NodeRegister();
    register.check(node({ name: 'A' }));
    expect(register.check(second)).toBe('differs');
    expect(register.check(node({ name: 'A' }))).toBe('equal');
  });
});
