// Keeps the graph for analysts at the version of the documents, whoever committed it: after an import, an undo, a crash, an edit by hand.
// There is one direction only, forward: compare what lies there with what the documents say, and apply the rest.
import { setTimeout as pause } from 'node:timers/promises';
import { resolveEstate } from '../../estate/resolve';
import { estateInput } from '../estate-input';
import type { SourceContent, Store } from '../store';
import type { Connection } from './connection';
import { sweepStray } from './documents';
import { toNeo4jFault } from './faults';
import { differenceOf, type GraphDifference } from './graph-difference';
import { GraphLock, Overtaken } from './graph-lock';
import { readGraph } from './graph-reading';
import { applyDifference, GraphMoved } from './graph-writing';
import { type GraphRows, projectGraph } from './projection';
import { limits } from './settings';

export interface KeeperOptions {
  readonly store: Pick<Store, 'state' | 'content'>;
  readonly onProgress?: (done: number, total: number) => void;
}

interface Head {
  readonly version: number;
  readonly graphVersion: number;
}

/** Between looks whether the holder of the lock is done. */
const pauseBetween = 250;
/** How often a difference may meet a graph that is other than it was compared with. */
const attempts = 5;

export class GraphKeeper {
  readonly #connection: Connection;
  readonly #options: KeeperOptions;
  /** What the graph shows, as long as we were the last who changed it. */
  #shown: { readonly version: number; readonly rows: GraphRows } | undefined;
  #work: Promise<void> = Promise.resolve();
  #fault: unknown;
  #isClosing = false;

  constructor(connection: Connection, options: KeeperOptions) {
    this.#connection = connection;
    this.#options = options;
  }

  /** Begins to bring the graph up, behind who asks; `close` waits for it. */
  wake(): void {
    this.#work = this.#work
      .then(() => this.settle())
      .catch((error: unknown) => {
        this.#fault = error;
      });
  }

  /** Waits for what was begun. What went wrong is not an error of the commit: the next opener goes on. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#work;
  }

  /** Why the last work stopped; undefined: it did not. */
  get fault(): unknown {
    return this.#fault;
  }

  /** Resolves when the graph shows the current version, by our work or by that of another program. Rejects with a Fault. */
  async settle(): Promise<void> {
    try {
      for (;;) {
        const { version, graphVersion } = await this.#head();
        if (version === graphVersion) return;
        if (!(await this.#withLock((lock) => this.#bringUp(lock)))) await pause(pauseBetween);
      }
    } catch (error) {
      throw toNeo4jFault(error, this.#connection.settings);
    }
  }

  /** Compares the graph as it lies with the documents, under no lock; `version`: the one compared with, null: it changed meanwhile. */
  async compare(): Promise<{ readonly version: number | null; readonly difference: GraphDifference }> {
    const before = await this.#head();
    const { version, rows } = await this.#wanted();
    const difference = differenceOf(await readGraph(this.#connection), rows);
    const after = await this.#head();
    const isOne = before.version === version && after.version === version && before.graphVersion === version && after.graphVersion === version;
    return { version: isOne ? version : null, difference };
  }

  /** Makes the graph equal to the documents, whatever a person did to it. Returns what was mended. */
  async mend(): Promise<GraphDifference> {
    for (;;) {
      let mended: GraphDifference | undefined;
      const isOurs = await this.#withLock(async (lock) => {
        this.#shown = undefined;
        mended = await this.#bringUp(lock);
      });
      if (isOurs && mended) return mended;
      await pause(pauseBetween);
    }
  }

  /** Removes what unfinished imports left behind. */
  sweep(): Promise<number> {
    return sweepStray(this.#connection, limits.strayAge);
  }

  async #head(): Promise<Head> {
    const [row] = await this.#connection.read('read/head');
    return { version: Number(row?.version), graphVersion: Number(row?.graphVersion) };
  }

  /** The rows that the documents make now. */
  async #wanted(): Promise<{ version: number; rows: GraphRows }> {
    const state = await this.#options.store.state();
    const contents = new Map<string, SourceContent>();
    for (const { current } of state.sources) if (current !== null) contents.set(current, await this.#options.store.content(current));
    const { graph } = resolveEstate(estateInput(state, contents).input);
    return { version: state.version, rows: projectGraph(graph) };
  }

  /** False when another program holds the lock, or took it from us. */
  async #withLock(work: (lock: GraphLock) => Promise<unknown>): Promise<boolean> {
    const lock = new GraphLock(this.#connection);
    if (!(await lock.take())) return false;
    try {
      await work(lock);
      return true;
    } catch (error) {
      this.#shown = undefined;
      if (error instanceof Overtaken) return false;
      throw error;
    } finally {
      await lock.drop();
    }
  }

  async #bringUp(lock: GraphLock): Promise<GraphDifference> {
    for (let attempt = 1; ; attempt += 1) {
      const { version, rows } = await this.#wanted();
      const { graphVersion } = await this.#head();
      const have = this.#shown?.version === graphVersion ? this.#shown.rows : await readGraph(this.#connection);
      const difference = differenceOf(have, rows);
      this.#shown = undefined;
      try {
        await applyDifference(lock, difference, { version, onProgress: this.#options.onProgress });
        if (!this.#isClosing) this.#shown = { version, rows };
        return difference;
      } catch (error) {
        if (!(error instanceof GraphMoved) || attempt === attempts) throw error;
      }
    }
  }
}
