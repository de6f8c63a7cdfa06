// A task can always be ended: asked first, then killed, wherever its thread is; and the store is whole and free afterwards.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TaskThreads } from '../../../server/engine/task';
import { runImport } from '../../../server/imports/run-import';
import { openEmbeddedStore } from '../../../server/store/embedded/open';
import { asBusyAsNow } from '../../support/work';
import { components, graphFile, tickingHooks } from '../imports/bench';
import type { Stubborn } from './stubborn-worker';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ketenzicht-task-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts a stubborn task, stops it `after` milliseconds of being busy; resolves with how that ended, how long it took and what it told. */
async function stopOne(task: Stubborn, after: number) {
  const controller = new AbortController();
  const told: string[] = [];
  let began: (() => void) | undefined;
  const busy = new Promise<void>((resolve) => {
    began = resolve;
  });
  const program = new URL('./stubborn-worker.ts', import.meta.url).href;
  const threads = new TaskThreads({ url: new URL('../../support/source-worker.mjs', import.meta.url), data: { program } });
  const running = threads
    .run(task, {
      signal: controller.signal,
      onEvent: (event) => {
        if (event.type === 'result') told.push(event.text);
        else began?.();
      },
    })
    .then(
      () => 'done',
      ({ code }) => code,
    );
  await busy;
  await pause(after);
  const asked = performance.now();
  controller.abort();
  return { ended: await running, took: performance.now() - asked, told };
}

/** The newest import that the store has; fails when nobody may write in it any more. */
async function newestImport(place: string): Promise<string | undefined> {
  const store = await openEmbeddedStore(place, { patience: 500 });
  const { sources } = await store.state();
  const newest = sources.flatMap(({ history }) => history).at(-1)?.id;
  await runImport(
    store,
    { files: [graphFile(components('c:after'), [], 'after.json')], mode: 'full', dryRun: false, strict: false, yes: true },
    tickingHooks(),
  );
  await store.close();
  return newest;
}

describe.each(['computing', 'reading', 'writing', 'waiting', 'committing'] as const)('a task that never looks whether it should stop, while %s', (at) => {
  it('is ended all the same, within seconds, and leaves a store that is whole and free', async () => {
    const rounds = [0, 40, 90, 150].map(async (after) => {
      const place = join(folder, `${at}-${after}`);
      const { ended, took, told } = await stopOne({ folder: place, at }, after);
      expect([after, ended]).toEqual([after, 'cancelled']);
      expect(took).toBeLessThan(asBusyAsNow(10_000));
      // What took effect was told, and nothing else.
      expect(await newestImport(place)).toBe(told.at(-1));
    });
    await Promise.all(rounds);
  });
});
