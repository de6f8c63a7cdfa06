// Where a command prints: standard output for the answer, standard error for all else.
import type { Writable } from 'node:stream';

export interface Terminal {
  /** The answer; resolves when it is written. */
  print(text: string): Promise<void>;
  /** A remark, not part of the answer. */
  say(text: string): void;
  /** Whether a person watches standard error: progress is drawn for nobody else. */
  readonly isWatched: boolean;
  /** Columns of the screen; undefined: not a screen. */
  readonly columns: number | undefined;
}

/** Writes all of a text, waiting where the reader is slow. A reader that left is no error. */
function writeAll(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error || ('code' in error && error.code === 'EPIPE')) resolve();
      else reject(error);
    });
  });
}

export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  // `ketenzicht … | head` closes the pipe early; that is the reader's right.
  stdout.on('error', () => undefined);
  stderr.on('error', () => undefined);
  return {
    print: (text) => writeAll(stdout, text),
    say: (text) => {
      stderr.write(text);
    },
    isWatched: stderr.isTTY === true,
    columns: stdout.isTTY ? stdout.columns : undefined,
  };
}
