// Keeps references to nodes as numbers: one that is an id is the number of that text; one by name, with what narrows it, has a number below zero.
// The same number is the same reference; the same id may have two numbers.
import type { NodeReference } from '../claims';
import { getOrMake } from '../get-or-make';
import { BadColumns, type ColumnSource, columnOf, Integers } from './columns';
import { jsonColumn, readJson } from './json';
import { Numbered } from './numbered';
import { Shapes, ShapeWriter, setOwn } from './shapes';
import { Sparing } from './sparing';
import type { TextsByNumber, TextWriter } from './texts';

type NamedReference = Exclude<NodeReference, { id: string }>;
/** What narrows a reference by name. */
type Narrowing = Omit<NamedReference, 'name'>;
type References = Readonly<Record<string, NodeReference>>;

/** Number of a set of references that there is not. */
const absent = -1;

/** Writes references: those that a caller keeps by their number, and one by one the sets that things have. */
export class ReferenceWriter {
  readonly #ids: TextWriter;
  readonly #names: TextWriter;
  readonly #nodes: Sparing<string>;
  readonly #narrowings = new Numbered<Narrowing>();
  /** The number of the last narrowing, found without a text being made of it: tables name the same kinds row after row. */
  #last: { readonly of: NamedReference; readonly code: number } | undefined;
  /** A row says several things of one node. */
  #lastNode: { readonly id: string; readonly code: number } | undefined;
  /** By what narrows it, then by the number of the name. */
  readonly #named: Map<number, number>[] = [];
  readonly #name = new Integers();
  readonly #narrowing = new Integers();
  readonly #shapes = new ShapeWriter<'reference'>(['reference']);
  readonly #shapeOf: Integers;
  readonly #startOf: Integers;
  readonly #values = new Integers();

  constructor({ ids, names, expected }: { readonly ids: TextWriter; readonly names: TextWriter; readonly expected: number }) {
    [this.#shapeOf, this.#startOf] = [new Integers(expected), new Integers(expected)];
    this.#ids = ids;
    this.#nodes = new Sparing(ids);
    this.#names = names;
  }

  code(reference: NodeReference): number {
    if (!('id' in reference)) return -1 - this.#codeOfNamed(reference);
    return this.#lastNode?.id === reference.id ? this.#lastNode.code : this.#ids.code(reference.id);
  }

  /** The number of a node of a kind, which references after it have too. */
  codeOfNode(kind: number, id: string): number {
    this.#lastNode = { id, code: this.#nodes.code(kind, id) };
    return this.#lastNode.code;
  }

  push(references: References | undefined): void {
    this.#startOf.push(this.#values.length);
    this.#shapeOf.push(references === undefined ? absent : this.#shapeWith(references));
  }

  *columns(name: string): Generator<[string, Uint8Array | Int32Array]> {
    yield [`${name}.narrowings`, jsonColumn(this.#narrowings.list)];
    yield [`${name}.name`, this.#name.column()];
    yield [`${name}.narrowing`, this.#narrowing.column()];
    yield [`${name}.shapes`, this.#shapes.column()];
    yield [`${name}.shape`, this.#shapeOf.column()];
    yield [`${name}.start`, this.#startOf.column()];
    yield [`${name}.values`, this.#values.column()];
  }

  #shapeWith(references: References): number {
    let shape = 0;
    for (const [name, reference] of Object.entries(references)) {
      shape = this.#shapes.step(shape, name, 'reference');
      this.#values.push(this.code(reference));
    }
    return shape;
  }

  #codeOfNamed(reference: NamedReference): number {
    const [name, narrowing] = [this.#names.code(reference.name), this.#codeOfNarrowing(reference)];
    this.#named[narrowing] ??= new Map();
    return getOrMake(this.#named[narrowing], name, () => {
      this.#name.push(name);
      this.#narrowing.push(narrowing);
      return this.#name.length - 1;
    });
  }

  #codeOfNarrowing(reference: NamedReference): number {
    const last = this.#last?.of;
    const isLast = last?.kinds === reference.kinds && last.class === reference.class && last.mayBeId === reference.mayBeId;
    if (this.#last && isLast) return this.#last.code;
    const { name: _, ...narrowing } = reference;
    const code = this.#narrowings.indexOf(narrowing, JSON.stringify(narrowing));
    this.#last = { of: reference, code };
    return code;
  }
}

/** Reads references by their numbers. */
export class ReferenceRows {
  readonly #ids: TextsByNumber;
  readonly #names: TextsByNumber;
  readonly #narrowings: readonly Narrowing[];
  readonly #shapes: Shapes<'reference'>;
  readonly #shapeOf: Int32Array;
  readonly #startOf: Int32Array;
  readonly #values: Int32Array;
  /** Of references by name: the number of the name, and of what narrows it. */
  readonly name: Int32Array;
  readonly narrowing: Int32Array;

  /** Throws `BadColumns`. */
  constructor(columns: ColumnSource, name: string, { ids, names }: { readonly ids: TextsByNumber; readonly names: TextsByNumber }) {
    const part = (word: string) => columnOf(columns, `${name}.${word}`, 'integers');
    this.#ids = ids;
    this.#names = names;
    this.#narrowings = readJson(columns, `${name}.narrowings`);
    this.#shapes = new Shapes(columns, `${name}.shapes`);
    this.#shapeOf = part('shape');
    this.#startOf = part('start');
    this.#values = part('values');
    this.name = part('name');
    this.narrowing = part('narrowing');
    if (this.#startOf.length !== this.#shapeOf.length || this.name.length !== this.narrowing.length) throw new BadColumns(`references “${name}” are cut off`);
  }

  get length(): number {
    return this.#shapeOf.length;
  }

  /** Whether a thing has a set. */
  has(thing: number): boolean {
    return (this.#shapeOf[thing] ?? absent) !== absent;
  }

  /** The reference of a number. */
  reference(code: number): NodeReference {
    if (code >= 0) return { id: this.#ids.at(code) };
    const narrowing = this.#narrowings[this.narrowing[-1 - code] ?? -1];
    if (!narrowing) throw new BadColumns(`no reference of number ${code}`);
    return { name: this.#names.at(this.name[-1 - code] ?? -1), ...narrowing };
  }

  /** The set of a thing; undefined when it has none. */
  at(thing: number): References | undefined {
    const shape = this.#shapeOf[thing] ?? absent;
    if (shape === absent) return undefined;
    const references: Record<string, NodeReference> = {};
    let at = this.#startOf[thing] ?? 0;
    for (const [name] of this.#shapes.at(shape)) {
      setOwn(references, name, this.reference(this.#values[at] ?? 0));
      at += 1;
    }
    return references;
  }
}
