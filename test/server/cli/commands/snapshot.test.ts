// What is loaded, in words.
import { expect, it } from 'vitest';
import { commandLine } from '../command-line';
import { example } from '../example';
import { rowsBelow } from '../shown';

const cli = commandLine();

it('an empty store says that nothing is loaded', async () => {
  const { stdout } = await cli.run('snapshot');
  expect(stdout).toMatch(/^Snapshot [0-9a-f]{64}, as of unknown \(nothing is loaded\)\.\n0 nodes, 0 relations, from 0 sources\.\n$/);
});

it('what is loaded is counted by kind and by type, and the counts are all there is', async () => {
  await cli.run('import', cli.write('estate.json', example));
  const { stdout } = await cli.run('snapshot', '--as-of', '2026-01-31');
  expect(stdout).toMatch(/as of 2026-01-31\.\n11 nodes, 9 relations, from 1 source\.\n/);
  const sum = (heading: string) => rowsBelow(stdout, heading).reduce((all, [, count]) => all + Number(count), 0);
  expect([sum('Nodes'), sum('Relations')]).toEqual([11, 9]);
  expect(rowsBelow(stdout, 'Nodes')).toContainEqual(['Service', '2']);
});
