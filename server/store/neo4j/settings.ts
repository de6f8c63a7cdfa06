// Declares how a Neo4j server is reached, and the limits that the store keeps to.
import type { KeptOptions, OnBringOver, RetentionOptions } from '../store';

export interface Neo4jSettings {
  /** bolt:// or neo4j://, with +s for TLS. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Absent: the server's default. */
  readonly database: string | undefined;
  /** Where the statements are. */
  readonly cypherFolder: string;
}

export interface Neo4jOptions extends KeptOptions, RetentionOptions {
  /** How long (ms) to wait for another writer. */
  readonly patience?: number;
  /** Bytes of an import that go into the transaction of its commit; what is larger is sent ahead. */
  readonly sendAtOnce?: number;
  /** Bring the graph for analysts up to date after each commit of ours; closing waits for it. Else someone else does. */
  readonly keepsGraph?: boolean;
  /** Called while a store of an older build is brought over. */
  readonly onBringOver?: OnBringOver;
  /** Called while the graph is brought up: elements done and in all. */
  readonly onGraph?: (done: number, total: number) => void;
  /** Called with the reason why the graph could not be brought up; the data are not touched by that. */
  readonly onGraphFault?: (error: unknown) => void;
}

/** Number of the schema: grows when an older program could not read or write the data any more. 2: what people say are records; 3: what sources say
 * is kept as columns. */
export const schemaNumber = 3;

/** The oldest server that has what the statements need (labels and types as parameters). */
export const oldestServer = { major: 5, minor: 26 };

/** Milliseconds. A frozen client inside a transaction would keep its locks for ever: hence a limit on every one. */
export const limits = {
  connect: 5_000,
  /** After this long without a word the server is asked whether it is there, and gets `probe` to say so. */
  silence: 5_000,
  probe: 8_000,
  /** Longer than silence and probe together: those know better why there is no connection. */
  acquire: 14_000,
  read: 120_000,
  /** A slow server needs seconds for a batch; a frozen client holds others up no longer than this. */
  batch: 30_000,
  publish: 60_000,
  /** A commit, beside waiting for another writer and sending its bytes; a client that freezes in it holds others up no longer. */
  commit: 30_000,
  lease: 10_000,
  /** How long a commit whose answer was lost waits for the server to come back. */
  restart: 40_000,
  /** Pieces of an unfinished import are removed when they are older. */
  strayAge: 3_600_000,
} as const;
