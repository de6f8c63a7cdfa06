// Which tables of a profile read which file.
import { describe, expect, it } from 'vitest';
import type { InputFile } from '../../../importers/importer';
import { assignTables, unfitFiles } from '../../../importers/mapping/assign';
import { csvTable } from '../../../importers/reading/csv-table';
import { inputFile } from '../../support/input-files';
import { type Data, named, profileOf } from '../../support/mapping';

const file = (name: string, text = 'Naam;Land\nA;NL\n') => inputFile(name, text);
/** A sheet of a workbook, as it is taken apart at the door. */
const sheet = (name: string, title: string, text?: string): InputFile => {
  const whole = file(name, text);
  return { ...whole, table: { ...csvTable(whole), sheet: title } };
};
const assigned = (tables: readonly Data[], files: InputFile[]) => {
  const { files: found, idle } = assignTables(profileOf(...tables), files);
  return { found: found.map(({ tables: read, isByHeader }) => [read.map(({ at }) => at).join(' '), isByHeader]), idle: idle.map(({ at }) => at) };
};
const land = { as: 'land', kind: 'Country', key: [{ column: 'Land' }] };
const code = { as: 'c', kind: 'Contract', key: [{ column: 'Code' }] };

it('a table reads the files that its pattern fits, in whatever folder; two tables may read one file', () => {
  const { found, idle } = assigned(
    [
      { file: 'a*.csv', things: [named] },
      { file: 'a1.csv', things: [land] },
      { file: 'z', things: [code] },
    ],
    [file('map/a1.csv'), file('A2.csv')],
  );
  expect([found, idle]).toEqual([
    [
      ['tables[0] tables[1]', false],
      ['tables[0]', false],
    ],
    ['tables[2]'],
  ]);
});

it('a file that no pattern fits is known by its columns, when only one table without a file has them', () => {
  const tables = [
    { file: 'maart.csv', things: [named] },
    { file: 'b.csv', things: [code] },
  ];
  expect(assigned(tables, [file('april.csv')]).found).toEqual([['tables[0]', true]]);
  expect(assigned(tables, [file('april.csv'), file('mei.csv')]).found).toEqual([
    ['tables[0]', true],
    ['tables[0]', true],
  ]);
  expect(assigned(tables, [file('maart.csv'), file('april.csv')]).found).toEqual([
    ['tables[0]', false],
    ['', false],
  ]);
  expect(assigned([...tables, { file: 'c.csv', things: [land] }], [file('april.csv')]).found).toEqual([['', false]]);
});

it('of a workbook each sheet has its own table; one without a sheet reads those that fit', () => {
  const book = [sheet('a.xlsx', 'Leveranciers'), sheet('a.xlsx', 'Uitleg', 'Code;x\n1;2\n')];
  expect(assigned([{ file: 'a.xlsx', sheet: 'Lever*', things: [named] }], book).found).toEqual([
    ['tables[0]', false],
    ['', false],
  ]);
  expect(
    assigned(
      [
        { file: 'a.xlsx', sheet: 'Leveranciers', things: [named] },
        { file: 'a.xlsx', sheet: 'Uitleg', things: [code] },
      ],
      book,
    ).found,
  ).toEqual([
    ['tables[0]', false],
    ['tables[1]', false],
  ]);
  expect(assigned([{ file: 'a.xlsx', things: [named] }], book).found).toEqual([
    ['tables[0]', false],
    ['', false],
  ]);
});

it('files of which nothing can be read are told: no table reads them, or they lack the columns', () => {
  const profile = profileOf({ file: 'a*', things: [named] });
  const [fits, lacks, other] = [inputFile('a1.csv', 'Naam\nx\n'), inputFile('a2.csv', 'Land\nx\n'), inputFile('lees.txt', 'x\n')];
  expect(unfitFiles(profile, [fits, lacks, other])).toEqual(new Set([lacks, other]));
});

describe('in a ZIP', () => {
  const zip = inputFile('a.zip', 'PK');
  const inZip = (name: string, text: string): InputFile => ({ ...inputFile(`a.zip/${name}`, text), isFound: true, whole: zip });
  const profile = profileOf({ file: 'a*', things: [named] });
  const [fits, lacks] = [inZip('a1.csv', 'Naam\nx\n'), inZip('a2.csv', 'Land\nx\n')];

  it('each file is judged by itself; the sheets of a workbook together', () => {
    expect(unfitFiles(profile, [fits, lacks])).toEqual(new Set([lacks]));
    const book = inputFile('a.xlsx', 'PK');
    const [one, two] = [sheet('a.xlsx', 'Lijst', 'Naam\nx\n'), sheet('a.xlsx', 'Uitleg', 'Land\nx\n')].map((file) => ({ ...file, whole: book }));
    expect(one && two && unfitFiles(profile, [one, two])).toEqual(new Set());
  });

  it('files that the profile names are kept when none fits, to be refused for what they lack', () => {
    expect(unfitFiles(profile, [lacks, inputFile('lees.txt', 'x\n')])).toEqual(new Set([expect.objectContaining({ name: 'lees.txt' })]));
    expect(unfitFiles(profile, [inputFile('lees.txt', 'x\n')])).toEqual(new Set());
  });
});

it('a table that is left out on purpose is known again by the columns that it leaves out, never by having none', () => {
  const tables = [
    { file: 'z.zip/apps.csv', things: [named] },
    { file: 'z.zip/facturen.csv', things: [], unused: ['Nummer', 'Bedrag'] },
  ];
  const files = [file('y.zip/apps.csv'), file('y.zip/facturen.csv', 'nummer;Bedrag;Wie\n1;2;3\n'), file('y.zip/lees.txt', 'x\n')];
  expect(assigned(tables, files).found).toEqual([
    ['tables[0]', true],
    ['tables[1]', true],
    ['', false],
  ]);
});
