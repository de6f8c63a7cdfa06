// Reads the properties that a profile gives to things and relations: from a column, a constant, or what names another node.
import type { NodeReference, PropertyValue } from '../../server/model/claims';
import { issue } from '../../server/model/issues';
import type { MappedThing, MappedValue } from '../../server/model/mapping-profile';
import { compareText } from '../../server/model/text-order';
import { type NodeKind, nodeKindSpec, type PropertySpec } from '../../server/model/vocabulary';
import type { ImportContext } from '../importer';
import type { Several } from '../reading/differing-rows';
import type { KnownIds } from '../reading/node-references';
import { NodeReferences } from '../reading/node-references';
import { PropertyColumn, rejected } from '../reading/property-column';
import { readValue } from '../reading/property-values';
import { saysNothing } from '../reading/sentinels';
import type { LocatedColumn, TableHead, TableRow } from '../reading/table-head';
import { ownText } from '../reading/texts';
import { MappedCell } from './cells';
import type { ChosenInColumn, ChosenNames } from './chosen';
import type { Titles } from './columns';
import { cellDialect, checkCell, type StatedDialect } from './dialect';
import type { End, Thing } from './things';

/** What a row says of one property. */
export type Said = { readonly value: PropertyValue } | { readonly to: End };

/** Reads one property of a row; undefined: nothing stated; `rejected`: the row cannot be used. */
export interface PropertyReader {
  readonly name: string;
  readonly spec: PropertySpec;
  readonly several: Several | undefined;
  /** The column it comes from; null: none. */
  readonly cell: MappedCell | null;
  read(row: TableRow): Said | undefined | typeof rejected;
}

/** What reading the rows of one table needs. */
export interface TableSetting {
  readonly head: TableHead;
  readonly context: ImportContext;
  readonly ids: KnownIds;
  /** Which of several things a name means, where a person chose. */
  readonly chosen: ChosenNames;
  /** The dialect that the profile states. */
  readonly stated: StatedDialect;
  /** The column with one of these titles; the header is known to have it. */
  readonly find: (titles: Titles) => LocatedColumn;
  /** The things that an alias stands for in the row that is being read. */
  readonly mentionsOf: (alias: string) => readonly Thing[];
  /** The header under which a row names these things; null: under none. */
  readonly headerOf: (alias: string) => string | null;
}

/** Nodes that cells name, by name or id. */
export class NamedCells {
  readonly #cell: MappedCell | null;
  readonly #constant: readonly string[];
  readonly #nodes: NodeReferences;
  readonly #chosen: ChosenInColumn | null;

  constructor({ named, column, value, ...rule }: NamedRule, { find, head, ids, chosen }: TableSetting) {
    this.#cell = column === undefined ? null : new MappedCell(find(column), rule, head.tally);
    this.#constant = value === undefined ? [] : [value];
    this.#nodes = new NodeReferences(named, ids);
    this.#chosen = chosen.in(this.header);
  }

  get header(): string | null {
    return this.#cell?.header ?? null;
  }

  read(row: TableRow): NodeReference[] {
    const found: NodeReference[] = [];
    for (const part of this.#cell ? this.#cell.parts(row) : this.#constant) {
      const id = this.#chosen?.idOf(part, row.place);
      const node = id === undefined ? this.#nodes.read(part) : { id };
      if (node) found.push(node);
    }
    return found;
  }
}

interface NamedRule {
  readonly named: readonly NodeKind[];
  readonly column?: Titles | undefined;
  readonly value?: string | undefined;
  readonly split?: string | readonly string[] | undefined;
  readonly values?: Readonly<Record<string, string>> | undefined;
}

/** The one node of several that cells name; several are told, and none is taken. */
function onlyOne<T>(
  found: readonly T[],
  { place }: TableRow,
  { name, context, value }: { name: string; context: ImportContext; value: string },
): T | undefined {
  if (found.length > 1) context.issue(issue('several-things', place, { column: name, value, details: { count: found.length } }));
  return found.length === 1 ? found[0] : undefined;
}

function ofColumn(spec: PropertySpec, value: Extract<MappedValue, { column: Titles; several?: unknown }>, setting: TableSetting): PropertyReader {
  const { head, context, find, stated } = setting;
  const { column, several, ...rule } = value;
  const cell = new MappedCell(find(column), rule, head.tally);
  const base = { name: spec.name, spec, several, cell };
  const reader = new PropertyColumn(spec, cell.header, { head, context, dialect: cellDialect(stated, head.decimal) });
  const isStated = stated.dates !== null || stated.decimal !== null;
  if (spec.value.type === 'texts' && (rule.split !== undefined || rule.values !== undefined)) {
    const read = (row: TableRow): Said | undefined => {
      const texts = cell.parts(row).filter((part) => !saysNothing(part));
      return texts.length === 0 ? undefined : { value: [...new Set(texts.map(ownText))].sort(compareText) };
    };
    return { ...base, read };
  }
  const read = (row: TableRow): Said | undefined | typeof rejected => {
    const text = cell.text(row);
    if (text === '') return undefined;
    if (isStated) checkCell(text, spec, { stated, column: cell.header, place: row.place });
    const found = reader.read(text, row.place);
    return found === undefined || found === rejected ? found : { value: found };
  };
  return { ...base, read };
}

/** The reader of one property. The profile is known to be sound. */
export function propertyReader(spec: PropertySpec, value: MappedValue, setting: TableSetting): PropertyReader {
  const { context } = setting;
  const base = { name: spec.name, spec, several: undefined, cell: null };
  if ('thing' in value) {
    const read = (row: TableRow): Said | undefined => {
      const to = onlyOne(setting.mentionsOf(value.thing), row, { name: spec.name, context, value: value.thing });
      return to && { to };
    };
    return { ...base, read };
  }
  if ('named' in value) {
    const cells = new NamedCells(value, setting);
    const read = (row: TableRow): Said | undefined => {
      const to = onlyOne(cells.read(row), row, { name: cells.header ?? spec.name, context, value: cells.header ?? '' });
      return to && { to };
    };
    return { ...base, read };
  }
  if ('column' in value) return ofColumn(spec, value, setting);
  const { value: constant } = readValue(spec, String(value.value), '.');
  const said = constant === undefined ? undefined : { value: constant };
  return { ...base, read: () => said };
}

/** The readers of all properties that are mapped. */
export function readersOf(properties: MappedThing['properties'], specOf: (name: string) => PropertySpec | undefined, setting: TableSetting): PropertyReader[] {
  return Object.entries(properties ?? {}).flatMap(([name, value]) => {
    const spec = specOf(name);
    return spec ? [propertyReader(spec, value, setting)] : [];
  });
}

/** The declaration of a property of a thing, by whatever kind the thing may have. */
export function nodeSpec({ kind }: Pick<MappedThing, 'kind'>, name: string): PropertySpec | undefined {
  const kinds = typeof kind === 'string' ? [kind] : Object.values(kind.values);
  for (const one of kinds) {
    const found = nodeKindSpec(one)?.properties.find((spec) => spec.name === name);
    if (found) return found;
  }
  return undefined;
}
