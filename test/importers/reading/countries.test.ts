// Countries by code and by name, in Dutch and English; regions are none.
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
    ['country:FR', 'FR'],
    ['NO', 'NO'],
  ])('reads %s as %s', (text, code) => {
    expect(readCountry(text)).toEqual({ code });
  });
  it.each(['EU', 'EEA', 'EER', 'APAC', 'Global', 'Europa', 'European Union', 'Worldwide', 'Latin America'])('%s is a region', (text) => {
    expect(readCountry(text)).toBe('region');
  });
  it.each(['Atlantis', 'XX', 'no', 'Nl', '', 'ZZ'])('%j is no country', (text) => {
    expect(readCountry(text)).toBeNull();
  });
});
