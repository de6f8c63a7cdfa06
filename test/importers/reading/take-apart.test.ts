// Files taken apart: a workbook is its sheets, any other file is itself, and one that does not open says why and what to do.
import { readFile } from 'node:fs/promises';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { takeApart, wholeOf } from '../../../importers/reading/take-apart';
import { badFiles } from '../../support/bad-files';
import { compoundFile } from '../../support/compound-files';
import { inputFile } from '../../support/input-files';
import { rowsOf } from '../../support/read-tables';
import { openDocument, workbook, workbookParts, zipOf } from '../../support/workbooks';

describe('a workbook', () => {
  it('is one table a sheet, with its name, and whether anybody sees it', async () => {
    const sheets = [
      { name: 'Suppliers', rows: [['id']] },
      { name: 'Keuzes', state: 'hidden' },
      { name: 'Diep', state: 'veryHidden' },
    ] as const;
    const parts = await takeApart(inputFile('a.xlsx', workbook(sheets)));
    expect(parts.map((one) => [one.name, one.table?.sheet, one.table?.isHidden, wholeOf(one).name, one.isFound])).toEqual([
      ['a.xlsx', 'Suppliers', false, 'a.xlsx', true],
      ['a.xlsx', 'Keuzes', true, 'a.xlsx', true],
      ['a.xlsx', 'Diep', true, 'a.xlsx', true],
    ]);
    for (const one of parts) expect(await takeApart(one)).toEqual([one]);
  });

  it('is known by what it holds, not by its extension', async () => {
    const [sheet] = await takeApart(inputFile('a.csv', workbook([{ name: 'A', rows: [['id']] }])));
    const text = inputFile('a.xlsx', 'id;name\n');
    expect([sheet?.table?.sheet, await takeApart(text), wholeOf(text)]).toEqual(['A', [text], text]);
  });

  it('of OpenDocument is known by what it says of itself, wherever that stands', async () => {
    const made = openDocument([{ name: 'Suppliers', rows: '<table:table-row><table:table-cell><text:p>id</text:p></table:table-cell></table:table-row>' }]);
    const { mimetype, ...others } = unzipSync(made);
    const asPrograms = zipSync({
      'META-INF/manifest.xml': strToU8('<m/>'),
      ...others,
      'x.bin': [new Uint8Array(99_000).fill(7), { level: 0 }],
      mimetype: mimetype ?? new Uint8Array(),
    });
    expect((await takeApart(inputFile('a.zip', asPrograms))).map(({ name, table }) => [name, table?.sheet])).toEqual([['a.zip', 'Suppliers']]);
  });

  it('of a field case has both sheets', async () => {
    const bytes = await readFile(new URL('../../field/supplier-workbook/leveranciers.xlsx', import.meta.url));
    const parts = await takeApart(inputFile('leveranciers.xlsx', new Uint8Array(bytes)));
    expect(parts.map(({ table }) => table?.sheet)).toEqual(['Leveranciers', 'Contracten']);
    expect((await rowsOf(parts[0]?.table)).map(([, name, kvk]) => [name, kvk])).toContainEqual(['Zaakhost B.V.', '01234567']);
  });
});

describe('a bad file', () => {
  it.each(badFiles().filter(({ code }) => code === 'cannot-open'))('is not opened: $what', async ({ name, bytes, says }) => {
    const [one, ...others] = await takeApart(inputFile(name, bytes));
    expect([others, one?.table, one?.unopened?.what.en]).toEqual([[], undefined, expect.stringContaining(says)]);
    expect([one?.unopened?.advice.en.length, one?.unopened?.advice.nl.length].every((length = 0) => length > 10)).toBe(true);
  });
});

describe('a file that does not open', () => {
  it.each([
    ['has macros', workbook([{ name: 'A' }], { parts: { 'xl/vbaProject.bin': 'x' } }), 'an Excel workbook: it has macros'],
    ['has a name that leads out of it', zipOf({ ...workbookParts([{ name: 'A' }]), '../../etc/cron': 'x' }), 'an Excel workbook: its directory cannot be read'],
    ['has no sheet', workbook([]), 'an Excel workbook: it has no sheet with cells'],
    ['is cut off', workbook([{ name: 'A', rows: [['id']] }]).subarray(0, 600), 'its directory cannot be read'],
  ])('%s', async (_, bytes, what) => {
    const [one, ...others] = await takeApart(inputFile('a.xlsx', bytes));
    expect([others, one?.table]).toEqual([[], undefined]);
    expect(one?.unopened?.what.en).toContain(what);
    expect([one?.unopened?.advice.en, one?.unopened?.advice.nl].includes('')).toBe(false);
  });

  it('is told what to do with a file of its kind', async () => {
    const [archive] = await takeApart(inputFile('a.zip', zipOf({ 'x/../a.csv': 'id' })));
    const [book] = await takeApart(inputFile('a.xlsx', zipOf({ ...workbookParts([{ name: 'A' }]), '../x': 'x' })));
    expect(archive?.unopened?.advice.en).toBe('Unpack it, and import the files in it.');
    expect(book?.unopened?.advice.en).toContain('spreadsheet program');
  });

  it('asks for a password, in the two ways in which programs set one', async () => {
    const zip = workbook([{ name: 'A', rows: [['id']] }]);
    // The directory says of every file that it is encrypted.
    for (let at = 0; at + 8 < zip.length; at += 1) if (Buffer.from(zip.subarray(at, at + 4)).equals(Buffer.from('PK\u0001\u0002'))) zip[at + 8] = 1;
    for (const bytes of [compoundFile(['EncryptedPackage']), compoundFile(['EncryptionInfo', 'EncryptedPackage'], 200), zip])
      expect((await takeApart(inputFile('a.xlsx', bytes)))[0]?.unopened?.what.en).toContain('it asks for a password');
  });
});
