// Lists of numbers per number, packed in two typed arrays (compressed sparse rows).

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
