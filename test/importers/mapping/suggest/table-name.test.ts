// What the name of a table says of its rows.
import { expect, it } from 'vitest';
import { readTableName } from '../../../../importers/mapping/suggest/table-name';
import { lines, suggested } from './suggested';

const kinds = (file: string, sheet: string | null = null) => [...readTableName({ file, sheet }).kinds];

it('is told by the words of a file, most by one that is nothing else', () => {
  expect(kinds('Contracten 2026.csv')).toEqual([['Contract', 0.62]]);
  expect(kinds('export/LeveranciersOverzicht_v2.xlsx')).toEqual([['Supplier', 0.45]]);
  expect(kinds('lijst.csv')).toEqual([]);
});

it.each(['Blad1', 'Sheet1', 'Export', 'Data', 'Tabelle1', 'Feuil1', 'Q3'])('a sheet “%s” says nothing, so its file does', (sheet) => {
  expect(kinds('Contractregister gemeente.xlsx', sheet)).toEqual([['Contract', 0.45]]);
});

it('a sheet that says something goes before its file', () => {
  expect(kinds('Contracten.xlsx', 'Leveranciers')).toEqual([['Supplier', 0.62]]);
  expect(readTableName({ file: 'Contracten.xlsx', sheet: 'Toelichting' })).toMatchObject({ isForeign: true, name: 'Toelichting' });
  expect(readTableName({ file: 'Contracten.xlsx', sheet: 'Personeel' })).toMatchObject({ isOfPersons: true });
});

it('what it says stands in the reason by the name that said it', () => {
  const { decisions } = suggested({ 'applicaties.csv': lines('Naam;Land', 'Zaak;NL', 'HR;BE') });
  expect(decisions.find(({ at }) => at.endsWith('.kind'))?.reason.en).toContain('“applicaties.csv” names components');
});
