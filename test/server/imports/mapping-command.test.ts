// The command that maps: of files with a table, by the paths that a person typed.
import { expect, it } from 'vitest';
import { mappingCommand } from '../../../server/imports/mapping-command';
import { inputFile } from '../../support/input-files';
import { sheetFile, sheetOf } from '../../support/table-sources';

const table = (name: string, typed?: string) => ({ ...inputFile(name, 'Naam;Status\na;b\nc;d\n'), ...(typed !== undefined && { typed }) });

it('names files by their path, quoted for a shell', () => {
  expect(mappingCommand([table('b.csv', 'a dir/b.csv'), table('c.csv')])).toBe("ketenzicht mapping 'a dir/b.csv' c.csv");
  expect(mappingCommand([table('-b.csv', '-b.csv')])).toBe('ketenzicht mapping -- -b.csv');
});

it('names a workbook once, and leaves out what holds no table', () => {
  const sheet = (name: string) => ({
    ...sheetFile(
      sheetOf(
        ['w.xlsx', name],
        [
          ['Naam', 'Status'],
          ['a', 'b'],
        ],
      ),
    ),
    whole: { ...inputFile('w.xlsx', 'PK'), typed: 'x/w.xlsx' },
  });
  expect(mappingCommand([sheet('a'), sheet('b'), inputFile('brief.txt', 'Beste lezer\n')])).toBe('ketenzicht mapping x/w.xlsx');
  expect(mappingCommand([inputFile('brief.txt', 'Beste lezer\n')])).toBeNull();
});
