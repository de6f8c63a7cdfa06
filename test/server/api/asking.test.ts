// Questions passed to the engine: the text as it is, with what is known of it; or as events.
import { describe, expect, it } from 'vitest';
import { follow, passOn } from '../../../server/api/asking';
import type { Engine } from '../../../server/engine/engine';
import { Fault } from '../../../server/model/faults';
import { personHere, type Viewer } from '../../../server/model/viewer';
import { until } from '../../support/until';
import { eventsOf } from './http';
import { served } from './served';

const reply = { text: '{"a":1}\n', snapshot: 's1', version: 3, milliseconds: 1.25, kept: false };
const question = { name: 'analysis', parameters: {} };
const asked: { client: string | undefined; signal: AbortSignal | undefined; viewer: Viewer }[] = [];

/** An engine that refuses at once, refuses later, waits for ever, or answers: by the address. */
const engineFor = (path: string): Engine => ({
  recheck: () => undefined,
  close: async () => undefined,
  ask: async ({ viewer }, options) => {
    asked.push({ client: options?.client, signal: options?.signal, viewer });
    if (path.includes('refused')) throw new Fault('too-many-questions', 1, { details: { retryAfter: 2, limit: 1 } });
    options?.onWaiting?.(2);
    options?.onTurn?.();
    options?.onProgress?.(1, 4);
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (path.includes('fails')) throw new Fault('cancelled', 1);
    if (path.includes('never')) await new Promise((resolve) => options?.signal?.addEventListener('abort', resolve));
    return reply;
  },
});

const ask = served((request, response) => {
  const work = request.path.startsWith('/follow') ? follow : passOn;
  return work(engineFor(request.path), { request, response, question });
});

describe('an answer', () => {
  it('is the text of the engine, and its headers say from which snapshot and how it was made', async () => {
    const { text, headers, status } = await ask('/', { headers: { 'Ketenzicht-Client': 'me' } });
    expect({ status, text }).toEqual({ status: 200, text: reply.text });
    expect(Object.fromEntries(['snapshot', 'version', 'milliseconds', 'kept'].map((name) => [name, headers.get(`ketenzicht-${name}`)]))).toEqual({
      snapshot: 's1',
      version: '3',
      milliseconds: '1.3',
      kept: 'no',
    });
    expect([asked.at(-1)?.client, asked.at(-1)?.viewer]).toEqual(['me', personHere]);
  });

  it('that a program has already is not sent again', async () => {
    const tag = (await ask('/')).headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    // The fetch of Node adds a header that asks for a fresh answer, unless it is told not to.
    const again = await ask('/', { headers: { 'If-None-Match': tag }, cache: 'no-cache' });
    expect([304, 200]).toContain(again.status);
    expect(again.headers.get('etag')).toBe(tag);
  });

  it('to a client that left is stopped and dropped', async () => {
    const leaving = new AbortController();
    const left = ask('/never', { signal: leaving.signal }).catch(() => 'left');
    const before = asked.length;
    await until(() => asked.length > before || asked.at(-1)?.signal?.aborted === false);
    leaving.abort();
    expect(await left).toBe('left');
    await until(() => asked.at(-1)?.signal?.aborted === true);
  });
});

describe('a question that is followed', () => {
  it('says its place, how far it is, about the answer, and the answer', async () => {
    const events = eventsOf((await ask('/follow')).text);
    expect(events.map(({ name }) => name)).toEqual(['waiting', 'waiting', 'progress', 'about', 'answer']);
    expect(events.slice(0, 3).map(({ data }) => JSON.parse(data))).toEqual([{ place: 2 }, { place: 0 }, { done: 1, total: 4 }]);
    expect(events.at(-1)?.data).toBe(reply.text);
  });

  it('that fails on the way ends with a problem', async () => {
    const events = eventsOf((await ask('/follow/fails?lang=nl')).text);
    expect(events.at(-1)?.name).toBe('problem');
    expect(JSON.parse(events.at(-1)?.data ?? '')).toMatchObject({ code: 'cancelled', status: 409 });
  });

  it('that is refused at once has the status of its refusal, and no events', async () => {
    expect(await ask('/follow/refused')).toMatchObject({ status: 429, body: { code: 'too-many-questions' } });
  });
});
