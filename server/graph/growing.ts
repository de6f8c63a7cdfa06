// Lists of numbers that grow, on typed arrays: for columns of which the length is known only at the end.

/** A growing list of 32-bit integers. */
export class Integers {
  length = 0;
  #items: Int32Array;

  constructor(expected = 1024) {
    this.#items = sharedIntegers(Math.max(16, expected));
  }

  push(value: number): void {
    if (this.length === this.#items.length) this.#grow();
    this.#items[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#items[index] as number;
  }

  /** What is in it, without copying, in memory that threads may share. Nothing may be pushed afterwards. */
  pack(): Int32Array {
    return this.#items.subarray(0, this.length);
  }

  /** A copy of what is in it. */
  copy(): Int32Array {
    return this.#items.slice(0, this.length);
  }

  /** A copy of what is in it; the list is empty afterwards. */
  take(): Int32Array {
    const taken = this.copy();
    this.length = 0;
    return taken;
  }

  #grow(): void {
    const wider = sharedIntegers(this.#items.length * 2);
    wider.set(this.#items);
    this.#items = wider;
  }
}

/** Zeros in memory that threads may share. */
export function sharedIntegers(length: number): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(4 * length));
}
