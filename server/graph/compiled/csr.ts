// Lists of numbers per number, packed in two typed arrays (compressed sparse rows).
//
// How: the pairs are gone through twice, as in a counting sort (Knuth, The Art of Computer Programming 3, §5.2). The first time counts how many
// items each row has; the sums of these counts say where each row starts. The second time puts each item at the next free index of its row.
// So items keep their order, and nothing is allocated per row. Precondition: both times give the same pairs. Cost: linear.

import { inSharedMemory } from './growing';

export interface Csr {
  /** List `i` is `items[offset[i]] … items[offset[i + 1] - 1]`. */
  readonly offset: Int32Array;
  readonly items: Int32Array;
}

/** Packs what `each` emits: called twice, it must emit the same (row, item) pairs both times. Items keep the order of emission. */
export function packRows(rows: number, each: (emit: (row: number, item: number) => void) => void): Csr {
  const offset = new Int32Array(rows + 1);
  each((row) => {
    offset[row + 1] += 1;
  });
  for (let row = 0; row < rows; row += 1) offset[row + 1] += offset[row];
  const next = offset.slice(0, rows);
  const items = new Int32Array(offset[rows]);
  each((row, item) => {
    const at = next[row];
    items[at] = item;
    next[row] = at + 1;
  });
  return { offset, items };
}

/** The same in memory that threads may share. */
export function sharedRows({ offset, items }: Csr): Csr {
  return { offset: inSharedMemory(offset), items: inSharedMemory(items) };
}
