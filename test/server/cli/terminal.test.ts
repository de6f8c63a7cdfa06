// What a terminal gets: what is written is safe, in order, and no more than its reader takes.
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type Output, terminalOn } from '../../../server/cli/terminal';
import { keptTerminal } from '../../support/terminal';

const hostile = 'a\u001b[2Jb';

/** A stream whose reader has left, or whose disk is full. */
function broken(code: string): Output {
  return Object.assign(new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) }), { isTTY: false });
}

describe('what is shown', () => {
  it('obeys nothing, whether it came with the data or from the view', async () => {
    const { terminal, stdout } = keptTerminal();
    await terminal.show({ name: hostile }, ({ name }) => `${name} and ${hostile}\n`);
    expect(stdout()).not.toContain('\u001b');
    expect(stdout()).toMatch(/^a.*b and a.*b\n$/);
  });

  it('leaves JSON for a program as it is, and is the same JSON on a screen', async () => {
    const json = `${JSON.stringify({ name: '\u009b2J' })}\n`;
    const [program, screen] = [keptTerminal(), keptTerminal({ isScreen: true })];
    await program.terminal.printJson(json);
    await screen.terminal.printJson(json);
    expect(program.stdout()).toBe(json);
    expect(screen.stdout()).not.toBe(json);
    expect(JSON.parse(screen.stdout())).toEqual({ name: '\u009b2J' });
  });

  it('keeps a remark and the bar on one line of standard error', () => {
    const { terminal, stdout, stderr } = keptTerminal();
    terminal.say('one\ntwo');
    terminal.draw('50 %');
    expect(stderr().split('\n')).toHaveLength(2);
    expect(stderr().endsWith('\r\u001b[K50 %')).toBe(true);
    expect(stdout()).toBe('');
  });
});

describe('an answer in pieces', () => {
  const made: number[] = [];
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < 1_000; at += 1) {
      made.push(at);
      yield `${at}\n`;
    }
  }

  it('is written whole and in order', async () => {
    const { terminal, stdout } = keptTerminal();
    await terminal.printJson(pieces());
    expect(stdout()).toBe(Array.from({ length: 1_000 }, (_, at) => `${at}\n`).join(''));
  });

  it('is no longer made for a reader that left, which is no fault', async () => {
    made.length = 0;
    await terminalOn({ stdout: broken('EPIPE'), stderr: broken('EPIPE') }).printJson(pieces());
    expect(made).toEqual([0]);
  });

  it('fails when it cannot be written, so that nobody takes a part for the whole', async () => {
    await expect(terminalOn({ stdout: broken('ENOSPC'), stderr: broken('EPIPE') }).printJson(pieces())).rejects.toThrow('ENOSPC');
  });
});

it('knows whether a person watches, and how wide the screen is', () => {
  const stream = (isTTY: boolean) => Object.assign(new Writable({ write: (_chunk, _encoding, done) => done() }), { isTTY, columns: 120 });
  expect(terminalOn({ stdout: stream(true), stderr: stream(false) })).toMatchObject({ isWatched: false, columns: 120 });
  expect(terminalOn({ stdout: stream(false), stderr: stream(true) })).toMatchObject({ isWatched: true, columns: undefined });
});
