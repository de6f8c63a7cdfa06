// Headers are one whatever their case, spaces and punctuation; accents count, in any form.
import { describe, expect, it } from 'vitest';
import { countKnown, foldHeader, HeaderMap } from '../../../importers/reading/headers';

describe('headers', () => {
  it('are compared without case, spaces and punctuation', () => {
    expect(['Annual value (EUR)', 'annualValueEur', 'ANNUAL_VALUE-EUR'].map(foldHeader)).toEqual(Array(3).fill('annualvalueeur'));
    expect([foldHeader('Categoriee\u0308n'), foldHeader('Categorieën') === foldHeader('Categorieen')]).toEqual(['categorieën', false]);
  });

  it('mean what was added first', () => {
    const headers = new HeaderMap<string>().add('name', ['Naam', '--']).add('title', ['naam', 'Titel']);
    expect([headers.get('NAAM'), headers.get('titel'), headers.get('Land'), headers.get('---')]).toEqual(['name', 'title', undefined, undefined]);
  });

  it('longer than any that is known mean nothing, also when they fold to one', () => {
    const headers = new HeaderMap<string>().add('name', ['naam']);
    expect([headers.get(` ${' '.repeat(150)}naam`), headers.get(`${' '.repeat(250)}naam`)]).toEqual(['name', undefined]);
  });

  it('count each meaning once', () => {
    const headers = new HeaderMap<string>().add('name', ['Naam', 'Name']).add('id', ['id']);
    expect(countKnown(['Naam', 'Name', 'id', 'x'], headers)).toBe(2);
  });
});
