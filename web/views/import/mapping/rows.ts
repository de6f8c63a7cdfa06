// Turns a table of a profile into the rows of the page, one per column, and a choice in a row back into the profile.
import type { MappedTable, MappedThing } from '../../../../server/model/mapping-profile';
import { foldName } from '../../../../server/model/normal-form';
import { type NodeKind, nodeKindSpec, type PropertySpec } from '../../../../server/model/vocabulary';
import { readAt, writeAt } from './profile-path';
import { kindsOf, otherEnds, withThing } from './relations';
import { type CellWays, isSameTarget, type Target, type Use, usesOf } from './uses';

/** A column of the file, and what the profile makes of it. */
export interface ColumnRow {
  /** Place of the column in the file, from 0; null: the profile names it, and the file has no such column. */
  readonly index: number | null;
  readonly title: string;
  /** What it becomes in the first place. */
  readonly main: Use | null;
  readonly isKey: boolean;
  /** What else the profile does with it: said, and kept. */
  readonly others: readonly Use[];
  readonly isUnused: boolean;
}

const rank: Readonly<Record<Target['what'], number>> = { name: 0, property: 1, relation: 2, key: 3, kind: 4, ofRelation: 5, condition: 6, none: 7 };

/** Titles are compared as an import compares them: without case, spaces and punctuation. */
export const foldTitle = (title: string): string => foldName(title).replace(/[^\p{Letter}\p{Number}]+/gu, '');

function columnsOf(header: readonly string[]): Map<string, number> {
  const columns = new Map<string, number>();
  for (const fold of [(title: string) => title, foldTitle]) {
    for (const [at, title] of header.entries()) if (title !== '' && !columns.has(fold(title))) columns.set(fold(title), at);
  }
  return columns;
}

const aliasOf = (target: Target): string | null => ('alias' in target ? target.alias : null);

function rowOf(title: string, index: number | null, { uses, isUnused }: { readonly uses: readonly Use[]; readonly isUnused: boolean }): ColumnRow {
  const [main = null] = [...uses].sort((a, b) => rank[a.target.what] - rank[b.target.what]);
  const key = uses.find(({ target }) => target.what === 'key' && main !== null && aliasOf(main.target) === target.alias);
  const others = uses.filter((use) => use !== main && use !== key);
  return { index, title, main, isKey: key !== undefined, others, isUnused };
}

/** One row per column of the file, then those that the profile names and the file lacks. */
export function rowsOf(table: MappedTable, header: readonly string[]): ColumnRow[] {
  const columns = columnsOf(header);
  const columnOf = (title: string) => columns.get(title) ?? columns.get(foldTitle(title));
  const found = new Map<number, Use[]>();
  const missing = new Map<string, Use[]>();
  for (const use of usesOf(table)) {
    const column = use.columns.map(columnOf).find((one) => one !== undefined);
    const [title = ''] = use.columns;
    const list = column === undefined ? missing.get(title) : found.get(column);
    if (list) list.push(use);
    else if (column === undefined) missing.set(title, [use]);
    else found.set(column, [use]);
  }
  const unused = new Set(table.unused.map(foldTitle));
  return [
    ...header.map((title, at) => rowOf(title, at, { uses: found.get(at) ?? [], isUnused: unused.has(foldTitle(title)) })),
    ...[...missing].map(([title, uses]) => rowOf(title, null, { uses, isUnused: false })),
  ];
}

const without = (table: MappedTable, use: Use): MappedTable => {
  if (use.target.what === 'kind') return writeAt(table, use.at, kindsOf(readAt(table, use.at))[0]);
  const path = use.target.what === 'relation' || use.at.endsWith('.from') || use.at.endsWith('.to') ? use.at.replace(/\.\w+$/, '') : use.at;
  const next = writeAt(table, path, undefined);
  const list = path.replace(/\[\d+\]$/, '');
  const isEmptyKey = list.endsWith('.key') && list !== path && Array.isArray(readAt(next, list)) && readAt(next, `${list}[0]`) === undefined;
  return isEmptyKey ? writeAt(next, list, undefined) : next;
};

/** Properties that a thing can have, besides its name, in the order of the model. */
export function propertiesOf(thing: MappedThing): string[] {
  const names = kindsOf(thing.kind).flatMap((kind) => nodeKindSpec(kind)?.properties.map(({ name }) => name) ?? []);
  return [...new Set(names)].filter((name) => name !== 'name');
}

/** A cell as the profile writes it, without what is not said. */
const cellOf = (title: string, { split, values, several }: CellWays): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries({ column: title, split, values, several }).filter(([, one]) => one !== undefined));

export const specOf = (kinds: readonly NodeKind[], property: string): PropertySpec | undefined =>
  kinds.flatMap((kind) => nodeKindSpec(kind)?.properties ?? []).find(({ name }) => name === property);

