// Countries by code and by name, in Dutch, English, German and French; regions are none.
import { describe, expect, it } from 'vitest';
import { readCountry } from '../../../importers/reading/countries';

describe('countries', () => {
  it.each([
    ['NL', 'NL'],
    ['nl', 'NL'],
    ['Netherlands', 'NL'],
    ['The Netherlands', 'NL'],
    ['Nederland', 'NL'],
    ['UK', 'GB'],
    ['United Kingdom', 'GB'],
    ['Verenigd Koninkrijk', 'GB'],
    ['USA', 'US'],
    ['Verenigde Staten', 'US'],
    ['Denmark', 'DK'],
    ['Ierland', 'IE'],
    ['België', 'BE'],
    ['Belgie', 'BE'],
    ['Czech Republic', 'CZ'],
    ['Bosnië en Herzegovina', 'BA'],
    ['Bosnia and Herzegovina', 'BA'],
    ['Niederlande', 'NL'],
    ['Pays-Bas', 'NL'],
    ['Deutschland', 'DE'],
    ['Allemagne', 'DE'],
    ['États-Unis', 'US'],
    ['Österreich', 'AT'],
    ['country:FR', 'FR'],
    ['NO', 'NO'],
  ])('reads %s as %s', (text, code) => {
    expect(readCountry(text)).toEqual({ code });
  });
  it.each([
    'EU',
    'EEA',
    'EER',
    'APAC',
    'Global',
    'Europa',
    'European Union',
    'Worldwide',
    'Latin America',
    'Europäische Union',
    'Union européenne',
    'EWR',
    'weltweit',
  ])('%s is a region', (text) => {
    expect(readCountry(text)).toBe('region');
  });
  it.each(['Atlantis', 'XX', 'no', 'Nl', '', 'ZZ'])('%j is no country', (text) => {
    expect(readCountry(text)).toBeNull();
  });
  it('no name means another country in another language', () => {
    const named = new Map<string, string>();
    for (const language of ['en', 'nl', 'de', 'fr']) {
      const display = new Intl.DisplayNames(language, { type: 'region' });
      for (const code of ['NL', 'DE', 'NE', 'NG', 'GN', 'GW', 'GQ', 'PG', 'CD', 'CG', 'AT', 'AU', 'SK', 'SI', 'DM', 'DO', 'KN', 'ML', 'MT', 'MK', 'SZ', 'CH']) {
        const name = display.of(code) ?? code;
        expect([language, name, named.get(name) ?? code]).toEqual([language, name, code]);
        expect(readCountry(name)).toEqual({ code });
        named.set(name, code);
      }
    }
  });
});
