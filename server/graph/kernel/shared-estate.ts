// A compiled estate as threads hand it to each other: one compiles, and all read the same arrays. Names and properties stay with the
// graph. Precondition: the graph of the other thread is equal, and where it is read from columns, from the same; a node is known by its number
// alone.
import type { EstateGraph } from '../../model/graph';
import type { CodeArrays } from '../../model/graph-codes';
import { compileEstate, estateFrom } from '../compiled/compile';
import type { CompiledArrays, CompiledEstate } from '../compiled/compiled';
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

/**
 * Compiles a graph for all threads. `steps`: how it came from another one; where there are any, another one may follow as soon, and what few questions need
 * is left to these. Cost: linear.
 */
export function shareEstate(graph: EstateGraph, steps: readonly unknown[] = []): SharedEstate {
  const estate = compileEstate(graph);
  const { vertexCount, columns, groupsOf, memberOf, deliveryContract, deliveryProvider, recordedDown } = estate;
  const codes = graph.codes?.();
  return {
    arrays: { vertexCount, columns, groupsOf, memberOf, deliveryContract, deliveryProvider, recordedDown },
    whole: steps.length > 0 ? null : shareWhole(estate),
    codes: codes ? { nodes: codes.nodes, relations: codes.relations } : null,
    needs: sharedNeeds(needsGraphOf(graph, estate)),
    ownership: sharedOwnership(ownershipOf(graph, estate)),
  };
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
