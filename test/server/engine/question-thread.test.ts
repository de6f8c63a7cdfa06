// One thread that answers questions: one that dies is started again, what it had is told as lost, and one that is closed answers nothing.
import { afterEach, expect, it } from 'vitest';
import { OnceForAll } from '../../../server/engine/once';
import { QuestionThread, type WorkerProgram } from '../../../server/engine/question-thread';
import { personHere } from '../../../server/model/viewer';
import type { Work } from './busy-worker';

const program: WorkerProgram = {
  url: new URL('../../support/source-worker.mjs', import.meta.url),
  data: { program: new URL('./busy-worker.ts', import.meta.url).href },
};
const threads: QuestionThread[] = [];
afterEach(async () => {
  for (const thread of threads.splice(0)) await thread.close();
});

function open(): QuestionThread {
  const thread = new QuestionThread(program, new OnceForAll());
  threads.push(thread);
  return thread;
}

let asked = 0;
/** Every question is another one, so that no answer is kept from before. */
function ask(thread: QuestionThread, work: Partial<Work>, options = {}) {
  asked += 1;
  return thread.ask({ name: 'work', parameters: { milliseconds: 0, ...work, asked }, viewer: personHere }, options);
}

it('answers with the text, and with what it is an answer from', async () => {
  const thread = open();
  expect(thread.isIdle).toBe(true);
  const reply = ask(thread, { name: 'one' });
  expect(thread.isIdle).toBe(false);
  expect(await reply).toMatchObject({ text: expect.stringContaining('"one"'), snapshot: 'one', version: 1, kept: false });
  expect(thread.isIdle).toBe(true);
});

it('tells at once that a question is cancelled, and is idle when the thread has stopped', async () => {
  const [thread, leaving] = [open(), new AbortController()];
  await ask(thread, {});
  const long = ask(thread, { milliseconds: 60_000 }, { signal: leaving.signal });
  leaving.abort();
  await expect(long).rejects.toMatchObject({ code: 'cancelled' });
  await thread.idle();
  expect(thread.isIdle).toBe(true);
  await expect(ask(thread, {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
});

it('passes on the fault of a question, and answers the next one', async () => {
  const thread = open();
  await expect(thread.ask({ name: 'nothing', parameters: {}, viewer: personHere })).rejects.toMatchObject({ code: 'not-found', value: 'nothing' });
  expect((await ask(thread, { name: 'next' })).text).toContain('next');
});

it('that dies loses what it had, says so, and is started again by the next question', async () => {
  const thread = open();
  const before = JSON.parse((await ask(thread, {})).text).thread;
  await expect(thread.ask({ name: 'die', parameters: {}, viewer: personHere })).rejects.toMatchObject({ code: 'internal-error', value: 'engine-died' });
  expect(thread.isIdle).toBe(true);
  expect(JSON.parse((await ask(thread, {})).text).thread).not.toBe(before);
});

it('that is closed cancels what it had, and answers no more', async () => {
  const thread = open();
  await ask(thread, {});
  const long = ask(thread, { milliseconds: 60_000 });
  const closing = thread.close();
  await expect(long).rejects.toMatchObject({ code: 'cancelled' });
  await closing;
  await expect(ask(thread, {})).rejects.toMatchObject({ code: 'cancelled' });
});
