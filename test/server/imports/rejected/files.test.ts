// Rejected rows as files: names, the header, cells that need quotes, elements of JSON, several tables.
import { describe, expect, it } from 'vitest';
import { type FileRequest, rejectedFile, rejectedFiles } from '../../../../server/imports/rejected/files';
import { type RejectedTable, RejectedWriter, type RowContent } from '../../../../server/store/rejected-rows';

const reasons = [{ code: 'bad-required' as const, severity: 'error' as const, column: 'required', value: 'x' }];

function request(rows: readonly (readonly [RejectedTable, RowContent])[], more: Partial<FileRequest> = {}): FileRequest {
  const writer = new RejectedWriter();
  for (const [at, [table, content]] of rows.entries())
    writer.add(table, { place: { file: table.file, sheet: table.sheet, row: at + 1, line: null, sheetRow: at + 5 }, import: null, content, reasons });
  return { import: 'imp-4', list: writer.finish(), ...more };
}

async function textOf({ pieces }: { pieces(): AsyncIterable<string | Uint8Array> }): Promise<string> {
  let text = '';
  for await (const piece of pieces()) text += piece;
  return text;
}

const csv: RejectedTable = { file: 'map/Rel: a.CSV', sheet: null, header: ['from', 'to ', 'note'], delimiter: ',' };
const list = (sheet: string, file = 'g.json'): RejectedTable => ({ file, sheet, header: null, delimiter: ',' });

describe('a file of rejected rows', () => {
  it('is CSV with a mark of its encoding, the header, and every sign of a cell', async () => {
    const file = rejectedFile(request([[csv, { cells: ['a', ' b', 'c,"d"\r\n'] }]], { language: 'nl' }));
    expect([file.name, file.mediaType]).toEqual(['Rel_ a-rejected.csv', 'text/csv']);
    const text = await textOf(file);
    expect(text.startsWith('\ufefffrom,"to ",note,ketenzicht-reason\r\na," b","c,""d""\r\n","bad-required: “x” is geen geldige')).toBe(true);
    expect(text).toMatch(/\(regel 5\) #1-[0-9a-f]{8} \[imp-4\]"\r\n$/);
  });

  it('has the reason behind the cells of a row that has more of them than the header', async () => {
    const text = await textOf(
      rejectedFile(
        request([
          [csv, { cells: ['1', '2', '3', '4'] }],
          [csv, { cells: ['1'] }],
        ]),
      ),
    );
    expect(text.split('\r\n').slice(1, 3)).toEqual([expect.stringMatching(/^1,2,3,4,"bad-required: /), expect.stringMatching(/^1,,,"bad-required: /)]);
  });

  it('is one list of elements for JSON, of whatever shape they are', async () => {
    const elements = [{ id: 'a', name: null }, 5, null, ['x'], { 'ketenzicht-reason': 'old' }];
    const file = rejectedFile(request(elements.map((element, at) => [list(at % 2 === 0 ? 'nodes' : 'relations'), { element }] as const)));
    expect([file.name, file.mediaType]).toEqual(['g-rejected.json', 'application/json']);
    const reason = expect.stringMatching(/^bad-required: .* #\d-[0-9a-f]{8} \[imp-4\]$/);
    const rows: object[] = JSON.parse(await textOf(file));
    expect(rows.map((row) => Object.entries(row))).toEqual([
      [
        ['id', 'a'],
        ['name', null],
        ['ketenzicht-reason', reason],
      ],
      [
        ['ketenzicht-element', 5],
        ['ketenzicht-reason', reason],
      ],
      [
        ['ketenzicht-element', null],
        ['ketenzicht-reason', reason],
      ],
      [
        ['ketenzicht-element', ['x']],
        ['ketenzicht-reason', reason],
      ],
      [['ketenzicht-reason', reason]],
    ]);
  });

  it('is one of several, each with a name of its own', () => {
    const tables: RejectedTable[] = [
      csv,
      { ...csv, sheet: 'Blad 1' },
      { ...csv, file: 'other/Rel: a.csv' },
      list('nodes'),
      list('relations'),
      list('nodes', 'h.json'),
    ];
    const asked = request(tables.map((table) => [table, table.header ? { cells: ['a'] } : { element: 1 }] as const));
    expect(rejectedFiles(asked).map(({ name }) => name)).toEqual([
      'Rel_ a-rejected.csv',
      'Rel_ a-Blad 1-rejected.csv',
      'Rel_ a-rejected-2.csv',
      'g-rejected.json',
      'h-rejected.json',
    ]);
    expect(rejectedFile(asked)).toMatchObject({ name: 'imp-4-rejected.zip', mediaType: 'application/zip' });
  });

  it('of a try says so in place of an import', async () => {
    expect(await textOf(rejectedFile(request([[csv, { cells: ['a'] }]], { import: null })))).toMatch(/ \[try\]"?\r\n$/);
  });
});
