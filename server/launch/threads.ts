// Declares what each worker thread finds in its `workerData` when it starts.
import type { Task } from '../api/tasks';
import { shownAddress } from '../store/neo4j/address';

/** Where the store is. */
export type StoreAddress =
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'neo4j'; readonly uri: string; readonly user: string; readonly password: string; readonly database: string | undefined };

/** A thread that answers questions about the store. */
export interface QuestionWorker {
  readonly role: 'questions';
  readonly store: StoreAddress;
}

/** A thread that keeps the store's graph for analysts at the version of the data, and reports how it stands. */
export interface KeeperWorker {
  readonly role: 'keeper';
  readonly store: StoreAddress;
}

/** A thread that does one task on the store (the `task` of the engine's `TaskData`). */
export interface WorkerTask {
  readonly store: StoreAddress;
  readonly task: Task;
}

/** The store in words, without anything secret. */
export function storeName(address: StoreAddress): string {
  return address.kind === 'embedded' ? address.folder : shownAddress(address.uri);
}
