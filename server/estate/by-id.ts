// Finds things by their ids. The index is made at the first question: an estate whose claims refer to nothing asks none.
import { TextNumbers } from '../model/text-numbers';

/** What is asked of things by their ids; a Map answers it too. */
export type Lookup<T> = Pick<ReadonlyMap<string, T>, 'get' | 'has' | 'values'>;

export class ById<T> implements Lookup<T> {
  readonly #list: readonly T[];
  readonly #idOf: (one: T) => string;
  #numbers: TextNumbers | null = null;

  /** Every thing has an id of its own. */
  constructor(list: readonly T[], idOf: (one: T) => string) {
    this.#list = list;
    this.#idOf = idOf;
  }

  get(id: string): T | undefined {
    return this.#list[this.placeOf(id)];
  }

  has(id: string): boolean {
    return this.placeOf(id) >= 0;
  }

  values(): MapIterator<T> {
    return this.#list.values();
  }

  /** The ids in their order. */
  *[Symbol.iterator](): Generator<string> {
    for (const one of this.#list) yield this.#idOf(one);
  }

  /** Its place in the list; −1: there is none. */
  placeOf(id: string): number {
    if (!this.#numbers) {
      this.#numbers = new TextNumbers(this.#list.length);
      for (const one of this.#list) this.#numbers.add(this.#idOf(one));
    }
    return this.#numbers.find(id);
  }
}
