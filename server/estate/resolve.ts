// Computes one graph from the claims of all sources and the judgements. The order of imports never matters (semantics §5).
import type { Claim, RelationClaim } from '../model/claims';
import { getOrMake } from '../model/get-or-make';
import type { Dispute, EstateGraph, GraphNode, GraphRelation } from '../model/graph';
import { addTo } from '../model/group-by';
import type { Issue } from '../model/issues';
import { compareText } from '../model/text-order';
import type { NodeKind } from '../model/vocabulary';
import { ById } from './by-id';
import { chainsOf, checkChains, checkIdleRecipients } from './chain-checks';
import { kvkNumbers, matchingClass } from './decisive-keys';
import { settleGroups } from './groups';
import { identify } from './identity';
import type { Individual } from './individuals';
import { type EstateInput, type EstateSource, type IssueOfNode, type ResolvedEstate, rankSources, type Sourced } from './input';
import { compareDisputes, compareIssues } from './issue-order';
import { NameIndex, type NameOfNode } from './name-index';
import { takeOutNamed } from './named-nodes';
import { byPrecedence, mergeNode, type SourcedNode, winningKind } from './node-claims';
import { settleNodeReferences } from './node-references';
import { checkOwnership } from './ownership-checks';
import { findTarget, type Node, type Nodes } from './references';
import { mergeRelations, type ResolvedRelation } from './relation-claims';
import { resolveRelation } from './resolve-relations';

function split(sources: readonly EstateSource[]): { nodes: SourcedNode[]; relations: Sourced<RelationClaim>[] } {
  const nodes: SourcedNode[] = [];
  const relations: Sourced<RelationClaim>[] = [];
  // All parts of one source rank alike: within a source ids decide, never which import came last.
  let order = -1;
  let name: string | undefined;
  for (const source of sources) {
    if (source.name !== name) order += 1;
    name = source.name;
    for (const claim of source.content.claims) {
      if (claim.claim === 'node') nodes.push({ claim, source, order });
      else relations.push({ claim, source, order });
    }
  }
  return { nodes, relations };
}

const noNumbers: readonly string[] = [];

/** Every KvK number that is stated of one party, also where another value counts. */
function kvkOf(kind: NodeKind, claims: readonly SourcedNode[]): readonly string[] {
  if (matchingClass(kind) !== 'party') return noNumbers;
  return [...new Set(claims.flatMap(({ claim }) => kvkNumbers(claim.properties)))].sort(compareText);
}

/** A claimed id with its claims, in the order in which they win. */
interface Claimed extends Individual {
  readonly own: readonly SourcedNode[];
}

/** The claimed ids in their order. Sorted by id the claims for one are neighbours: a list for each to gather them would cost more. */
function claimedIds(claims: readonly SourcedNode[]): Claimed[] {
  const sorted = [...claims].sort((a, b) => compareText(a.claim.id, b.claim.id) || a.order - b.order);
  // Nearly all ids are claimed by one source: they share its set.
  const bySource = new Map<string, ReadonlySet<string>>();
  const sourcesOf = (own: readonly SourcedNode[]) => {
    const [one] = own;
    if (one && own.length === 1) return getOrMake(bySource, one.source.name, () => new Set([one.source.name]));
    const names = new Set(own.map(({ source }) => source.name));
    const [only = ''] = names;
    return names.size === 1 ? getOrMake(bySource, only, () => names) : names;
  };
  const found: Claimed[] = [];
  for (let [at, end] = [0, 0]; at < sorted.length; at = end) {
    const { id, properties } = (sorted[at] as SourcedNode).claim;
    end = at + 1;
    while (sorted[end]?.claim.id === id) end += 1;
    const own = sorted.slice(at, end);
    const kind = winningKind(own);
    found.push({ id, kind, properties: own.length === 1 ? properties : mergeNode(id, own).properties, kvk: kvkOf(kind, own), sources: sourcesOf(own), own });
  }
  return found;
}

