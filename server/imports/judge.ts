// Judges pairs of ids: computes what the graph becomes by it, and keeps the judgements, all in one step (semantics §5, §6 `judge`).
import { type Changes, compareGraphs } from '../estate/difference';
import { Fault } from '../model/faults';
import { findNodeById, printedIn } from '../model/graph';
import { type DescribedIssue, describeIssue, type Issue } from '../model/issues';
import { judgementKey, type Verdict } from '../model/judgements';
import type { FindPairEffect, PairEffect } from '../model/judging';
import { orderPair } from '../model/pairs';
import { judge, withdrawJudgement } from '../records/judgements';
import type { RevisionChange, Store, StoreState } from '../store/store';
import { estateAfter } from './estate-after';
import { type Estate, openSayings, type SaidEstate } from './open-estate';
import { commitChanges, withNewest } from './records';
import type { ImportHooks } from './result';

/** What a person says of a pair; null: what was said is taken back. */
export interface Saying {
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict | null;
}

export interface JudgeRequest extends Saying {
  /** Compute everything, keep nothing. */
  readonly dryRun: boolean;
}

export interface JudgeHooks extends ImportHooks {
  readonly effect: FindPairEffect;
}

/** The keys of the answer of `judge` (semantics §6). */
export interface JudgeResult {
  readonly a: string;
  readonly b: string;
  readonly judgement: Verdict | null;
  /** What was said before; null: nothing. */
  readonly before: Verdict | null;
  readonly applied: boolean;
  readonly changes: Changes;
  readonly effect: PairEffect;
  /** What stands in the way of it, or against it. */
  readonly issues: readonly DescribedIssue[];
}

export interface Judged {
  readonly result: JudgeResult;
  readonly estate: Estate;
}

/** What was said of a pair before; null: nothing. */
export function saidBefore({ judgements }: StoreState, { a, b }: Pick<Saying, 'a' | 'b'>): Verdict | null {
  const key = judgementKey(a, b);
  return judgements.find((one) => judgementKey(one.a, one.b) === key)?.verdict ?? null;
}

/** Throws `unknown-id`, `same-node`, or `no-judgement` where there is nothing to take back. */
export function checkSaying({ state, snapshot: { graph } }: Pick<SaidEstate, 'state' | 'snapshot'>, { a, b, verdict }: Saying): void {
  if (verdict === null) {
    if (saidBefore(state, { a, b }) === null) throw new Fault('no-judgement', 1, { value: a, details: { other: b } });
    return;
  }
  for (const id of [a, b]) if (!findNodeById(graph, printedIn(graph, id))) throw new Fault('unknown-id', 2, { value: id });
  if (a === b || (verdict === 'same' && printedIn(graph, a) === printedIn(graph, b))) throw new Fault('same-node', 1, { value: a, details: { other: b } });
}

/** The changes that keep what is said. */
export function changesOf(sayings: readonly Saying[], { viewer, now }: Pick<ImportHooks, 'viewer' | 'now'>): RevisionChange[] {
  const author = { by: viewer, at: now().toISOString() };
  return sayings.map(({ a, b, verdict }) => (verdict === null ? withdrawJudgement(a, b, author) : judge({ a, b, verdict }, author)));
}

/** Issues of identity about the nodes of a pair. */
function issuesOf({ snapshot: { graph } }: SaidEstate, { a, b }: Saying): Issue[] {
  const ids = new Set([printedIn(graph, a), printedIn(graph, b)]);
  // It names the two ids that are not joined: in a chain of judgements these are others of the same nodes.
  const isOf = (id: string) => ids.has(printedIn(graph, id));
  return graph.issues.filter(({ code, value, details }) => code === 'identity-conflict' && isOf(value ?? '') && isOf(String(details?.other)));
}

/** Judges one pair, or tries it. Rejects with `unknown-id`, `same-node`, `no-judgement`. */
export async function judgePair(store: Store, { dryRun, ...saying }: JudgeRequest, hooks: JudgeHooks): Promise<Judged> {
  return withNewest(store, await openSayings(store), async (before) => {
    checkSaying(before, saying);
    const changes = changesOf([saying], hooks);
    const after = estateAfter(before, changes);
    hooks.checkpoint();
    const [a, b] = orderPair(saying.a, saying.b);
    const effect = hooks.effect({ a, b, before: before.snapshot, after: after.snapshot }, () => hooks.checkpoint());
    const result: JudgeResult = {
      a,
      b,
      judgement: saying.verdict,
      before: saidBefore(before.state, saying),
      applied: !dryRun,
      changes: compareGraphs(before.snapshot.graph, after.snapshot.graph),
      effect,
      issues: issuesOf(after, saying).map((one) => describeIssue(one, hooks.language)),
    };
    const estate = dryRun ? before : await commitChanges(store, changes, { before, after });
    return { result, estate };
  });
}
