// Lists what a mapping profile makes of each column: every place of a table in which a column stands, with its path in the profile.
import type { MappedEnd, MappedRelation, MappedTable, MappedThing, MappedValue } from '../../../../server/model/mapping-profile';
import type { RelationType } from '../../../../server/model/vocabulary';

/** What a column becomes. `alias`: the thing of the row that it is about. */
export type Target =
  | { readonly what: 'none' }
  | { readonly what: 'key' | 'name' | 'kind'; readonly alias: string }
  | { readonly what: 'property'; readonly alias: string; readonly property: string }
  /** The cell names what the thing has a relation with: `to` from the thing on, `from` to the thing. */
  | { readonly what: 'relation'; readonly alias: string; readonly type: RelationType; readonly named: 'from' | 'to' }
  /** Which rows count; and what only the profile itself can say of a relation. */
  | { readonly what: 'condition' }
  | { readonly what: 'ofRelation'; readonly type: RelationType };

export type Several = 'first' | 'last' | 'least' | 'greatest';

/** How the text of a cell is taken. */
export interface CellWays {
  readonly split?: string | readonly string[] | undefined;
  readonly values?: Readonly<Record<string, string>> | undefined;
  readonly several?: Several | undefined;
}

export interface Use {
  /** Titles, of which the first that the table has is taken. */
  readonly columns: readonly string[];
  readonly target: Target;
  readonly ways: CellWays;
  /** Place in the table: `things[1].properties.kvk`. */
  readonly at: string;
}

const titles = (column: string | readonly string[]): readonly string[] => (typeof column === 'string' ? [column] : column);

interface CellLike extends CellWays {
  readonly column?: string | readonly string[] | undefined;
}

function usesOfCell(cell: CellLike | undefined, target: Target, at: string): Use[] {
  if (cell?.column === undefined) return [];
  const { split, values, several } = cell;
  return [{ columns: titles(cell.column), target, ways: { split, values, several }, at }];
}

const columnOf = (value: MappedValue): CellLike | undefined => ('column' in value ? value : undefined);

function usesOfThing(thing: MappedThing, at: string): Use[] {
  const { as: alias, kind, key = [], name, properties = {} } = thing;
  return [
    ...(typeof kind === 'string' ? [] : usesOfCell(kind, { what: 'kind', alias }, `${at}.kind`)),
    ...key.flatMap((cell, part) => usesOfCell(cell, { what: 'key', alias }, `${at}.key[${part}]`)),
    ...(name && 'column' in name ? usesOfCell(name, { what: 'name', alias }, `${at}.name`) : []),
    ...Object.entries(properties).flatMap(([property, value]) =>
      usesOfCell(columnOf(value), { what: 'property', alias, property }, `${at}.properties.${property}`),
    ),
  ];
}

/** A relation of a thing of the row with what a cell names can be shown; one between two cells only the profile itself says. */
function targetOfEnd({ type, from, to }: MappedRelation, named: 'from' | 'to'): Target {
  const other = named === 'from' ? to : from;
  return typeof other === 'string' ? { what: 'relation', alias: other, type, named } : { what: 'ofRelation', type };
}

const cellOfEnd = (end: MappedEnd): CellLike | undefined => (typeof end === 'string' ? undefined : end);

function usesOfRelation(relation: MappedRelation, at: string): Use[] {
  const { type, from, to, properties = {} } = relation;
  return [
    ...usesOfCell(cellOfEnd(from), targetOfEnd(relation, 'from'), `${at}.from`),
    ...usesOfCell(cellOfEnd(to), targetOfEnd(relation, 'to'), `${at}.to`),
    ...Object.entries(properties).flatMap(([property, value]) => usesOfCell(columnOf(value), { what: 'ofRelation', type }, `${at}.properties.${property}`)),
  ];
}

/** Every use of a column in a table, in the order of the profile. */
export function usesOf(table: MappedTable): Use[] {
  return [
    ...table.things.flatMap((thing, at) => usesOfThing(thing, `things[${at}]`)),
    ...table.relations.flatMap((relation, at) => usesOfRelation(relation, `relations[${at}]`)),
    ...(table.rows?.only ?? []).flatMap((condition, at) => usesOfCell({ column: condition.column }, { what: 'condition' }, `rows.only[${at}]`)),
  ];
}

export function isSameTarget(a: Target, b: Target): boolean {
  const words = ({ what, ...rest }: Target) => JSON.stringify([what, ...Object.entries(rest).sort()]);
  return words(a) === words(b);
}
