// A thread that answers questions: what nobody waits for any more is not begun.
import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { Ask, FromWorker } from '../../../server/engine/protocol';
import { type Loaded, type Seen, serveQuestions } from '../../../server/engine/serve-questions';
import { personHere } from '../../../server/model/viewer';

test('a question that is cancelled while the estate is loaded for it is not asked', async () => {
  const { port1, port2 } = new MessageChannel();
  const stop = new SharedArrayBuffer(4);
  let [loads, asked] = [0, 0];
  const load = async (): Promise<Loaded> => {
    loads += 1;
    if (loads === 1) throw new Error('the store is not there yet');
    Atomics.store(new Int32Array(stop), 0, 1);
    return { version: 1, snapshot: { id: 'one' } };
  };
  const question = () => {
    asked += 1;
    return 'answer';
  };
  serveQuestions(port1, { version: async () => 1, load, questions: new Map([['question', question]]), close: async () => undefined });
  const received = new Promise<FromWorker>((resolve) => port2.once('message', resolve));
  const ask: Ask = { type: 'ask', id: 1, question: { name: 'question', parameters: {}, viewer: personHere }, stop };
  port2.postMessage(ask);
  expect(await received).toMatchObject({ type: 'fault', id: 1, fault: { code: 'cancelled' } });
  expect([loads, asked]).toEqual([2, 0]);
  port1.close();
});

test('an answer is made for who asks, and kept for nobody else', async () => {
  const { port1, port2 } = new MessageChannel();
  const made: string[] = [];
  const question = ({ viewer }: Seen<Loaded>) => {
    made.push(viewer.id);
    return `for ${viewer.name}`;
  };
  const load = async (): Promise<Loaded> => ({ version: 1, snapshot: { id: 'one' } });
  serveQuestions(port1, { version: async () => 1, load, questions: new Map([['question', question]]), close: async () => undefined });
  let id = 0;
  const ask = async (viewer: string) => {
    id += 1;
    const received = new Promise<FromWorker>((resolve) => port2.once('message', resolve));
    const message: Ask = {
      type: 'ask',
      id,
      question: { name: 'question', parameters: {}, viewer: { id: viewer, name: viewer } },
      stop: new SharedArrayBuffer(4),
    };
    port2.postMessage(message);
    const reply = await received;
    return reply.type === 'reply' ? [reply.reply.text, reply.reply.kept] : reply;
  };
  expect([await ask('a'), await ask('b'), await ask('a'), await ask('b')]).toEqual([
    ['for a', false],
    ['for b', false],
    ['for a', true],
    ['for b', true],
  ]);
  expect(made).toEqual(['a', 'b']);
  port1.close();
});
