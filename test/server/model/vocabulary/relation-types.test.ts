// What the relation types promise each other.
import { describe, expect, it } from 'vitest';
import {
  identityProperties,
  isRelationType,
  needsTypes,
  propagatingTypes,
  relationTypeNames,
  relationTypeSpec,
  relationTypes,
} from '../../../../server/model/vocabulary/relation-types';

describe('the relation types', () => {
  it('are each declared once, and no other word is one', () => {
    expect(relationTypes.map(({ type }) => type).sort()).toEqual([...relationTypeNames].sort());
    for (const word of ['', 'depends_on', 'toString', '__proto__']) expect([isRelationType(word), relationTypeSpec(word)]).toEqual([false, undefined]);
  });

  it('allow an organisation wherever they allow a supplier', () => {
    for (const { type, between } of relationTypes) {
      for (const { from, to } of between) {
        for (const kinds of [from, to]) if (kinds.includes('Supplier')) expect(kinds, type).toContain('Organisation');
      }
    }
  });

  it('that are followed for what a service needs all let failure through, as do makers', () => {
    for (const type of needsTypes) expect(propagatingTypes).toContain(type);
    expect([...propagatingTypes].filter((type) => !needsTypes.has(type))).toEqual(['MADE_BY']);
  });

  it('have no two properties of one name, and identity is made of properties that some type has', () => {
    for (const { type, properties } of relationTypes) expect(new Set(properties.map(({ name }) => name)).size, type).toBe(properties.length);
    for (const name of identityProperties)
      expect(
        relationTypes.some(({ properties }) => properties.some((one) => one.name === name)),
        name,
      ).toBe(true);
  });
});
