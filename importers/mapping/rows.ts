// Reads the rows of one table as its profile says: the things of a row, their properties, and the relations between them.
import type { PropertyValue } from '../../server/model/claims';
import { issue } from '../../server/model/issues';
import type { MappedTable } from '../../server/model/mapping-profile';
import { criticalities, type NodeKind, nodeKinds, type PropertySpec } from '../../server/model/vocabulary';
import { readChoice } from '../reading/choices';
import type { DescribingColumns } from '../reading/described-things';
import { rejected } from '../reading/property-column';
import type { SameNames } from '../reading/same-names';
import type { TableRow } from '../reading/table-head';
import { ownText } from '../reading/texts';
import type { Descriptions, Saying } from './descriptions';
import { AliasReader } from './mentions';
import { nodeSpec, type PropertyReader, readersOf, type Said, type TableSetting } from './properties';
import type { Relations } from './relations';
import { Repeats } from './repeats';
import { RowRelations } from './row-relations';
import type { End, Thing, Things } from './things';

/** What all tables of one import share. */
export interface MappedImport {
  readonly things: Things;
  readonly descriptions: Descriptions;
  readonly relations: Relations;
  /** Kinds of which it is known after the last row only which row gives a property. */
  readonly waiting: ReadonlySet<NodeKind>;
  readonly sameNames: SameNames;
}

interface RowThing {
  readonly reader: AliasReader;
  readonly properties: readonly PropertyReader[];
  readonly columnsOf: (thing: Thing) => DescribingColumns;
  mentions: readonly Thing[];
}

const nothing: readonly Thing[] = [];

/** A number that belongs to one thing only: given to several it would make them one. */
function isOwn({ name, value }: PropertySpec): boolean {
  return value.type === 'identifier' || name === 'externalIds';
}

const propertyNames = new Map(nodeKinds.map(({ kind, properties }) => [kind, new Set(properties.map(({ name }) => name))]));
function hasProperty(kind: NodeKind, name: string): boolean {
  return propertyNames.get(kind)?.has(name) ?? false;
}

/** The words of another scale from which a criticality was read (formats §2.9); undefined: it is a word of the model. */
function basisOf({ cell }: PropertyReader, { cells }: TableRow): string | undefined {
  const word = cell ? (cells[cell.at] ?? '') : '';
  return word === '' || readChoice(word, criticalities) !== undefined ? undefined : ownText(word);
}

/** How the properties of one alias are found, for things that wait for the last row and for those that do not. */
function columnsFor(properties: readonly PropertyReader[], waiting: ReadonlySet<NodeKind>, name: string): RowThing['columnsOf'] {
  const byName = new Map(properties.map((one) => [one.name, one]));
  const header = (property: string) => byName.get(property)?.cell?.header ?? (property === 'name' ? name : property);
  const several = (property: string) => byName.get(property)?.several;
  const atOnce = { header, several };
  const [waits, isNamedOnly] = [
    { ...atOnce, waits: true },
    { ...atOnce, waits: true, isNamedOnly: true },
  ];
  return ({ isKeyed, kind }) => (isKeyed ? (waiting.has(kind) ? waits : atOnce) : isNamedOnly);
}

/** Reads the rows of one table of a profile. */
export class MappedRows {
  /** The columns in which a row says what it is about. */
  readonly about: readonly string[];
  readonly #things: readonly RowThing[];
  readonly #relations: RowRelations;
  readonly #shared: MappedImport;
  readonly #setting: TableSetting;
  readonly #repeats: Repeats;
  /** What rows are about. */
  readonly #main: RowThing | undefined;

  constructor(table: MappedTable, setting: Omit<TableSetting, 'mentionsOf' | 'headerOf'>, shared: MappedImport) {
    const byAlias = new Map<string, RowThing>();
    this.#setting = {
      ...setting,
      mentionsOf: (alias) => byAlias.get(alias)?.mentions ?? nothing,
      headerOf: (alias) => byAlias.get(alias)?.reader.cells[0]?.header ?? null,
    };
    this.#shared = shared;
    for (const thing of table.things) {
      const reader = new AliasReader(thing, this.#setting, shared.things);
      const properties = readersOf(thing.properties, (name) => nodeSpec(thing, name), this.#setting);
      byAlias.set(thing.as, { reader, properties, columnsOf: columnsFor(properties, shared.waiting, reader.nameHeader), mentions: nothing });
    }
    this.#things = [...byAlias.values()];
    this.#repeats = new Repeats(table, setting.find, shared.sameNames);
    this.#main = byAlias.get(this.#repeats.main ?? '');
    this.#relations = new RowRelations(table.relations, this.#setting, shared.relations);
    this.about = this.#things.flatMap(({ reader }) => reader.cells.map(({ header }) => header));
  }

  /** Whether a row cannot be used, which was told: asked before anything of it is taken. */
  rejects(row: TableRow): boolean {
    return this.#relations.reject(row);
  }

  /** Reads one row; whether it made anything. */
  take(row: TableRow): boolean {
    let isMade = false;
    for (const thing of this.#things) {
      thing.mentions = thing.reader.read(row);
      if (thing.mentions.length > 0 && !thing.reader.isConstant) isMade = true;
    }
    for (const thing of this.#things) {
      if (thing.mentions.length > 0) this.#describe(thing, row);
      else if (isMade) thing.reader.tellAbsent(row);
    }
    this.#noteMain(row);
    return this.#relations.state(row, isMade) || isMade;
  }

  #noteMain(row: TableRow): void {
    const [thing, ...others] = this.#main?.mentions ?? nothing;
    if (this.#main && thing && others.length === 0) this.#repeats.note(thing, row, this.#main.reader.nameHeader);
  }

  #describe({ mentions, properties, reader, columnsOf }: RowThing, row: TableRow): void {
    const { descriptions } = this.#shared;
    const saying = properties.length === 0 ? null : this.#sayingOf(properties, row, { reader, mentions });
    for (const thing of mentions) {
      if (saying) descriptions.say(thing, saying, columnsOf(thing));
      else descriptions.mention(thing, row.place, columnsOf(thing));
    }
  }

  #sayingOf(readers: readonly PropertyReader[], row: TableRow, { reader, mentions }: Pick<RowThing, 'reader' | 'mentions'>): Saying | null {
    const properties: Record<string, PropertyValue> = {};
    let references: Record<string, End> | undefined;
    let isAny = false;
    for (const property of readers) {
      const { name } = property;
      if (!reader.isOneKind && !hasProperty((mentions[0] as Thing).kind, name)) continue;
      const said = this.#read(property, row, { reader, mentions });
      if (!said) continue;
      if ('to' in said) {
        references ??= {};
        references[name] = said.to;
        continue;
      }
      properties[name] = said.value;
      isAny = true;
      const basis = name === 'criticality' && properties.criticalityBasis === undefined ? basisOf(property, row) : undefined;
      if (basis !== undefined) properties.criticalityBasis = basis;
    }
    return isAny || references ? { properties, references, place: row.place } : null;
  }

  #read(property: PropertyReader, row: TableRow, { reader, mentions }: Pick<RowThing, 'reader' | 'mentions'>): Said | undefined {
    const said = property.read(row);
    if (said === undefined || said === rejected) return undefined;
    if (mentions.length < 2 || !isOwn(property.spec)) return said;
    const column = property.cell?.header ?? property.name;
    this.#setting.context.issue(issue('one-number-several-things', row.place, { column, value: reader.alias, details: { count: mentions.length } }));
    return undefined;
  }
}
