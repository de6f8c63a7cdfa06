// The start of a table: its header below titles, the rows that were seen, and how many of all those are.
import { expect, it } from 'vitest';
import { fittingPresets } from '../../../../importers/mapping/presets/fit';
import { factsOf } from '../../../../importers/mapping/suggest/table-facts';
import { inputFile } from '../../../support/input-files';
import { facts, lines, suggested } from './suggested';

it('the header is the row with titles, as a spreadsheet counts; a total at the end is no row', () => {
  const found = facts('r.csv', 'Contractregister 2026;;', ';;', 'Contractnr;Leverancier;Einddatum', '1;A;1-1-2026', 'Totaal;;1');
  expect([found.headerRow, found.rows.length, found.isWhole]).toEqual([3, 1, true]);
});

it('of titles that stand twice or not at all the filled cells are counted', () => {
  const found = facts('r.csv', 'Naam;naam;Land;', 'a;b;NL;x', 'c;;NL;');
  expect(found.columns.map(({ title }) => title)).toEqual(['Naam', 'Land']);
  expect(found.unnamed).toEqual([
    { title: 'naam', filled: 1 },
    { title: '', filled: 1 },
  ]);
});

it('of a long file only the start is looked at, and that is said', () => {
  const found = facts('r.csv', 'Naam;Land', ...Array.from({ length: 20_000 }, (_, at) => `naam ${at};NL`));
  expect(found.isWhole).toBe(false);
  expect(found.rows.length).toBe(1000);
});

it('many columns are looked at less far', () => {
  const titles = Array.from({ length: 2_000 }, (_, at) => `k${at}`);
  const found = facts('r.csv', titles.join(';'), ...Array.from({ length: 300 }, () => titles.map(() => '1').join(';')));
  expect(found.columns).toHaveLength(2_000);
  expect(found.rows.length).toBeLessThan(101);
});

it('prose and pictures are no table', () => {
  expect(factsOf(inputFile('a.txt', lines('Beste lezer', 'dit is een brief')))).toBeNull();
  expect(factsOf(inputFile('a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])))).toBeNull();
});

it('the titles of groups above a header tell whose its columns are', () => {
  const rows = ['Contracten 2026;;;;', 'Contract;;Leverancier;;Contactpersoon', 'Nummer;Einddatum;Naam;KvK;Naam 2', 'C1;31-12-2026;Alfa B.V.;12345678;Jan'];
  const found = facts('r.csv', ...rows);
  expect([found.headerRow, found.groups]).toEqual([3, ['Contract', 'Leverancier', 'Contactpersoon']]);
  expect(found.columns.map(({ meanings: [meaning] }) => [meaning?.means, meaning?.as])).toEqual([
    ['key', 'contract'],
    ['property', 'contract'],
    ['name', 'supplier'],
    ['property', 'supplier'],
    ['person', undefined],
  ]);
  const { table } = suggested({ 'r.csv': lines(...rows, 'C2;31-12-2027;Beta N.V.;12345679;Piet') });
  expect(table.things.map(({ as, name }) => [as, name])).toEqual([
    ['contract', undefined],
    ['supplier', { column: 'Naam' }],
  ]);
});

it('a row of titles of groups that we know is not the header, nor for a preset', () => {
  const rows = ['Contract;;Leverancier;;Dienst', 'Nr;Titel;Naam;Plaats;Service', 'C1;x;Alfa B.V.;Ede;y'];
  expect(facts('r.csv', ...rows).headerRow).toBe(2);
  expect(fittingPresets([inputFile('r.csv', lines(...rows))]).filter(({ name }) => name === 'contract-register')).toEqual([]);
});

it('a row of codes above a row of words is not the header, as templates of registers have it', () => {
  const rows = ['Register;;', 'B_05.02.0010;B_05.02.0030;B_05.02.0050', 'Contract reference;Provider identification;Rank', 'C-1;LEI1;1', 'C-1;LEI2;2'];
  expect(facts('r.csv', ...rows)).toMatchObject({ headerRow: 3, header: ['Contract reference', 'Provider identification', 'Rank'] });
  // Rows of values are no titles: what is below codes alone stays a row.
  expect(facts('r.csv', 'c0010;c0030;c0050', 'C-1;LEI1;1', 'C-1;LEI2;2').headerRow).toBe(1);
});

it('one line of title above a header names no group', () => {
  expect(facts('r.csv', 'Leveranciers;;', 'Naam;Land;KvK', 'a;NL;x').groups).toEqual([]);
});

it('what a person says of delimiter, header row and encoding is taken, or refused where the file says otherwise', () => {
  const text = 'Lijst, kort\nNaam;Land, plaats\nVolgnr;Waarde, los\n1;2, 3\n';
  const said = (over: object) => factsOf(inputFile('r.csv', text), { delimiter: null, encoding: null, headerRow: null, ...over });
  expect(said({ delimiter: ',' })?.header).toEqual(['Lijst', 'kort']);
  expect(said({ headerRow: 3 })).toMatchObject({ header: ['Volgnr', 'Waarde, los'], headerRow: 3, rows: [{ cells: ['1', '2, 3'] }] });
  expect(said({ delimiter: ',', headerRow: 2 })?.header).toEqual(['Naam;Land', 'plaats']);
  expect(() => said({ headerRow: 9 })).toThrow(expect.objectContaining({ code: 'mapping-dialect' }));
  expect(said({ encoding: 'windows-1252' })?.rows).toHaveLength(2);
  const accents = inputFile('r.csv', 'Naam;Land\nCafé;NL\n');
  expect(() => factsOf(accents, { delimiter: null, headerRow: null, encoding: 'windows-1252' })).toThrow(expect.objectContaining({ code: 'mapping-dialect' }));
});
