// A worker program for tests: a task that never looks whether it should stop, at work on a real store.

import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { ThreadPresence } from '../../../server/engine/end-thread';
import { serveTasks, type TaskControl, type TaskData } from '../../../server/engine/task';
import { runImport } from '../../../server/imports/run-import';
import { personHere } from '../../../server/model/viewer';
import { openDatabase } from '../../../server/store/embedded/guarded';
import { openEmbeddedStore } from '../../../server/store/embedded/open';
import { watchStores } from '../../../server/store/presence';
import type { Store } from '../../../server/store/store';
import { components, graphFile } from '../imports/bench';

export interface Stubborn {
  readonly folder: string;
  readonly at: 'computing' | 'reading' | 'writing' | 'committing' | 'waiting';
}

const request = { mode: 'full', dryRun: false, strict: false, yes: true } as const;
const hooks = { checkpoint() {}, progress() {}, phase() {}, now: () => new Date('2026-11-01T10:00:00Z'), viewer: personHere };

/** One import after another: killed in the midst of one, it took effect or it did not. */
async function commitForEver(store: Store, control: TaskControl): Promise<void> {
  for (let round = 1; ; round += 1) {
    const file = graphFile(components(...Array.from({ length: 300 }, (_, at) => `c:${round}-${at}`)));
    const { result } = await runImport(store, { ...request, files: [file] }, hooks);
    control.result(String(result.import));
  }
}

async function beStubborn({ folder, at }: Stubborn, control: TaskControl): Promise<void> {
  const store = await openEmbeddedStore(folder);
  await store.state();
  control.phase('busy');
  control.progress(0, 1);
  if (at === 'committing') return commitForEver(store, control);
  if (at === 'waiting') return new Promise(() => setInterval(() => undefined, 1_000));
  const database = openDatabase(join(folder, 'ketenzicht.sqlite'), {});
  if (at === 'writing') database.exec('BEGIN IMMEDIATE');
  for (;;) {
    if (at === 'computing') JSON.stringify({ a: Math.random() });
    if (at === 'reading') database.prepare('SELECT count(*) AS n FROM chunk').get();
    if (at === 'writing') database.prepare('UPDATE store SET version = version + 0').run();
  }
}

const data: TaskData = workerData;
watchStores(new ThreadPresence(data.presence));
serveTasks(data, beStubborn);
