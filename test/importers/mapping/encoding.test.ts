// The encoding of a file that is not read as text has nothing to contradict.
import { expect, it } from 'vitest';
import { checkEncoding } from '../../../importers/mapping/encoding';
import { csvTable } from '../../../importers/reading/csv-table';
import { inputFile } from '../../support/input-files';

const session = { counter: { add: () => {} } } as never;

it('is asked of text only: a sheet of a workbook has none', async () => {
  const file = inputFile('a.csv', 'Caf\u00e9;B\n1;2\n');
  await expect(checkEncoding(file, csvTable(file), { stated: 'windows-1252', session })).rejects.toMatchObject({ code: 'mapping-dialect' });
  await expect(checkEncoding(file, { starts: [] }, { stated: 'windows-1252', session })).resolves.toBeUndefined();
  await expect(checkEncoding(file, csvTable(file), { stated: null, session })).resolves.toBeUndefined();
});
