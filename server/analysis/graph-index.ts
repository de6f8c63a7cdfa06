// Finds nodes by id, the relations of a node in both directions, and how many nodes and relations there are of each sort: by the codes of the
// graph, so that of a graph that is read from columns only what is found is made.
import { codesOf } from '../graph/compiled/codes';
import { type Csr, packRows } from '../graph/compiled/csr';
import { getOrMake } from '../model/get-or-make';
import type { EstateGraph, GraphNode, GraphRelation, Snapshot } from '../model/graph';
import { absent, kindWords, typeWords } from '../model/graph-codes';

/** The node that has this id. */
export function nodeWithId(graph: EstateGraph, id: string): GraphNode | undefined {
  const node = codesOf(graph).indexOf.get(id);
  return node === undefined ? undefined : graph.nodes[node];
}

const rowsOfEnds = new WeakMap<Int32Array, Csr>();

/** The relations of each node, given the node at one end of each; made once for all graphs that have the same ends. */
function rowsOf(ends: Int32Array, nodes: number): Csr {
  return getOrMake(rowsOfEnds, ends, () =>
    packRows(nodes, (emit) => {
      ends.forEach((node, relation) => {
        if (node !== absent) emit(node, relation);
      });
    }),
  );
}

/** The relations at one end of each node, in their order. */
class RelationsByNode {
  readonly #graph: EstateGraph;
  readonly #side: 'from' | 'to';

  constructor(graph: EstateGraph, side: 'from' | 'to') {
    this.#graph = graph;
    this.#side = side;
  }

  /** Those of the node with this id; none when there is no such node. */
  get(id: string): readonly GraphRelation[] {
    const { indexOf, ids, relations } = codesOf(this.#graph);
    const node = indexOf.get(id);
    if (node === undefined) return [];
    const { offset, items } = rowsOf(relations[this.#side], ids.length);
    return [...items.subarray(offset[node], offset[node + 1])].flatMap((relation) => this.#graph.relations[relation] ?? []);
  }
}

export interface RelationIndex {
  readonly from: RelationsByNode;
  readonly to: RelationsByNode;
}

/** The relations of every node; indexed at the first look. */
export function relationIndex({ graph }: Pick<Snapshot, 'graph'>): RelationIndex {
  return { from: new RelationsByNode(graph, 'from'), to: new RelationsByNode(graph, 'to') };
}

/** How often each word is coded, in the order in which they are met. */
function countWords(codes: Uint8Array, words: readonly string[]): Record<string, number> {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return Object.fromEntries([...counts].map(([code, count]) => [words[code] ?? '', count]));
}

/** How many nodes there are of each kind, and relations of each type. */
export const countsByKind = (graph: EstateGraph): Record<string, number> => countWords(codesOf(graph).nodes.kind, kindWords);
export const countsByType = (graph: EstateGraph): Record<string, number> => countWords(codesOf(graph).relations.type, typeWords);
