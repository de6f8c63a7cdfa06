// A table of rejected rows that came back, read as the table that it was.
import { describe, expect, it } from 'vitest';
import type { ReturnedRows } from '../../../importers/importer';
import { csvTable } from '../../../importers/reading/csv-table';
import { findReasons, returnedTable, underFormerName } from '../../../importers/reading/returned-table';
import type { TableRecord } from '../../../importers/reading/table-source';
import { inputFile } from '../../support/input-files';

const mark = (number: number) => `bad: why #${number}-0a1b2c3d [imp-1]`;
const known: ReturnedRows = {
  file: 'former.csv',
  sheet: 'Blad1',
  header: ['id', 'value', ''],
  delimiter: ',',
  listOf: () => null,
  stillRejected: (one, content) =>
    one.startsWith('1-') && 'cells' in content && content.cells[0] === 'same' ? [{ code: 'missing-id', column: null, value: null }] : null,
};
const reader = { format: 'rejected', onBytes: () => undefined };

async function recordsOf(text: string, returned = known): Promise<TableRecord[]> {
  const table = returnedTable(csvTable(inputFile('now.csv', text)), returned);
  const records: TableRecord[] = [];
  for (const start of await table.open(reader)) for await (const batch of start.batches()) records.push(...batch.records);
  return records;
}

describe('a table that came back', () => {
  it('has the header and the rows that it had, each with its mark, and what is still rejected says so', async () => {
    const records = await recordsOf(`\ufeffid,value,,ketenzicht-reason\nsame,1,,${mark(1)}\nother,"'=1",,${mark(2)}\nnew,3,,\n`);
    expect(records.map(({ cells, returned }) => [cells, returned?.mark, returned?.reasons?.length])).toEqual([
      [['id', 'value', ''], undefined, undefined],
      [['same', '1', ''], '1-0a1b2c3d', 1],
      [['other', '=1', ''], '2-0a1b2c3d', undefined],
      [['new', '3', ''], undefined, undefined],
    ]);
  });

  it('knows a title that was written so that no spreadsheet runs it', async () => {
    const records = await recordsOf(`id,'=1+1,ketenzicht-reason\na,b,${mark(2)}\n`, { ...known, header: ['id', '=1+1'] });
    expect(records.map(({ cells }) => cells)).toEqual([
      ['id', '=1+1'],
      ['a', 'b'],
    ]);
  });

  it('finds the reason behind a row with more cells than the header, and in another place of the table', async () => {
    const moved = { ...known, header: ['id', 'value'] };
    expect((await recordsOf(`Ketenzicht-Reason;value;id\n${mark(3)};v;i\n`, moved))[1]?.cells).toEqual(['i', 'v']);
    const [, long] = await recordsOf(`id,value,,ketenzicht-reason\na,b,c,d,${mark(4)}\n`);
    expect([long?.cells, long?.returned?.mark]).toEqual([['a', 'b', 'c', 'd'], '4-0a1b2c3d']);
  });

  it('is recognised under the name that it had, and its first rows are there without a look at the rest', async () => {
    const file = underFormerName({ ...inputFile('now.csv', `id,value,,ketenzicht-reason\na,b,,${mark(1)}\n`), returned: known });
    const table = returnedTable(csvTable(file), known);
    expect([file.name, table.file, table.sheet]).toEqual(['former.csv', 'former.csv', 'Blad1']);
    expect(table.starts[0]?.first(5).map(({ cells }) => cells[0])).toEqual(['id', 'a', '']);
  });

  it('reads numbers as they were read, unless a spreadsheet wrote it anew', async () => {
    const decimalOf = async (text: string) =>
      (await returnedTable(csvTable(inputFile('now.csv', text)), { ...known, header: ['id', 'value'], delimiter: ';' }).open(reader))[0]?.decimal;
    expect(await decimalOf(`id;value;ketenzicht-reason\na;b;${mark(1)}\n`)).toBe(',');
    expect(await decimalOf(`id,value,ketenzicht-reason\na,b,${mark(1)}\n`)).toBe('.');
  });

  it('is refused with another header, and says which titles are gone and new', async () => {
    await expect(recordsOf(`id,worth,,ketenzicht-reason\na,b,,${mark(1)}\n`)).rejects.toMatchObject({
      code: 'rejected-header',
      details: { gone: '“value”', added: '“worth”' },
    });
  });

  it('is none without the column of reasons', () => {
    expect(findReasons(csvTable(inputFile('a.csv', 'id,value\n1,2\n')).starts)).toBeNull();
  });
});
