// Suggestions for files together: certain, asked or left out; the same each time, whatever the order of columns.
import { describe, expect, it } from 'vitest';
import { suggestProfile } from '../../../../importers/mapping/suggest/suggest';
import { inputFile } from '../../../support/input-files';
import { sheetFile, sheetOf } from '../../../support/table-sources';
import { lines, suggested } from './suggested';

describe('a table of which nothing tells what its rows are', () => {
  const buildings = { 'gebouwen.csv': lines('Naam;Status', 'Hoofdgebouw;Actief', 'Bijgebouw;Actief') };
  const invoices = { 'facturen.csv': lines('Nummer;Einddatum', 'FACT-1;31-12-2026', 'FACT-2;31-12-2026') };

  it.each([
    ['buildings', buildings],
    ['invoices', invoices],
  ])('is asked as a whole: %s', (_, files) => {
    const { table, open } = suggested(files);
    expect(table.things).toEqual([]);
    expect(open).toMatchObject([
      { at: 'tables[0]', choices: expect.arrayContaining([expect.objectContaining({ value: expect.objectContaining({ things: [] }) })]) },
    ]);
  });

  it('is left out even when every suggestion is taken', () => {
    const { table, open } = suggested(invoices, { all: true });
    expect([table.things, table.unused, open]).toEqual([[], ['Nummer', 'Einddatum'], []]);
  });
});

describe('a workbook', () => {
  const sheets = [
    sheetFile(
      sheetOf(
        ['w.xlsx', 'Leveranciers'],
        [
          ['Leverancier', 'KvK', 'Diensten'],
          ['Zaakhost B.V.', '01234567', 'Zaken'],
        ],
      ),
    ),
    sheetFile(
      sheetOf(
        ['w.xlsx', 'Contracten'],
        [
          ['Contract', 'Leverancier'],
          ['C-1', 'Zaakhost B.V.'],
        ],
      ),
    ),
  ];

  it('has one entry a sheet; one whose use is not clear is asked by name', () => {
    const found = suggestProfile(sheets);
    expect(found?.profile.tables.map(({ sheet, things }) => [sheet, things.length])).toEqual([
      ['Leveranciers', 2],
      ['Contracten', 0],
    ]);
    expect(found?.open.map(({ at, question }) => [at, question.en])).toEqual([['tables[1]', 'What is one row of “w.xlsx, Contracten”?']]);
  });
});

it('files together resolve each other’s names', () => {
  const { open } = suggested({
    'applicaties.csv': lines('Applicatie;Rekenkern', 'Zaak;kern-1', 'Mail;kern-2', 'Post;kern-1'),
    'servers.csv': lines('Server;Omgeving', 'kern-1;productie', 'kern-2;productie', 'kern-3;test'),
  });
  expect(open.map(({ at }) => at)).toEqual(['tables[0].relations[0]']);
});

it('what the graph has is known too', () => {
  const files = { 'applicaties.csv': lines('Applicatie;Rekenkern', 'Zaak;kern-1', 'Mail;kern-2', 'Post;kern-1') };
  expect(suggested(files).open).toEqual([]);
  expect(suggested(files, { kindsNamed: (name) => (name.startsWith('kern') ? ['Component'] : []) }).asks).toEqual(['tables[0].relations[0]']);
});

it('without a table there is nothing to suggest', () => {
  expect(suggestProfile([inputFile('a.txt', 'Beste lezer\n')])).toBeNull();
});

describe('a choice of what the rows are', () => {
  const choices = (text: string) => suggested({ 'lijst.csv': text }).open.find(({ at }) => at === 'tables[0]')?.choices ?? [];

  it('takes nothing that is uncertain within it: who chooses has not spoken of that', () => {
    const [first] = choices(lines('Contract;Medewerker;Waarde;Afdeling', 'vast;Jan;1000;ICT', 'tijdelijk;Piet;2000;HR', 'vast;Kees;3000;HR'));
    expect(first?.value).toMatchObject({ things: [{ as: 'contract', name: { column: 'Contract' } }], unused: ['Medewerker'] });
    expect(first?.asks?.open.map(({ question }) => question.en)).toEqual(expect.arrayContaining([expect.stringContaining('“Waarde”')]));
  });

  it('is not offered where nothing names them', () => {
    const text = lines('Startdatum;Einddatum', '1-1-2026;1-2-2026', '1-1-2026;1-3-2026');
    expect(choices(text).map(({ value }) => value)).toEqual([expect.objectContaining({ things: [] })]);
  });
});
