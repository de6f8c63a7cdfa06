// A queue of (time, item) pairs, earliest first: a binary heap on two plain arrays.

export class EventHeap {
  readonly #times: number[] = [];
  readonly #items: number[] = [];

  get size(): number {
    return this.#times.length;
  }

  /** Time of the earliest event; ∞ when empty. */
  get earliest(): number {
    return this.#times[0] ?? Number.POSITIVE_INFINITY;
  }

  push(time: number, item: number): void {
    let at = this.#times.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.#times[above] ?? 0) <= time) break;
      this.#put(at, this.#times[above] ?? 0, this.#items[above] ?? 0);
      at = above;
    }
    this.#put(at, time, item);
  }

  /** Takes the item of the earliest event; −1 when empty. */
  pop(): number {
    const first = this.#items[0] ?? -1;
    const time = this.#times.pop() ?? 0;
    const item = this.#items.pop() ?? 0;
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
      if (below + 1 < size && (this.#times[below + 1] ?? 0) < (this.#times[below] ?? 0)) below += 1;
      if ((this.#times[below] ?? 0) >= time) break;
      this.#put(at, this.#times[below] ?? 0, this.#items[below] ?? 0);
      at = below;
    }
    this.#put(at, time, item);
  }
}
