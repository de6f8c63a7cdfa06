// Ids that importers make, and what the prefix of one tells.
import { describe, expect, it } from 'vitest';
import { countryId, isBareNumber, kindOfPrefix, makeId } from '../../../importers/reading/ids';

describe('ids', () => {
  it('makes ids of source and key that cannot collide', () => {
    expect(makeId('sup', 'a/b', ' Zaakhost B.V. ')).toBe('sup:a%2Fb/Zaakhost%20B.V.');
    expect(makeId('svc', 's', 'Cafe\u0301')).toBe(makeId('svc', 's', 'Caf\u00e9'));
    expect(makeId('svc', 'a', 'b/c')).not.toBe(makeId('svc', 'a/b', 'c'));
  });

  it('tell their kind by a known prefix with something behind it', () => {
    expect(['sup:a', 'country:NL', 'x:a', 'sup:', ':a', 'sup'].map(kindOfPrefix)).toEqual(['Supplier', 'Country', undefined, undefined, undefined, undefined]);
    expect(kindOfPrefix(countryId('NL'))).toBe('Country');
  });

  it('of digits only are bare', () => {
    expect(['12', '0012', '1a', 'sup:1', ''].map(isBareNumber)).toEqual([true, true, false, false, false]);
  });
});