/** What belongs to another thing is read by its name; several values in a cell only where a property has several. */
function propertyCell(title: string, ways: CellWays, spec: PropertySpec | undefined): Readonly<Record<string, unknown>> {
  const { split, several, ...rest } = ways;
  if (spec?.value.type === 'node') return { named: spec.value.kinds, ...cellOf(title, { ...rest, split }) };
  return cellOf(title, spec?.value.type === 'texts' ? ways : { ...rest, several });
}

function withUse(table: MappedTable, title: string, { target, ways }: Pick<Use, 'target' | 'ways'>): MappedTable {
  const alias = aliasOf(target);
  const at = table.things.findIndex((one) => one.as === alias);
  const thing = table.things[at];
  if (!thing) return table;
  const { several: _several, ...cellWays } = ways;
  const cell = cellOf(title, cellWays);
  if (target.what === 'name') return writeAt(table, `things[${at}].name`, cell);
  if (target.what === 'key') return writeAt(table, `things[${at}].key[${thing.key?.length ?? 0}]`, cell);
  if (target.what === 'property') {
    const value = propertyCell(title, ways, specOf(kindsOf(thing.kind), target.property));
    return writeAt(table, `things[${at}].properties.${target.property}`, value);
  }
  if (target.what !== 'relation') return table;
  const made = table.things.flatMap((one) => kindsOf(one.kind));
  const named = { named: otherEnds(kindsOf(thing.kind), { type: target.type, named: target.named, made }), ...cell };
  const ends = target.named === 'to' ? { from: target.alias, to: named } : { from: named, to: target.alias };
  return writeAt(table, `relations[${table.relations.length}]`, { type: target.type, ...ends });
}

function settled(table: MappedTable, title: string, isUsed: boolean): MappedTable {
  const rest = table.unused.filter((one) => foldTitle(one) !== foldTitle(title));
  if (isUsed) return rest.length === table.unused.length ? table : { ...table, unused: rest };
  return rest.length < table.unused.length ? table : { ...table, unused: [...rest, title] };
}

/** The key of the thing that a row is about, found by its path. */
const keyUseOf = (table: MappedTable, row: ColumnRow, alias: string | null): Use | undefined =>
  usesOf(table).find(
    ({ target, columns }) => target.what === 'key' && target.alias === alias && columns.some((one) => foldTitle(one) === foldTitle(row.title)),
  );

/** A copy in which the column becomes something else. What else the profile does with it stays. */
export function chooseTarget(table: MappedTable, row: ColumnRow, target: Target): MappedTable {
  if (row.main && isSameTarget(row.main.target, target)) return table;
  const alias = row.main && aliasOf(row.main.target);
  let next = row.main ? without(table, row.main) : table;
  const key = keyUseOf(next, row, alias);
  if (key && (target.what === 'key' || aliasOf(target) !== alias)) next = without(next, key);
  // Words stand for values of what the column was: for something else they say nothing.
  const { split } = row.main?.ways ?? {};
  if (target.what !== 'none') next = withUse(next, row.title, { target, ways: { split } });
  return settled(next, row.title, target.what !== 'none' || row.others.length > 0);
}

/** A copy in which the column is, or is not, part of the key of its thing. */
export function chooseKey(table: MappedTable, row: ColumnRow, isKey: boolean): MappedTable {
  const alias = row.main && aliasOf(row.main.target);
  if (alias === null || isKey === row.isKey) return table;
  if (isKey) return withUse(table, row.title, { target: { what: 'key', alias }, ways: {} });
  if (row.main?.target.what === 'key') return chooseTarget(table, row, { what: 'none' });
  const key = keyUseOf(table, row, alias);
  return key ? without(table, key) : table;
}

/** A copy in which the cells of a use are taken in another way. */
export function chooseWays(table: MappedTable, use: Use, ways: Partial<CellWays>): MappedTable {
  const cell = readAt(table, use.at);
  if (typeof cell !== 'object' || cell === null) return table;
  const next = Object.fromEntries(Object.entries({ ...cell, ...ways }).filter(([, one]) => one !== undefined));
  return writeAt(table, use.at, next);
}

/** An alias that no thing of the table has: supplier, supplier2. */
export function freeAlias(table: MappedTable, kind: NodeKind): string {
  const base = kind.toLowerCase();
  const taken = new Set(table.things.map((one) => one.as));
  for (let count = 1; ; count += 1) {
    const alias = count === 1 ? base : `${base}${count}`;
    if (!taken.has(alias)) return alias;
  }
}

/** A copy in which the column names a new thing of each row, with the relation that such things usually have. */
export function chooseNewThing(table: MappedTable, row: ColumnRow, kind: NodeKind): MappedTable {
  const alias = freeAlias(table, kind);
  // A country is told by its code or name as it stands: that is its key.
  return chooseTarget(withThing(table, { as: alias, kind }), row, { what: kind === 'Country' ? 'key' : 'name', alias });
}
