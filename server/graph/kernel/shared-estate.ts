// A compiled estate as threads hand it to each other: one compiles, and all read the same arrays. Names and properties stay with the
// graph. Precondition: the graph of the other thread is equal, and where it is read from columns, from the same; a node is known by its number
// alone.
import type { EstateGraph } from '../../model/graph';
import type { CodeArrays } from '../../model/graph-codes';
import { compileEstate, estateFrom } from '../compiled/compile';
import type { CompiledArrays, CompiledEstate } from '../compiled/compiled';
import type { CodeChange } from '../compiled/follow-codes';
import { followArrays } from '../compiled/follow-compiled';
import { keepNeedsGraph, type NeedsGraph, needsGraphOf, sharedNeeds } from '../compiled/needs';
import { keepOwnership, type Ownership, ownershipOf, sharedOwnership } from '../compiled/ownership';
import { demandLength } from './demands';
import { downFromTheStart } from './failure';
import { keepWholeGraph, type WholeGraph, wholeGraphOf } from './must-graph';

/** Arrays in shared memory, and the names of groups: can be sent to another thread without being copied. */
export interface SharedEstate {
  readonly arrays: CompiledArrays;
  /** The threshold graph with what is down from the start folded in; null: made by the thread that needs it. */
  readonly whole: WholeGraph | null;
  /** Of a graph that is read from columns: its codes. */
  readonly codes: CodeArrays | null;
  readonly needs: NeedsGraph;
  readonly ownership: Ownership;
}

function shareWhole(estate: CompiledEstate): WholeGraph {
  const down = new Uint8Array(new SharedArrayBuffer(estate.vertexCount));
  down.set(downFromTheStart(estate));
  return { down, graph: wholeGraphOf(estate, down) };
}

/** What threads hand to each other of a compiled graph. */
function sharedOf(graph: EstateGraph, estate: CompiledEstate): Omit<SharedEstate, 'whole'> {
  const { vertexCount, columns, groupsOf, memberOf, deliveryContract, deliveryProvider, recordedDown } = estate;
  const codes = graph.codes?.();
  return {
    arrays: { vertexCount, columns, groupsOf, memberOf, deliveryContract, deliveryProvider, recordedDown },
    codes: codes ? { nodes: codes.nodes, relations: codes.relations } : null,
    needs: sharedNeeds(needsGraphOf(graph, estate)),
    ownership: sharedOwnership(ownershipOf(graph, estate)),
  };
}

/** Compiles a graph for all threads. Cost: linear. */
export function shareEstate(graph: EstateGraph): SharedEstate {
  const estate = compileEstate(graph);
  return { ...sharedOf(graph, estate), whole: shareWhole(estate) };
}

/** The same of a graph that came by these changes from one that is compiled. Another one may follow as soon: what few questions need is left to these. */
export function shareFollowed(graph: EstateGraph, before: CompiledArrays, changes: readonly CodeChange[]): SharedEstate {
  const estate = estateFrom(graph, changes.reduce(followArrays, before));
  return { ...sharedOf(graph, estate), whole: null };
}

/** The estate of a graph on arrays that were made of an equal graph. */
export function estateOf(graph: EstateGraph, { arrays, whole, codes, needs, ownership }: SharedEstate): CompiledEstate {
  // The arrays say which vertex a node is by its number alone: those of another graph would answer for other nodes.
  demandLength('the graph', graph.nodes, arrays.vertexCount - arrays.deliveryContract.length);
  if (codes) graph.codes?.(codes);
  const estate = estateFrom(graph, arrays);
  if (whole) keepWholeGraph(estate, whole);
  keepNeedsGraph(estate, needs);
  keepOwnership(estate, ownership);
  return estate;
}
