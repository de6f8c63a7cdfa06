// The graph as every algorithm sees it: typed arrays, node numbers instead of ids, names and properties kept apart.
// Vertices: 0 … nodeCount-1 are the nodes of the snapshot in id order; then deliveries (C/S) of contract-scoped chains; then gates.
// This file holds the shapes; `compile.ts` builds them.
import type { NodeIndex } from '../../model/graph-codes';
import type { NodeKind } from '../../model/vocabulary';
import type { Csr } from './csr';

/** One redundancy group of a vertex: a named group, or a lone relation (group null). Members are distinct vertices. */
export interface CompiledGroup {
  /** Vertex that has the group: a node or a delivery. */
  readonly owner: number;
  /** Node under whose name the group is listed: the owner, or the contract of a delivery. */
  readonly dependent: number;
  /** Name; null for a lone relation. */
  readonly group: string | null;
  /** Recipient of a scoped chain: a node, or one of the other numbers of `recipients.ts`. */
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

/** The groups as columns: per group, per member (lists per group), per relation (lists per member). */
export interface GroupColumns {
  readonly count: number;
  readonly owner: Int32Array;
  readonly dependent: Int32Array;
  readonly recipient: Int32Array;
  /** Recipients that no source knows, as stated. */
  readonly unknownRecipients: readonly string[];
  readonly required: Int32Array;
  /** 1: losing the group fails its owner; 0: it degrades it. */
  readonly fails: Uint8Array;
  /** Index into `names`; -1: a lone relation. */
  readonly name: Int32Array;
  readonly names: readonly string[];
  /** Members of each group, ascending; and beside each the node that it stands for and the hours that the owner lasts without it. */
  readonly members: Csr;
  readonly shown: Int32Array;
  readonly tolerance: Float64Array;
  /** Relations that name each member: lists per entry of `members.items`. */
  readonly relations: Csr;
}

/** What compiling finds, without names: typed arrays in memory that threads may share, and the few names of groups and of unknown recipients. */
export interface CompiledArrays {
  /** Nodes plus deliveries. */
  readonly vertexCount: number;
  readonly columns: GroupColumns;
  /** CSR: groups of each vertex (indexes into `groups`). */
  readonly groupsOf: Csr;
  /** CSR: groups in which each vertex is a member. */
  readonly memberOf: Csr;
  /** Contract and provider node of each delivery; delivery `i` is the vertex nodeCount + i. */
  readonly deliveryContract: Int32Array;
  readonly deliveryProvider: Int32Array;
  /** Nodes recorded as down, and owners of unsatisfiable groups: the seeds of down0 (not yet propagated). Ascending. */
  readonly recordedDown: Int32Array;
}

export interface CompiledEstate extends CompiledArrays {
  readonly nodeCount: number;
  readonly ids: readonly string[];
  readonly kinds: readonly NodeKind[];
  readonly indexOf: NodeIndex;
  /** The groups as objects, for whatever looks at few of them. The same as columns: `columns`. */
  readonly groups: readonly CompiledGroup[];
}
