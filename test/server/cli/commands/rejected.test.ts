// Rejected rows on the command line: as they came, one file a table, and nothing where there is none.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../command-line';

const cli = commandLine();
const register = ['id;name;annualValueEur;supplier', 'con:1;First;1,50;Alfa', ';No id; 2,50 ;Beta "B"', 'con:3;Cut short', ';"with ; and', 'a line";;=cmd(1)'];
let paths: Record<string, string> = {};

beforeAll(async () => {
  const suppliers = cli.write('suppliers.csv', 'id;name\nsup:a;A\n;"Nobody"\n');
  paths = { contracts: cli.write('contracts.csv', register.join('\n')), suppliers };
  await cli.run('import', paths.contracts ?? '', '--source', 'one');
  await cli.run('import', paths.contracts ?? '', suppliers, '--source', 'two');
  await cli.run('import', cli.write('organisations.csv', 'id;name\norg:a;A\n'));
});

const rowsOf = (text: string) => Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter: ';', skipEmptyLines: true }).data;

describe('rejected', () => {
  it('prints the rows as they came below the header of the file, each with code, sentence and import', async () => {
    const { exit, stdout, stderr } = await cli.run('rejected', 'imp-1');
    expect(exit).toBe(0);
    expect(stderr).toContain('3 rejected rows of import imp-1.');
    const [header, ...rows] = rowsOf(stdout);
    expect(header).toEqual(['id', 'name', 'annualValueEur', 'supplier', 'ketenzicht-reason']);
    expect(rows.map((row) => row.slice(0, -1))).toEqual([
      ['', 'No id', ' 2,50 ', 'Beta "B"'],
      ['con:3', 'Cut short', '', ''],
      // A spreadsheet would run it; the quote is taken back when the file comes back.
      ['', 'with ; and\na line', '', "'=cmd(1)"],
    ]);
    expect(rows.map((row) => row.at(-1))).toEqual([
      expect.stringMatching(/^missing-id: The row has no id\. Fill the key column\. \(row 3\) #1-[0-9a-f]{8} \[imp-1\]$/),
      expect.stringMatching(/^wrong-cell-count: .+ #2-[0-9a-f]{8} \[imp-1\]$/),
      expect.stringMatching(/^missing-id: .+ #3-[0-9a-f]{8} \[imp-1\]$/),
    ]);
  });

  it('packs those of several tables into a zip, for a pipe or a file', async () => {
    const path = join(cli.folder, 'rejected.zip');
    const { stderr } = await cli.run('rejected', 'imp-2', '--out', path);
    expect(stderr).toContain('4 rejected rows of import imp-2 written to');
    const files = unzipSync(new Uint8Array(readFileSync(path)));
    expect(Object.keys(files)).toEqual(['contracts-rejected.csv', 'suppliers-rejected.csv']);
    expect(rowsOf(new TextDecoder('utf-8', { ignoreBOM: true }).decode(files['suppliers-rejected.csv']))).toHaveLength(2);
  });

  it('says that there is none, and makes no file', async () => {
    const path = join(cli.folder, 'none.csv');
    expect(await cli.run('rejected', 'imp-3', '--out', path)).toMatchObject({ exit: 0, stdout: '', stderr: 'Import imp-3 has no rejected rows.\n' });
    expect(existsSync(path)).toBe(false);
  });

  it('refuses an import that is not there, and a file that cannot be written', async () => {
    expect(await cli.run('rejected', 'imp-9')).toMatchObject({ exit: 2, stdout: '' });
    expect(await cli.run('rejected', 'imp-1', '--out', join(cli.folder, 'no', 'such', 'folder.csv'))).toMatchObject({ exit: 1, stdout: '' });
  });
});
