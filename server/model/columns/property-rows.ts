// Keeps the properties of many things as numbers: per thing its shape (which properties, of which type, in which order) and one number a
// value. Things of one kind have few shapes, so a property is found without going through the others.
import type { Properties, PropertyValue } from '../claims';
import { getOrMake } from '../get-or-make';
import { BadColumns, type ColumnSource, columnOf, Integers } from './columns';
import { type Shape, Shapes, ShapeWriter, setOwn } from './shapes';
import { type Numbering, Sparing } from './sparing';
import type { TextsByNumber, TextWriter } from './texts';

const types = ['text', 'number', 'texts'] as const;
type ValueType = (typeof types)[number];

function typeOf(value: PropertyValue): ValueType {
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'number' : 'texts';
}

class NumberWriter implements Numbering<number> {
  /** A map takes 0 and -0 for one number. */
  readonly #codes = new Map<number | '-0', number>();
  readonly #numbers: number[] = [];

  get length(): number {
    return this.#numbers.length;
  }

  code(value: number): number {
    return getOrMake(this.#codes, Object.is(value, -0) ? '-0' : value, () => this.add(value));
  }

  add(value: number): number {
    return this.#numbers.push(value) - 1;
  }

  column(): Float64Array {
    return Float64Array.from(this.#numbers);
  }
}

/** Writes the properties of things, one after another. */
export class PropertyWriter {
  readonly #texts: TextWriter;
  /** A place is a shape, for its last name. */
  readonly #ofTexts: Sparing<string>;
  readonly #shapes = new ShapeWriter<ValueType>(types);
  readonly #shapeOf: Integers;
  readonly #startOf: Integers;
  readonly #values = new Integers();
  readonly #numbers = new NumberWriter();
  readonly #ofNumbers = new Sparing(this.#numbers);
  readonly #lists = new Integers();

  /** `expected`: how many things there will be, where that is known. */
  constructor(texts: TextWriter, expected?: number) {
    this.#texts = texts;
    this.#ofTexts = new Sparing(texts);
    [this.#shapeOf, this.#startOf] = [new Integers(expected), new Integers(expected)];
  }

  push(properties: Properties): void {
    this.#startOf.push(this.#values.length);
    let shape = 0;
    for (const name of Object.keys(properties)) {
      const value = properties[name] as PropertyValue;
      shape = this.#shapes.step(shape, name, typeOf(value));
      this.#values.push(this.#code(shape, value));
    }
    this.#shapeOf.push(shape);
  }

  *columns(name: string): Generator<[string, Uint8Array | Int32Array | Float64Array]> {
    yield [`${name}.shapes`, this.#shapes.column()];
    yield [`${name}.shape`, this.#shapeOf.column()];
    yield [`${name}.start`, this.#startOf.column()];
    yield [`${name}.values`, this.#values.column()];
    yield [`${name}.numbers`, this.#numbers.column()];
    yield [`${name}.lists`, this.#lists.column()];
  }

  #code(shape: number, value: PropertyValue): number {
    if (typeof value === 'string') return this.#ofTexts.code(shape, value);
    if (typeof value === 'number') return this.#ofNumbers.code(shape, value);
    // A list: its length, then its texts.
    const at = this.#lists.length;
    this.#lists.push(value.length);
    for (const one of value) this.#lists.push(this.#texts.code(one));
    return at;
  }
}

/** Reads the properties of things by their number. */
export class PropertyRows {
  readonly #texts: TextsByNumber;
  readonly #shapes: Shapes<ValueType>;
  readonly #shapeOf: Int32Array;
  readonly #startOf: Int32Array;
  readonly #values: Int32Array;
  readonly #numbers: Float64Array;
  readonly #lists: Int32Array;

  /** Throws `BadColumns`. */
  constructor(columns: ColumnSource, name: string, texts: TextsByNumber) {
    this.#texts = texts;
    this.#shapes = new Shapes(columns, `${name}.shapes`);
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
    for (const [name, type] of this.#shapes.at(this.#shapeOf[thing] ?? 0)) {
      setOwn(properties, name, this.#value(type, this.#values[at] ?? -1));
      at += 1;
    }
    return properties;
  }

  /** The number of the shape of a thing, and which names that has. */
  shapeOf(thing: number): number {
    return this.#shapeOf[thing] ?? 0;
  }

  namesOf(shape: number): Shape<ValueType> {
    return this.#shapes.at(shape);
  }

  /** What a thing says at a place of its shape: the number of a text, or the value. */
  codeAt(thing: number, place: number): number {
    return this.#values[(this.#startOf[thing] ?? 0) + place] ?? -1;
  }

  valueAt(thing: number, place: number, type: ValueType): PropertyValue {
    return this.#value(type, this.codeAt(thing, place));
  }

  /** Per thing the number of what it says of a property, if that is of this type: of a text, or of a number; −1: it says none. In shared memory. */
  codesOf(name: string, type: 'text' | 'number'): Int32Array {
    const codes = new Int32Array(new SharedArrayBuffer(this.length * Int32Array.BYTES_PER_ELEMENT)).fill(-1);
    const places = this.#shapes.placesOf(name, type);
    if (!places) return codes;
    const [shapeOf, startOf, values] = [this.#shapeOf, this.#startOf, this.#values];
    for (let thing = 0; thing < codes.length; thing += 1) {
      const place = places[shapeOf[thing] ?? -1] ?? -1;
      if (place >= 0) codes[thing] = values[(startOf[thing] ?? 0) + place] ?? -1;
    }
    return codes;
  }

  /** Per thing 1: it says one of these properties. */
  saysAny(names: ReadonlySet<string>): Uint8Array {
    const isAny = new Map<number, number>();
    const find = (shape: number) => Number(this.#shapes.at(shape).some(([name]) => names.has(name)));
    return Uint8Array.from(this.#shapeOf, (shape) => getOrMake(isAny, shape, () => find(shape)));
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
