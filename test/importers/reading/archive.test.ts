// A ZIP of tables: its files one by one, each with its path, whatever the system put beside them; a ZIP in it stays closed.
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../importers/reading/archive';
import { takeApart } from '../../../importers/reading/take-apart';
import { openZip } from '../../../importers/reading/zip';
import { inputFile } from '../../support/input-files';
import { workbook, zipOf } from '../../support/workbooks';

const suppliers = `id;name\n${'sup:a;Zaakhost\n'.repeat(20_000)}`;

describe('a ZIP of tables', () => {
  it('is its files, with bytes to stream and to read by position', async () => {
    const whole = inputFile(
      'export.zip',
      zipOf({
        'nl/suppliers.csv': suppliers,
        'diensten é.csv': 'id;name\n',
        '__MACOSX/._a': 'x',
        'nl/.DS_Store': 'x',
        'Thumbs.db': 'x',
        'nl/~$lijst.xlsx': 'x',
      }),
    );
    const files = await takeApart(whole);
    expect(files.map(({ name, bytes, isFound, whole: of, head }) => [name, bytes, isFound, of === whole, head.length])).toEqual([
      ['export.zip/nl/suppliers.csv', suppliers.length, true, true, 65_536],
      ['export.zip/diensten é.csv', 8, true, true, 8],
    ]);
    const pieces: Uint8Array[] = [];
    for await (const piece of files[0]?.open() ?? []) pieces.push(piece);
    expect(Buffer.concat(pieces).toString()).toBe(suppliers);
    const read = async (position: number, length: number) => Buffer.from((await files[0]?.readAt(position, length)) ?? []).toString();
    expect([await read(3, 4), await read(suppliers.length - 9, 99), await read(suppliers.length + 5, 9)]).toEqual(['name', 'Zaakhost\n', '']);
  });

  it('leaves a ZIP or workbook in it closed, and says what to do', async () => {
    const files = await takeApart(inputFile('a.zip', zipOf({ 'b.zip': zipOf({ 'c.csv': 'id' }), 'd.xlsx': workbook([{ name: 'A' }]) })));
    expect(files.map(({ name, unopened, table }) => [name, unopened?.what.en, unopened?.advice.en, table])).toEqual([
      ['a.zip/b.zip', 'a ZIP that stands in another ZIP', 'Unpack the outer ZIP, and import this file by itself.', undefined],
      ['a.zip/d.xlsx', 'an Excel workbook that stands in a ZIP', 'Take it out of the ZIP, and give it by itself.', undefined],
    ]);
    for (const file of files) expect(await takeApart(file)).toEqual([file]);
  });

  it('is not opened when it is empty, or holds thousands of files', async () => {
    const open = async (files: Record<string, string>) => {
      const file = inputFile('a.zip', zipOf(files));
      return openArchive(file, await openZip(file));
    };
    await expect(open({ '.hidden': 'x' })).rejects.toThrow('no file');
    await expect(open(Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`f${at}`, ''])))).rejects.toThrow('1001 files');
  });

  it('is no table when it is the document of a text program: it goes on as it is', async () => {
    const document = inputFile('a.docx', zipOf({ '[Content_Types].xml': '', 'word/document.xml': '<a/>' }));
    expect(await takeApart(document)).toEqual([document]);
  });
});
