// A command line from its words to its exit code.
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../server/cli/run';
import type { CliWiring } from '../../../server/cli/wiring';
import { cliWiring } from '../../../server/compose';
import { keptTerminal } from '../../support/terminal';

async function run(words: readonly string[], wiring: Partial<CliWiring> = {}) {
  const { terminal, stdout, stderr } = keptTerminal();
  const exit = await runCommandLine(words, { ...cliWiring, ...wiring }, terminal);
  return { exit, stdout: stdout(), stderr: stderr() };
}

/** A fault of the program itself: nobody foresaw it. */
const broken: Partial<CliWiring> = {
  open: () => Promise.reject(new TypeError('cannot read what is not there')),
};

describe('the command line', () => {
  it('ends with 2 and what is meant when nothing was asked', async () => {
    const ran = await run([]);
    expect(ran).toMatchObject({ exit: 2, stdout: '' });
    expect(ran.stderr).toContain('No command was given.');
  });

  it.each([[['help']], [['--help']], [['-h']]])('lists its commands for %j', async (words) => {
    expect(await run(words)).toMatchObject({ exit: 0, stderr: '', stdout: expect.stringContaining('what-if') });
  });

  it('shows one command in full by both ways to ask for it', async () => {
    const one = await run(['help', 'undo']);
    expect(one.stdout).toContain('ketenzicht undo IMPORT');
    expect(await run(['undo', '--help'])).toEqual(one);
  });

  it('says its version', async () => {
    expect(await run(['--version'], { programVersion: '1.2.3' })).toEqual({ exit: 0, stdout: '1.2.3\n', stderr: '' });
  });

  it('says a refusal in words, or as one line of JSON', async () => {
    const words = await run(['whatif']);
    expect(words).toMatchObject({ exit: 2, stdout: '' });
    expect(words.stderr).toContain('what-if');
    const json = await run(['whatif', '--json']);
    expect(JSON.parse(json.stderr)).toMatchObject({ code: 'unknown-command', value: 'whatif' });
  });

  it('says what nobody foresaw in one line, with a code and without a stack', async () => {
    const ran = await run(['snapshot', '--json'], broken);
    expect(ran).toMatchObject({ exit: 1, stdout: '' });
    const [reason = '', json = '', ...more] = ran.stderr.trimEnd().split('\n');
    expect(reason).toContain('cannot read what is not there');
    expect(JSON.parse(json).code).toBe('internal-error');
    expect(more).toEqual([]);
  });
});
