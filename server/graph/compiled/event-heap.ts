// A queue of (time, item) pairs, earliest first: a binary heap on two plain arrays (Williams 1964, “Algorithm 232: Heapsort”).
//
// How: no entry is later than the two below it (at 2i + 1 and 2i + 2), so the earliest stands on top. A new entry starts at the end and is
// swapped with the one above while it is earlier. After a take the last entry goes on top and is swapped with the earlier one below while
// that is earlier than itself. Items of one time come out in no promised order. Cost: the logarithm of the size per step.

export class EventHeap {
  readonly #times: number[] = [];
  readonly #items: number[] = [];

  get size(): number {
    return this.#times.length;
  }

  /** Time of the earliest event; ∞ when empty. */
  get earliest(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : this.#times[0];
  }

  push(time: number, item: number): void {
    let at = this.#times.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#times[above] <= time) break;
      this.#put(at, this.#times[above], this.#items[above]);
      at = above;
    }
    this.#put(at, time, item);
  }

  /** Takes the item of the earliest event; −1 when empty. */
  pop(): number {
    const first = this.#items[0];
    const time = this.#times.pop();
    const item = this.#items.pop();
    if (time === undefined || item === undefined) return -1;
    if (this.#times.length > 0) this.#sink(time, item);
    return first;
  }

  #put(at: number, time: number, item: number): void {
    this.#times[at] = time;
    this.#items[at] = item;
  }

  #sink(time: number, item: number): void {
    const size = this.#times.length;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      if (below + 1 < size && this.#times[below + 1] < this.#times[below]) below += 1;
      if (this.#times[below] >= time) break;
      this.#put(at, this.#times[below], this.#items[below]);
      at = below;
    }
    this.#put(at, time, item);
  }
}
