// The claims of all sources → one graph. A function of sources and judgements, never of the order of imports (semantics §5).
import type { Claim, NodeClaim, NodeReference, PropertyValue, RelationClaim } from '../model/claims';
import type { Dispute, GraphNode } from '../model/graph';
import { groupBy } from '../model/group-by';
import { type Issue, issue } from '../model/issues';
import { compareText } from '../model/text-order';
import { type NodeKind, nodeKindSpec } from '../model/vocabulary';
import { checkChains, checkOwnership } from './chain-checks';
import { kvkNumbers, matchingClass } from './decisive-keys';
import { settleGroups } from './groups';
import { type Identities, identify } from './identity';
import { type EstateInput, type EstateSource, type ResolvedEstate, rankSources, type Sourced } from './input';
import { NameIndex } from './name-index';
import { takeOutNamed } from './named-nodes';
import { byPrecedence, mergeNode, type SourcedNode, winningKind } from './node-claims';
import { isAllowed, mergeRelations, type PlacedRelation } from './relation-claims';

/** Nodes while the graph is being made, with what is needed to find their ends. */
interface Nodes {
  readonly all: ReadonlyMap<string, Omit<GraphNode, 'properties'> & { properties: Record<string, PropertyValue> }>;
  readonly identities: Identities;
  readonly claimed: ReadonlySet<string>;
  readonly names: NameIndex;
  /** Ids of nodes that gave way to a stated one, to its printed id. */
  readonly superseded: Map<string, string>;
}

/** What became of a reference: the printed id, or why not. */
type Target = { readonly id: string; readonly byName: boolean } | { readonly problem: Issue };

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

/** References of a claim, also those that stand as an id among its properties. */
function referencesOf(claim: NodeClaim | RelationClaim, names: readonly string[]): [string, NodeReference][] {
  const found: [string, NodeReference][] = [];
  for (const name of names) {
    const reference = claim.references?.[name];
    const value = claim.properties[name];
    if (reference) found.push([name, reference]);
    else if (typeof value === 'string' && value !== '') found.push([name, { id: value }]);
  }
  return found;
}

/** Every KvK number that is stated of one party, also where another value counts. */
function kvkOf(kind: NodeKind, claims: readonly SourcedNode[]): readonly string[] {
  if (matchingClass(kind) !== 'party') return [];
  return [...new Set(claims.flatMap(({ claim }) => kvkNumbers(claim.properties)))].sort(compareText);
}

function buildNodes(claims: readonly SourcedNode[], input: EstateInput): { nodes: Nodes; disputes: Dispute[]; issues: Issue[] } {
  const byId = groupBy(byPrecedence(claims), ({ claim }) => claim.id);
  const individuals = [...byId]
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, own]) => {
      const kind = winningKind(own);
      const properties = own.length === 1 ? (own[0]?.claim.properties ?? {}) : mergeNode(id, own).properties;
      return { id, kind, properties, kvk: kvkOf(kind, own), sources: new Set(own.map(({ source }) => source.name)) };
    });
  const identities = identify(individuals, { judgements: input.judgements, apart: input.sources.flatMap(({ content }) => content.apart ?? []) });
  const issues: Issue[] = [...identities.issues];
  const disputes: Dispute[] = [];
  const all = new Map<string, GraphNode & { properties: Record<string, PropertyValue> }>();
  const names = new NameIndex();
  const merged = groupBy(individuals, ({ id }) => identities.printed(id));
  for (const [id, members] of [...merged].sort(([a], [b]) => compareText(a, b))) {
    const own = members.length === 1 ? (byId.get(id) ?? []) : byPrecedence(members.flatMap((member) => byId.get(member.id) ?? []));
    const node = mergeNode(id, own);
    all.set(id, { id, kind: node.kind, properties: { ...node.properties }, claims: node.claims });
    for (const one of node.disputes) disputes.push(one);
    for (const one of node.issues) issues.push(one);
    const named = { id, kind: node.kind, ...(typeof node.properties.class === 'string' ? { class: node.properties.class } : {}) };
    for (const { claim, source } of own) if (typeof claim.properties.name === 'string') names.add(source.name, claim.properties.name, named);
  }
  return { nodes: { all, identities, claimed: new Set(byId.keys()), names, superseded: new Map() }, disputes, issues };
}

/** Whether a node of this kind may be meant where one of `kinds` is wanted. */
function isOfKinds(kind: NodeKind | undefined, kinds: readonly NodeKind[]): boolean {
  return kind !== undefined && kinds.some((wanted) => matchingClass(wanted) === matchingClass(kind));
}

