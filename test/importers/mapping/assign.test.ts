// Which tables of a profile read which file.
import { expect, it } from 'vitest';
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
