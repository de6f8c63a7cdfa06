// Defines what a judgement changes, for whoever decides: the answer of `judge` (semantics §6).
import type { Snapshot } from './graph';

/** What hangs on two nodes, on each and on both together. Lists are of services: printed ids, sorted. */
export interface PairEffect {
  /** Of all services the share that has it in needs: 0 to 1. */
  readonly relianceShare: readonly [a: number | null, b: number | null, together: number | null];
  /** Services that need only a, both, only b. */
  readonly services: readonly [onlyA: readonly string[], both: readonly string[], onlyB: readonly string[]];
  /** Services that each takes down alone; together: as one node where the judgement makes them one, else when both fail. */
  readonly takesDown: readonly [a: readonly string[], b: readonly string[], together: readonly string[]];
  /** Single points of failure in the graph before and after. */
  readonly singlePoints: readonly [before: number, after: number];
}

/** Two ids that were judged, and the graph before and after. */
export interface JudgedPair {
  readonly a: string;
  readonly b: string;
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/** Computes what a judgement changes. */
export type FindPairEffect = (pair: JudgedPair, checkpoint: () => void) => PairEffect;
