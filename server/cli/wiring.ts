// Declares what the composition gives the command line: the store, the imports and the server.
import type { ChangeControl } from '../engine/task';
import type { JudgeRequest } from '../imports/judge';
import type { ImportRequest, ImportResult } from '../imports/result';
import type { Difference } from '../model/differences';
import type { Fault } from '../model/faults';
import type { KeptOptions, OnBringOver, Store } from '../store/store';
import type { Terminal } from './terminal';

export interface ServeRequest {
  readonly port: number;
  readonly data: string | undefined;
  /** Load the sample data. */
  readonly sample: boolean;
}

/** An import that came to an end: its result, why it was refused although there is one, and its answer with all issues. */
export interface ImportDone {
  readonly result: ImportResult;
  readonly refusal: Fault | null;
  pieces(details?: boolean): AsyncIterable<string>;
  /** What it changes, or would, one by one. */
  differences(): Iterable<Difference>;
}

/** The store that a command works on, and what changes it. */
export interface Session {
  readonly store: Store;
  importFiles(request: ImportRequest, control: ChangeControl): Promise<ImportDone>;
  /** Gives the text of the answer. */
  undo(importId: string, control: ChangeControl): Promise<string>;
  /** Judges a pair, or tries it. Gives the text of the answer. */
  judge(request: JudgeRequest, control: ChangeControl): Promise<string>;
  /** Judges the pairs of a CSV. Gives the text of the answer. */
  judgeFile(request: { readonly path: string; readonly dryRun: boolean }, control: ChangeControl): Promise<string>;
  close(): Promise<void>;
}

/** Hears about the store while it is open. */
export interface StoreWatch {
  /** What to know about it though it opens, as one line. */
  readonly onWarning: (line: string) => void;
  /** Called before a graph is computed because what was kept of it is of no use. */
  readonly onAnew?: KeptOptions['onAnew'];
  /** Called while a store that an older build made is brought over. */
  readonly onBringOver?: OnBringOver;
  /** Called while the graph for analysts is brought up behind a change (a store on Neo4j). */
  readonly onGraph?: (done: number, total: number) => void;
  readonly onGraphFault?: (error: unknown) => void;
}

export interface CliWiring {
  readonly programVersion: string;
  /** Opens the store in `data`, absent: the one of the environment. Rejects with a Fault, exit 3. */
  open(data: string | undefined, watch: StoreWatch): Promise<Session>;
  /** Opens a store to copy to, by a folder or a Neo4j address. Rejects with a Fault, exit 3. */
  openCopy(to: string, watch: StoreWatch): Promise<Store>;
  /** Serves until asked to stop. Rejects with `port-taken` or the faults of the store. */
  serve(request: ServeRequest, terminal: Terminal): Promise<void>;
}
