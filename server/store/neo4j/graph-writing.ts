// Applies a difference to the graph for analysts: in one transaction when it is small, else in batches behind a mark that says so.
import type { Run } from './connection';
import { type GraphDifference, sizeOf } from './graph-difference';
import { type GraphLock, writers } from './graph-lock';

/** Up to this many elements go in one transaction, so that an analyst never sees a part of it (some 60 MB of the server's memory). */
const atOnce = 20_000;
const batchSize = 5_000;

/** The graph is not what was compared: someone changed it meanwhile. Read it as it lies and compare again. */
export class GraphMoved extends Error {}

interface Stage {
  readonly file: string;
  readonly rows: readonly object[];
}

/** In the order in which they can be done: what hangs on a node goes before it and comes after it. */
function stagesOf(difference: GraphDifference): Stage[] {
  return [
    { file: 'remove/foreign-relations', rows: difference.foreignRelations },
    { file: 'remove/foreign-nodes', rows: difference.foreignNodes },
    { file: 'remove/relations', rows: difference.removedRelations.map(({ id, type }) => ({ id, type })) },
    { file: 'remove/nodes', rows: difference.removedNodes.map(({ id }) => ({ id })) },
    { file: 'load/create-nodes', rows: difference.addedNodes },
    { file: 'load/change-nodes', rows: difference.changedNodes },
    { file: 'load/create-relations', rows: difference.addedRelations },
    { file: 'load/change-relations', rows: difference.changedRelations },
  ].filter(({ rows }) => rows.length > 0);
}

async function runBatch(run: Run, file: string, rows: readonly object[]): Promise<void> {
  const [row] = await run(file, { rows });
  // A foreign node takes its relations with it, so fewer of those may be left; all else must be there.
  if (row?.done !== rows.length && !file.startsWith('remove/foreign')) throw new GraphMoved(`${file}: ${String(row?.done)} of ${rows.length}`);
}

function* batchesOf(rows: readonly object[]): Generator<readonly object[]> {
  for (let at = 0; at < rows.length; at += batchSize) yield rows.slice(at, at + batchSize);
}

/** Runs the batches of one stage, by all writers side by side. */
async function runStage(lock: GraphLock, { file, rows }: Stage, done: (count: number) => void): Promise<void> {
  const batches = batchesOf(rows);
  const work = async (writer: number): Promise<void> => {
    for (const batch of batches) {
      await lock.fenced(writer, (run) => runBatch(run, file, batch));
      done(batch.length);
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: writers }, (_, at) => work(at + 1)));
  const failed = outcomes.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

export interface Writing {
  /** The version that the graph shows afterwards. */
  readonly version: number;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Makes the graph show `version`. Throws `Overtaken`, `GraphMoved`, or what the driver says; then the mark says that it is not current. */
export async function applyDifference(lock: GraphLock, difference: GraphDifference, { version, onProgress }: Writing): Promise<void> {
  const stages = stagesOf(difference);
  const total = sizeOf(difference);
  if (total <= atOnce) {
    await lock.fenced(1, async (run) => {
      for (const { file, rows } of stages) for (const batch of batchesOf(rows)) await runBatch(run, file, batch);
      await run('load/mark-graph', { graphVersion: version });
    });
    return;
  }
  let done = 0;
  await lock.fenced(1, (run) => run('load/mark-graph', { graphVersion: -1 }));
  for (const stage of stages) {
    await runStage(lock, stage, (count) => {
      done += count;
      onProgress?.(done, total);
    });
  }
  await lock.fenced(1, (run) => run('load/mark-graph', { graphVersion: version }));
}
