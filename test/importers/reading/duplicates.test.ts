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
    expect(register.check(node({ name: 'A', kvk: '1' }), 'NL')).toBe('new');
    expect(register.check(node({ kvk: '1', name: 'A' }, { place: { ...place, row: 9 } }), 'NL')).toBe('equal');
  });

  it.each([
    ['a property', node({ name: 'B' }), ''],
    ['a property that only one has', node({ name: 'A', kvk: '1' }), ''],
    ['its kind', node({ name: 'A' }, { kind: 'Organisation' }), ''],
    ['what it refers to', node({ name: 'A' }, { references: { parent: { id: 'org:x' } } }), ''],
    ['what else its row says', node({ name: 'A' }), 'DE'],
  ])('differs by %s', (_, second, more) => {
    const register = new NodeRegister();
    register.check(node({ name: 'A' }));
    expect(register.check(second, more)).toBe('differs');
    expect(register.check(node({ name: 'A' }))).toBe('equal');
  });
});