/** Finds the node that a reference means, or the issue that says why there is none. */
function findTarget(nodes: Nodes, source: string, where: { claim: Claim; column: string; reference: NodeReference }): Target {
  const { reference, claim, column } = where;
  const at = { ...claim.place, source };
  if ('id' in reference) {
    if (nodes.claimed.has(reference.id)) return { id: nodes.identities.printed(reference.id), byName: false };
    const stated = nodes.superseded.get(reference.id);
    if (stated !== undefined) return { id: stated, byName: true };
    return { problem: issue('dangling-reference', at, { column, value: reference.id }) };
  }
  if (reference.mayBeId && nodes.claimed.has(reference.name)) {
    const id = nodes.identities.printed(reference.name);
    if (isOfKinds(nodes.all.get(id)?.kind, reference.kinds)) return { id, byName: false };
  }
  const found = nodes.names.find(source, reference);
  if ('id' in found) return found;
  if (found.candidates.length > 1) {
    const details = { count: found.candidates.length, candidates: found.candidates.join(', ') };
    return { problem: issue('ambiguous-reference', at, { column, value: reference.name, details }) };
  }
  if (nodes.claimed.has(reference.name)) return { id: nodes.identities.printed(reference.name), byName: false };
  return { problem: issue('dangling-reference', at, { column, value: reference.name }) };
}

/** Every id that a source claims keeps working: that of a node that gave way means the stated one, where the name means one only. */
function aliasSuperseded(superseded: readonly SourcedNode[], nodes: Nodes): void {
  for (const { claim, source } of superseded) {
    const reference = { name: String(claim.properties.name), kinds: [claim.kind], mayBeId: true } as const;
    const target = nodes.claimed.has(claim.id) ? undefined : findTarget(nodes, source.name, { claim, column: 'name', reference });
    if (target && 'id' in target) nodes.superseded.set(claim.id, target.id);
  }
}

/** Fills `organisation` and `parent`: the best source whose reference can be found wins. */
function settleNodeReferences(claims: readonly SourcedNode[], nodes: Nodes, issues: Issue[]): void {
  const settled = new Set<string>();
  for (const { claim, source } of byPrecedence(claims)) {
    const id = nodes.identities.printed(claim.id);
    const node = nodes.all.get(id);
    const columns = (nodeKindSpec(claim.kind)?.properties ?? []).filter(({ value }) => value.type === 'node').map(({ name }) => name);
    for (const [column, reference] of referencesOf(claim, columns)) {
      const key = `${id}\u0000${column}`;
      if (!settled.has(key) && node) delete node.properties[column];
      const target = findTarget(nodes, source.name, { claim, column, reference });
      if ('problem' in target) issues.push(target.problem);
      else if (node && !settled.has(key) && nodeKindSpec(node.kind)?.properties.some(({ name }) => name === column)) {
        node.properties[column] = target.id;
        settled.add(key);
      }
    }
  }
}

function place(sourced: Sourced<RelationClaim>, nodes: Nodes): PlacedRelation | { problem: Issue } {
  const { claim, source } = sourced;
  const ends: string[] = [];
  let byName = false;
  const references: [string, NodeReference][] = [['from', claim.from], ['to', claim.to], ...referencesOf(claim, ['recipient'])];
  for (const [end, reference] of references) {
    const column = claim.column && end === 'to' ? claim.column : end;
    const target = findTarget(nodes, source.name, { claim, column, reference });
    if ('problem' in target) return target;
    ends.push(target.id);
    byName ||= target.byName;
  }
  const [from = '', to = '', recipient] = ends;
  const [fromKind, toKind] = [nodes.all.get(from)?.kind, nodes.all.get(to)?.kind];
  if (!fromKind || !toKind || !isAllowed(claim.type, fromKind, toKind)) {
    const details = { type: claim.type, fromKind: fromKind ?? '?', toKind: toKind ?? '?' };
    return { problem: issue('relation-not-allowed', { ...claim.place, source: source.name }, { value: `${from} → ${to}`, details }) };
  }
  const properties = recipient === undefined ? claim.properties : { ...claim.properties, recipient };
  return { sourced, from, to, properties, inferred: claim.inferred ?? (byName ? 'linked-by-name' : undefined) };
}

/**
 * Computes the graph. Cost: near-linear in claims, apart from sorting.
 * A claim that cannot be used (dangling, ambiguous, not allowed) is kept by its source and takes effect by itself later.
 */
export function resolveEstate(input: EstateInput): ResolvedEstate {
  const { nodes: allNodeClaims, relations: relationClaims } = split(rankSources(input.sources));
  const { kept: nodeClaims, superseded } = takeOutNamed(allNodeClaims);
  const { nodes, disputes, issues } = buildNodes(nodeClaims, input);
  aliasSuperseded(superseded, nodes);
  settleNodeReferences(nodeClaims, nodes, issues);
  const rejected = new Map<Claim, Issue>();
  const placed: PlacedRelation[] = [];
  for (const sourced of relationClaims) {
    const result = place(sourced, nodes);
    if ('problem' in result) rejected.set(sourced.claim, sourced.claim.derived ? { ...result.problem, severity: 'warning' } : result.problem);
    else placed.push(result);
  }
  const merged = mergeRelations(placed);
  const isContract = (id: string) => nodes.all.get(id)?.kind === 'Contract';
  const settled = settleGroups(merged.relations, isContract);
  const aliases = new Map(nodes.superseded);
  for (const id of nodes.claimed) if (nodes.identities.printed(id) !== id) aliases.set(id, nodes.identities.printed(id));
  return {
    graph: {
      nodes: [...nodes.all.values()],
      relations: settled.relations,
      aliases,
      disputes,
      issues: [
        ...issues,
        ...rejected.values(),
        ...merged.issues,
        ...settled.issues,
        ...checkChains(settled.relations, isContract),
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
