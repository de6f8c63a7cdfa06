// Prints for a command: the answer to standard output, all else to standard error. No other file decides what a terminal gets.
import type { Writable } from 'node:stream';
import { visible, visibleData, visibleLines } from '../output/visible';

export interface Terminal {
  /** The answer for a reader: `view` words the data, in which by then every text is one line that shows itself. Resolves when it is written. */
  show<T>(data: T, view: (data: T) => string): Promise<void>;
  /** The answer for a program: JSON, byte for byte, at once or piece by piece. On a screen, what that would obey is written as the escapes
   * of JSON: the same JSON. */
  printJson(text: string | AsyncIterable<string>): Promise<void>;
  /** A file, byte for byte, piece by piece. On a screen, what that would obey is shown instead. */
  printFile(pieces: AsyncIterable<string | Uint8Array>): Promise<void>;
  /** A remark of one line, not part of the answer. */
  say(line: string): void;
  /** Draws over the last line of standard error; an empty text clears it. */
  draw(line: string): void;
  /** Whether a person watches standard error: progress is drawn for nobody else. */
  readonly isWatched: boolean;
  /** Columns of the screen; undefined: not a screen. */
  readonly columns: number | undefined;
}

/** Writes all of a text, waiting where the reader is slow; false: the reader left, which is no error. */
function writeAll(stream: Writable, text: string | Uint8Array): Promise<boolean> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error) resolve(true);
      else if ('code' in error && error.code === 'EPIPE') resolve(false);
      else reject(error);
    });
  });
}

/** Writes pieces as they are made, the next one not before the last was taken; makes no more for a reader that left. */
async function writePieces<T extends string | Uint8Array>(stream: Writable, pieces: AsyncIterable<T>, shown: (text: T) => T | string): Promise<void> {
  for await (const piece of pieces) if (!(await writeAll(stream, shown(piece)))) return;
}

/** A stream that may be a screen. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** The terminal of this process, or one on other streams (tests). */
export function terminalOn({ stdout, stderr }: { readonly stdout: Output; readonly stderr: Output } = process): Terminal {
  // `ketenzicht … | head` closes the pipe early; that is the reader's right.
  stdout.on('error', () => undefined);
  stderr.on('error', () => undefined);
  return {
    show: async (data, view) => {
      await writeAll(stdout, visibleLines(view(visibleData(data))));
    },
    printJson: async (text) => {
      const shown = (piece: string) => (stdout.isTTY ? visibleLines(piece) : piece);
      if (typeof text === 'string') await writeAll(stdout, shown(text));
      else await writePieces(stdout, text, shown);
    },
    printFile: (pieces) => writePieces(stdout, pieces, (piece) => (stdout.isTTY && typeof piece === 'string' ? visibleLines(piece) : piece)),
    say: (line) => {
      stderr.write(`${visible(line)}\n`);
    },
    draw: (line) => {
      stderr.write(`\r\u001b[K${visible(line)}`);
    },
    isWatched: stderr.isTTY === true,
    columns: stdout.isTTY ? stdout.columns : undefined,
  };
}
