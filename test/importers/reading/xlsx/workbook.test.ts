// What a workbook says of itself: its sheets in their order, which are hidden, its date system; and which workbooks are not opened.
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../../importers/reading/xlsx/workbook';
import { openZip } from '../../../../importers/reading/zip';
import { inputFile } from '../../../support/input-files';
import { workbook, zipOf } from '../../../support/workbooks';

const open = async (bytes: Uint8Array) => openWorkbook(await openZip(inputFile('a.xlsx', bytes)));

describe('a workbook', () => {
  it('names its sheets and those that nobody sees, and finds their parts', async () => {
    const made = await open(workbook([{ name: 'Eén & twee' }, { name: 'B', state: 'hidden' }, { name: 'C', state: 'veryHidden' }], { date1904: true }));
    expect(made.sheets.map(({ name, isHidden, part }) => [name, isHidden, part.name])).toEqual([
      ['Eén & twee', false, 'xl/worksheets/sheet1.xml'],
      ['B', true, 'xl/worksheets/sheet2.xml'],
      ['C', true, 'xl/worksheets/sheet3.xml'],
    ]);
    expect([made.is1904, made.styles?.name, made.strings?.name]).toEqual([true, 'xl/styles.xml', undefined]);
  });

  it('counts from 1900 unless it says otherwise; a sheet with a chart alone holds no table', async () => {
    const relations = '<Relationships><Relationship Id="rId1" Type="x/chartsheet" Target="worksheets/sheet1.xml"/></Relationships>';
    const made = await open(workbook([{ name: 'Chart' }], { parts: { 'xl/_rels/workbook.xml.rels': relations } }));
    expect([made.is1904, made.sheets]).toEqual([false, []]);
  });
});

describe('a workbook is not opened', () => {
  const relations = (target: string) => `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="${target}"/></Relationships>`;
  const many = Array.from({ length: 501 }, (_, at) => ({ name: `S${at}` }));
  it.each([
    ['with macros', workbook([{ name: 'A' }], { parts: { 'xl/vbaProject.bin': 'x' } }), 'it has macros'],
    ['with macros of old', workbook([{ name: 'A' }], { parts: { 'xl/macrosheets/sheet1.xml': '<a/>' } }), 'it has macros'],
    ['in the binary form', zipOf({ 'xl/workbook.bin': 'x' }), 'the binary form'],
    [
      'that lacks what it names',
      workbook([{ name: 'A' }], { parts: { 'xl/_rels/workbook.xml.rels': relations('https://elsewhere.example/sheet.xml') } }),
      'is not there',
    ],
    ['without its first part', zipOf({ 'xl/styles.xml': '<a/>' }), 'is not there'],
    ['with hundreds of sheets', workbook(many), '501 sheets'],
  ])('%s', async (_, bytes, why) => {
    await expect(open(bytes)).rejects.toThrow(why);
  });
});
