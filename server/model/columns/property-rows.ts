// Keeps the properties of many things as numbers: per thing its shape (which properties, of which type, in which order) and one number a
// value. Things of one kind have few shapes, so a property is found without going through the others.
import type { Properties, PropertyValue } from '../claims';
import { getOrMake } from '../get-or-make';
import { BadColumns, type ColumnSource, columnOf, Integers } from './columns';
import { jsonColumn, readJson } from './json';
import type { Texts, TextWriter } from './texts';

type ValueType = 'text' | 'number' | 'texts';
type Shape = readonly (readonly [name: string, type: ValueType])[];

function typeOf(value: PropertyValue): ValueType {
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'number' : 'texts';
}

/** Writes the properties of things, one after another. */
export class PropertyWriter {
  readonly #texts: TextWriter;
  readonly #shapes = new Map<string, number>();
  readonly #shapeOf = new Integers();
  readonly #startOf = new Integers();
  readonly #values = new Integers();
  readonly #numbers = new Map<number, number>();
  readonly #lists = new Integers();

  constructor(texts: TextWriter) {
    this.#texts = texts;
  }

  push(properties: Properties): void {
    const shape: [string, ValueType][] = [];
    this.#startOf.push(this.#values.length);
    for (const [name, value] of Object.entries(properties)) {
      shape.push([name, typeOf(value)]);
      this.#values.push(this.#code(value));
    }
    const key = JSON.stringify(shape);
    this.#shapeOf.push(getOrMake(this.#shapes, key, () => this.#shapes.size));
  }

  *columns(name: string): Generator<[string, Uint8Array | Int32Array | Float64Array]> {
    yield [`${name}.shapes`, jsonColumn([...this.#shapes.keys()].map((key) => JSON.parse(key)))];
    yield [`${name}.shape`, this.#shapeOf.column()];
    yield [`${name}.start`, this.#startOf.column()];
    yield [`${name}.values`, this.#values.column()];
    yield [`${name}.numbers`, Float64Array.from(this.#numbers.keys())];
    yield [`${name}.lists`, this.#lists.column()];
  }

  #code(value: PropertyValue): number {
    if (typeof value === 'string') return this.#texts.code(value);
    if (typeof value === 'number') return getOrMake(this.#numbers, value, () => this.#numbers.size);
    // A list: its length, then its texts.
    const at = this.#lists.length;
    this.#lists.push(value.length);
    for (const one of value) this.#lists.push(this.#texts.code(one));
    return at;
  }
}

/** Reads the properties of things by their number. */
export class PropertyRows {
  readonly #texts: Texts;
  readonly #shapes: readonly Shape[];
  readonly #shapeOf: Int32Array;
  readonly #startOf: Int32Array;
  readonly #values: Int32Array;
  readonly #numbers: Float64Array;
  readonly #lists: Int32Array;

  /** Throws `BadColumns`. */
  constructor(columns: ColumnSource, name: string, texts: Texts) {
    this.#texts = texts;
    this.#shapes = readJson<Shape[]>(columns, `${name}.shapes`);
    this.#shapeOf = columnOf(columns, `${name}.shape`, 'integers');
    this.#startOf = columnOf(columns, `${name}.start`, 'integers');
    this.#values = columnOf(columns, `${name}.values`, 'integers');
    this.#numbers = columnOf(columns, `${name}.numbers`, 'numbers');
    this.#lists = columnOf(columns, `${name}.lists`, 'integers');
    if (this.#startOf.length !== this.#shapeOf.length) throw new BadColumns(`properties “${name}” are not of one length`);
  }

  get length(): number {
    return this.#shapeOf.length;
  }

  /** All properties of a thing, in the order in which they were written. */
  at(thing: number): Properties {
    const properties: Record<string, PropertyValue> = {};
    let at = this.#startOf[thing] ?? 0;
    for (const [name, type] of this.#shapes[this.#shapeOf[thing] ?? -1] ?? []) {
      const value = this.#value(type, this.#values[at] ?? -1);
      // An assignment to this name would change what the object is.
      if (name === '__proto__') Object.defineProperty(properties, name, { value, enumerable: true, writable: true, configurable: true });
      else properties[name] = value;
      at += 1;
    }
    return properties;
  }

  /** Per thing the number of what it says of a property, if that is of this type: of a text, or of a number; −1: it says none. In shared memory. */
  codesOf(name: string, type: 'text' | 'number'): Int32Array {
    const codes = new Int32Array(new SharedArrayBuffer(this.length * Int32Array.BYTES_PER_ELEMENT)).fill(-1);
    const places = Int32Array.from(this.#shapes, (shape) => shape.findIndex(([own, ownType]) => own === name && ownType === type));
    if (places.every((place) => place < 0)) return codes;
    const [shapeOf, startOf, values] = [this.#shapeOf, this.#startOf, this.#values];
    for (let thing = 0; thing < codes.length; thing += 1) {
      const place = places[shapeOf[thing] ?? -1] ?? -1;
      if (place >= 0) codes[thing] = values[(startOf[thing] ?? 0) + place] ?? -1;
    }
    return codes;
  }

  /** The numbers that `codesOf` names. */
  get numbers(): Float64Array {
    return this.#numbers;
  }

  #value(type: ValueType, code: number): PropertyValue {
    if (type === 'text') return this.#texts.at(code);
    if (type === 'number') return this.#numbers[code] ?? Number.NaN;
    const length = this.#lists[code] ?? 0;
    return Array.from(this.#lists.subarray(code + 1, code + 1 + length), (one) => this.#texts.at(one));
  }
}
