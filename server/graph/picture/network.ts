// The picture as a network: nodes that a dependency joins, and each pair of a dependent and what it needs once. No groups, no failure:
// what is measured on it says how the picture is drawn, not what fails with what.
import { directedDensity } from 'graphology-metrics/graph/density.js';
import type { CompiledEstate } from '../compiled/compiled';
import { type Csr, packRows } from '../compiled/csr';
import { Pace } from '../compiled/pace';

export interface PictureNetwork {
  /** Number in the estate of each node of the network, ascending. */
  readonly nodes: Int32Array;
  /** What each node (its place in `nodes`) needs, and what needs it. */
  readonly out: Csr;
  readonly into: Csr;
}

/** Every (dependent, needed) by the groups of the estate, some more than once. A delivery's rest on its own provider is no relation of anyone. */
function eachDependency({ columns }: CompiledEstate, emit: (from: number, to: number) => void): void {
  const { members, shown, relations } = columns;
  for (let group = 0; group < columns.count; group += 1) {
    const dependent = columns.dependent[group];
    const end = members.offset[group + 1];
    for (let at = members.offset[group]; at < end; at += 1) {
      const needed = shown[at];
      if (needed !== dependent && relations.offset[at] !== relations.offset[at + 1]) emit(dependent, needed);
    }
  }
}

/** Each row with every item once, in order. */
function distinct({ offset, items }: Csr, rows: number, pace: Pace): Csr {
  const sorted = items.slice();
  for (let row = 0; row < rows; row += 1) {
    const own = sorted.subarray(offset[row], offset[row + 1]);
    own.sort();
    pace.step(1 + own.length);
  }
  const isNew = (at: number, row: number) => at === offset[row] || sorted[at] !== sorted[at - 1];
  return packRows(rows, (emit) => {
    for (let row = 0; row < rows; row += 1) {
      const end = offset[row + 1];
      for (let at = offset[row]; at < end; at += 1) if (isNew(at, row)) emit(row, sorted[at]);
      pace.step(1 + end - offset[row]);
    }
  });
}

/** The network of an estate. Cost: linear, but for sorting what each node needs. */
export function pictureOf(estate: CompiledEstate, checkpoint: () => void): PictureNetwork {
  const pace = new Pace(checkpoint);
  const paced = (emit: (from: number, to: number) => void) =>
    eachDependency(estate, (from, to) => {
      pace.step();
      emit(from, to);
    });
  const isJoined = new Uint8Array(estate.nodeCount);
  paced((from, to) => {
    isJoined[from] = 1;
    isJoined[to] = 1;
  });
  const place = new Int32Array(estate.nodeCount);
  const nodes: number[] = [];
  isJoined.forEach((is, node) => {
    place[node] = nodes.length;
    if (is === 1) nodes.push(node);
  });
  const all = packRows(nodes.length, (emit) => paced((from, to) => emit(place[from], place[to])));
  const out = distinct(all, nodes.length, pace);
  const into = packRows(nodes.length, (emit) => {
    for (let row = 0; row < nodes.length; row += 1) {
      for (let at = out.offset[row]; at < out.offset[row + 1]; at += 1) emit(out.items[at], row);
      pace.step();
    }
  });
  return { nodes: Int32Array.from(nodes), out, into };
}

/** Dependencies ÷ the number that there could be; 0 when there could be none. */
export function densityOf({ nodes, out }: PictureNetwork): number {
  return directedDensity(nodes.length, out.items.length);
}
