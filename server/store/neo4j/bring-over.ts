// Writes what sources say anew where an older build kept it in another form: document by document, the old form of each until the new one is
// complete. Readers know both; who is cut off goes on where he was when the store is opened again.
import { Fault } from '../../model/faults';
import { judgementKind } from '../../model/judgements';
import { contentAnew } from '../chunks';
import type { OnBringOver } from '../store';
import type { Connection } from './connection';
import { readChunks, sendAhead, swapChunks } from './documents';
import { stateOf } from './records';
import { limits } from './settings';

/** What sources say or said. */
async function contentsIn(connection: Connection): Promise<string[]> {
  const [row] = await connection.read('read/state', { kind: judgementKind });
  const state = row && stateOf(row);
  if (!state) throw new Fault('store-changed', 1);
  const ids = state.sources.flatMap(({ history }) => history.flatMap(({ before, after }) => [before, after]));
  return [...new Set(ids)].filter((id): id is string => id !== null);
}

/** Rejects with what the driver says; what was done until then stays done. */
export async function bringContentsOver(connection: Connection, onBringOver?: OnBringOver): Promise<void> {
  const ids = await contentsIn(connection);
  for (const [at, id] of ids.entries()) {
    // A document that is damaged stays as it is: whoever reads it is told.
    const chunks = await contentAnew((await readChunks(connection, id)) ?? []);
    if (chunks) await swapChunks(connection, await sendAhead(connection, { id, chunks }));
    onBringOver?.(at + 1, ids.length);
  }
  await connection.writeAgain(limits.batch, (run) => run('load/end-bringing-over'));
}