/** The claims for each node by its printed id, in the order of ids. */
function* claimsByNode(individuals: readonly Claimed[], printed: (id: string) => string): Generator<readonly [string, readonly SourcedNode[]]> {
  const others = new Map<string, Claimed[]>();
  for (const one of individuals) if (printed(one.id) !== one.id) addTo(others, printed(one.id), one);
  for (const { id, own } of individuals) {
    if (printed(id) !== id) continue;
    const joined = others.get(id);
    yield [id, joined ? byPrecedence([...own, ...joined.flatMap((one) => one.own)]) : own];
  }
}

/** The names that sources use for nodes. */
function* namesIn(nodes: readonly Node[], claimsOf: readonly (readonly SourcedNode[])[]): Generator<NameOfNode> {
  for (const [at, node] of nodes.entries()) {
    for (const { claim, source } of claimsOf[at] ?? []) if (typeof claim.properties.name === 'string') yield [source.name, claim.properties.name, node];
  }
}

function buildNodes(claims: readonly SourcedNode[], input: EstateInput): { nodes: Nodes; disputes: Dispute[]; issues: IssueOfNode[] } {
  const individuals = claimedIds(claims);
  const identities = identify(individuals, { judgements: input.judgements, apart: input.sources.flatMap(({ content }) => content.apart ?? []) });
  const issues: IssueOfNode[] = identities.issues.map((issue) => ({ id: issue.value ?? '', issue }));
  const disputes: Dispute[] = [];
  const all: Node[] = [];
  const claimsOf: (readonly SourcedNode[])[] = [];
  for (const [id, own] of claimsByNode(individuals, identities.printed)) {
    const merged = mergeNode(id, own);
    const node: Node = { id, kind: merged.kind, properties: merged.properties, claims: merged.claims };
    all.push(node);
    claimsOf.push(own);
    for (const one of merged.disputes) disputes.push(one);
    for (const issue of merged.issues) issues.push({ id, issue });
  }
  const names = new NameIndex(namesIn(all, claimsOf));
  const byId = new ById(all, ({ id }) => id);
  const claimed = new ById(individuals, ({ id }) => id);
  return {
    nodes: { all: byId, placeOf: (id) => byId.placeOf(id), identities, claimed, names, superseded: new Map(), described: new WeakMap() },
    disputes,
    issues,
  };
}

/** Every id that a source claims keeps working: that of a node that gave way means the stated one, where the name means one only. */
function aliasSuperseded(superseded: readonly SourcedNode[], nodes: Nodes): void {
  for (const { claim, source } of superseded) {
    const reference = { name: String(claim.properties.name), kinds: [claim.kind], mayBeId: true } as const;
    const target = nodes.claimed.has(claim.id) ? undefined : findTarget(nodes, source.name, { claim, column: 'name', reference });
    if (target && 'id' in target) nodes.superseded.set(claim.id, target.id);
  }
}

/** What became of relation claims. */
interface Ends {
  readonly relations: readonly GraphRelation[];
  readonly rejected: ReadonlyMap<Claim, Issue>;
  readonly issues: readonly Issue[];
  /** Recipients under a contract that are the name of several nodes, by `recipientKey`. */
  readonly ambiguous: ReadonlySet<string>;
}

const recipientKey = (contract: string, text: string) => `${contract}\u0000${text}`;

/** Finds the ends of relations and makes one of the claims for each. Takes the claims out of their list: beside the relations they fill the memory. */
function resolveRelations(claims: Sourced<RelationClaim>[], nodes: Nodes): Ends {
  const rejected = new Map<Claim, Issue>();
  const resolved: ResolvedRelation[] = [];
  const issues: Issue[] = [];
  const ambiguous = new Set<string>();
  for (const sourced of claims) {
    const result = resolveRelation(sourced, nodes);
    if ('problem' in result) rejected.set(sourced.claim, sourced.claim.derived ? { ...result.problem, severity: 'warning' } : result.problem);
    else resolved.push(result.resolved);
    if (!('issue' in result) || !result.issue) continue;
    issues.push(result.issue);
    ambiguous.add(recipientKey(result.resolved.from, result.issue.value ?? ''));
  }
  claims.length = 0;
  const merged = mergeRelations(resolved, nodes.placeOf);
  return { relations: merged.relations, rejected, issues: [...issues, ...rejected.values(), ...merged.issues], ambiguous };
}

