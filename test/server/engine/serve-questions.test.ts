// A thread that answers questions: what nobody waits for any more is not begun.
import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { Ask, FromWorker } from '../../../server/engine/protocol';
import { type Loaded, serveQuestions } from '../../../server/engine/serve-questions';

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
  const ask: Ask = { type: 'ask', id: 1, question: { name: 'question', parameters: {} }, stop };
  port2.postMessage(ask);
  expect(await received).toMatchObject({ type: 'fault', id: 1, fault: { code: 'cancelled' } });
  expect([loads, asked]).toEqual([2, 0]);
  port1.close();
});
