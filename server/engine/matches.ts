// Answers which nodes may be the same, and what hangs on each pair: matching suggests them, an analysis weighs them, judgements say what was
// decided.
import { createHash } from 'node:crypto';
import type { Control, Subject } from '../analysis/analysis';
import { nodeWithId } from '../analysis/graph-index';
import { type PairWeight, weighPairs } from '../analysis/pair-weights';
import { compareParties, type EvidenceKind } from '../matching/compare';
import { compareEqualNames, equalNamesIn } from '../matching/equal-names';
import { findMatches } from '../matching/find-matches';
import type { Likeness } from '../matching/likeness';
import { partiesOf } from '../matching/parties';
import { Fault } from '../model/faults';
import { getOrMake } from '../model/get-or-make';
import { printedIn, type Snapshot } from '../model/graph';
import type { Judgement, Verdict } from '../model/judgements';
import { comparePairs, orderPair, type Pair, pairKey } from '../model/pairs';
import { compareText } from '../model/text-order';
import type { NodeKind } from '../model/vocabulary';

/** One pair in the answer (semantics §6). */
export interface ListedMatch extends Pick<PairWeight, 'services' | 'vital'> {
  readonly a: string;
  readonly b: string;
  /** Of the node that the two would be: of suppliers and organisations an organisation when one of both is. */
  readonly kind: NodeKind;
  /** 0 to 1; null: they are one node, in which what each said is not told apart. */
  readonly score: number | null;
  readonly weight: number;
  readonly evidence: readonly { readonly by: EvidenceKind; readonly a: string; readonly b: string; readonly how?: Likeness }[];
  readonly judgement: Verdict | null;
}

export const matchLists = ['open', 'judged', 'all'] as const;
export type MatchList = (typeof matchLists)[number];

/** What a pair is suggested for: by the surest of its evidence. */
export const matchReasons = ['number', 'same-name', 'alias', 'like-name'] as const;
export type MatchReason = (typeof matchReasons)[number];

const sameNames: ReadonlySet<Likeness | undefined> = new Set<Likeness>(['same-name', 'same-bare-name', 'form-missing', 'same-shortened']);

/** Every reason for which a pair is suggested. */
export function reasonsOf({ evidence }: Pick<ListedMatch, 'evidence'>): MatchReason[] {
  const found = evidence.map(({ by, how }): MatchReason => {
    if (by === 'alias') return 'alias';
    if (by !== 'name') return 'number';
    return sameNames.has(how) ? 'same-name' : 'like-name';
  });
  return matchReasons.filter((one) => found.includes(one));
}

export interface MatchesAsked {
  /** Only pairs with this node. */
  readonly id?: string | undefined;
  readonly kind?: NodeKind | undefined;
  /** Pairs to judge, also those of which somebody was unsure; pairs that were judged; or both. */
  readonly list: MatchList;
  /** Only pairs that are suggested for this, among other reasons. */
  readonly reason?: MatchReason | undefined;
  /** Only pairs of which it is at least so sure. */
  readonly least?: number | undefined;
  /** When each pair was judged last, by `pairKey` of its ids as they were judged: the newest come first. Absent: by weight. */
  readonly saidAt?: ReadonlyMap<string, string> | undefined;
  readonly offset?: number;
  readonly limit: number;
}

export interface FoundMatches {
  readonly matches: readonly ListedMatch[];
  readonly total: number;
  /** False: of a name or number that very many share not all pairs were compared. */
  readonly complete: boolean;
}

/** The whole queue, whatever part of it was asked for. */
export interface MatchesOverview {
  /** Pairs to judge, those among them of which somebody was unsure, and pairs that were judged. */
  readonly counts: { readonly open: number; readonly unsure: number; readonly judged: number };
  /** Services that have any of the pairs to judge in needs. */
  readonly hanging: Pick<PairWeight, 'services' | 'vital'>;
  /** Pairs to judge by what they are suggested for; one may be suggested for several reasons. */
  readonly reasons: Readonly<Record<MatchReason, number>>;
}

/** What matches rest on. */
export interface Judged {
  readonly subject: Subject;
  readonly judgements: readonly Judgement[];
}

