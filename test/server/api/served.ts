// A handler of the API behind a real server in the process of the test, on a port of its own.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type RequestHandler } from 'express';
import { afterAll, beforeAll } from 'vitest';
import { handleErrors } from '../../../server/api/problems';
import type { ApiWiring } from '../../../server/api/wiring';
import { Fault } from '../../../server/model/faults';

const refuse = () => Promise.reject(new Fault('cancelled', 1));

/** Wiring whose engine and tasks refuse: for what is decided before they are asked. */
export const idleWiring: ApiWiring = {
  engine: { ask: refuse, recheck: () => undefined, close: async () => undefined },
  runTask: refuse,
  cypherQuestions: () => [],
  templates: { list: () => ({ templates: [] }), read: () => undefined },
  store: () => ({ kind: 'embedded', name: '.', graph: null }),
  uploads: { folder: '.', limit: 1, setting: '' },
  programVersion: '1.2.3',
};

export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The text read as JSON. */
  readonly body: Record<string, unknown>;
}

/** Serves a handler while the tests of the file run; gives what asks it. */
export function served(handler: RequestHandler): (path: string, init?: RequestInit) => Promise<Got> {
  const server = createServer(express().use(handler, handleErrors));
  let url = '';
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return async (path, init) => {
    const answer = await fetch(url + path, init);
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    return { status: answer.status, headers: answer.headers, text, body: isJson && text !== '' ? JSON.parse(text) : {} };
  };
}
