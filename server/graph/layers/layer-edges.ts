// What services bring in beyond what they need, as vertices behind the needs graph (semantics §3 “Layer”): the ultimate parents of providers,
// and the countries of sites, of contracts and providers, and of the law that holds for providers.
//
// How: every node brings in its edges in the order of ids; a vertex is made at the first edge to it, and numbered on. The law of where an
// ultimate parent is established is said once per group of companies, at a vertex that all of them lead to. Cost: linear.
import type { EstateGraph } from '../../model/graph';
import { absent, typeCode } from '../../model/graph-codes';
import type { RelationType } from '../../model/vocabulary';
import { codesOf } from '../compiled/codes';
import type { CompiledEstate } from '../compiled/compiled';
import { type Csr, packRows } from '../compiled/csr';
import { isProviderKind, type NeedsGraph } from '../compiled/needs';
import type { Ownership } from '../compiled/ownership';

/** What a position is to the layers. */
export const positionKinds = {
  plain: 0,
  contract: 1,
  provider: 2,
  parent: 3,
  datacenter: 4,
  technology: 5,
  location: 6,
  operation: 7,
  jurisdiction: 8,
} as const;

interface Sources {
  readonly estate: CompiledEstate;
  readonly needs: NeedsGraph;
  readonly ownership: Ownership;
  /** 1: a company that nobody controls and that controls nobody: it is its own ultimate parent, and gets no vertex as such. */
  readonly isAlone: Uint8Array;
}

type Emit = (from: number, to: number) => void;

function targetsOf(graph: EstateGraph, sought: RelationType): Csr {
  const { relations, ids } = codesOf(graph);
  const { type, from, to } = relations;
  const wanted = typeCode(sought);
  return packRows(ids.length, (emit) => {
    for (let relation = 0; relation < type.length; relation += 1) {
      if (type[relation] === wanted && from[relation] !== absent && to[relation] !== absent) emit(from[relation], to[relation]);
    }
  });
}

/** Vertices that are added behind others, numbered from those of the needs graph on, and the edges to them. */
export class LayerEdges {
  /** One of `positionKinds`, and the node that each added vertex stands for. */
  readonly positionKind: number[] = [];
  readonly nodeOf: number[] = [];
  /**
   * Where a node is a provider: at an added vertex when it is stepped into, so that steps and the node itself count as one; -1: it is none.
   */
  readonly providerVertex: Int32Array;
  readonly #sources: Sources;
  readonly #known = new Map<number, number>();
  readonly #located: Csr;
  readonly #operating: Csr;
  readonly #established: Csr;

  constructor(graph: EstateGraph, sources: Sources) {
    const { estate, needs, ownership, isAlone } = sources;
    this.#sources = sources;
    this.#located = targetsOf(graph, 'LOCATED_IN');
    this.#operating = targetsOf(graph, 'OPERATES_FROM');
    this.#established = targetsOf(graph, 'ESTABLISHED_IN');
    this.providerVertex = Int32Array.from(estate.kinds, (kind, node) => {
      if (!isProviderKind(kind)) return -1;
      return needs.stepsInto.has(node) ? this.#vertex(positionKinds.provider, node) : node;
    });
    // Groups of companies are numbered next, before what they bring in.
    this.providerVertex.forEach((vertex, node) => {
      if (vertex >= 0 && isAlone[node] !== 1) this.#vertex(positionKinds.plain, ownership.ultimate[node]);
    });
  }

  /** Calls back with every edge; the same ones each time. */
  each(emit: Emit): void {
    const { estate, needs, ownership, isAlone } = this.#sources;
    const groups = new Set<number>();
    estate.kinds.forEach((kind, node) => {
      if (kind === 'Datacenter') this.#countries(positionKinds.location, { from: node, node }, emit);
      if (kind === 'Contract') this.#countries(positionKinds.operation, { from: node, node }, emit);
      const provider = this.providerVertex[node];
      if (provider < 0) return;
      if (provider !== node) for (const vertex of [node, ...(needs.stepsInto.get(node) ?? [])]) emit(vertex, provider);
      this.#countries(positionKinds.operation, { from: provider, node }, emit);
      this.#countries(positionKinds.jurisdiction, { from: provider, node }, emit);
      if (isAlone[node] === 1) return;
      const parent = ownership.ultimate[node];
      emit(provider, this.#vertex(positionKinds.parent, parent));
      emit(provider, this.#vertex(positionKinds.plain, parent));
      groups.add(parent);
    });
    // The law of where an ultimate parent is established holds for all that it owns: said once per group of companies.
    for (const parent of groups) {
      const from = this.#vertex(positionKinds.plain, parent);
      for (const node of ownership.rings.get(parent) ?? [parent]) this.#countries(positionKinds.jurisdiction, { from, node }, emit);
    }
  }

  #countries(kind: number, { from, node }: { readonly from: number; readonly node: number }, emit: Emit): void {
    const { offset, items } = kind === positionKinds.location ? this.#located : kind === positionKinds.operation ? this.#operating : this.#established;
    for (let at = offset[node]; at < offset[node + 1]; at += 1) emit(from, this.#vertex(kind, items[at]));
  }

  /** The vertex that stands for a node as a kind of position; made at the first call. */
  #vertex(kind: number, node: number): number {
    const key = node * 16 + kind;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = this.#sources.needs.vertexCount + this.positionKind.length;
    this.#known.set(key, made);
    this.positionKind.push(kind);
    this.nodeOf.push(node);
    return made;
  }
}