/** The SHA-256 of the judgements that an answer rests on (semantics §4.4). */
export function recordsOf(judgements: readonly Judgement[]): string {
  const said = judgements.map(({ a, b, verdict }) => [...orderPair(a, b), verdict]);
  return createHash('sha256')
    .update(JSON.stringify(said.sort(([a = '', b = ''], [c = '', d = '']) => comparePairs([a, b], [c, d]))))
    .digest('hex');
}

type Pending = Omit<ListedMatch, 'weight' | 'services' | 'vital'>;

const kindOf = (...parties: readonly ({ readonly isOrganisation: boolean } | undefined)[]): NodeKind =>
  parties.some((one) => one?.isOrganisation) ? 'Organisation' : 'Supplier';

/** The pairs that people judged, as the graph knows them now; those of which an id is gone are left out. */
function judgedPairs({ subject, judgements }: Judged, wanted: ReadonlySet<Verdict>): Pending[] {
  const { graph } = subject.snapshot;
  const parties = new Map(partiesOf(graph).map((party) => [party.id, party]));
  const printed = (id: string) => printedIn(graph, id);
  return judgements.flatMap(({ verdict, ...pair }): Pending[] => {
    if (!wanted.has(verdict)) return [];
    const [a, b] = orderPair(pair.a, pair.b);
    const [one, other] = [parties.get(printed(a)), parties.get(printed(b))];
    const [first, second] = [nodeWithId(graph, printed(a)), nodeWithId(graph, printed(b))];
    if (!first || !second) return [];
    const isOne = first.id === second.id;
    const found = isOne ? undefined : one && other ? compareParties(one, other) : compareEqualNames(first, second);
    return [
      {
        a,
        b,
        kind: one || other ? kindOf(one, other) : first.kind,
        score: isOne ? null : (found?.score ?? 0),
        evidence: found?.evidence ?? [],
        judgement: verdict,
      },
    ];
  });
}

function pendingMatches(judged: Judged, control: Control): { readonly pairs: Pending[]; readonly complete: boolean } {
  const { graph } = judged.subject.snapshot;
  const { matches, isComplete } = findMatches(graph, { judgements: judged.judgements, checkpoint: () => control.checkpoint() });
  const printed = (id: string) => printedIn(graph, id);
  const unsure = new Map(judgedPairs(judged, new Set<Verdict>(['unsure'])).map((one) => [pairKey(printed(one.a), printed(one.b)), one]));
  const pairs = matches.map(({ a, b, score, evidence }): Pending => {
    const key = pairKey(a.id, b.id);
    const isUnsure = unsure.delete(key);
    return { a: a.id, b: b.id, kind: kindOf(a, b), score, evidence, judgement: isUnsure ? 'unsure' : null };
  });
  for (const { a, b, score, evidence } of equalNamesIn(graph)) pairs.push({ a: a.id, b: b.id, kind: a.kind, score, evidence, judgement: null });
  // What somebody was unsure of stays in the list, also when nothing suggests it any more.
  return { pairs: [...pairs, ...[...unsure.values()].filter(({ score }) => score !== null)], complete: isComplete };
}

/** By weight, then score, then ids. */
function heaviestFirst(one: ListedMatch, other: ListedMatch): number {
  return other.weight - one.weight || (other.score ?? 2) - (one.score ?? 2) || compareText(one.a, other.a) || compareText(one.b, other.b);
}

function weighed(judged: Judged, pending: readonly Pending[], control: Control): ListedMatch[] {
  const weights = weighPairs(
    judged.subject,
    pending.map(({ a, b }): Pair => [a, b]),
    control,
  );
  const listed = pending.map(({ a, b, kind, score, evidence, judgement }, at): ListedMatch => {
    const { weight, services, vital } = weights[at] ?? { weight: 0, services: 0, vital: 0 };
    return { a, b, kind, score, weight, evidence, judgement, services, vital };
  });
  return listed.sort(heaviestFirst);
}

interface Kept {
  readonly records: string;
  readonly open: { readonly listed: readonly ListedMatch[]; readonly complete: boolean };
  overview?: MatchesOverview;
  judged?: readonly ListedMatch[];
  all?: readonly ListedMatch[];
}
const kept = new WeakMap<Snapshot, Kept>();
const decided: ReadonlySet<Verdict> = new Set(['same', 'not-same']);

