// Reads the relations of the CMDB (cmdb_rel_ci): who depends on whom, whichever way round the type is written (formats §2).
import type { Properties } from '../../server/model/claims';
import { issue } from '../../server/model/issues';
import type { NodeKind } from '../../server/model/vocabulary';
import { type Columns, headersOver } from '../reading/columns';
import { makeId } from '../reading/ids';
import { stated } from '../reading/sentinels';
import type { TableRow } from '../reading/table-head';
import { ownText } from '../reading/texts';
import { isDelivered, kindOfItem } from './classes';
import type { FoundItem } from './item-index';
import { type ReadType, readType } from './relation-types';
import type { RowReader, Session } from './session';

export const relationFields = ['parent', 'type', 'child', 'parentClass', 'childClass'];

const kinds: readonly NodeKind[] = ['Service', 'Component', 'Datacenter'];
/** The group in which the members of a cluster stand. */
const clusterGroup = 'cluster';

type UsableItem = Exclude<FoundItem, { readonly outOfUse: string }>;

/** One end of a row. */
interface End {
  readonly found: UsableItem;
  readonly cell: string;
  readonly class: string;
}

/** An end that is a record out of use. */
interface GoneEnd {
  readonly cell: string;
  readonly outOfUse: string;
}

/** The headers over the ends of a relation, by which of them is the dependent. */
function endHeaders(fields: Columns) {
  const [parent, child] = [fields.header('parent'), fields.header('child')];
  return {
    parentFirst: headersOver(['from', 'to'], (end) => (end === 'from' ? parent : child)),
    childFirst: headersOver(['from', 'to'], (end) => (end === 'from' ? child : parent)),
  };
}

/** A row with what is known of its file. */
interface RelationRow {
  readonly row: TableRow;
  readonly fields: Columns;
  readonly over: ReturnType<typeof endHeaders>;
}

/** Distinct ends that are remembered; more are looked up again. */
const remembered = 200_000;

interface Cluster {
  readonly name: string;
  readonly row: TableRow;
  readonly members: Set<string>;
}

export class Relations {
  readonly #clusters = new Map<string, Cluster>();
  readonly #ends = new Map<string, End | GoneEnd>();
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Reads the rows of one file. */
  rows(fields: Columns): RowReader {
    const { context } = this.#session;
    const types = new Map<string, ReadType | null>();
    const over = endHeaders(fields);
    const typeOf = (text: string): ReadType | null => {
      const known = types.get(text);
      if (known !== undefined) return known;
      const type = readType(text);
      types.set(ownText(text), type);
      return type;
    };
    return (row) => {
      const parent = this.#cellOf('parent', fields, row);
      const child = this.#cellOf('child', fields, row);
      if (parent === '' || child === '') return false;
      const text = fields.cell(row, 'type');
      const type = typeOf(text);
      if (!type) {
        context.issue(issue('unknown-relation-type', row.place, { column: fields.header('type'), value: text }));
        return false;
      }
      if (type.reading === 'other') {
        fields.head.tally.add('relation-not-dependency', text, { place: { ...row.place, row: null }, column: fields.header('type'), value: ownText(text) });
        return true;
      }
      const first = this.#end(parent, fields.cell(row, 'parentClass'), row);
      const second = this.#end(child, fields.cell(row, 'childClass'), row);
      if (first && second) this.#claim(type.isReversed ? [second, first] : [first, second], type, { row, fields, over });
      return true;
    };
  }

  /** The cell at one end; empty when it says nothing, which was told. */
  #cellOf(field: 'parent' | 'child', fields: Columns, row: TableRow): string {
    const cell = stated(fields.cell(row, field));
    if (cell === '') this.#session.context.issue(issue('missing-end', row.place, { column: fields.header(field), value: '' }));
    return cell;
  }

  /** The record at one end; null when it is not in use, which was told. */
  #end(cell: string, className: string, { place }: TableRow): End | null {
    const key = className === '' ? cell : `${cell}\u0000${className}`;
    const known = this.#ends.get(key) ?? this.#findEnd(cell, className);
    if (this.#ends.size < remembered) this.#ends.set(known.cell === key ? known.cell : ownText(key), known);
    if (!('outOfUse' in known)) return known;
    this.#session.context.issue(issue('not-in-use', place, { value: known.cell, details: { state: known.outOfUse } }));
    return null;
  }

  #findEnd(text: string, className: string): End | GoneEnd {
    const { records, context } = this.#session;
    const cell = ownText(text);
    const unknownId = (sysId: string) => makeId(kindOfItem(className, null) === 'Service' ? 'svc' : 'cmp', context.source, sysId);
    const found = records.find(cell, { kinds, className, unknownId });
    return 'outOfUse' in found ? { cell, outOfUse: found.outOfUse } : { found, cell, class: found.item?.class ?? ownText(className) };
  }

  #claim([first, second]: readonly [End, End], { reading, isReversed }: ReadType, { row, fields, over }: RelationRow): void {
    if (reading === 'members') this.#addMember(first, second, row);
    const isPart = reading === 'containment' && this.#isInfrastructure(first);
    if (reading === 'containment') {
      const text = fields.cell(row, 'type');
      const read = isPart ? 'the part depends on its container' : 'the whole depends on its part';
      const where = { place: { ...row.place, row: null }, column: fields.header('type'), value: ownText(text), details: { read } };
      fields.head.tally.add('direction-assumed', `${text} ${read}`, where);
    }
    const [dependent, dependsOn] = isPart ? [second, first] : [first, second];
    const properties: Properties = reading === 'members' ? { group: clusterGroup } : {};
    const isSite = dependsOn.found.item?.kind === 'Datacenter' && dependent.found.item?.kind !== 'Datacenter';
    const inferred = reading === 'containment' ? 'direction-assumed' : dependent.found.byName || dependsOn.found.byName ? 'linked-by-name' : undefined;
    const { context } = this.#session;
    if (dependent.found.item && dependent.found.item === dependsOn.found.item) context.issue(issue('self-relation', row.place, { value: dependent.cell }));
    const said = {
      claim: 'relation',
      type: isSite ? 'HOSTED_IN' : 'DEPENDS_ON',
      from: dependent.found.reference,
      to: dependsOn.found.reference,
      properties,
      ...(isPart === isReversed ? over.parentFirst : over.childFirst),
      place: row.place,
    } as const;
    context.claim(inferred ? { ...said, inferred } : said);
  }

  /** A container that is infrastructure carries its parts; a service or application is made of them. An unknown one is taken for the latter. */
  #isInfrastructure({ found: { item }, class: className }: End): boolean {
    if (!item && className === '') return false;
    const kind = item?.kind === 'Service' || item?.kind === 'Datacenter' ? item.kind : kindOfItem(className, null);
    return !isDelivered(kind, className);
  }

  #addMember(cluster: End, member: End, row: TableRow): void {
    const key = 'id' in cluster.found.reference ? cluster.found.reference.id : cluster.found.reference.name;
    const known = this.#clusters.get(key) ?? { name: cluster.found.item?.name || ownText(cluster.cell), row, members: new Set<string>() };
    known.members.add('id' in member.found.reference ? member.found.reference.id : member.found.reference.name);
    this.#clusters.set(key, known);
  }

  /** Tells of each cluster that it is not stated how many members must work. Called once, after all files. */
  finish(): void {
    for (const { name, row, members } of this.#clusters.values()) {
      if (members.size < 2) continue;
      this.#session.context.issue(issue('required-not-stated', { ...row.place, row: null }, { value: name, details: { count: members.size } }));
    }
  }
}
