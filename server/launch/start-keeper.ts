// Starts the thread that keeps the graph for analysts, and remembers the status that it sent last.
import type { GraphStatus } from '../api/contract';
import { startThread } from '../engine/question-thread';
import { describeFault, Fault, sentenceOf } from '../model/faults';
import { guarded } from '../output/guarded';
import { logError, logLine } from '../output/log';
import { threadLimits } from './heap';
import type { KeeperWorker, StoreAddress } from './threads';

export interface Keeper {
  /** How the graph for analysts stands; null: there is none, or it was not looked at yet. */
  readonly status: () => GraphStatus | null;
  close(): Promise<void>;
}

/** Starts the thread that keeps the graph for analysts, where the store has one. What cannot be done is said once on standard error. */
export function startKeeper(store: StoreAddress, url: URL): Keeper {
  let status: GraphStatus | null = null;
  if (store.kind === 'embedded') return { status: () => null, close: async () => undefined };
  const data: KeeperWorker = { role: 'keeper', store };
  const { worker } = startThread({ url, data, limits: threadLimits() });
  const hear = (message: GraphStatus) => {
    const said = [status?.fault?.code, status?.check?.at];
    status = message;
    const { fault, check } = message;
    if (fault && fault.code !== said[0]) logLine(`ketenzicht: ${sentenceOf(fault)}`);
    if (check && check.total > 0 && check.at !== said[1]) logLine(`ketenzicht: ${graphDiffers(check.total)}`);
  };
  worker.on('message', guarded('graph for analysts', hear));
  worker.on('error', (error) => logError('the graph for analysts is not kept any more', error));
  worker.unref();
  return {
    status: () => status,
    close: async () => {
      await worker.terminate();
    },
  };
}

function graphDiffers(total: number): string {
  return sentenceOf(describeFault(new Fault('graph-differs', 1, { value: String(total) })));
}
