// Suggestions in words of one language, with what the graph has already and the presets that fit.
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { suggestForPage, suggestMapping } from '../../../server/imports/suggest-mapping';
import { inputFile } from '../../support/input-files';
import { workbook } from '../../support/workbooks';
import { loadedWith } from '../api/questions/loaded-store';

const applications = inputFile('applicaties.csv', 'Applicatie;Rekenkern\nZaak;kern-1\nMail;kern-2\nPost;kern-1\n');
const nodes = ['kern-1', 'kern-2'].map((name) => ({ id: `cmp:${name}`, kind: 'Component', name }));

it('a column whose cells name what the graph has is asked', async () => {
  const [empty, filled] = [await loadedWith(), await loadedWith(['s', { nodes }])];
  // Neither has a service: whether the applications are services is asked too.
  expect((await suggestMapping([applications], {}, empty)).open.map(({ at }) => at)).toEqual(['tables[0]']);
  expect((await suggestMapping([applications], {}, filled)).open.map(({ at }) => at)).toEqual(['tables[0]', 'tables[0].relations[0]']);
});

it('speaks the language that is asked for, in the profile too', async () => {
  const estate = await loadedWith();
  const { profile, open } = await suggestMapping([inputFile('gebouwen.csv', 'Naam;Status\na;b\n')], { language: 'nl' }, estate);
  expect(open[0]?.question).toBe('Wat is één rij van “gebouwen.csv”?');
  expect(profile.open).toEqual(open);
});

it('a page gets the start of each table and the presets that fit', async () => {
  const estate = await loadedWith();
  const found = await suggestForPage([inputFile('Leveranciers.csv', 'Naam;Plaats;Land;KvK-nummer;Telefoon\nA;Ede;NL;12345678;1\n')], {}, estate);
  expect(found.tables).toEqual([
    {
      ...{ file: 'Leveranciers.csv', sheet: null, headerRow: 1, delimiter: ';', encoding: 'utf-8' },
      header: ['Naam', 'Plaats', 'Land', 'KvK-nummer', 'Telefoon'],
      rows: [{ sheetRow: 2, cells: ['A', 'Ede', 'NL', '12345678', '1'] }],
      top: [
        { row: 1, text: 'Naam · Plaats · Land · KvK-nummer · Telefoon' },
        { row: 2, text: 'A · Ede · NL · 12345678 · 1' },
      ],
      words: ['A', 'Ede', 'NL', '12345678', '1'].map((word) => [[word, 1]]),
    },
  ]);
  expect(found.presets.map(({ name }) => name)).toContain('topdesk');
});

it('by a preset nothing is open, and its decisions are told in the language that is asked for', async () => {
  const estate = await loadedWith();
  const file = inputFile('apps.csv', 'Naam;Leverancier;Kleur\na;b;c\n');
  const { profile, open, decisions, sampled } = await suggestMapping([file], { preset: 'application-list', language: 'nl' }, estate);
  expect([open, profile.open, sampled]).toEqual([[], [], [{ file: 'apps.csv', sheet: null, rows: 1, all: true }]]);
  expect(decisions[0]).toMatchObject({ at: 'tables[0].things[0]', certainty: 1, reason: 'zo zegt de voorinstelling “Applicatielijst”' });
  await expect(suggestMapping([file], { preset: 'nothing' }, estate)).rejects.toMatchObject({ code: 'unknown-mapping' });
});

it('without a table is refused', async () => {
  const estate = await loadedWith();
  await expect(suggestMapping([inputFile('a.txt', 'x\n')], {}, estate)).rejects.toThrow(expect.objectContaining({ code: 'no-table', exit: 1 }));
});

