// Locks the graph for analysts, so that one program brings it up at a time. The lease lets others take over from a holder that died; the
// fence stops a holder that slept past its lease. Correctness rests on the fence; the lease only saves double work.
import { randomUUID } from 'node:crypto';
import type { Connection, Run } from './connection';
import { limits } from './settings';

/** Batches that may run side by side, each behind a fence of its own (one node for all would make them wait for each other). */
export const writers = 2;

/** Thrown by the work of a holder that is no longer one. */
export class Overtaken extends Error {}

export class GraphLock {
  readonly #connection: Connection;
  readonly #owner = randomUUID();
  #fence = -1;
  #timer: NodeJS.Timeout | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Takes the lock, or says that someone else has it. */
  async take(): Promise<boolean> {
    const [row] = await this.#connection.writeAgain(2 * limits.batch, (run) => run('load/take-lock', { owner: this.#owner, lease: limits.lease, writers }));
    if (!row) return false;
    this.#fence = Number(row.fence);
    this.#timer = setInterval(() => void this.#keep(), limits.lease / 4);
    return true;
  }

  /** Gives the lock back; if that fails it lapses by itself. */
  async drop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#connection.writeAgain(limits.batch, (run) => run('load/drop-lock', { fence: this.#fence })).catch(() => undefined);
  }

  /** Work in one transaction behind the fence of one writer (numbered from 1). Throws `Overtaken` when the lock went to someone else. */
  fenced<T>(writer: number, work: (run: Run) => Promise<T>): Promise<T> {
    return this.#connection.writeAgain(limits.batch, async (run) => {
      // The id is what older versions of the program know it by: both may work on one database.
      const [row] = await run('load/pass-fence', { writer: `graph-lane-${writer}`, fence: this.#fence });
      if (!row) throw new Overtaken();
      return work(run);
    });
  }

  async #keep(): Promise<void> {
    await this.#connection.write(limits.batch, (run) => run('load/keep-lock', { fence: this.#fence, lease: limits.lease })).catch(() => undefined);
  }
}
