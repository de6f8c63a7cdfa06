// Sources and their history, in words.
import { expect, it } from 'vitest';
import { commandLine } from '../command-line';
import { example, smaller } from '../example';
import { rowsBelow } from '../shown';

const cli = commandLine();

it('a store without sources says so', async () => {
  expect((await cli.run('sources')).stdout).toBe('0 sources.\n');
});

it('each source has its imports, the one that it says now marked, and what an undo took back', async () => {
  await cli.run('import', cli.write('first.json', example), '--source', 's');
  await cli.run('import', cli.write('second.json', smaller), '--source', 's');
  await cli.run('undo', 'imp-2');
  await cli.run('import', cli.write('other.json', smaller), '--source', 'other', '--mode', 'partial');
  const { stdout } = await cli.run('sources');
  expect(stdout).toMatch(/^2 sources\.\n/);
  const history = rowsBelow(stdout, /^s \(full, priority 0; \d+ kB kept\)$/m.exec(stdout)?.[0] ?? '');
  expect(history.map(([id, , what, rows]) => [id, what, rows])).toEqual([
    ['imp-1', 'first.json', '20'],
    ['imp-2', 'second.json', '18'],
    ['imp-3', 'undo of imp-2', '20'],
  ]);
  expect(history.map((row) => row[6] ?? '')).toEqual(['yes', '', 'yes']);
  expect(rowsBelow(stdout, /^other \(partial, priority 0; \d+ kB kept\)$/m.exec(stdout)?.[0] ?? '')).toHaveLength(1);
});
