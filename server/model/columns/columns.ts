// Defines columns: typed arrays by name. A computed thing is kept as columns, and threads hand them to each other without a copy.

export type Column = Uint8Array | Int32Array | Float64Array;
export type Columns = ReadonlyMap<string, Column>;

/** Where columns are read from: some are made when they are asked for. */
export interface ColumnSource {
  get(name: string): Column | undefined;
}

/** The kinds of array that a column can be, by the word under which it is kept. */
export const columnKinds = { bytes: Uint8Array, integers: Int32Array, numbers: Float64Array } as const;
export type ColumnKind = keyof typeof columnKinds;

export function kindOfColumn(column: Column): ColumnKind {
  if (column instanceof Int32Array) return 'integers';
  return column instanceof Float64Array ? 'numbers' : 'bytes';
}

/** Thrown for columns that do not hold what they should: whoever reads them computes anew. */
export class BadColumns extends Error {}

/** The column of this name and kind. Throws `BadColumns` when there is none. */
export function columnOf<K extends ColumnKind>(columns: ColumnSource, name: string, kind: K): InstanceType<(typeof columnKinds)[K]> {
  const column = columns.get(name);
  if (!column || kindOfColumn(column) !== kind) throw new BadColumns(`no column “${name}” of ${kind}`);
  return column as InstanceType<(typeof columnKinds)[K]>;
}

/** A column of integers that grows while it is written. */
export class Integers {
  #items: Int32Array;
  #length = 0;

  /** `expected`: how many there will be, where that is known. */
  constructor(expected = 1024) {
    this.#items = new Int32Array(Math.max(1, expected));
  }

  get length(): number {
    return this.#length;
  }

  push(item: number): void {
    if (this.#length === this.#items.length) this.#grow(this.#length * 2);
    this.#items[this.#length] = item;
    this.#length += 1;
  }

  /** Takes all of these, each with so much more. */
  pushAll(items: Int32Array, more: number): void {
    const length = this.#length + items.length;
    if (length > this.#items.length) this.#grow(Math.max(length, this.#items.length * 2));
    this.#items.set(items, this.#length);
    if (more !== 0) for (let at = this.#length; at < length; at += 1) this.#items[at] = (this.#items[at] as number) + more;
    this.#length = length;
  }

  #grow(length: number): void {
    const larger = new Int32Array(length);
    larger.set(this.#items.subarray(0, this.#length));
    this.#items = larger;
  }

  /** What was written; no copy. */
  column(): Int32Array {
    return this.#items.subarray(0, this.#length);
  }
}
