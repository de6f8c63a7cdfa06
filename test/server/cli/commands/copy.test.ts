// Copying one store to another.
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../command-line';
import { example } from '../example';

const cli = commandLine();

beforeAll(async () => {
  await cli.run('import', cli.write('estate.json', example));
});

describe('a copy', () => {
  it('has the same snapshot, and says what went along', async () => {
    const to = join(cli.folder, 'copy');
    const { stdout, exit } = await cli.run('copy', '--to', to);
    expect(exit).toBe(0);
    const { snapshot } = await cli.ask('snapshot');
    expect(stdout).toMatch(/^Copied 1 import and 0 judgements\. /);
    expect(stdout).toContain(snapshot);
    expect(JSON.parse((await cli.run('snapshot', '--json', '--data', to)).stdout).snapshot).toBe(snapshot);
  });

  it('as JSON says how many, and where to', async () => {
    const to = join(cli.folder, 'second');
    expect(await cli.ask('copy', '--to', to)).toMatchObject({ question: 'copy', parameters: { to }, to, copied: { imports: 1, judgements: 0 } });
  });

  it.each(['store', 'copy'])('is refused to a store that holds something: %s', async (name) => {
    const { exit, stdout, stderr } = await cli.run('copy', '--to', join(cli.folder, name), '--json');
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(JSON.parse(stderr).remedy).toBeTruthy();
    expect((await cli.ask('snapshot')).nodes).toBe(example.nodes.length);
  });
});
