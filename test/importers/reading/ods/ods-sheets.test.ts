// An OpenDocument spreadsheet as sheets; and which are not opened.
import { describe, expect, it } from 'vitest';
import { openOds } from '../../../../importers/reading/ods/ods-sheets';
import { openZip, type ZipEntry } from '../../../../importers/reading/zip';
import { inputFile } from '../../../support/input-files';
import { openDocument } from '../../../support/workbooks';

const rows = (...texts: string[]) =>
  texts.map((text) => `<table:table-row><table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell></table:table-row>`).join('');
const tables = [
  { name: 'Suppliers', rows: rows('id', 'sup:a') },
  { name: 'Keuzes', rows: rows('x'), isHidden: true },
];
const open = async (bytes: Uint8Array) => openOds('a.ods', await openZip(inputFile('a.ods', bytes)));

describe('a spreadsheet', () => {
  it('has its sheets with their first rows, and tells bytes of the file while one is read', async () => {
    const sheets = await open(openDocument(tables));
    expect(sheets.map(({ sheet, isHidden, head }) => [sheet, isHidden, head.rows.map(({ cells }) => cells)])).toEqual([
      ['Suppliers', false, [['id'], ['sup:a']]],
      ['Keuzes', true, [['x']]],
    ]);
    let told = 0;
    for await (const _ of sheets[1]?.rows((more = 0) => {
      told += more;
    }) ?? []);
    expect(told).toBeGreaterThan(0);
  });

  const locked = '<m><e><encryption-data/></e></m>';
  it.each([
    ['a password', openDocument(tables, { 'META-INF/manifest.xml': locked }), 'it asks for a password'],
    ['macros', openDocument(tables, { 'Basic/Standard/Module1.xml': '<a/>' }), 'it has macros'],
    [
      'a document type',
      openDocument(tables, { 'content.xml': '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>' }),
      'declares a document type',
    ],
  ])('is not opened with %s', async (_, bytes, why) => {
    await expect(open(bytes)).rejects.toThrow(why);
  });

  it('is opened with the empty library that programs put there', async () => {
    expect(await open(openDocument(tables, { 'Basic/Standard/script-lb.xml': '<a/>', 'Basic/script-lc.xml': '<a/>' }))).toHaveLength(2);
  });

  it('is not opened with more sheets than can be gone through one by one, nor without cells', async () => {
    const entries = await openZip(inputFile('a.ods', openDocument(Array.from({ length: 100 }, (_, at) => ({ name: `S${at}`, rows: '' })))));
    const content = entries.get('content.xml') as ZipEntry;
    await expect(openOds('a.ods', new Map([['content.xml', { ...content, bytes: 100 * 1024 ** 2 }]]))).rejects.toThrow('100 sheets');
    await expect(openOds('a.ods', new Map())).rejects.toThrow('not there');
  });
});
