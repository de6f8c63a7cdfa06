// Describes a risk question as data: its sentence, its parameters, and how to compute it. Forms, routes and commands are made from that, so
// a new question needs none of its own.

import type { z } from 'zod';
import type { CompiledEstate } from '../graph/compiled/compiled';
import type { Snapshot } from '../model/graph';
import type { Scenario } from '../model/scenario';
import type { Bilingual } from '../model/vocabulary';

/** One parameter of an analysis. */
export interface ParameterSpec {
  readonly name: string;
  /** Command-line option without dashes, e.g. `max-order`. */
  readonly option: string;
  readonly type: 'id' | 'ids' | 'kinds' | 'choice' | 'integer' | 'number' | 'flag' | 'country-codes' | 'date' | 'scenario';
  readonly values?: readonly string[];
  readonly required?: boolean;
  readonly defaultValue: unknown;
  readonly title: Bilingual;
}

/** Lets a long analysis be followed and stopped: `checkpoint` throws the fault `cancelled` when asked to stop; call it at least every 50 ms. */
export interface Control {
  checkpoint(): void;
  progress(done: number, total: number): void;
  /** Sets a clock: says whether so many seconds have passed since. Absent where there is none; then time never runs out. */
  alarm?(seconds: number): () => boolean;
}

/** The checkpoint of a search in steps: may stop it, and says how far it is. */
export function checkpointOf(control: Control): (done: number, total: number) => void {
  return (done, total) => {
    control.checkpoint();
    control.progress(done, total);
  };
}

/** What an analysis computes on: the snapshot and its compiled form. */
export interface Subject {
  readonly snapshot: Snapshot;
  readonly estate: CompiledEstate;
  /** The reference date in force (`--as-of`, else the snapshot's). */
  readonly asOf: string | null;
}

/** Counts over the services that an answer rests on (semantics §6). */
export interface Completeness {
  readonly services: number;
  readonly withProvider: number;
  readonly withDeclaredChain: number;
  readonly withLocation: number;
  readonly withOwnership: number;
}

/**
 * How long an analysis may take on 100,000 nodes: `short`, a few passes over the estate, seconds at most whatever is asked;
 * `long`, more, or nobody knows. Short ones go first; long ones wait for each other.
 */
export type Effort = 'short' | 'long';

/** One risk question. `run` is pure: equal subject and parameters give the same answer to the byte. */
export interface Analysis<P = unknown, R extends object = object> {
  /** Folder, command and route name. */
  readonly name: string;
  readonly question: Bilingual;
  readonly effort: Effort;
  readonly parameters: readonly ParameterSpec[];
  /** What `run` returns, key by key: the API document and the types of clients derive from it; tests hold every answer to it. */
  readonly result: z.ZodObject;
  /** Checks raw parameters (strings from the command line, JSON from the API) against the subject and fills in defaults; throws a Fault. */
  parse(raw: Record<string, unknown>, subject: Subject): P;
  /** Node indexes of the services that the answer rests on; undefined: all services. */
  scope?(subject: Subject, parameters: P): readonly number[] | undefined;
  /** Scenarios on which the answer rests: what they award is unknown from then on. */
  scenarios?(parameters: P): readonly (Scenario | null)[];
  run(subject: Subject, parameters: P, control: Control): R;
}
