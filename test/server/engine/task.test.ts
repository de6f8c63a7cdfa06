// One thread does task after task, until it is stopped, dies, or has had nothing to do for a while.
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { TaskThreads } from '../../../server/engine/task';
import type { Counted } from './counting-worker';

const program = {
  url: new URL('../../support/source-worker.mjs', import.meta.url),
  data: { program: new URL('./counting-worker.ts', import.meta.url).href },
};
const made: TaskThreads[] = [];
function threads(stays?: number): (task: Counted, signal?: AbortSignal) => Promise<string[]> {
  const one = new TaskThreads(program, stays);
  made.push(one);
  return (task, signal) => one.run(task, signal ? { signal } : {});
}
afterEach(() => Promise.all(made.splice(0).map((one) => one.close())));

it('does the next task too, also after one that was refused', async () => {
  const run = threads();
  expect(await run('count')).toEqual(['1']);
  await expect(run('refuse')).rejects.toMatchObject({ code: 'usage' });
  expect(await run('count')).toEqual(['3']);
});

it('of a task that is stopped goes, and the next one has a new thread', async () => {
  const run = threads();
  const controller = new AbortController();
  const running = run('until-stopped', controller.signal);
  setTimeout(() => controller.abort(), 300);
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  expect(await run('count')).toEqual(['1']);
});

it('that dies takes its task along, and no other', async () => {
  const run = threads();
  expect(await run('count')).toEqual(['1']);
  await expect(run('die')).rejects.toMatchObject({ code: 'internal-error' });
  expect(await run('count')).toEqual(['1']);
});

it('goes after a while without a task', async () => {
  const run = threads(100);
  expect(await run('count')).toEqual(['1']);
  await pause(2_000);
  expect(await run('count')).toEqual(['1']);
});

it('does one task at a time: two at once have a thread each, and one of them stays', async () => {
  const run = threads();
  expect(await Promise.all([run('count'), run('count')])).toEqual([['1'], ['1']]);
  expect(await run('count')).toEqual(['2']);
});

it('is asked to stop before it began: nothing is done', async () => {
  const run = threads();
  await expect(run('until-stopped', AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
});
