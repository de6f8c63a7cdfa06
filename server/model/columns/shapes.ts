// Numbers the shapes of objects: which names they have, each with a type, in which order. A shape is the one before its last name, and that name:
// thus it is found without a text being made of it, once for every object.
import { BadColumns, type ColumnSource } from './columns';
import { jsonColumn, readJson } from './json';

export type Shape<T extends string> = readonly (readonly [name: string, type: T])[];
type Added<T extends string> = readonly [before: number, name: string, type: T];

/** Numbers shapes in the order in which they are first met; 0 is the one without names. */
export class ShapeWriter<T extends string> {
  readonly #steps: Added<T>[] = [];
  readonly #next: Readonly<Record<string, Map<string, number>[]>>;

  constructor(types: readonly T[]) {
    this.#next = Object.fromEntries(types.map((type) => [type, []]));
  }

  /** The shape that follows on `before` by one more name. */
  step(before: number, name: string, type: T): number {
    const next = this.#next[type] as Map<string, number>[];
    next[before] ??= new Map();
    let shape = next[before].get(name);
    if (shape === undefined) {
      shape = this.#steps.push([before, name, type]);
      next[before].set(name, shape);
    }
    return shape;
  }

  column(): Uint8Array {
    return jsonColumn(this.#steps);
  }
}

/** Reads shapes by their numbers. */
export class Shapes<T extends string> {
  readonly #steps: readonly Added<T>[];
  readonly #made: Shape<T>[] = [[]];

  /** Throws `BadColumns`. */
  constructor(columns: ColumnSource, name: string) {
    this.#steps = readJson<Added<T>[]>(columns, name);
  }

  /** Throws `BadColumns`. */
  at(shape: number): Shape<T> {
    return this.#made[shape] ?? this.#make(shape);
  }

  /** By shape the place of a name of this type in it, -1: it is not in it; undefined: it is in none. */
  placesOf(name: string, type: T): Int32Array | undefined {
    const places = new Int32Array(this.#steps.length + 1).fill(-1);
    const depths = new Int32Array(places.length);
    let isFound = false;
    for (const [at, [before, word, ofType]] of this.#steps.entries()) {
      depths[at + 1] = (depths[before] ?? 0) + 1;
      const isIt = word === name && ofType === type;
      places[at + 1] = isIt ? (depths[before] ?? 0) : (places[before] ?? -1);
      isFound ||= isIt;
    }
    return isFound ? places : undefined;
  }

  #make(shape: number): Shape<T> {
    const names: [string, T][] = [];
    for (let at = shape; at > 0; ) {
      const step = this.#steps[at - 1];
      if (!step || step[0] >= at) throw new BadColumns(`no shape of number ${shape}`);
      names.push([step[1], step[2]]);
      at = step[0];
    }
    names.reverse();
    this.#made[shape] = names;
    return names;
  }
}

/** Gives an object a value of its own under any name. */
export function setOwn<V>(object: Record<string, V>, name: string, value: V): void {
  // An assignment to this name would change what the object is.
  if (name === '__proto__') Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
  else object[name] = value;
}
