// The graph as every algorithm sees it: typed arrays, node numbers instead of ids, names and properties kept apart.
// Vertices: 0 … nodeCount-1 are the nodes of the snapshot in id order; then deliveries (C/S) of contract-scoped chains; then gates.
// This file holds the shapes; `compile.ts` builds them.
import type { NodeKind } from '../model/vocabulary';

/** One redundancy group of a vertex: a named group, or a lone relation (group null). Members are distinct vertices. */
export interface CompiledGroup {
  /** Vertex that has the group: a node or a delivery. */
  readonly owner: number;
  /** Node under whose name the group is listed: the owner, or the contract of a delivery. */
  readonly dependent: number;
  /** Name; null for a lone relation. */
  readonly group: string | null;
  /** Recipient node of a scoped chain; -1 when none. */
  readonly recipient: number;
  /** Vertices, ascending; already-down ones included. */
  readonly members: Int32Array;
  /** The node that a member stands for in answers (a delivery stands for its provider), same order as members. */
  readonly shown: Int32Array;
  /** Hours the owner lasts without each member, same order. */
  readonly tolerance: Float64Array;
  readonly required: number;
  readonly impact: 'fails' | 'degrades';
  /** Indexes into the relations of the snapshot, per member (all relations that name it). */
  readonly relations: readonly (readonly number[])[];
}

export interface CompiledEstate {
  readonly nodeCount: number;
  /** Nodes plus deliveries. */
  readonly vertexCount: number;
  readonly ids: readonly string[];
  readonly kinds: readonly NodeKind[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly groups: readonly CompiledGroup[];
  /** CSR: groups of each vertex (indexes into `groups`). */
  readonly groupsOf: { readonly offset: Int32Array; readonly items: Int32Array };
  /** CSR: groups in which each vertex is a member. */
  readonly memberOf: { readonly offset: Int32Array; readonly items: Int32Array };
  /** For a delivery vertex v: contract and provider node of `v - nodeCount`. */
  readonly deliveries: readonly { readonly contract: number; readonly provider: number }[];
  /** Nodes recorded as down, and owners of unsatisfiable groups: the seeds of down0 (not yet propagated). */
  readonly recordedDown: readonly number[];
}
