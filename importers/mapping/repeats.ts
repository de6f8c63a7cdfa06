// Notes rows that say of a thing without a number what an earlier row said: if they are different things, they are one here.
import type { MappedRelation, MappedTable, MappedThing } from '../../server/model/mapping-profile';
import type { SameNames } from '../reading/same-names';
import type { TableRow } from '../reading/table-head';
import { ownText } from '../reading/texts';
import { type ColumnUse, columnUses, type Titles } from './columns';
import type { Thing } from './things';

/** The alias that a relation says something about: who uses a service is said of the service. */
function mentionedBy({ type, from, to }: MappedRelation): unknown {
  return type === 'USES' ? from : to;
}

/** A row has at most one of it, and says which: what several tell of must not be taken for what a row is about. */
function isOneARow({ key = [], name }: MappedThing): boolean {
  const isNamed = name !== undefined && 'column' in name;
  return (isNamed || key.length > 0) && !(isNamed && name.split !== undefined) && key.every(({ split }) => split === undefined);
}

/** The alias that rows are about: one thing a row, that nothing else in the row is said to need or to have. Undefined: there is none. */
export function mainThingOf({ things, relations }: Pick<MappedTable, 'things' | 'relations'>): string | undefined {
  const values = [...things, ...relations].flatMap(({ properties = {} }) => Object.values(properties));
  const mentioned = new Set([...relations.map(mentionedBy), ...values.flatMap((value) => ('thing' in value ? [value.thing] : []))]);
  const single = things.filter(isOneARow);
  return (single.find(({ as }) => !mentioned.has(as)) ?? single[0])?.as;
}

/** Whether a use of a column says what the main thing is related to: rows that differ in it may well be about one thing. */
function isRelated(at: string, main: number): boolean {
  const [, thing] = /\.things\[(\d+)\]/.exec(at) ?? [];
  return thing === undefined ? /\.relations\[\d+\]\.(from|to)$/.test(at) : Number(thing) !== main;
}

/** The rows about one thing without a number, with what each relates it to. */
interface Rows {
  count: number;
  readonly related: Set<string>;
  isRepeated: boolean;
}

/** The rows of one table. */
export class Repeats {
  /** The alias whose things are looked at; undefined: none. */
  readonly main: string | undefined;
  /** The main thing has a number of its own for a key: then rows with that key are about one thing. */
  readonly #isNumbered: boolean;
  readonly #related: readonly number[];
  /** By thing: what its only row relates it to, and from its second row on all of them. Most things have one row: a set for each costs much. */
  readonly #seen = new Map<Thing, string | Rows>();
  readonly #sameNames: SameNames;

  constructor(table: MappedTable, find: (titles: Titles) => { readonly at: number }, sameNames: SameNames) {
    this.main = mainThingOf(table);
    this.#sameNames = sameNames;
    const index = table.things.findIndex(({ as }) => as === this.main);
    const at = ({ titles }: Pick<ColumnUse, 'titles'>) => find(titles).at;
    const uses = [...columnUses(table, '')];
    const nameOf = uses.filter((use) => use.at === `.things[${index}].name`).map(at);
    this.#isNumbered = !uses.some((use) => use.at.startsWith(`.things[${index}].key`) && nameOf.includes(at(use)));
    this.#related = [...new Set(uses.filter((use) => isRelated(use.at, index)).map(at))];
  }

  /** Notes what a row is about. `column`: the header above its name. */
  note(thing: Thing, { cells, place }: TableRow, column: string): void {
    if (thing.kind === 'Country' || (thing.isKeyed && this.#isNumbered)) return;
    const related = this.#relatedIn(cells);
    const seen = this.#seen.get(thing);
    if (seen === undefined) {
      this.#seen.set(thing, related);
      return;
    }
    const known = typeof seen === 'string' ? { count: 1, related: new Set([seen]), isRepeated: false } : seen;
    if (known !== seen) this.#seen.set(thing, known);
    known.count += 1;
    if (known.related.has(related)) known.isRepeated = true;
    else known.related.add(related);
    if (known.isRepeated) this.#sameNames.add({ id: thing.reference.id, name: thing.spelling || thing.key, place, column, rows: known.count });
  }

  /** What a row relates its thing to, as one text that keeps nothing of the file alive. */
  #relatedIn(cells: readonly string[]): string {
    const [only = -1, ...others] = this.#related;
    if (others.length === 0) return ownText(cells[only] ?? '');
    return this.#related.map((at) => cells[at] ?? '').join('\u0000');
  }
}
