// Where a thread may be killed: outside a store, with its program loaded, and no word of a commit owed.
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { endThread, makePresence, ThreadPresence } from '../../../server/engine/end-thread';

/** The words of a presence as whoever wants to kill sees them: loaded, inside, closed, unreported. */
const seen = (memory: SharedArrayBuffer) => [...new Int32Array(memory)];
const close = (memory: SharedArrayBuffer) => Atomics.store(new Int32Array(memory), 2, 1);

describe('the presence of a thread in a store', () => {
  it('says that a thread has loaded, is inside, and owes a word', () => {
    const memory = makePresence();
    expect(seen(memory)).toEqual([0, 0, 0, 0]);
    const here = new ThreadPresence(memory);
    here.enter();
    here.enter();
    here.committed();
    expect(seen(memory)).toEqual([1, 2, 0, 1]);
    here.leave();
    here.leave();
    here.reported();
    expect(seen(memory)).toEqual([1, 0, 0, 0]);
  });

  it('lets nobody in once it is closed, but lets who is inside finish', () => {
    const memory = makePresence();
    const here = new ThreadPresence(memory);
    here.enter();
    close(memory);
    here.enter();
    here.leave();
    here.leave();
    expect(() => here.enter()).toThrow(expect.objectContaining({ code: 'cancelled' }));
    expect(seen(memory)).toEqual([1, 0, 1, 0]);
  });
});

it('a thread that was asked while it loaded has its time once it has loaded', async () => {
  // Loads for two seconds, in which it hears nothing; then ends by itself a little after it hears that it was asked.
  const program = `
    const { parentPort, workerData } = require('node:worker_threads');
    const presence = new Int32Array(workerData);
    Atomics.wait(presence, 3, 0, 2000);
    Atomics.store(presence, 0, 1);
    parentPort.once('message', () => setTimeout(() => process.exit(7), 100));`;
  const presence = makePresence();
  const worker = new Worker(program, { eval: true, workerData: presence });
  const exit = new Promise((done) => worker.once('exit', done));
  await endThread({ worker, presence, ask: () => worker.postMessage('close') });
  expect(await exit).toBe(7);
});
