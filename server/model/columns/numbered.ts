// Numbers what is met again and again, in the order in which it is met first.

export class Numbered<T> {
  readonly list: T[] = [];
  readonly #byKey = new Map<unknown, number>();

  /** The number of a value; values of equal keys have one. */
  indexOf(value: T, key: unknown = value): number {
    let index = this.#byKey.get(key);
    if (index === undefined) {
      index = this.list.push(value) - 1;
      this.#byKey.set(key, index);
    }
    return index;
  }
}
