// Brings the graph for analysts up to the version of the data, again and again while the server runs, and reports how it stands.
import { setTimeout as pause } from 'node:timers/promises';
import type { GraphStatus } from '../api/contract';
import { describeFault, Fault } from '../model/faults';
import type { AnalystGraph, GraphComparison, Store } from '../store/store';

/** How often we look whether another program changed the data. */
const pauseBetween = 1_000;
/** Differences that are named in the status; the command names all. */
const mostNamed = 20;

type OnStatus = (status: GraphStatus) => void;

function checkOf({ version, total, differences }: GraphComparison, at: string): GraphStatus['check'] {
  if (version === null) return null;
  return { at, version, total, differences: differences.slice(0, mostNamed).map(({ kind, what }) => ({ kind, what })) };
}

class Watch {
  readonly onStatus: OnStatus;
  #status: GraphStatus = { dataVersion: 0, graphVersion: 0, isCurrent: false, check: null, fault: null };

  constructor(onStatus: OnStatus) {
    this.onStatus = onStatus;
  }

  say(change: Partial<GraphStatus>): void {
    const next = { ...this.#status, ...change };
    if (JSON.stringify(next) === JSON.stringify(this.#status)) return;
    this.#status = next;
    this.onStatus(next);
  }

  get isChecked(): boolean {
    return this.#status.check !== null;
  }
}

async function bringUp(graph: AnalystGraph, watch: Watch): Promise<void> {
  const { data, graph: shown } = await graph.versions();
  watch.say({ dataVersion: data, graphVersion: shown, isCurrent: data === shown, fault: null });
  if (data === shown) return;
  await graph.settle();
  const now = await graph.versions();
  watch.say({ dataVersion: now.data, graphVersion: now.graph, isCurrent: now.data === now.graph });
}

/** Runs until the thread ends. `open` is tried again when the server went away. */
export async function keepGraph(open: () => Promise<Store>, onStatus: OnStatus): Promise<void> {
  const watch = new Watch(onStatus);
  let store: Store | undefined;
  for (;;) {
    try {
      store ??= await open();
      const { analystGraph } = store;
      if (!analystGraph) return;
      await bringUp(analystGraph, watch);
      if (!watch.isChecked) {
        await analystGraph.sweep();
        watch.say({ check: checkOf(await analystGraph.compare(), new Date().toISOString()) });
      }
    } catch (error) {
      watch.say({ fault: error instanceof Fault ? describeFault(error) : { code: 'internal-error', message: String(error), remedy: '', value: null } });
    }
    await pause(pauseBetween);
  }
}