/** Nodes as their claims make them, before what they refer to is looked up. */
export interface SettledNodes {
  readonly nodes: Nodes;
  /** The claims that make them. */
  readonly claims: readonly SourcedNode[];
  readonly disputes: readonly Dispute[];
  readonly issues: readonly IssueOfNode[];
}

/** Decides which claims make which node. Sources must be ranked. */
function settleNodes(claims: readonly SourcedNode[], input: EstateInput): SettledNodes {
  const { kept, superseded } = takeOutNamed(claims);
  const built = buildNodes(kept, input);
  aliasSuperseded(superseded, built.nodes);
  return { ...built, claims: kept };
}

/** The nodes alone, before what they refer to is looked up: relations are not looked at. */
export function resolveNodes(input: EstateInput): SettledNodes {
  return settleNodes(split(rankSources(input.sources)).nodes, input);
}

/** The claimed ids that are not printed, each with the printed one, in their order. */
function aliasesOf({ superseded, claimed, identities }: Nodes): Map<string, string> {
  const aliases = new Map(superseded);
  for (const id of claimed) if (identities.printed(id) !== id) aliases.set(id, identities.printed(id));
  return new Map([...aliases].sort(([a], [b]) => compareText(a, b)));
}

/** The same question, of neighbours that mostly ask it of one id. */
function asksAgain(ask: (id: string) => boolean): (id: string) => boolean {
  let [last, answer]: [string | null, boolean] = [null, false];
  return (id) => {
    if (id !== last) [last, answer] = [id, ask(id)];
    return answer;
  };
}

/** The graph with its issues apart, by what their claims are about. */
export interface ResolvedPieces extends Pick<EstateGraph, 'nodes' | 'relations' | 'aliases' | 'disputes'> {
  readonly ofNodes: readonly IssueOfNode[];
  /** Of relations, and of what hangs on the node that they lead from: groups, chains. */
  readonly ofRelations: readonly Issue[];
  readonly rejected: ReadonlyMap<Claim, Issue>;
}

/** Resolves all but what the whole of ownership shows. Cost: near-linear in claims, apart from sorting. */
export function resolvePieces(input: EstateInput): ResolvedPieces {
  const { nodes: nodeClaims, relations: relationClaims } = split(rankSources(input.sources));
  const settled = settleNodes(nodeClaims, input);
  const references = settleNodeReferences(settled.claims, settled.nodes);
  // The properties are whole now: what was said of candidates before may leave out an organisation.
  const nodes: Nodes = { ...settled.nodes, described: new WeakMap() };
  const ends = resolveRelations(relationClaims, nodes);
  const isContract = asksAgain((id: string) => nodes.all.get(id)?.kind === 'Contract');
  const chains = chainsOf(ends.relations, isContract);
  const groups = settleGroups(ends.relations, { isContract, chains });
  const isAmbiguous = (contract: string, text: string) => ends.ambiguous.has(recipientKey(contract, text));
  return {
    nodes: [...nodes.all.values()],
    relations: groups.relations,
    aliases: aliasesOf(nodes),
    disputes: [...settled.disputes, ...references.disputes].sort(compareDisputes),
    ofNodes: [...settled.issues, ...references.issues],
    ofRelations: [
      ...ends.issues,
      ...groups.issues,
      ...checkChains(chains, { isNode: (id) => nodes.all.has(id), isAmbiguous }),
      ...checkIdleRecipients(groups.relations, isContract),
    ],
    rejected: ends.rejected,
  };
}

/**
 * Computes the graph. Cost: near-linear in claims, apart from sorting.
 * A claim that cannot be used (dangling, ambiguous, not allowed) is kept by its source and takes effect by itself later.
 */
export function resolveEstate(input: EstateInput): ResolvedEstate {
  const { ofNodes, ofRelations, rejected, ...graph } = resolvePieces(input);
  const issues = [...ofNodes.map(({ issue }) => issue), ...ofRelations, ...checkOwnership(graph.relations)].sort(compareIssues);
  return { graph: { ...graph, issues }, rejected };
}

/** The kinds of the nodes of a graph by id. */
export function kindsById(graph: { readonly nodes: readonly GraphNode[] }): Map<string, NodeKind> {
  return new Map(graph.nodes.map(({ id, kind }) => [id, kind]));
}
