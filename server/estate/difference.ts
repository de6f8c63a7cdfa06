// Counts what an import changes in the graph: nodes and relations added, changed, removed, unchanged.
import type { EstateGraph, GraphNode, GraphRelation, Provenance } from '../model/graph';
import { canonicalLine, nodeObject, relationObject } from './canonical';
import { relationKey } from './relation-claims';

export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

export interface Changes {
  readonly nodes: ChangeCounts;
  readonly relations: ChangeCounts;
}

/** How many nodes and relations of a graph a source speaks of, alone or with others. */
export interface StatedCounts {
  readonly nodes: number;
  readonly relations: number;
}

export interface Comparison {
  readonly changes: Changes;
  /** Of the unchanged ones, those that the source states: the rest of the graph is none of its business. */
  readonly unchangedOfSource: StatedCounts;
}

type NodesAndRelations = Pick<EstateGraph, 'nodes' | 'relations'>;

interface Described {
  readonly claims: readonly Provenance[];
}

interface Description<T extends Described> {
  readonly keyOf: (one: T) => string;
  readonly lineOf: (one: T) => string;
}

const nodes: Description<GraphNode> = { keyOf: ({ id }) => id, lineOf: (node) => canonicalLine(nodeObject(node)) };
const relations: Description<GraphRelation> = { keyOf: relationKey, lineOf: (relation) => canonicalLine(relationObject(relation)) };

function isStatedBy({ claims }: Described, source: string | null): boolean {
  return source !== null && claims.some((claim) => claim.source === source);
}

function compare<T extends Described>(
  { before, after, source }: { before: readonly T[]; after: readonly T[]; source: string | null },
  { keyOf, lineOf }: Description<T>,
): { readonly counts: ChangeCounts; readonly ofSource: number } {
  const lines = new Map(before.map((one) => [keyOf(one), lineOf(one)]));
  let added = 0;
  let changed = 0;
  let unchanged = 0;
  let ofSource = 0;
  for (const one of after) {
    const old = lines.get(keyOf(one));
    if (old === undefined) added += 1;
    else if (old !== lineOf(one)) changed += 1;
    else {
      unchanged += 1;
      if (isStatedBy(one, source)) ofSource += 1;
    }
  }
  return { counts: { added, changed, removed: before.length - changed - unchanged, unchanged }, ofSource };
}

/** Compares two graphs by id and by identity of relations; provenance does not count. `source`: whose unchanged parts are counted apart. Linear. */
export function compareFor(source: string | null, before: NodesAndRelations, after: NodesAndRelations): Comparison {
  const ofNodes = compare({ before: before.nodes, after: after.nodes, source }, nodes);
  const ofRelations = compare({ before: before.relations, after: after.relations, source }, relations);
  return {
    changes: { nodes: ofNodes.counts, relations: ofRelations.counts },
    unchangedOfSource: { nodes: ofNodes.ofSource, relations: ofRelations.ofSource },
  };
}

/** As `compareFor`, for changes that are not those of one source. */
export function compareGraphs(before: NodesAndRelations, after: NodesAndRelations): Changes {
  return compareFor(null, before, after).changes;
}

/** The comparison of a graph with itself. Linear in the claims. */
export function unchangedGraph(source: string, graph: NodesAndRelations): Comparison {
  const same = (count: number): ChangeCounts => ({ added: 0, changed: 0, removed: 0, unchanged: count });
  const stated = (parts: readonly Described[]) => parts.reduce((sum, one) => sum + (isStatedBy(one, source) ? 1 : 0), 0);
  return {
    changes: { nodes: same(graph.nodes.length), relations: same(graph.relations.length) },
    unchangedOfSource: { nodes: stated(graph.nodes), relations: stated(graph.relations) },
  };
}
