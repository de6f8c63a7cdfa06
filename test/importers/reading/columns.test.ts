// Columns by the names of a format: the first header of a meaning counts, others are unused, absent ones are empty.
import { describe, expect, it } from 'vitest';
import { Columns, headersOver } from '../../../importers/reading/columns';
import { headOf, place } from '../../support/table-sources';

const names: Readonly<Record<string, 'name' | 'land'>> = { Naam: 'name', Name: 'name', Land: 'land' };
const columns = new Columns<'name' | 'land' | 'kvk'>(headOf('Land', 'Naam', 'Name', 'Notitie'), (header) => names[header]);
const row = (...cells: string[]) => ({ cells, place });

describe('the columns of a table', () => {
  it('have one header for each name, the first, in the order of the file', () => {
    expect([...columns.entries()]).toEqual([
      ['land', { at: 0, header: 'Land' }],
      ['name', { at: 1, header: 'Naam' }],
    ]);
    expect(columns.unused.map(({ header }) => header)).toEqual(['Name', 'Notitie']);
    expect(columns.indexOf('name', 'kvk', 'land')).toEqual([1, 0]);
  });

  it('give the header as the file writes it, and the name of a column that the file has not', () => {
    expect([columns.header('name'), columns.header('kvk')]).toEqual(['Naam', 'kvk']);
    expect([columns.has('name'), columns.has('kvk')]).toEqual([true, false]);
  });

  it('give the cell, or what it states: nothing for a word that says nothing', () => {
    expect(columns.cell(row('onbekend', 'A'), 'land')).toBe('onbekend');
    expect(columns.stated(row('onbekend', 'A'), 'land')).toBe('');
    expect(columns.stated(row('NL', 'A'), 'land')).toBe('NL');
    for (const absent of [columns.cell(row('NL', 'A'), 'kvk'), columns.stated(row('NL'), 'name')]) expect(absent).toBe('');
  });
});

it('headers over claims are those that are not the word of the model; none when all are', () => {
  expect(headersOver(['id', 'name'], (name) => (name === 'name' ? 'Naam' : name))).toEqual({ headers: { name: 'Naam' } });
  expect(headersOver(['id', 'name'], (name) => name)).toEqual({});
});
