// How often each of 256 bits is set in a stream of rows, weighted: sums kept as bits of numbers standing upright, so that adding a row
// touches a few words instead of every set bit (positional population count; carry-save addition).

/** Words of a row, as in `must.ts`; a constant of this file, because the loop below runs for every row. */
const rowWords = 8;
/** Enough for sums below 2^31. */
const planes = 31;

export class BitSums {
  /** Plane p of word w: bit p of the sums of 32 bits. */
  readonly #planes = new Int32Array(planes * rowWords);
  readonly #single = new Float64Array(32 * rowWords);
  /** Words of planes in use. */
  #used = 0;

  /** Adds `weight` (an integer ≥ 1) to the sum of every bit that is set in the row. Words with one bit are added directly: most have. */
  add(rows: Int32Array, row: number, weight: number): void {
    const single = this.#single;
    for (let word = 0; word < rowWords; word += 1) {
      const bits = rows[row + word] as number;
      if (bits === 0) continue;
      if ((bits & (bits - 1)) === 0) {
        const bit = (word << 5) + 31 - Math.clz32(bits);
        single[bit] = (single[bit] as number) + weight;
      } else if (weight === 1) this.#addAt(bits, word, 0);
      else for (let rest = weight, plane = 0; rest !== 0; rest >>>= 1, plane += 1) if ((rest & 1) === 1) this.#addAt(bits, word, plane);
    }
  }

  /** Reads the sums of the first `size` bits into `sums` and starts again from zero. */
  flush(sums: Float64Array, start: number, size: number): void {
    const highest = Math.floor((this.#used - 1) / rowWords);
    for (let bit = 0; bit < size; bit += 1) {
      let sum = 0;
      for (let plane = highest; plane >= 0; plane -= 1) {
        sum = sum * 2 + (((this.#planes[plane * rowWords + (bit >> 5)] as number) >>> (bit & 31)) & 1);
      }
      sums[start + bit] = sum + (this.#single[bit] as number);
    }
    this.#planes.fill(0, 0, this.#used);
    this.#single.fill(0);
    this.#used = 0;
  }

  #addAt(bits: number, word: number, first: number): void {
    const planesOf = this.#planes;
    let carry = bits;
    let at = first * rowWords + word;
    while (carry !== 0) {
      const before = planesOf[at] as number;
      planesOf[at] = before ^ carry;
      carry &= before;
      at += rowWords;
    }
    if (at > this.#used) this.#used = at;
  }
}
