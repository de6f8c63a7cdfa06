// Reads the rows of one table as its profile says: the things of a row, their properties, and the relations between them.
import type { PropertyValue } from '../../server/model/claims';
import { issue } from '../../server/model/issues';
import type { MappedEnd, MappedRelation, MappedTable, MappedThing } from '../../server/model/mapping-profile';
import { criticalities, type NodeKind, nodeKindSpec, nodeKinds, type PropertySpec, type RelationType, relationTypeSpec } from '../../server/model/vocabulary';
import { readChoice } from '../reading/choices';
import { rejected } from '../reading/property-column';
import type { TableRow } from '../reading/table-head';
import { ownText } from '../reading/texts';
import { AliasReader, type Mention } from './mentions';
import { NamedCells, type PropertyReader, propertyReader, type Said, type TableSetting } from './properties';
import type { Relations, StatedRelation } from './relations';
import { Thing, type Things } from './things';

/** What all tables of one import share. */
export interface MappedImport {
  readonly things: Things;
  readonly relations: Relations;
}

interface RowThing {
  readonly reader: AliasReader;
  readonly properties: readonly PropertyReader[];
  mentions: readonly Mention[];
}

interface EndReader {
  readonly header: string | null;
  readonly isNamed: boolean;
  read(row: TableRow): readonly Mention[];
}

interface RowRelation {
  readonly type: RelationType;
  readonly from: EndReader;
  readonly to: EndReader;
  readonly properties: readonly PropertyReader[];
}

const nothing: readonly Mention[] = [];

/** A number that belongs to one thing only: given to several it would make them one. */
function isOwn({ name, value }: PropertySpec): boolean {
  return value.type === 'identifier' || name === 'externalIds';
}

const propertyNames = new Map(nodeKinds.map(({ kind, properties }) => [kind, new Set(properties.map(({ name }) => name))]));
function hasProperty(kind: NodeKind, name: string): boolean {
  return propertyNames.get(kind)?.has(name) ?? false;
}

/** The declaration of a property of a thing, by whatever kind the thing may have. */
function specOf({ kind }: MappedThing, name: string): PropertySpec | undefined {
  const kinds = typeof kind === 'string' ? [kind] : Object.values(kind.values);
  for (const one of kinds) {
    const found = nodeKindSpec(one)?.properties.find((spec) => spec.name === name);
    if (found) return found;
  }
  return undefined;
}

type Properties = MappedThing['properties'];

function readersOf(properties: Properties, specFor: (name: string) => PropertySpec | undefined, setting: TableSetting): PropertyReader[] {
  return Object.entries(properties ?? {}).flatMap(([name, value]) => {
    const spec = specFor(name);
    return spec ? [propertyReader(spec, value, setting)] : [];
  });
}

/** Reads the rows of one table of a profile. */
export class MappedRows {
  /** The columns in which a row says what it is about. */
  readonly about: readonly string[];
  readonly #things: readonly RowThing[];
  readonly #relations: readonly RowRelation[];
  readonly #rejecting: readonly PropertyReader[];
  readonly #shared: MappedImport;
  readonly #setting: TableSetting;

