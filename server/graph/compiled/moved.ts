// Where the members of a list stand after some of them went and others came.
//
// How: both lists are gone through at once. A place before that is among those of what left is passed over, and so is a place now that is among those
// of what came; between two such places all members stand beside each other in both, and are one run.
// Why right: what stayed keeps its order. Precondition: places ascend. Cost: a run per change, and a copy of what is asked for.
import { absent } from '../../model/graph-codes';

/** Where a list differs from the one before: the places there of what left, and here of what came; both ascending. */
export interface ListChange {
  readonly gone: readonly number[];
  readonly come: readonly number[];
}

/** Members that stay beside each other: from a place before, and now, so many. */
type Run = readonly [old: number, now: number, count: number];

function runsOf(size: number, { gone, come }: ListChange): Run[] {
  const runs: Run[] = [];
  let [old, now, went, came] = [0, 0, 0, 0];
  while (old < size) {
    if (old === gone[went]) {
      old += 1;
      went += 1;
    } else if (now === come[came]) {
      now += 1;
      came += 1;
    } else {
      const count = Math.min((gone[went] ?? size) - old, (come[came] ?? Number.POSITIVE_INFINITY) - now);
      runs.push([old, now, count]);
      old += count;
      now += count;
    }
  }
  return runs;
}

export class Moved {
  /** How many members there are now. */
  readonly size: number;
  /** Where each member of before stands; `absent`: it went. */
  readonly to: Int32Array;
  readonly #runs: readonly Run[];
  readonly #come: readonly number[];

  constructor(sizeBefore: number, places: ListChange) {
    this.size = sizeBefore - places.gone.length + places.come.length;
    this.#come = places.come;
    this.#runs = runsOf(sizeBefore, places);
    this.to = new Int32Array(sizeBefore).fill(absent);
    for (const [old, now, count] of this.#runs) for (let at = 0; at < count; at += 1) this.to[old + at] = now + at;
  }

  /** A column with a value of each member, as it is for those of now: 0 for those that came. */
  copied<T extends Int32Array | Uint8Array>(column: T): T;
  copied(column: Int32Array | Uint8Array): Int32Array | Uint8Array {
    const copy = column instanceof Int32Array ? new Int32Array(this.size) : new Uint8Array(this.size);
    for (const [old, now, count] of this.#runs) copy.set(column.subarray(old, old + count), now);
    return copy;
  }

  /** A list of what there is of each member, as it is for those of now; `made` makes what there is of one that came. */
  listed<T>(list: readonly T[], made: (at: number) => T): T[] {
    const now = new Array<T>(this.size);
    for (const [old, at, count] of this.#runs) for (let one = 0; one < count; one += 1) now[at + one] = list[old + one];
    for (const at of this.#come) now[at] = made(at);
    return now;
  }
}
