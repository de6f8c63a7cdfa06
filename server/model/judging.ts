// Defines what a judgement changes, for whoever decides: the answer of `judge` (semantics §6).
import type { Snapshot } from './graph';

/** What hangs on two nodes, on each and on both together. Lists are of services: printed ids, sorted. */
export interface PairEffect {
  /** Of all services the share that has it in needs: 0 to 1. */
  readonly relianceShare: readonly [a: number | null, b: number | null, together: number | null];
  /** The part of that for which it is a provider of rank 1; the rest is hidden. Of both together: where either is. */
  readonly directShare: readonly [a: number | null, b: number | null, together: number | null];
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

/** What several judgements in one step change, together. */
export interface JointEffect {
  /** Nodes that the judged ids are, before and after. */
  readonly nodes: readonly [before: number, after: number];
  /** Services that have any of them in needs, and the vital ones among them. */
  readonly services: number;
  readonly vital: number;
  /** Single points of failure in the graph before and after. */
  readonly singlePoints: readonly [before: number, after: number];
}

/** Ids that were judged in one step, and the graph before and after. */
export interface JudgedTogether {
  readonly ids: readonly string[];
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/** Computes what several judgements change together. */
export type FindJointEffect = (judged: JudgedTogether, checkpoint: () => void) => JointEffect;

/** Computes what a judgement changes. */
export type FindPairEffect = (pair: JudgedPair, checkpoint: () => void) => PairEffect;