  constructor(table: MappedTable, setting: Omit<TableSetting, 'mentionsOf'>, shared: MappedImport) {
    const byAlias = new Map<string, RowThing>();
    const mentionsOf = (alias: string) => byAlias.get(alias)?.mentions ?? nothing;
    this.#setting = { ...setting, mentionsOf };
    this.#shared = shared;
    for (const thing of table.things) {
      const properties = readersOf(thing.properties, (name) => specOf(thing, name), this.#setting);
      byAlias.set(thing.as, { reader: new AliasReader(thing, this.#setting, shared.things), properties, mentions: nothing });
    }
    this.#things = [...byAlias.values()];
    this.#relations = table.relations.map((relation) => this.#relationOf(relation, mentionsOf));
    this.#rejecting = this.#relations.flatMap(({ properties }) => properties.filter(({ spec }) => spec.value.type === 'required'));
    this.about = this.#things.flatMap(({ reader }) => reader.cells.map(({ header }) => header));
  }

  #relationOf({ type, from, to, properties }: MappedRelation, mentionsOf: TableSetting['mentionsOf']): RowRelation {
    const endOf = (end: MappedEnd): EndReader => {
      if (typeof end === 'string') return { header: null, isNamed: false, read: () => mentionsOf(end) };
      const cells = new NamedCells(end, this.#setting);
      return { header: cells.header, isNamed: true, read: (row) => cells.read(row) };
    };
    const specs = relationTypeSpec(type)?.properties ?? [];
    return { type, from: endOf(from), to: endOf(to), properties: readersOf(properties, (name) => specs.find((spec) => spec.name === name), this.#setting) };
  }

  /** Reads one row; whether it made anything. */
  readonly take = (row: TableRow): boolean => {
    // First: a row that cannot be used must not leave half of what it says.
    for (const property of this.#rejecting) if (property.read(row) === rejected) return false;
    let isMade = false;
    for (const thing of this.#things) {
      thing.mentions = thing.reader.read(row);
      if (thing.mentions.length > 0 && !thing.reader.isConstant) isMade = true;
    }
    for (const thing of this.#things) if (thing.mentions.length > 0) this.#describe(thing, row);
    for (const relation of this.#relations) if (this.#relate(relation, row, isMade)) isMade = true;
    if (!isMade) this.#setting.context.issue(issue('nothing-made', row.place));
    return isMade;
  };

  #describe({ mentions, properties, reader }: RowThing, row: TableRow): void {
    for (const property of properties) {
      const said = property.read(row);
      if (said === undefined || said === rejected) continue;
      if (mentions.length > 1 && isOwn(property.spec)) {
        const details = { count: mentions.length };
        this.#setting.context.issue(
          issue('one-number-several-things', row.place, { column: property.cell?.header ?? property.name, value: reader.alias, details }),
        );
        continue;
      }
      for (const mention of mentions) if (mention instanceof Thing) this.#say(mention, { property, said, row });
    }
  }

  #say(thing: Thing, { property, said, row }: { property: PropertyReader; said: Said; row: TableRow }): void {
    const { things } = this.#shared;
    const { name, several } = property;
    const { place } = row;
    if (!hasProperty(thing.kind, name)) return;
    if ('to' in said) {
      things.refer(thing, name, { to: said.to, place });
      return;
    }
    things.say(thing, name, { value: said.value, place, several });
    if (name === 'criticality' && property.cell) this.#keepBasis(thing, property.cell.at, row);
  }

  /** Keeps the words of another scale from which a criticality was read (formats §2.9), where no row states a basis. */
  #keepBasis(thing: Thing, at: number, { cells, place }: TableRow): void {
    const word = cells[at] ?? '';
    if (thing.get('criticalityBasis') !== undefined || readChoice(word, criticalities) !== undefined) return;
    this.#shared.things.say(thing, 'criticalityBasis', { value: ownText(word), place });
  }

  /** States a relation between all things at one end and all at the other; whether there was any. */
  #relate({ type, from, to, properties }: RowRelation, row: TableRow, isMade: boolean): boolean {
    const dependents = from.read(row);
    const targets = dependents.length === 0 ? nothing : to.read(row);
    if (targets.length === 0) return false;
    const said = this.#propertiesOf(properties, row);
    const { place } = row;
    const isNamed = from.isNamed || to.isNamed;
    for (const dependent of dependents) {
      for (const target of targets) {
        const relation = { type, from: dependent, to: target, ...said, place };
        // What a cell names may be unknown: then the thing of the row still stands.
        this.#shared.relations.state(isNamed && isMade ? { ...relation, derived: true, column: to.header ?? from.header ?? '' } : relation);
      }
    }
    return isNamed;
  }

  #propertiesOf(readers: readonly PropertyReader[], row: TableRow): Pick<StatedRelation, 'properties' | 'references'> {
    const properties: Record<string, PropertyValue> = {};
    let references: Record<string, Mention> | undefined;
    for (const property of readers) {
      const said = property.read(row);
      if (said === undefined || said === rejected) continue;
      if ('value' in said) properties[property.name] = said.value;
      else {
        references ??= {};
        references[property.name] = said.to;
      }
    }
    return references ? { properties, references } : { properties };
  }
}
