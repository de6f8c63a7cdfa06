// Brings the graph for analysts to the version of the documents, whoever committed it: after an import, an undo, a crash, an edit by hand.
// It only goes forward: compare the graph with the documents, and apply the rest.
import { setTimeout as pause } from 'node:timers/promises';
import { resolveEstate } from '../../estate/resolve';
import type { EstateGraph } from '../../model/graph';
import { estateInput } from '../estate-input';
import type { AnalystGraph, GraphComparison, SourceContent, Store } from '../store';
import type { Connection } from './connection';
import { sweepStray } from './documents';
import { toNeo4jFault } from './faults';
import { comparisonOf, differenceOf, type GraphDifference } from './graph-difference';
import { GraphLock, Overtaken } from './graph-lock';
import { readGraph } from './graph-reading';
import { applyDifference, GraphMoved } from './graph-writing';
import { type GraphRows, projectGraph } from './projection';
import { limits } from './settings';

export interface KeeperOptions {
  readonly store: Pick<Store, 'state' | 'content'>;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Called with the reason why work in the background stopped. The data are not touched by that, and the next opener goes on. */
  readonly onFault?: ((error: unknown) => void) | undefined;
}

/** Between tries whether the holder of the lock is done. */
const pauseBetween = 250;
/** How often a difference may meet a graph that is other than it was compared with. */
const attempts = 5;
/** How often a comparison that found something is made. */
const tries = 2;

export class GraphKeeper implements AnalystGraph {
  readonly #connection: Connection;
  readonly #options: KeeperOptions;
  /** What the graph shows, as long as we were the last who changed it. */
  #shown: { readonly version: number; readonly rows: GraphRows } | undefined;
  /** What the documents of a version make, when whoever committed it said so. */
  #known: { readonly version: number; readonly graph: EstateGraph } | undefined;
  #work: Promise<void> = Promise.resolve();
  #isClosing = false;

  constructor(connection: Connection, options: KeeperOptions) {
    this.#connection = connection;
    this.#options = options;
  }

  /** Takes over what the documents of a version make, to save computing it again when the graph is brought up to that version. */
  know(version: number, graph: EstateGraph): void {
    this.#known = { version, graph };
  }

  /** Begins to bring the graph up, behind who asks, and removes what imports left that were cut off; `close` waits for it. */
  wake(): void {
    const work = async () => {
      await this.settle();
      await this.sweep();
    };
    this.#work = this.#work.then(work).catch((error: unknown) => this.#options.onFault?.(error));
  }

  /** Waits for what was begun. What went wrong is not an error of the commit: the next opener goes on. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#work;
  }

  /** Resolves when the graph shows the current version, by our work or by that of another program. Rejects with a Fault. */
  async settle(): Promise<void> {
    await this.#guarded(async () => {
      for (;;) {
        const { data, graph } = await this.versions();
        if (data === graph) return;
        if (!(await this.#withLock((lock) => this.#bringUp(lock)))) await pause(pauseBetween);
      }
    });
  }

  async versions(): Promise<{ data: number; graph: number }> {
    const [row] = await this.#connection.read('read/head');
    return { data: Number(row?.version), graph: Number(row?.graphVersion) };
  }

  /** Reads all of it, under no lock: what differs is looked at again, since a reader can see parts of a commit. */
  async compare(): Promise<GraphComparison> {
    return this.#guarded(async () => {
      for (let attempt = 1; ; attempt += 1) {
        const found = await this.#compareOnce();
        if ((found.version !== null && found.total === 0) || attempt === tries) return found;
        await pause(pauseBetween);
      }
    });
  }

  async mend(): Promise<GraphComparison> {
    return this.#guarded(async () => {
      for (;;) {
        let mended: GraphComparison | undefined;
        await this.#withLock(async (lock) => {
          this.#shown = undefined;
          const { difference, version } = await this.#bringUp(lock);
          mended = comparisonOf(difference, version);
        });
        if (mended) return mended;
        await pause(pauseBetween);
      }
    });
  }

  /** Removes what unfinished imports left behind. */
  sweep(age: number = limits.strayAge): Promise<number> {
    return this.#guarded(() => sweepStray(this.#connection, age));
  }

  async #compareOnce(): Promise<GraphComparison> {
    const before = await this.versions();
    const { version, rows } = await this.#wanted();
    const difference = differenceOf(await readGraph(this.#connection), rows);
    const after = await this.versions();
    const isOne = [before.data, before.graph, after.data, after.graph].every((one) => one === version);
    return comparisonOf(difference, isOne ? version : null);
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw toNeo4jFault(error, this.#connection.settings);
    }
  }

  /** As `#wanted`, from what is known already when that is of the current version. */
  async #wantedNow(): Promise<{ version: number; rows: GraphRows }> {
    const known = this.#known;
    this.#known = undefined;
    if (known && known.version === (await this.versions()).data) return { version: known.version, rows: projectGraph(known.graph) };
    return this.#wanted();
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

  async #bringUp(lock: GraphLock): Promise<{ difference: GraphDifference; version: number }> {
    for (let attempt = 1; ; attempt += 1) {
      const { version, rows } = await this.#wantedNow();
      const { graph: graphVersion } = await this.versions();
      const have = this.#shown?.version === graphVersion ? this.#shown.rows : await readGraph(this.#connection);
      const difference = differenceOf(have, rows);
      this.#shown = undefined;
      try {
        await applyDifference(lock, difference, { version, onProgress: this.#options.onProgress });
        if (!this.#isClosing) this.#shown = { version, rows };
        return { difference, version };
      } catch (error) {
        if (!(error instanceof GraphMoved) || attempt === attempts) throw error;
      }
    }
  }
}
