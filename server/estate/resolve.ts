// Computes one graph from the claims of all sources and the judgements. The order of imports never matters (semantics §5).
import type { Claim, PropertyValue, RelationClaim } from '../model/claims';
import { getOrMake } from '../model/get-or-make';
import type { Dispute, GraphNode } from '../model/graph';
import { addTo } from '../model/group-by';
import type { Issue } from '../model/issues';
import { compareText } from '../model/text-order';
import type { NodeKind } from '../model/vocabulary';
import { chainsOf, checkChains, checkIdleRecipients } from './chain-checks';
import { kvkNumbers, matchingClass } from './decisive-keys';
import { settleGroups } from './groups';
import { identify } from './identity';
import type { Individual } from './individuals';
import { type EstateInput, type EstateSource, type ResolvedEstate, rankSources, type Sourced } from './input';
import { NameIndex } from './name-index';
import { takeOutNamed } from './named-nodes';
import { byPrecedence, mergeNode, type SourcedNode, winningKind } from './node-claims';
import { settleNodeReferences } from './node-references';
import { checkOwnership } from './ownership-checks';
import { findTarget, type Nodes } from './references';
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

function buildNodes(claims: readonly SourcedNode[], input: EstateInput): { nodes: Nodes; disputes: Dispute[]; issues: Issue[] } {
  const individuals = claimedIds(claims);
  const identities = identify(individuals, { judgements: input.judgements, apart: input.sources.flatMap(({ content }) => content.apart ?? []) });
  const issues: Issue[] = [...identities.issues];
  const disputes: Dispute[] = [];
  const all = new Map<string, GraphNode & { properties: Record<string, PropertyValue> }>();
  const names = new NameIndex();
  for (const [id, own] of claimsByNode(individuals, identities.printed)) {
    const node = mergeNode(id, own);
    all.set(id, { id, kind: node.kind, properties: node.properties, claims: node.claims });
    for (const one of node.disputes) disputes.push(one);
    for (const one of node.issues) issues.push(one);
    const named = { id, kind: node.kind, ...(typeof node.properties.class === 'string' ? { class: node.properties.class } : {}) };
    for (const { claim, source } of own) if (typeof claim.properties.name === 'string') names.add(source.name, claim.properties.name, named);
  }
  const claimed = new Set(individuals.map(({ id }) => id));
  return { nodes: { all, identities, claimed, names, superseded: new Map(), described: new WeakMap() }, disputes, issues };
}

/** Every id that a source claims keeps working: that of a node that gave way means the stated one, where the name means one only. */
function aliasSuperseded(superseded: readonly SourcedNode[], nodes: Nodes): void {
  for (const { claim, source } of superseded) {
    const reference = { name: String(claim.properties.name), kinds: [claim.kind], mayBeId: true } as const;
    const target = nodes.claimed.has(claim.id) ? undefined : findTarget(nodes, source.name, { claim, column: 'name', reference });
    if (target && 'id' in target) nodes.superseded.set(claim.id, target.id);
  }
}

/**
 * Computes the graph. Cost: near-linear in claims, apart from sorting.
 * A claim that cannot be used (dangling, ambiguous, not allowed) is kept by its source and takes effect by itself later.
 */
export function resolveEstate(input: EstateInput): ResolvedEstate {
  const { nodes: allNodeClaims, relations: relationClaims } = split(rankSources(input.sources));
  const { kept: nodeClaims, superseded } = takeOutNamed(allNodeClaims);
  const { nodes: built, disputes, issues } = buildNodes(nodeClaims, input);
  aliasSuperseded(superseded, built);
  const settledReferences = settleNodeReferences(nodeClaims, built);
  // The properties are whole now: what was said of candidates before may leave out an organisation.
  const nodes: Nodes = { ...built, described: new WeakMap() };
  const rejected = new Map<Claim, Issue>();
  const resolved: ResolvedRelation[] = [];
  const ambiguous = new Set<string>();
  for (const sourced of relationClaims) {
    const result = resolveRelation(sourced, nodes);
    if ('problem' in result) rejected.set(sourced.claim, sourced.claim.derived ? { ...result.problem, severity: 'warning' } : result.problem);
    else resolved.push(result.resolved);
    if (!('issue' in result) || !result.issue) continue;
    issues.push(result.issue);
    ambiguous.add(result.issue.value ?? '');
  }
  const merged = mergeRelations(resolved);
  const isContract = (id: string) => nodes.all.get(id)?.kind === 'Contract';
  const chains = chainsOf(merged.relations, isContract);
  const settled = settleGroups(merged.relations, { isContract, chains });
  const aliases = new Map(nodes.superseded);
  for (const id of nodes.claimed) if (nodes.identities.printed(id) !== id) aliases.set(id, nodes.identities.printed(id));
  return {
    graph: {
      nodes: [...nodes.all.values()],
      relations: settled.relations,
      aliases,
      disputes: [...disputes, ...settledReferences.disputes],
      issues: [
        ...issues,
        ...settledReferences.issues,
        ...rejected.values(),
        ...merged.issues,
        ...settled.issues,
        ...checkChains(chains, { isNode: (id) => nodes.all.has(id), isAmbiguous: (text) => ambiguous.has(text) }),
        ...checkIdleRecipients(settled.relations, isContract),
        ...checkOwnership(settled.relations),
      ],
    },
    rejected,
  };
}

/** The kinds of the nodes of a graph by id. */
export function kindsById(graph: { readonly nodes: readonly GraphNode[] }): Map<string, NodeKind> {
  return new Map(graph.nodes.map(({ id, kind }) => [id, kind]));
}
