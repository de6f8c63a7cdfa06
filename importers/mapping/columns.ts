// Finds the columns that a table of a profile uses: by their titles, in the header of a file.
import type { MappedEnd, MappedTable, MappedThing, MappedValue } from '../../server/model/mapping-profile';
import type { DeepReadonly } from '../../server/model/shapes';
import { foldHeader } from '../reading/headers';
import type { LocatedColumn } from '../reading/table-head';

export type Titles = string | readonly string[];

/** One use of a column, with its place in the profile. */
export interface ColumnUse {
  /** As in `tables[0].things[1].key[0]`. */
  readonly at: string;
  readonly titles: readonly string[];
}

export function titlesOf(column: Titles): readonly string[] {
  return typeof column === 'string' ? [column] : column;
}

type Properties = MappedThing['properties'];

function* usesOfValue(at: string, value: MappedValue | MappedEnd | MappedThing['name']): Generator<ColumnUse> {
  if (typeof value === 'object' && 'column' in value && value.column !== undefined) yield { at, titles: titlesOf(value.column) };
}

function* usesOfProperties(at: string, properties: Properties = {}): Generator<ColumnUse> {
  for (const [name, value] of Object.entries(properties)) yield* usesOfValue(`${at}.properties.${name}`, value);
}

function* usesOfThing(at: string, { kind, key = [], name, properties }: MappedThing): Generator<ColumnUse> {
  if (typeof kind === 'object') yield { at: `${at}.kind`, titles: titlesOf(kind.column) };
  for (const [index, cell] of key.entries()) yield { at: `${at}.key[${index}]`, titles: titlesOf(cell.column) };
  yield* usesOfValue(`${at}.name`, name);
  yield* usesOfProperties(at, properties);
}

/** All uses of columns, in the order of the profile. */
export function* columnUses(table: DeepReadonly<Pick<MappedTable, 'rows' | 'things' | 'relations'>>, at: string): Generator<ColumnUse> {
  for (const [index, { column }] of (table.rows?.only ?? []).entries()) yield { at: `${at}.rows.only[${index}]`, titles: titlesOf(column) };
  for (const [index, thing] of table.things.entries()) yield* usesOfThing(`${at}.things[${index}]`, thing);
  for (const [index, { from, to, properties }] of table.relations.entries()) {
    const place = `${at}.relations[${index}]`;
    yield* usesOfValue(`${place}.from`, from);
    yield* usesOfValue(`${place}.to`, to);
    yield* usesOfProperties(place, properties);
  }
}

/** The columns of one header, found by title: case, spaces and punctuation ignored. */
export class HeaderColumns {
  readonly #columns = new Map<string, LocatedColumn>();

  constructor(columns: readonly LocatedColumn[]) {
    for (const column of columns) {
      const folded = foldHeader(column.header);
      if (folded !== '' && !this.#columns.has(folded)) this.#columns.set(folded, column);
    }
  }

  /** The first of the titles that the header has. */
  find(titles: Titles): LocatedColumn | undefined {
    for (const title of titlesOf(titles)) {
      const found = this.#columns.get(foldHeader(title));
      if (found) return found;
    }
    return undefined;
  }

  /** The uses whose column the header lacks. */
  lacking(uses: readonly ColumnUse[]): ColumnUse[] {
    return uses.filter(({ titles }) => !this.find(titles));
  }
}

/** The header columns of a record, whatever it is. */
export function headerColumns(cells: readonly string[]): HeaderColumns {
  return new HeaderColumns(cells.map((header, at) => ({ at, header })));
}
