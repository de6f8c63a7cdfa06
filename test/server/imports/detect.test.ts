// What files are before they are read: the certain format, else the nearest with what each misses.
import { describe, expect, it } from 'vitest';
import { certainImporter, detect } from '../../../server/imports/detect';
import { inputFile } from '../../support/input-files';
import { sheetFile, sheetOf } from '../../support/table-sources';

const suppliers = inputFile('suppliers.csv', 'id;name\nsup:a;A\n');
const servers = inputFile('cmdb_ci_server.csv', `sys_id,name\n${'a'.repeat(32)},A\n`);
const unknown = inputFile('export.csv', 'Name,Sys ID\nA,1\n');

describe('detection', () => {
  it('gives the format that all certain files share, and the name of the only file', () => {
    expect(detect([suppliers])).toMatchObject({ as: 'table', source: 'suppliers', files: [{ certain: 'table' }] });
    expect(detect([suppliers, unknown])).toMatchObject({ as: 'table', source: null, files: [{ certain: 'table' }, { certain: null }] });
    expect(detect([suppliers, servers]).as).toBeNull();
    expect(certainImporter(unknown)).toBeUndefined();
  });

  it('names the nearest formats first, those that see nothing of their own only when none does', () => {
    const { nearest, recognised, columns } = detect([unknown]).files[0] ?? { nearest: [], recognised: [], columns: [] };
    expect([nearest[0], columns]).toEqual(['servicenow', ['Name', 'Sys ID']]);
    const order = recognised.map(({ confidence }) => confidence);
    expect(order).toEqual([...order].sort((a, b) => b - a));
  });

  it('takes a sheet by the name of the sheet', () => {
    expect(
      certainImporter(
        sheetFile(
          sheetOf(
            ['werkmap.xlsx', 'Leveranciers'],
            [
              ['id', 'name'],
              ['sup:a', 'A'],
            ],
          ),
        ),
      )?.format,
    ).toBe('table');
    expect(
      certainImporter(
        sheetFile(
          sheetOf(
            ['suppliers.xlsx', 'Blad1'],
            [
              ['id', 'name'],
              ['sup:a', 'A'],
            ],
          ),
        ),
      ),
    ).toBeUndefined();
  });
});
