// Judges many pairs in one step: those that can be judged together are kept, each other one is an issue with its row (semantics §6, `judge --file`).
import { type Changes, compareGraphs } from '../estate/difference';
import { contradicting } from '../estate/judged-rings';
import { Fault } from '../model/faults';
import { type DescribedIssue, describeIssue, type Issue, issue } from '../model/issues';
import { judgementKey } from '../model/judgements';
import type { FindJointEffect, JointEffect } from '../model/judging';
import type { MessageCode } from '../model/vocabulary/messages';
import type { Store } from '../store/store';
import { estateAfter } from './estate-after';
import { changesOf, checkSaying, type Saying } from './judge';
import { type Estate, openSayings, type SaidEstate } from './open-estate';
import { commitChanges, withNewest } from './records';
import type { ImportHooks } from './result';

/** Where a pair stands in a file. */
export interface RowPlace {
  readonly file: string | null;
  readonly row: number | null;
  readonly line: number | null;
}

/** A pair with where it stands. */
export interface PlacedSaying extends Saying {
  readonly place: RowPlace;
}

export interface JudgeAllRequest {
  readonly sayings: readonly PlacedSaying[];
  /** What was wrong with rows before. */
  readonly issues: readonly Issue[];
  readonly dryRun: boolean;
}

export interface JudgeAllResult {
  readonly judged: number;
  /** Pairs of which that was said already. */
  readonly unchanged: number;
  readonly applied: boolean;
  readonly changes: Changes;
  readonly joint: JointEffect;
  readonly issues: readonly DescribedIssue[];
}

const placed = (code: MessageCode, { a, b, place }: PlacedSaying): Issue =>
  issue(code, { file: place.file ?? '', sheet: null, row: place.row, line: place.line, sheetRow: null }, { value: a, details: { other: b } });

export interface JudgeAllHooks extends ImportHooks {
  readonly joint: FindJointEffect;
}

/** Why a pair cannot be judged; null: it can. */
function refusalOf(before: SaidEstate, one: PlacedSaying): Issue | null {
  try {
    checkSaying(before, one);
    return null;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return placed(error.code === 'unknown-id' ? 'judged-gone' : error.code, one);
  }
}

/** The sayings that can be judged together, in their order, and an issue for each other one. Of several on one pair the last counts. */
export function chooseSayings(
  before: SaidEstate,
  sayings: readonly PlacedSaying[],
): { readonly chosen: Saying[]; readonly unchanged: number; readonly issues: Issue[] } {
  const said = new Map(before.state.judgements.map((one) => [judgementKey(one.a, one.b), one.verdict]));
  const issues: Issue[] = [];
  const open = new Map<string, PlacedSaying>();
  let unchanged = 0;
  for (const one of sayings) {
    const key = judgementKey(one.a, one.b);
    // What was said already stands, also against what the file said of the pair before; so does that nothing was said.
    if ((said.get(key) ?? null) === one.verdict && (one.verdict !== null || open.has(key))) {
      open.delete(key);
      unchanged += 1;
      continue;
    }
    const refusal = refusalOf(before, one);
    if (refusal) issues.push(refusal);
    else open.set(key, one);
  }
  const rings = contradicting(before.state.judgements, [...open.values()]);
  const chosen = [...open.values()].filter((one) => {
    if (rings.has(one)) issues.push(placed('judged-ring', one));
    return !rings.has(one);
  });
  return { chosen, unchanged, issues };
}

/** Judges pairs, or tries it. What can be said together is kept in one step. */
export async function judgeAll(
  store: Store,
  { sayings, issues: known, dryRun }: JudgeAllRequest,
  hooks: JudgeAllHooks,
): Promise<{ result: JudgeAllResult; estate: Estate }> {
  return withNewest(store, await openSayings(store), async (before) => {
    const { chosen, unchanged, issues } = chooseSayings(before, sayings);
    hooks.checkpoint();
    const revisions = changesOf(chosen, hooks);
    const after = chosen.length === 0 ? undefined : estateAfter(before, revisions);
    hooks.checkpoint();
    const changes = compareGraphs(before.snapshot.graph, (after ?? before).snapshot.graph);
    const ids = [...new Set(chosen.flatMap(({ a, b }) => [a, b]))];
    const joint = hooks.joint({ ids, before: before.snapshot, after: (after ?? before).snapshot }, () => hooks.checkpoint());
    const estate = after && !dryRun ? await commitChanges(store, revisions, { before, after }) : before;
    const described = [...known, ...issues].map((one) => describeIssue(one, hooks.language));
    return { result: { judged: chosen.length, unchanged, applied: estate !== before, changes, joint, issues: described }, estate };
  });
}
