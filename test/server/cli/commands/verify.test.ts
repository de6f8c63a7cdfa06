// Verifying what is kept beside the sources.
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { beforeAll, expect, it } from 'vitest';
import { storeFile } from '../../../../server/store/embedded/open';
import { commandLine } from '../command-line';
import { example } from '../example';

const cli = commandLine();

beforeAll(async () => {
  await cli.run('import', cli.write('estate.json', example));
});

it('says that what is kept is what the sources say, with the snapshot', async () => {
  const { stdout, stderr, exit } = await cli.run('verify');
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
  expect(stdout).toContain(`The graph that is kept is what the sources say: ${example.nodes.length} nodes`);
  expect(stdout).toContain((await cli.ask('snapshot')).snapshot);
  expect(await cli.ask('verify')).toMatchObject({ question: 'verify', kept: 'same' });
});

it('says why it was of no use, as every command that finds it so, and keeps it', async () => {
  const damage = () => {
    const database = new DatabaseSync(join(cli.folder, 'store', storeFile));
    database.exec("UPDATE chunk SET data = X'00' WHERE content LIKE 'kept/%'");
    database.close();
  };
  damage();
  const { stdout, exit } = await cli.run('verify');
  expect(exit).toBe(0);
  expect(stdout).toContain('what was kept of it is damaged');
  expect((await cli.run('verify')).stdout).toContain('is what the sources say');
  damage();
  const found = await cli.run('snapshot');
  expect(found).toMatchObject({ exit: 0, stderr: expect.stringContaining('The graph is computed anew: what was kept of it is damaged.') });
  expect((await cli.run('snapshot')).stderr).toBe('');
});