it('of a workbook each sheet is a table, or those that are named', async () => {
  const estate = await loadedWith();
  const bytes = await readFile(new URL('../../field/supplier-workbook/leveranciers.xlsx', import.meta.url));
  const book = inputFile('leveranciers.xlsx', bytes);
  expect((await suggestMapping([book], {}, estate)).sampled.map(({ sheet }) => sheet)).toEqual(['Leveranciers', 'Contracten']);
  expect((await suggestMapping([book], { sheets: ['Contracten'] }, estate)).sampled.map(({ sheet }) => sheet)).toEqual(['Contracten']);
  await expect(suggestMapping([book], { sheets: ['Blad9'] }, estate)).rejects.toMatchObject({ code: 'unknown-sheet', exit: 2 });
});

it('a table that a saved mapping maps is mapped so again; new columns are named', async () => {
  const estate = await loadedWith();
  const first = inputFile('applicaties.csv', 'Applicatie;Leverancier\nZaak;x\nMail;y\nPost;x\n');
  const { profile } = await suggestMapping([first], {}, estate);
  const earlier = [{ name: 'apps', version: 1, profile: { ...profile, name: 'x', open: [] }, at: null }];
  const next = inputFile('applicaties-2.csv', 'Leverancier;Applicatie;Kleur\nx;Zaak;rood\n');
  const again = await suggestMapping([next], { earlier }, estate);
  expect(again.decisions).toMatchObject([{ at: 'tables[0]', use: 'apps', reason: expect.stringContaining('new columns: Kleur') }]);
  expect(again.profile.tables[0]).toMatchObject({ file: 'applicaties-2.csv', things: profile.tables[0]?.things });
});

it('is refused in words for more tables than a mapping reads, and made for those that are named', async () => {
  const estate = await loadedWith();
  const sheets = Array.from({ length: 201 }, (_, at) => ({
    name: `S${at}`,
    rows: [
      ['Naam', 'Land'],
      [`A${at}`, 'NL'],
    ],
  }));
  const file = inputFile('a.xlsx', workbook(sheets));
  await expect(suggestMapping([file], {}, estate)).rejects.toMatchObject({ code: 'too-many-tables', exit: 1, details: { count: 201, limit: 200 } });
  expect((await suggestMapping([file], { sheets: ['S7'] }, estate)).sampled).toHaveLength(1);
});

it('a table is read as a person says that it is written, or refused; the others are as they were', async () => {
  const estate = await loadedWith();
  const files = [
    inputFile('a.csv', 'Applicatie;Leverancier\nZaak;x\nMail;y\n'),
    inputFile('b.csv', 'Contractnr;Leverancier\nContractnummer;Bedrijf\n1;x\n2;y\n'),
  ];
  const said = { file: 'b.csv', sheet: null, delimiter: ';', encoding: null, headerRow: 2 };
  const found = await suggestForPage(files, { dialects: [said] }, estate);
  expect(found.tables.map(({ headerRow, header }) => [headerRow, header[0]])).toEqual([
    [1, 'Applicatie'],
    [2, 'Contractnummer'],
  ]);
  expect(found.profile.tables.map(({ headerRow, delimiter }) => [headerRow, delimiter])).toEqual([
    [null, null],
    [2, ';'],
  ]);
  await expect(suggestForPage(files, { dialects: [{ ...said, delimiter: ',', headerRow: null }] }, estate)).rejects.toMatchObject({
    code: 'mapping-dialect',
    value: 'b.csv',
  });
});

it('hidden sheets are named, and mapped when they are asked for', async () => {
  const estate = await loadedWith();
  const rows = [
    ['Applicatie', 'Leverancier'],
    ['Zaak', 'x'],
  ];
  const file = inputFile(
    'lijst.xlsx',
    workbook([
      { name: 'Nu', rows },
      { name: 'Oud', state: 'hidden', rows },
    ]),
  );
  const hidden = async (request: object) => (await suggestForPage([file], request, estate)).hidden;
  expect(await hidden({})).toEqual([{ file: 'lijst.xlsx', sheet: 'Oud', isTaken: false }]);
  expect(await hidden({ sheets: ['Nu', 'Oud'] })).toEqual([{ file: 'lijst.xlsx', sheet: 'Oud', isTaken: true }]);
});
