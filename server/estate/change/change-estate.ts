// Computes what a change makes of a graph by resolving the part that it touches, and nothing else (rationale: `change.rationale.md`).
import type { EstateGraph } from '../../model/graph';
import { outsideRuns } from '../../model/runs';
import type { EstateInput, EstateSource, ResolvedEstate } from '../input';
import { compareDisputes, compareIssues } from '../issue-order';
import { checkOwnership } from '../ownership-checks';
import { compareRelations } from '../relation-claims';
import { type ResolvedPieces, resolvePieces } from '../resolve';
import { alignClaims } from './align';
import { bySource, type EstateIndex, indexSource, type SourceIndex, Tokens } from './claim-index';
import { type Edit, editBetween } from './edits';
import { compareAliases, compareNodes, type GraphPatch, patched } from './patch';
import { followPostings } from './postings';
import { type ChangedClaims, type Side, type Touched, touchedBy } from './touched';

/** A graph with what it was computed from, and the numbers of what its claims share. */
export interface KnownEstate {
  readonly input: EstateInput;
  readonly graph: EstateGraph;
  readonly index: EstateIndex;
  readonly tokens: Tokens;
}

/** What a change made. `patch`: how the graph before becomes this one. `rejected` has the claims of what was touched only. */
export interface ChangedEstate extends ResolvedEstate {
  readonly known: KnownEstate;
  readonly patch: GraphPatch;
}

/** Numbers what the claims of an estate share. Cost: linear in claims; worth it for who will change the estate. */
export function knownEstate(input: EstateInput, graph: EstateGraph): KnownEstate {
  const tokens = new Tokens();
  const index = new Map([...bySource(input.sources)].map(([name, parts]) => [name, indexSource(parts, tokens)]));
  return { input, graph, index, tokens };
}

const all = ({ claims }: SourceIndex): number[] => Array.from(claims, (_, at) => at);

function isSameImport(a: EstateSource, b: EstateSource | undefined): boolean {
  if (b === undefined || a.import !== b.import || a.importer !== b.importer || a.importedAt !== b.importedAt) return false;
  return a.content.claims === b.content.claims;
}

/** How the claims of one source changed. */
interface SourceChange {
  readonly index: SourceIndex | undefined;
  readonly claims: readonly ChangedClaims[];
}

function changeOf(old: SourceIndex | undefined, parts: readonly EstateSource[], tokens: Tokens): SourceChange {
  if (!old) {
    const index = indexSource(parts, tokens);
    return { index, claims: [{ index, claims: all(index) }] };
  }
  const isReranked = old.parts[0]?.priority !== parts[0]?.priority;
  if (old.parts.length === parts.length && old.parts.every((part, at) => isSameImport(part, parts[at]))) {
    const index = { ...old, parts };
    return { index, claims: isReranked ? [{ index, claims: all(index) }] : [] };
  }
  const runs = alignClaims(old.parts, parts);
  const index = indexSource(parts, tokens, { index: old, runs });
  followPostings(old, index, runs);
  if (isReranked) return { index, claims: [old, index].map((one) => ({ index: one, claims: all(one) })) };
  const gone = outsideRuns(runs, 'before', old.claims.length);
  const come = outsideRuns(runs, 'after', index.claims.length);
  return {
    index,
    claims: [
      { index: old, claims: gone },
      { index, claims: come },
    ],
  };
}

/** The claims of a later state, numbered, and those that changed. */
function follow({ index: old, tokens }: KnownEstate, input: EstateInput): { readonly after: Side; readonly claims: readonly ChangedClaims[] } {
  const index = new Map<string, SourceIndex>();
  const claims: ChangedClaims[] = [];
  const parts = bySource(input.sources);
  for (const [name, own] of parts) {
    const change = changeOf(old.get(name), own, tokens);
    if (change.index) index.set(name, change.index);
    for (const one of change.claims) claims.push(one);
  }
  for (const [name, gone] of old) if (!parts.has(name)) claims.push({ index: gone, claims: all(gone) });
  return { after: { input, index }, claims };
}

/** How much of an estate is resolved again before the whole of it is: beyond this the whole costs hardly more. */
const mostShare = 0.3;

const claimsIn = ({ sources }: EstateInput) => sources.reduce((sum, { content }) => sum + content.claims.length, 0);

/** What of a part belongs to what was touched; the rest of it is there because that refers to it. Relations are all touched. */
function whole({ nodes, aliases, disputes, ofNodes, ...parts }: ResolvedPieces, { isWhole }: Touched) {
  return {
    nodes: nodes.filter(({ id }) => isWhole(id)),
    relations: parts.relations,
    aliases: [...aliases].filter(([alias]) => isWhole(alias)).sort(compareAliases),
    disputes: disputes.filter(({ node }) => isWhole(node)),
    issues: [...ofNodes.flatMap(({ id, issue }) => (isWhole(id) ? [issue] : [])), ...parts.ofRelations].sort(compareIssues),
  };
}

function joinEdits<T>(edits: readonly Edit<T>[], compare: (a: T, b: T) => number): Edit<T> {
  return { gone: edits.flatMap(({ gone }) => gone).sort(compare), come: edits.flatMap(({ come }) => come).sort(compare) };
}

function patchBetween(before: ReturnType<typeof whole>, after: ReturnType<typeof whole>): GraphPatch {
  return {
    nodes: editBetween(before.nodes, after.nodes, compareNodes),
    relations: editBetween(before.relations, after.relations, compareRelations),
    aliases: editBetween(before.aliases, after.aliases, compareAliases),
    disputes: editBetween(before.disputes, after.disputes, compareDisputes),
    issues: editBetween(before.issues, after.issues, compareIssues),
  };
}

const ownsAny = ({ gone, come }: GraphPatch['relations']) => [...gone, ...come].some(({ type }) => type === 'OWNED_BY');

/** The patch with what the whole of ownership shows: a ring may go through companies that nobody touched. */
function withOwnership(graph: EstateGraph, patch: GraphPatch): GraphPatch | null {
  if (!ownsAny(patch.relations)) return patch;
  const after = patched(graph, patch);
  if (!after) return null;
  const [old, now] = [checkOwnership(graph.relations).sort(compareIssues), checkOwnership(after.relations).sort(compareIssues)];
  return { ...patch, issues: joinEdits([patch.issues, editBetween(old, now, compareIssues)], compareIssues) };
}

/**
 * The graph of a later state of an estate, equal in every line, issue and provenance to what `resolveEstate` makes of it. Null: so much of the estate is
 * touched that it is better computed as a whole, or the graph before is not what its input makes. `most`: the share of the claims, between 0 and 1, beyond which that is so.
 */
export function changeEstate(known: KnownEstate, input: EstateInput, most = mostShare): ChangedEstate | null {
  const { after, claims } = follow(known, input);
  const touched = touchedBy({ before: known, after, claims }, known.tokens);
  if (claimsIn(touched.before) + claimsIn(touched.after) > most * (claimsIn(known.input) + claimsIn(input))) return null;
  const [old, now] = [resolvePieces(touched.before), resolvePieces(touched.after)];
  const patch = withOwnership(known.graph, patchBetween(whole(old, touched), whole(now, touched)));
  const graph = patch && patched(known.graph, patch);
  if (!graph) return null;
  return { graph, rejected: now.rejected, patch, known: { input, graph, index: after.index, tokens: known.tokens } };
}
