// Sends server-sent events: named events with text as data, and comments that keep the connection alive. A stream ends once.
import { once } from 'node:events';
import type { Response } from 'express';

/** Comments keep the connection alive through whatever is in between. */
const heartbeat = 15_000;

export interface EventStream {
  /** Sends one event; every line end of the data arrives as it is. */
  send(name: string, data: string): void;
  /** Sends the last event, whose data is one line, in pieces; waits where the reader is slow, and ends when the reader leaves. */
  sendLine(name: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void>;
  end(): void;
}

/** Writes pieces, the next one when the reader has taken what there is; no more to a reader that left. */
export async function writePieces(response: Response, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const gone = new Promise<void>((resolve) => response.once('close', resolve));
  for await (const piece of pieces) {
    if (response.destroyed) return;
    if (!response.write(piece)) await Promise.race([once(response, 'drain').catch(() => undefined), gone]);
  }
}

/** Turns a response into a stream of events; it stops by itself when the client leaves. */
export function openEventStream(response: Response): EventStream {
  response.set({ 'Content-Type': 'text/event-stream', Connection: 'keep-alive' });
  response.flushHeaders();
  const timer = setInterval(() => response.write(': still there\n\n'), heartbeat);
  const stop = () => clearInterval(timer);
  response.on('close', stop);
  return {
    send: (name, data) => {
      // Not by a regular expression: that also sees line ends in U+2028, which are none here.
      response.write(`event: ${name}\ndata: ${data.split('\n').join('\ndata: ')}\n\n`);
    },
    sendLine: async (name, pieces) => {
      // A comment in between would tear the line.
      stop();
      response.write(`event: ${name}\ndata: `);
      await writePieces(response, pieces);
      response.write('\n\n');
    },
    end: () => {
      stop();
      response.end();
    },
  };
}
