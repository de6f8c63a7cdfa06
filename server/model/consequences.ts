// Defines what a change of the graph brings about (semantics §6, `consequences`), and the two states of the graph that it is computed from.
import type { Snapshot } from './graph';
import type { NodeKind } from './vocabulary';

export const consequenceCodes = ['loses-only-supplier', 'becomes-one', 'gains-single-point', 'loses-declared-chain'] as const;
export type ConsequenceCode = (typeof consequenceCodes)[number];

/** A thing that a change is about, by the name that it has after it. */
export interface Concerned {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  /** Of a service, when it is stated. */
  readonly criticality: string | null;
  /** Printed ids that it had before, when there were several; at most ten. */
  readonly earlier?: readonly string[];
  /** Of what became one: the identifier that they share (`lei:…`, `kvk:…`), or `judgement`; null: by others that are one with them. */
  readonly by?: string | null;
}

/** One consequence: how many things it is about, and which. */
export interface Consequence {
  readonly code: ConsequenceCode;
  readonly count: number;
  /** Printed ids, sorted; the first hundred. */
  readonly ids: readonly string[];
  /** How many of them are vital services, and how many critical ones. */
  readonly vital: number;
  readonly critical: number;
  /** Those to name first: vital before critical before others, then by id; at most ten. */
  readonly first: readonly Concerned[];
}

/** The graph before and after a change, and what stands for what in the two. A node is its number in the list of its graph. */
export interface Transition {
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** The nodes before that a node after stands for, ascending: those that an id of it meant then. */
  earlier(node: number): readonly number[];
  /** Nodes after of which a relation, the kind or the state is not as it was; what rests on none of them fails as it failed. */
  readonly touched: readonly number[];
  /** Present: nothing is otherwise than before but what these nodes after say, and that makes none of them of another kind, state or organisation. */
  readonly saidAnew?: readonly number[];
}

/** Computes the consequences that there are, in the order of their codes. */
export type FindConsequences = (transition: Transition, checkpoint: () => void) => readonly Consequence[];
