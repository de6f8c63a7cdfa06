// Makes a terminal for command line tests: the real one, on streams that keep what was written.
import { Writable } from 'node:stream';
import { type Output, type Terminal, terminalOn } from '../../server/cli/terminal';

export interface KeptTerminal {
  readonly terminal: Terminal;
  readonly stdout: () => string;
  readonly stderr: () => string;
}

function kept(isTTY: boolean): { readonly stream: Output; readonly text: () => string } {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      parts.push(chunk);
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY }), text: () => Buffer.concat(parts).toString('utf8') };
}

/** `isScreen`: as when a person sits before it, not a program. */
export function keptTerminal({ isScreen = false } = {}): KeptTerminal {
  const [out, err] = [kept(isScreen), kept(isScreen)];
  return { terminal: terminalOn({ stdout: out.stream, stderr: err.stream }), stdout: out.text, stderr: err.text };
}
