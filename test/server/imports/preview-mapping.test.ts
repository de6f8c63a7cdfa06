// What a mapping makes of the first rows of files.
import { expect, it } from 'vitest';
import { previewMapping } from '../../../server/imports/preview-mapping';
import { Fault } from '../../../server/model/faults';
import { inputFile } from '../../support/input-files';
import { column, named, profileOf } from '../../support/mapping';
import { WorkClock } from '../../support/work';
import { zipOf } from '../../support/workbooks';

const profile = profileOf({
  things: [
    { as: 'svc', kind: 'Service', name: column('Dienst'), properties: { users: column('Aantal'), organisation: { named: ['Organisation'], column: 'Klant' } } },
    { ...named, name: column('Leverancier') },
  ],
  relations: [
    { type: 'PROVIDED_BY', from: 'svc', to: 'it' },
    { type: 'DEPENDS_ON', from: 'svc', to: { named: ['Component'], column: 'Gebruikt' } },
  ],
  rows: { only: [{ column: 'Status', notIn: ['Oud'] }] },
});
const text = 'Dienst;Aantal;Klant;Leverancier;Gebruikt;Status\nA;veel;UWX;Alfa;Zaaksysteem;\nB;5;;alfa;;\nC;;;;;Oud\n;;;;;x\n';

it('is shown by row, with all that a row refers to, and what is wrong there', async () => {
  const { tables, rows, leftOut, issues } = await previewMapping([inputFile('a.csv', text)], { profile, rows: 20 });
  expect(tables).toMatchObject([
    {
      file: 'a.csv',
      sheet: null,
      rows: [
        {
          row: 1,
          sheetRow: 2,
          relations: [
            { type: 'PROVIDED_BY', from: 'svc:preview/a', to: 'sup:preview/alfa' },
            { type: 'DEPENDS_ON', to: 'Zaaksysteem' },
          ],
        },
        { row: 2, sheetRow: 3, nodes: [{ properties: { name: 'B', users: 5 } }, { id: 'sup:preview/alfa', properties: { name: 'Alfa' } }] },
      ],
    },
  ]);
  expect(tables[0]?.rows[0]?.nodes[0]).toEqual({ id: 'svc:preview/a', kind: 'Service', properties: { name: 'A', organisation: 'UWX' } });
  expect([rows, leftOut]).toEqual([{ read: 3, accepted: 2, rejected: 1 }, 1]);
  expect(issues.map(({ code, row }) => [code, row])).toEqual([
    ['invalid-number', 1],
    ['nothing-made', 4],
    ['rows-left-out', null],
  ]);
});

it('shows a relation once that two columns of a row state: who delivers and who hosts may be one', async () => {
  const things = [
    { as: 'svc', kind: 'Service', name: column('Dienst') },
    { ...named, name: column('Leverancier') },
    { ...named, as: 'host', name: column('Hosting') },
  ];
  const relations = ['it', 'host'].map((to) => ({ type: 'PROVIDED_BY', from: 'svc', to }));
  const files = [inputFile('a.csv', 'Dienst;Leverancier;Hosting\nA;Zandoog;Zandoog\nB;Zandoog;Wolken\n')];
  const { tables } = await previewMapping(files, { profile: profileOf({ things, relations }), rows: 20 });
  expect(tables[0]?.rows.map((row) => row.relations.map(({ to }) => to))).toEqual([['sup:preview/zandoog'], ['sup:preview/zandoog', 'sup:preview/wolken']]);
});

it('is refused for what an import would be refused for', async () => {
  await expect(previewMapping([inputFile('a.csv', 'x;y\n1;2\n')], { profile, rows: 20 })).rejects.toMatchObject({ code: 'mapping-column' });
  await expect(previewMapping([inputFile('a.csv', text)], { profile: profileOf({ things: [named, named] }), rows: 20 })).rejects.toMatchObject({
    code: 'bad-mapping',
  });
});

it('leaves out of a ZIP, and of a set, what holds no table', async () => {
  const files = { 'a.csv': text, 'lees.txt': 'Beste lezer,\n', 'leeg.csv': '' };
  for (const given of [[inputFile('a.zip', zipOf(files))], Object.entries(files).map(([name, content]) => inputFile(name, content))]) {
    const { tables, rows } = await previewMapping(given, { profile, rows: 20 });
    expect([tables.length, rows.accepted]).toEqual([1, 2]);
  }
});

it('names messages in the language that is asked', async () => {
  const { issues } = await previewMapping([inputFile('a.csv', text)], { profile, rows: 20, language: 'nl' });
  expect(issues.map(({ message }) => message)).toContain('Het koppelprofiel maakt niets van deze regel.');
});

const many = Array.from({ length: 8000 }, (_, at) => at.toString(36)).join(';');
const company = (as: string, title: string) => ({ as, kind: 'Supplier', name: column(title, { split: ';' }) });
const all = { things: [company('a', 'Links'), company('b', 'Rechts')], relations: [{ type: 'SUBCONTRACTED_TO', from: 'a', to: 'b' }] };

it.each([
  ['known at once', []],
  ['known after the last row', [{ file: 'other*', things: [{ as: 'k', kind: 'Supplier', key: [column('Nr')] }] }]],
])('two cells in a row that name thousands of companies, %s, are refused before all are related', async (_, others) => {
  const file = inputFile('a.csv', `Links\tRechts\n${many}\t${many}\n`);
  const clock = new WorkClock();
  await expect(previewMapping([file], { profile: profileOf(all, ...others), rows: 20 })).rejects.toMatchObject({ code: 'preview-too-large', exit: 1 });
  expect(clock.lap()).toBeLessThan(5_000);
});

it('stops when nobody waits for it', async () => {
  const checkpoint = () => {
    throw new Fault('cancelled', 1);
  };
  await expect(previewMapping([inputFile('a.csv', text)], { profile, rows: 20, checkpoint })).rejects.toMatchObject({ code: 'cancelled' });
});
