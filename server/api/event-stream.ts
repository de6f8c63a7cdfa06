// Server-sent events: named events with data as text, comments that keep the connection alive, ended once.
import type { Response } from 'express';

/** Comments keep the connection alive through whatever is in between. */
const heartbeat = 15_000;

export interface EventStream {
  /** Sends one event; every line end of the data arrives as it is. */
  send(name: string, data: string): void;
  end(): void;
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
    end: () => {
      stop();
      response.end();
    },
  };
}
