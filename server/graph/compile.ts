// The graph of the estate → the compiled estate: numbers for ids, groups per owner, deliveries for contract-scoped chains.
// Meaning: semantics §1. Cost: near-linear in relations.
import type { EstateGraph, GraphRelation } from '../model/graph';
import { textOf } from '../model/graph';
import { type NodeKind, propagatingTypes } from '../model/vocabulary';
import type { CompiledEstate, CompiledGroup } from './compiled';
import { type Csr, packRows } from './csr';
import { type ChainLink, hangingRecipients } from './delivery-chains';
import { groupsOf, type PlacedRelation, providerGroup } from './group-builder';

interface Stated {
  readonly relation: GraphRelation;
  readonly index: number;
  readonly to: number;
}

interface Delivery {
  readonly contract: number;
  readonly provider: number;
}

/** Whether a relation fails or degrades its dependent: the propagating types, unless its impact is `none`. */
export function propagates(relation: GraphRelation): boolean {
  return propagatingTypes.has(relation.type) && (relation.type === 'MADE_BY' || relation.properties.impact !== 'none');
}

/** Propagating relations per dependent. Relations whose ends are not in the graph are left out. */
function statedByNode(graph: EstateGraph, indexOf: ReadonlyMap<string, number>): Map<number, Stated[]> {
  const byNode = new Map<number, Stated[]>();
  graph.relations.forEach((relation, index) => {
    if (!propagates(relation)) return;
    const from = indexOf.get(relation.from);
    const to = indexOf.get(relation.to);
    if (from === undefined || to === undefined) return;
    const list = byNode.get(from);
    if (list) list.push({ relation, index, to });
    else byNode.set(from, [{ relation, index, to }]);
  });
  return byNode;
}

/** Whether the target stands under the contract as a provider (SUPPLIED_BY, or SUBCONTRACTED_TO of a contract). */
function isScoped({ type }: GraphRelation): boolean {
  return type === 'SUPPLIED_BY' || type === 'SUBCONTRACTED_TO';
}

function placePlain(node: number, stated: readonly Stated[]): PlacedRelation[] {
  return stated.map(({ relation, index, to }) => ({ relation, index, owner: node, dependent: node, recipient: -1, member: to, shown: to }));
}

/** The numbering of a graph while it is compiled: deliveries are numbered after the nodes, contract by contract. */
class Numbering {
  readonly deliveries: Delivery[] = [];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly #nodeCount: number;

  constructor(indexOf: ReadonlyMap<string, number>) {
    this.indexOf = indexOf;
    this.#nodeCount = indexOf.size;
  }

  addDeliveries(contract: number, providers: readonly number[]): Map<number, number> {
    const vertices = new Map<number, number>();
    for (const provider of [...new Set(providers)].sort((a, b) => a - b)) {
      vertices.set(provider, this.#nodeCount + this.deliveries.length);
      this.deliveries.push({ contract, provider });
    }
    return vertices;
  }
}

/** The groups of a contract and of the deliveries under it. */
function contractGroups(contract: number, stated: readonly Stated[], numbering: Numbering): CompiledGroup[] {
  const recipientOf = ({ relation }: Stated) => {
    const id = relation.type === 'SUBCONTRACTED_TO' ? textOf(relation.properties, 'recipient') : undefined;
    return id === undefined ? -1 : (numbering.indexOf.get(id) ?? -1);
  };
  const suppliers = stated.filter(({ relation }) => relation.type === 'SUPPLIED_BY').map(({ to }) => to);
  const subcontracted = stated.filter(({ relation }) => relation.type === 'SUBCONTRACTED_TO');
  const chain: ChainLink[] = subcontracted.map((one) => ({ provider: one.to, recipient: recipientOf(one) }));
  const vertices = numbering.addDeliveries(contract, [...suppliers, ...chain.map(({ provider }) => provider)]);
  const hanging = hangingRecipients(suppliers, chain);
  const placed = stated.map((one): PlacedRelation => {
    const recipient = recipientOf(one);
    const owner = recipient >= 0 && !hanging.has(recipient) ? (vertices.get(recipient) ?? contract) : contract;
    const member = isScoped(one.relation) ? (vertices.get(one.to) ?? one.to) : one.to;
    return { relation: one.relation, index: one.index, owner, dependent: contract, recipient, member, shown: one.to };
  });
  const own = [...vertices].map(([provider, vertex]) => providerGroup(vertex, contract, provider));
  return [...groupsOf(placed), ...own];
}

function groupsByOwner(vertexCount: number, groups: readonly CompiledGroup[]): Csr {
  return packRows(vertexCount, (emit) => {
    groups.forEach(({ owner }, index) => {
      emit(owner, index);
    });
  });
}

function groupsByMember(vertexCount: number, groups: readonly CompiledGroup[]): Csr {
  return packRows(vertexCount, (emit) => {
    groups.forEach(({ members }, index) => {
      for (const member of members) emit(member, index);
    });
  });
}

/** Nodes recorded as down, and owners of `fails` groups that ask for more members than they have. Ascending. */
function recordedDown(graph: EstateGraph, groups: readonly CompiledGroup[]): number[] {
  const down = new Set<number>();
  graph.nodes.forEach(({ properties }, index) => {
    if (properties.state === 'down') down.add(index);
  });
  for (const { owner, impact, required, members } of groups) if (impact === 'fails' && required > members.length) down.add(owner);
  return [...down].sort((a, b) => a - b);
}

/** Compiles a graph whose nodes are sorted by id. */
export function compileEstate(graph: EstateGraph): CompiledEstate {
  const ids = graph.nodes.map(({ id }) => id);
  const kinds: NodeKind[] = graph.nodes.map(({ kind }) => kind);
  const numbering = new Numbering(new Map(ids.map((id, index) => [id, index])));
  const byNode = statedByNode(graph, numbering.indexOf);
  const groups: CompiledGroup[] = [];
  for (let node = 0; node < ids.length; node += 1) {
    const stated = byNode.get(node);
    if (!stated) continue;
    const own = kinds[node] === 'Contract' ? contractGroups(node, stated, numbering) : groupsOf(placePlain(node, stated));
    for (const group of own) groups.push(group);
  }
  const vertexCount = ids.length + numbering.deliveries.length;
  return {
    nodeCount: ids.length,
    vertexCount,
    ids,
    kinds,
    indexOf: numbering.indexOf,
    groups,
    groupsOf: groupsByOwner(vertexCount, groups),
    memberOf: groupsByMember(vertexCount, groups),
    deliveries: numbering.deliveries,
    recordedDown: recordedDown(graph, groups),
  };
}
