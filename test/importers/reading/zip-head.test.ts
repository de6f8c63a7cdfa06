// What the first bytes of a ZIP tell: its first entries, and which office program made it.
import { describe, expect, it } from 'vitest';
import { entryNames, zipKind } from '../../../importers/reading/zip-head';

/** Entries with these names and contents, as a ZIP stores them. */
function zipOf(...entries: readonly (readonly [name: string, content?: string])[]): Uint8Array {
  const parts = entries.flatMap(([name, content = '']) => {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(name.length, 26);
    return [head, Buffer.from(name), Buffer.from(content)];
  });
  return new Uint8Array(Buffer.concat(parts));
}

describe('the entries of a ZIP', () => {
  it('are named as far as the first bytes go; a name that is cut or absurd is not', () => {
    const zip = zipOf(['a.csv', 'id;name\n'], ['map/b.csv']);
    expect(entryNames(zip)).toEqual(['a.csv', 'map/b.csv']);
    expect(entryNames(zip.subarray(0, zip.length - 1))).toEqual(['a.csv']);
    expect(entryNames(zipOf(['x'.repeat(201)]))).toEqual([]);
  });
});

describe('the kind of a ZIP', () => {
  it.each([
    { entries: ['[Content_Types].xml', 'xl/workbook.xml'], name: 'a', kind: 'an Excel workbook', isWorkbook: true },
    { entries: ['[Content_Types].xml'], name: 'A.XLSX', kind: 'an Excel workbook', isWorkbook: true },
    { entries: ['_rels/.rels', 'word/document.xml'], name: 'a', kind: 'a Word document', isWorkbook: false },
    { entries: ['docProps/app.xml'], name: 'a', kind: 'an Office file', isWorkbook: false },
    { entries: ['a.csv'], name: 'a.xlsx', kind: 'a ZIP archive', isWorkbook: false },
  ])('is $kind by $entries in $name', ({ entries, name, kind, isWorkbook }) => {
    const found = zipKind(zipOf(...entries.map((entry) => [entry] as const)), name);
    expect([found.title.en, found.isWorkbook, found.isPlain]).toEqual([kind, isWorkbook, kind === 'a ZIP archive']);
  });

  it('of OpenDocument stands in the first entry', () => {
    const of = (type: string) => zipKind(zipOf(['mimetype', `application/vnd.oasis.opendocument.${type}`]), 'a').title.en;
    expect([of('spreadsheet'), of('text')]).toEqual(['an OpenDocument spreadsheet', 'an OpenDocument file']);
  });
});
