// Reads the relations that one row states: between its things, and with what its cells name.
import type { Place, PropertyValue } from '../../server/model/claims';
import { issue } from '../../server/model/issues';
import type { MappedEnd, MappedRelation } from '../../server/model/mapping-profile';
import { type RelationType, relationTypeSpec } from '../../server/model/vocabulary';
import { rejected } from '../reading/property-column';
import type { TableRow } from '../reading/table-head';
import { NamedCells, type PropertyReader, readersOf, type TableSetting } from './properties';
import type { Relations, StatedRelation } from './relations';
import { type End, Thing } from './things';

interface EndReader {
  readonly header: string | null;
  readonly isNamed: boolean;
  read(row: TableRow): readonly End[];
}

interface RowRelation {
  readonly type: RelationType;
  readonly from: EndReader;
  readonly to: EndReader;
  readonly properties: readonly PropertyReader[];
  /** Between things of the row, with nothing else to say. */
  readonly isPlain: boolean;
}

interface Ends {
  readonly dependents: readonly End[];
  readonly targets: readonly End[];
}

const nothing: readonly End[] = [];

/** Types of which one of several targets may do for the others: whether that is so, no list in a cell says. */
const mayBeSpare: ReadonlySet<RelationType> = new Set(['PROVIDED_BY', 'SUPPLIED_BY', 'HOSTED_IN', 'SUBCONTRACTED_TO']);

function isCompany(end: End): boolean {
  return end instanceof Thing && (end.kind === 'Supplier' || end.kind === 'Organisation');
}

export class RowRelations {
  readonly #relations: readonly RowRelation[];
  readonly #rejecting: readonly PropertyReader[];
  readonly #stated: Relations;
  readonly #setting: TableSetting;

  constructor(relations: readonly MappedRelation[], setting: TableSetting, stated: Relations) {
    this.#setting = setting;
    this.#stated = stated;
    this.#relations = relations.map((relation) => this.#relationOf(relation));
    this.#rejecting = this.#relations.flatMap(({ properties }) => properties.filter(({ spec }) => spec.value.type === 'required'));
  }

  #relationOf({ type, from, to, properties }: MappedRelation): RowRelation {
    const endOf = (end: MappedEnd): EndReader => {
      if (typeof end === 'string') return { header: this.#setting.headerOf(end), isNamed: false, read: () => this.#setting.mentionsOf(end) };
      const cells = new NamedCells(end, this.#setting);
      return { header: cells.header, isNamed: true, read: (row) => cells.read(row) };
    };
    const specs = relationTypeSpec(type)?.properties ?? [];
    const isPlain = typeof from === 'string' && typeof to === 'string' && Object.keys(properties ?? {}).length === 0;
    return {
      type,
      isPlain,
      from: endOf(from),
      to: endOf(to),
      properties: readersOf(properties, (name) => specs.find((spec) => spec.name === name), this.#setting),
    };
  }

  /** Whether the row cannot be used, which was told. */
  reject(row: TableRow): boolean {
    for (const property of this.#rejecting) if (property.read(row) === rejected) return true;
    return false;
  }

  /** States the relations of a row; whether there was one with what a cell names. `isMade`: the row made a thing. */
  state(row: TableRow, isMade: boolean): boolean {
    let isAny = false;
    for (const relation of this.#relations) if (this.#state(relation, row, isMade)) isAny = true;
    return isAny;
  }

  #state(relation: RowRelation, row: TableRow, isMade: boolean): boolean {
    const { from, to } = relation;
    const dependents = from.read(row);
    const targets = dependents.length === 0 ? nothing : to.read(row);
    if (targets.length === 0) return false;
    if (relation.isPlain && targets.length === 1 && dependents.length === 1) {
      this.#statePlain(relation.type, { from: dependents[0] as End, to: targets[0] as End }, row.place);
      return false;
    }
    const said = this.#sayingOf(relation, row, { dependents, targets });
    for (const dependent of dependents) for (const target of targets) this.#stateOne(relation, { ...said, from: dependent, to: target }, isMade);
    return from.isNamed || to.isNamed;
  }

  /** Most relations of large files: between one thing and one other, with nothing else to say. */
  #statePlain(type: RelationType, ends: { from: End; to: End }, place: Place): void {
    this.#remark(type, ends, place);
    this.#stated.statePlain(type, ends, place);
  }

  #remark(type: RelationType, { from, to }: { from: End; to: End }, place: Place): void {
    if (type === 'SUBCONTRACTED_TO' && isCompany(from))
      this.#setting.head.tally.add('unscoped-subcontracting', '', { place, value: from instanceof Thing ? from.key : '' });
    if (from === to && from instanceof Thing) this.#setting.context.issue(issue('self-relation', place, { value: from.reference.id }));
  }

  #stateOne({ type, from, to }: RowRelation, relation: StatedRelation, isMade: boolean): void {
    this.#remark(type, relation, relation.place);
    // What a cell names may be unknown: then the thing of the row still stands.
    const isBeside = isMade && (from.isNamed || to.isNamed);
    this.#stated.state(isBeside ? { ...relation, derived: true, column: to.header ?? from.header ?? '' } : relation);
  }

  /** What the row says of the relations besides their ends. */
  #sayingOf({ type, to, properties: readers }: RowRelation, row: TableRow, { dependents, targets }: Ends): Omit<StatedRelation, 'from' | 'to'> {
    const properties: Record<string, PropertyValue> = {};
    let references: Record<string, End> | undefined;
    for (const property of readers) {
      const said = property.read(row);
      if (said === undefined || said === rejected) continue;
      if ('value' in said) properties[property.name] = said.value;
      else {
        references ??= {};
        references[property.name] = said.to;
      }
    }
    const base = { type, properties, place: row.place, ...(references ? { references } : {}) };
    // Of unscoped relations it is said already that each fails all.
    const isSaid = type === 'SUBCONTRACTED_TO' && dependents.every(isCompany);
    if (targets.length < 2 || properties.group !== undefined || !mayBeSpare.has(type) || isSaid) return base;
    this.#tellSpare(to, row, targets);
    return { ...base, inferred: 'redundancy-not-stated' };
  }

  #tellSpare({ header }: EndReader, { place }: TableRow, targets: readonly End[]): void {
    const texts = targets.map((end) => (end instanceof Thing ? end.spelling || end.key : 'id' in end ? end.id : end.name));
    this.#setting.context.issue(
      issue('redundancy-not-stated', place, { column: header ?? '', value: texts.join('; ').slice(0, 200), details: { count: targets.length } }),
    );
  }
}
