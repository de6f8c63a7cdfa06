// Cuts a table of a preset down to the columns that a file has: of the titles of a column the one in the file stays, what has none goes.
import type { PresetTable } from '../../../server/model/mapping-preset';
import type { MappedEnd, MappedRelation, MappedThing, MappedValue, RowCondition } from '../../../server/model/mapping-profile';
import { type HeaderColumns, headerColumns, type Titles } from '../columns';

/** The header of a file, asked by title as the reader of mappings asks it. */
export class FileHeader {
  /** Titles as the file writes them. */
  readonly titles: readonly string[];
  readonly #columns: HeaderColumns;

  constructor(cells: readonly string[]) {
    this.titles = cells;
    this.#columns = headerColumns(cells);
  }

  /** The column with the first of these titles that the file has, as the file writes it; undefined: it has none. */
  find(titles: Titles): string | undefined {
    return this.#columns.find(titles)?.header;
  }
}

function withColumn<T extends { readonly column: Titles }>(value: T, header: FileHeader): T | undefined {
  const column = header.find(value.column);
  return column === undefined ? undefined : { ...value, column };
}

type Known = { readonly header: FileHeader; readonly things: ReadonlySet<string> };

function pruneValue(value: MappedValue, { header, things }: Known): MappedValue | undefined {
  if ('thing' in value) return things.has(value.thing) ? value : undefined;
  if (!('column' in value) || value.column === undefined) return value;
  return withColumn({ ...value, column: value.column }, header);
}

function pruneProperties(properties: Readonly<Record<string, MappedValue>> | undefined, known: Known) {
  const kept = Object.entries(properties ?? {}).flatMap(([name, value]) => {
    const pruned = pruneValue(value, known);
    return pruned === undefined ? [] : [[name, pruned] as const];
  });
  return kept.length === 0 ? {} : { properties: Object.fromEntries(kept) };
}

/** The thing with its kind, key and name only; undefined when the file cannot say it. */
function pruneThing({ as, kind, key, name }: MappedThing, header: FileHeader): MappedThing | undefined {
  const ownKind = typeof kind === 'string' ? kind : withColumn(kind, header);
  const cells = key?.map((cell) => withColumn(cell, header)).filter((cell) => cell !== undefined);
  const ownKey = cells?.length === key?.length ? cells : undefined;
  const ownName = name && 'column' in name ? withColumn(name, header) : name;
  if (ownKind === undefined || (ownKey === undefined && ownName === undefined)) return undefined;
  return { as, kind: ownKind, ...(ownKey ? { key: ownKey } : {}), ...(ownName ? { name: ownName } : {}) };
}

function pruneThings(table: PresetTable, header: FileHeader): MappedThing[] {
  const kept = table.things.flatMap((thing) => {
    const pruned = pruneThing(thing, header);
    return pruned ? [{ pruned, properties: thing.properties }] : [];
  });
  const things = new Set(kept.map(({ pruned }) => pruned.as));
  return kept.map(({ pruned, properties }) => ({ ...pruned, ...pruneProperties(properties, { header, things }) }));
}

function pruneEnd(end: MappedEnd, { header, things }: Known): MappedEnd | undefined {
  if (typeof end === 'string') return things.has(end) ? end : undefined;
  return end.column === undefined ? end : withColumn({ ...end, column: end.column }, header);
}

function pruneRelation({ type, from, to, properties }: MappedRelation, known: Known): MappedRelation[] {
  const [ownFrom, ownTo] = [pruneEnd(from, known), pruneEnd(to, known)];
  return ownFrom === undefined || ownTo === undefined ? [] : [{ type, from: ownFrom, to: ownTo, ...pruneProperties(properties, known) }];
}

/** What is left of a table in a file with this header: its things, relations, conditions, and the columns left out on purpose. */
export function pruneTable(table: PresetTable, header: FileHeader) {
  const things = pruneThings(table, header);
  const known = { header, things: new Set(things.map(({ as }) => as)) };
  const only: RowCondition[] = (table.rows?.only ?? []).flatMap((condition) => withColumn(condition, header) ?? []);
  const unused = new Set(table.unused.flatMap((title) => header.find(title) ?? []));
  return {
    ...(only.length > 0 ? { rows: { only } } : {}),
    things,
    relations: table.relations.flatMap((relation) => pruneRelation(relation, known)),
    unused: [...unused],
  };
}
