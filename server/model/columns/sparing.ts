// Numbers values that come from several places (a property, the ids of a kind) and looks for one among those that are known only where that
// pays: what nearly always differs costs more to look for than it saves.

/** What numbers values. */
export interface Numbering<T> {
  readonly length: number;
  /** The number of a value; the same value has one. */
  code(value: T): number;
  /** A number for a value that is not looked for. */
  add(value: T): number;
}

/** So many values of a place tell whether the next is likely to be new. */
const enough = 4096;
/** From this share of new ones on none is looked for any more. */
const nearlyAll = 0.9;

export class Sparing<T> {
  readonly #values: Numbering<T>;
  /** By place: values that came, and how many of them were new. */
  readonly #met: { all: number; isNew: number }[] = [];

  constructor(values: Numbering<T>) {
    this.#values = values;
  }

  /** A number of this value. The same value may have several. */
  code(place: number, value: T): number {
    this.#met[place] ??= { all: 0, isNew: 0 };
    const met = this.#met[place];
    if (met.all >= enough && met.isNew > met.all * nearlyAll) return this.#values.add(value);
    const next = this.#values.length;
    const code = this.#values.code(value);
    met.all += 1;
    if (code === next) met.isNew += 1;
    return code;
  }
}