function listOf(all: Kept, list: MatchList, weighDecided: () => readonly ListedMatch[]): readonly ListedMatch[] {
  if (list === 'open') return all.open.listed;
  all.judged ??= weighDecided();
  const unsure = all.open.listed.filter(({ judgement }) => judgement !== null);
  if (list === 'judged') return [...all.judged, ...unsure].sort(heaviestFirst);
  all.all ??= [...all.open.listed, ...all.judged].sort(heaviestFirst);
  return all.all;
}

/** All pairs; found once for a snapshot and its judgements. */
function keptOf(judged: Judged, control: Control): Kept {
  const { snapshot } = judged.subject;
  const records = recordsOf(judged.judgements);
  if (kept.get(snapshot)?.records !== records) kept.delete(snapshot);
  return getOrMake(kept, snapshot, () => {
    const { pairs, complete } = pendingMatches(judged, control);
    return { records, open: { listed: weighed(judged, pairs, control), complete } };
  });
}

const judgedIn = (judged: Judged, control: Control) => () => weighed(judged, judgedPairs(judged, decided), control);

/** The newest first; of pairs judged in one step the heaviest. */
function newestFirst(saidAt: ReadonlyMap<string, string>) {
  const at = ({ a, b }: ListedMatch) => saidAt.get(pairKey(a, b)) ?? '';
  return (one: ListedMatch, other: ListedMatch) => compareText(at(other), at(one)) || heaviestFirst(one, other);
}

/** Pairs that may be the same, heaviest first. Found once for a snapshot and its judgements; pages are cut from that. Throws `unknown-id`. */
export function matchesOf(judged: Judged, asked: MatchesAsked, control: Control): FoundMatches {
  const { snapshot } = judged.subject;
  const all = keptOf(judged, control);
  const listed = listOf(all, asked.list, judgedIn(judged, control));
  const id = asked.id === undefined ? undefined : printedId(snapshot, asked.id);
  const printed = (one: string) => printedIn(snapshot.graph, one);
  const fits = (one: ListedMatch) =>
    (id === undefined || printed(one.a) === id || printed(one.b) === id) &&
    (asked.kind === undefined || one.kind === asked.kind) &&
    (asked.least === undefined || (one.score ?? 1) >= asked.least) &&
    (asked.reason === undefined || reasonsOf(one).includes(asked.reason));
  const fitting = listed.filter(fits);
  if (asked.saidAt) fitting.sort(newestFirst(asked.saidAt));
  const offset = asked.offset ?? 0;
  return { matches: fitting.slice(offset, offset + asked.limit), total: fitting.length, complete: all.open.complete };
}

/** Counts the whole queue, once for a snapshot and its judgements. */
export function matchesOverview(judged: Judged, control: Control): MatchesOverview {
  const all = keptOf(judged, control);
  if (all.overview) return all.overview;
  const { listed } = all.open;
  const [hanging] = weighPairs(judged.subject, [[...new Set(listed.flatMap(({ a, b }) => [a, b]))]], control);
  const reasons = Object.fromEntries(matchReasons.map((reason) => [reason, 0])) as Record<MatchReason, number>;
  for (const one of listed) for (const reason of reasonsOf(one)) reasons[reason] += 1;
  const counts = {
    open: listed.length,
    unsure: listed.filter(({ judgement }) => judgement !== null).length,
    judged: listOf(all, 'judged', judgedIn(judged, control)).length,
  };
  all.overview = { counts, hanging: { services: hanging?.services ?? 0, vital: hanging?.vital ?? 0 }, reasons };
  return all.overview;
}

/** The id under which a node is printed. Throws `unknown-id`. */
function printedId({ graph }: Snapshot, id: string): string {
  const printed = printedIn(graph, id);
  if (!nodeWithId(graph, printed)) throw new Fault('unknown-id', 2, { value: id });
  return printed;
}

/** The keys of the answer of `matches` (semantics §6). */
export function matchesKeys(judged: Judged, asked: MatchesAsked, control: Control): FoundMatches & { readonly records: string } {
  return { records: recordsOf(judged.judgements), ...matchesOf(judged, asked, control) };
}
