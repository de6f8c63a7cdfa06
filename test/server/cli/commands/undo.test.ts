// Undo in words.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commandLine } from '../command-line';
import { example, smaller } from '../example';

const cli = commandLine();

it('an undo says what it took back, and how to bring it back; that works', async () => {
  await cli.run('import', cli.write('first.json', example), '--source', 's');
  await cli.run('import', cli.write('second.json', smaller), '--source', 's');
  const before = (await cli.ask('snapshot')).snapshot;
  const { stdout, exit } = await cli.run('undo', 'imp-2');
  expect(exit).toBe(0);
  expect(stdout).toBe(
    [
      'Import imp-2 of source “s” is taken back.',
      'Nodes: 1 added, 0 changed, 0 removed.',
      'Relations: 1 added, 0 changed, 0 removed.',
      'To bring it back: ketenzicht undo imp-3',
      '',
    ].join('\n'),
  );
  await cli.run('undo', 'imp-3');
  expect((await cli.ask('snapshot')).snapshot).toBe(before);
});

it('an import that is not there is refused, and nothing changes', async () => {
  const { exit, stdout, stderr } = await cli.run('undo', 'imp-99', '--json');
  expect({ exit, stdout, code: JSON.parse(stderr).code }).toEqual({ exit: 2, stdout: '', code: 'unknown-id' });
});

describe('when one version of a source is kept', () => {
  beforeEach(() => vi.stubEnv('KETENZICHT_KEEP_VERSIONS', '1'));
  afterEach(() => vi.unstubAllEnvs());

  it('an undo is refused that would go back to what is not kept, and nothing changes', async () => {
    await cli.run('import', cli.write('first.json', example), '--source', 'short');
    const imported = await cli.ask('import', cli.write('second.json', smaller), '--source', 'short');
    const before = await cli.ask('sources');
    const { exit, stderr } = await cli.run('undo', String(imported.import), '--json');
    expect({ exit, code: JSON.parse(stderr).code }).toEqual({ exit: 1, code: 'version-not-kept' });
    expect(stderr).toContain('KETENZICHT_KEEP_VERSIONS');
    expect(await cli.ask('sources')).toEqual(before);
  });
});
