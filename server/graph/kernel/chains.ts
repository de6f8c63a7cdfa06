// Causes that need no column of their own (candidate reduction): a position on which one other rests, and without spare capacity, takes
// down itself and what that other takes down. Such chains share the answer of their end.
//
// How: positions are gone through from the last to the first, so what rests on a position is done before it. A position with one output, which
// is no gate, is a link to that output and has the same end; every other position is an end itself. The ends of the causes are the columns.
// Why right: failed({x}) = {x} ∪ failed({the one above}) when nothing else rests on x. Off rings only: on a ring the one above may take x down
// in turn, and x would count twice (`must.rationale.md`, “Chains”). Precondition: the graph is contracted. Cost: linear.
import { demandLength } from './demands';
import type { MustGraph } from './must-graph';

export interface Chains {
  /** The one position that rests on each, always higher; -1: none or several, or through a gate. */
  readonly next: Int32Array;
  /** Where the chain from each position ends. */
  readonly end: Int32Array;
  /** Ends of the chains from the causes that take down more than themselves, ascending: the columns to compute. */
  readonly columns: Int32Array;
}

/** `isCause`: 1 for positions that may be causes. The graph must be contracted. Cost: linear. */
export function chainsOf({ size, threshold, outputs, inRing }: MustGraph, isCause: Uint8Array): Chains {
  demandLength('what may be a cause', isCause, size);
  const next = new Int32Array(size).fill(-1);
  const end = new Int32Array(size);
  const isColumn = new Uint8Array(size);
  for (let position = size - 1; position >= 0; position -= 1) {
    const first = outputs.offset[position];
    const count = outputs.offset[position + 1] - first;
    const only = count === 1 ? outputs.items[first] : -1;
    // On a ring the other may take this one down in turn, and it would count twice.
    const isLink = only >= 0 && threshold[only] === 1 && inRing[position] === 0;
    if (isLink) next[position] = only;
    end[position] = isLink ? end[only] : position;
    const last = end[position];
    if (isCause[position] === 1 && outputs.offset[last] !== outputs.offset[last + 1]) isColumn[last] = 1;
  }
  const columns: number[] = [];
  isColumn.forEach((is, position) => {
    if (is === 1) columns.push(position);
  });
  return { next, end, columns: Int32Array.from(columns) };
}
