// Events as they arrive: whole, in order, and no more made for a reader that left.
import { once } from 'node:events';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Response } from 'express';
import { describe, expect, it } from 'vitest';
import { openEventStream, writePieces } from '../../../server/api/event-stream';
import { served } from './served';

const awkward = 'one\ntwo\u2028still two\n\nfour';

const ask = served(async (request, response) => {
  const stream = openEventStream(response);
  stream.send('first', awkward);
  if (request.path === '/line') {
    await stream.sendLine(
      'last',
      (async function* () {
        for (let at = 0; at < 1_000; at += 1) yield `${at},`;
      })(),
    );
  }
  stream.end();
});

describe('an event', () => {
  it('arrives as it was sent, whatever line ends it has', async () => {
    const { headers, text } = await ask('/');
    expect(headers.get('content-type')).toMatch(/^text\/event-stream/);
    const [event, ...data] = text.trimEnd().split('\n');
    expect(event).toBe('event: first');
    expect(data.map((line) => line.replace(/^data: ?/, '')).join('\n')).toBe(awkward);
  });

  it('in pieces is one line of data, and the last', async () => {
    const { text } = await ask('/line');
    expect(text.split('\n\n').at(-2)).toBe(`event: last\ndata: ${Array.from({ length: 1_000 }, (_, at) => `${at},`).join('')}`);
  });
});

it('pieces are made no faster than they are read, and no more for a reader that left', async () => {
  let made = 0;
  let ended: (value: unknown) => void = () => undefined;
  const done = new Promise((resolve) => {
    ended = resolve;
  });
  const server = createServer((_request, response) => {
    async function* pieces() {
      for (; made < 100_000; made += 1) yield Buffer.alloc(100_000);
    }
    writePieces(response as Response, pieces()).then(ended, ended);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const request = get(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, (response) => response.once('data', () => request.destroy()));
  request.on('error', () => undefined);
  await done;
  server.close();
  expect(made).toBeLessThan(2_000);
});
