// Countries that cells name: claimed once, at their first mention; what is none is told.
import { describe, expect, it } from 'vitest';
import { CountryTargets } from '../../../importers/reading/country-targets';
import { place, toldContext } from '../../support/table-sources';

describe('countries that cells name', () => {
  it('are claimed at their first mention only, by code or name', () => {
    const told = toldContext();
    const countries = new CountryTargets(told.context);
    const found = ['NL', 'Nederland', 'DE'].map((value) => countries.find(value, { place, column: 'Land' }));
    expect(found).toEqual([{ id: 'country:NL' }, { id: 'country:NL' }, { id: 'country:DE' }]);
    expect(countries.claim('DE', place)).toEqual({ id: 'country:DE' });
    expect(told.claims).toMatchObject([
      { id: 'country:NL', kind: 'Country', derived: true },
      { id: 'country:DE', kind: 'Country', derived: true },
    ]);
  });

  it('are told when they are a region or unknown, with the column and the value', () => {
    const told = toldContext();
    const countries = new CountryTargets(told.context);
    expect(['Europa', 'Atlantis'].map((value) => countries.find(value, { place, column: 'Land' }))).toEqual([null, null]);
    expect(told.issues).toMatchObject([
      { code: 'region-not-country', column: 'Land', value: 'Europa', row: 1 },
      { code: 'unknown-country', column: 'Land', value: 'Atlantis' },
    ]);
    expect(told.claims).toEqual([]);
  });
});
