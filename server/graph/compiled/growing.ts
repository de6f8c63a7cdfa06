// Lists of numbers that grow, on typed arrays: for columns of which the length is known only at the end.

/** A growing list of 32-bit integers. */
export class Integers {
  length = 0;
  #items: Int32Array;
  readonly #zeros: (length: number) => Int32Array;

  /**
   * `zeros`: in which memory; `sharedIntegers` for what threads may share. Own memory is many times as cheap to take and to give back,
   * which counts where lists come and go by the thousand.
   */
  constructor(expected = 1024, zeros: (length: number) => Int32Array = ownIntegers) {
    this.#zeros = zeros;
    this.#items = zeros(Math.max(16, expected));
  }

  push(value: number): void {
    if (this.length === this.#items.length) this.#grow();
    this.#items[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#items[index];
  }

  /** What is in it, without copying. Nothing may be pushed afterwards. */
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
    this.clear();
    return taken;
  }

  /** Empties it; its room is kept. */
  clear(): void {
    this.length = 0;
  }

  #grow(): void {
    const wider = this.#zeros(this.#items.length * 2);
    wider.set(this.#items);
    this.#items = wider;
  }
}

function ownIntegers(length: number): Int32Array {
  return new Int32Array(length);
}

/** Zeros in memory that threads may share. */
export function sharedIntegers(length: number): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(4 * length));
}

export function sharedBytes(length: number): Uint8Array<SharedArrayBuffer> {
  return new Uint8Array(new SharedArrayBuffer(length));
}

/** The same in memory that threads may share: itself if it is there already. */
export function inSharedMemory<T extends Int32Array | Uint8Array>(values: T): T;
export function inSharedMemory(values: Int32Array | Uint8Array): Int32Array | Uint8Array {
  if (values.buffer instanceof SharedArrayBuffer) return values;
  const shared = values instanceof Int32Array ? sharedIntegers(values.length) : sharedBytes(values.length);
  shared.set(values);
  return shared;
}
