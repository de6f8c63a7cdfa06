// How often each of 256 bits is set in a stream of rows, weighted: sums kept as bits of numbers standing upright, so that adding rows
// touches a few words instead of every set bit.
//
// How: plane p holds bit p of all 256 sums. A row is added to plane 0; where a bit was set already it carries to plane 1, and so on, as one adds
// on paper. Eight rows at once go through a tree of carry-save adders: seven of them turn eight rows and the three lowest planes into new
// planes and one row of carries, so that the planes above are touched once for eight rows. A weight is added by its own binary digits.
// Why right: a carry-save adder turns three bits into a sum and a carry with the same value; no step loses one. 31 planes hold sums below 2^31.
// Source: Harley & Seal; Muła, Kurz & Lemire 2018, “Faster population counts using AVX2 instructions”.
// Preconditions: weights are whole numbers from 1 on; a row of zeros stands at index 0.

import { demand, demandIndex } from './demands';

/** Words of a row, as in `must.ts`; a constant of this file, because the loops below run for every row. */
const rowWords = 8;
/** Enough for sums below 2^31. */
const planeCount = 31;

export class BitSums {
  /** Plane p of word w: bit p of the sums of 32 bits. */
  readonly #planes = new Int32Array(planeCount * rowWords);

  /**
   * Adds 1 to the sum of every bit that is set in the rows that start at these places. Places beyond `count` up to the next multiple of
   * eight are set to 0, where an empty row must stand.
   */
  addRows(rows: Int32Array, places: Int32Array, count: number): void {
    demandIndex('the number of rows', count, places.length + 1);
    places.fill(0, count, Math.min(places.length, (count + 7) & ~7));
    addEights(this.#planes, rows, { places, count });
  }

  /** Adds `weight` (an integer ≥ 1) to the sum of every bit that is set in the row. */
  add(rows: Int32Array, row: number, weight: number): void {
    demandWeight(weight);
    for (let word = 0; word < rowWords; word += 1) {
      const bits = rows[row + word];
      for (let rest = weight, plane = 0; rest !== 0; rest >>>= 1, plane += 1) if ((rest & 1) === 1) addAt(this.#planes, plane * rowWords + word, bits);
    }
  }

  /** Reads the sums of the first `size` bits into `sums` and starts again from zero. */
  flush(sums: Float64Array, start: number, size: number): void {
    demandIndex('the number of sums', size, 32 * rowWords + 1);
    demandIndex('where the sums go', start, sums.length - size + 1);
    const planes = this.#planes;
    for (let bit = 0; bit < size; bit += 1) {
      let sum = 0;
      for (let plane = planeCount - 1; plane >= 0; plane -= 1) {
        sum = sum * 2 + ((planes[plane * rowWords + (bit >> 5)] >>> (bit & 31)) & 1);
      }
      sums[start + bit] = sum;
    }
    planes.fill(0);
  }
}

function demandWeight(weight: number): void {
  demand(Number.isInteger(weight) && weight >= 1, () => `a weight is ${weight}, and must be a whole number of at least 1`);
}

/** Adds bits at a plane and carries upwards. */
function addAt(planes: Int32Array, start: number, bits: number): void {
  let carry = bits;
  for (let at = start; carry !== 0; at += rowWords) {
    const before = planes[at];
    planes[at] = before ^ carry;
    carry &= before;
  }
}

interface RowStarts {
  readonly places: Int32Array;
  readonly count: number;
}

function addEights(planes: Int32Array, rows: Int32Array, { places, count }: RowStarts): void {
  for (let at = 0; at < count; at += 8) {
    const [p0, p1, p2, p3] = [places[at], places[at + 1], places[at + 2], places[at + 3]];
    const [p4, p5, p6, p7] = [places[at + 4], places[at + 5], places[at + 6], places[at + 7]];
    for (let word = 0; word < rowWords; word += 1) {
      let ones = planes[word];
      let twos = planes[8 + word];
      let fours = planes[16 + word];
      // Each adder takes two more rows: `half` is their sum without the carry.
      let x = rows[p0 + word];
      let y = rows[p1 + word];
      let half = ones ^ x;
      let twosA = (ones & x) | (half & y);
      ones = half ^ y;
      x = rows[p2 + word];
      y = rows[p3 + word];
      half = ones ^ x;
      let twosB = (ones & x) | (half & y);
      ones = half ^ y;
      half = twos ^ twosA;
      const foursA = (twos & twosA) | (half & twosB);
      twos = half ^ twosB;
      x = rows[p4 + word];
      y = rows[p5 + word];
      half = ones ^ x;
      twosA = (ones & x) | (half & y);
      ones = half ^ y;
      x = rows[p6 + word];
      y = rows[p7 + word];
      half = ones ^ x;
      twosB = (ones & x) | (half & y);
      ones = half ^ y;
      half = twos ^ twosA;
      const foursB = (twos & twosA) | (half & twosB);
      twos = half ^ twosB;
      half = fours ^ foursA;
      const eights = (fours & foursA) | (half & foursB);
      fours = half ^ foursB;
      planes[word] = ones;
      planes[8 + word] = twos;
      planes[16 + word] = fours;
      if (eights !== 0) addAt(planes, 24 + word, eights);
    }
  }
}
