// Reads configuration items (cmdb_ci*): services, components and datacenters, with their organisation, vendor, manufacturer and location.
import type { NodeClaim, NodeReference, Place, PropertyValue } from '../../server/model/claims';
import { issue } from '../../server/model/issues';
import { nodeKindSpec } from '../../server/model/vocabulary';
import { type Columns, headersOver } from '../reading/columns';
import { remarkOnCommas } from '../reading/company-lists';
import { type IdPrefix, makeId } from '../reading/ids';
import { PropertyColumn, rejected } from '../reading/property-column';
import { stated } from '../reading/sentinels';
import type { TableRow } from '../reading/table-head';
import { Tally } from '../reading/tally';
import { ownText, splitList } from '../reading/texts';
import { type ItemKind, isDelivered, kindOfItem } from './classes';
import type { RowReader, Session } from './session';
import { notInUse } from './states';

export const itemFields = [
  ...['name', 'sysId', 'class', 'operationalStatus', 'installStatus', 'lifeCycleStage', 'lifeCycleStageStatus'],
  ...['company', 'vendor', 'manufacturer', 'criticality', 'location', 'environment', 'city', 'country'],
];

const prefixes: Readonly<Record<ItemKind, IdPrefix>> = { Service: 'svc', Component: 'cmp', Datacenter: 'dc' };

/** An item with what can be settled only when all items, contracts and their links are known. */
interface Pending {
  readonly id: string;
  readonly kind: ItemKind;
  readonly class: string;
  readonly cells: Readonly<Record<'vendor' | 'manufacturer' | 'location', string>>;
  readonly columns: Pending['cells'];
  readonly place: Place;
}

interface ReadItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly name: string;
  readonly class: string;
  readonly place: Place;
}

export class Items {
  readonly #pending: Pending[] = [];
  /** Locations that are no datacenter of this import: nothing is hosted there, and that is said once a column. */
  readonly #elsewhere = new Tally();
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Reads the rows of one file; `table`: the table that its name tells. */
  rows(fields: Columns, table: string | null): RowReader {
    const { context, companies, things, sameNames } = this.#session;
    const words = { header: (property: string) => fields.header(fieldOf(property)) };
    const over = headersOver(described, (property) => (property === 'id' && !fields.has('sysId') ? fields.header('name') : words.header(property)));
    const criticality = criticalityColumn(fields, this.#session);
    return (row) => {
      const item = this.#identify(fields, row, table);
      if (!item) return false;
      const { id, kind, place } = item;
      const outOfUse = notInUse((field) => fields.cell(row, field));
      if (outOfUse !== null) {
        context.issue(issue('not-in-use', place, { value: item.name, details: { state: outOfUse } }));
        this.#remember(item, { outOfUse: ownText(outOfUse), sysId: fields.cell(row, 'sysId') });
        return true;
      }
      const properties = propertiesOf(item, fields, row);
      if (kind === 'Service') addCriticality(properties, criticality, { cell: fields.cell(row, 'criticality'), place });
      const company = kind === 'Datacenter' ? '' : stated(fields.cell(row, 'company'));
      const organisation: NodeReference | null = company === '' ? null : companies.organisation(company, place);
      const said = { claim: 'node', id, kind, properties, ...over, place } as const;
      const claim: NodeClaim = organisation ? { ...said, references: { organisation } } : said;
      const pending = pendingOf(item, fields, row);
      for (const field of ['vendor', 'manufacturer', 'company']) {
        remarkOnCommas(splitList(fields.cell(row, field)), { place, column: fields.header(field) }, fields.head);
      }
      const { vendor, manufacturer, location } = pending.cells;
      const isFirst = things.add(claim, words);
      if (!isFirst && fields.cell(row, 'sysId') === '') sameNames.add({ id, name: item.name, place, column: fields.header('name') });
      this.#remember(item, { outOfUse: null, sysId: fields.cell(row, 'sysId') });
      if (vendor !== '' || manufacturer !== '' || location !== '') this.#pending.push(pending);
      if (kind === 'Datacenter') this.#locate(id, fields, row);
      return true;
    };
  }

  #identify(fields: Columns, row: TableRow, table: string | null): ReadItem | null {
    const name = fields.stated(row, 'name');
    const sysId = fields.cell(row, 'sysId');
    if (name === '' && sysId === '') {
      this.#session.context.issue(issue('missing-id', row.place, { column: fields.header('name'), value: '' }));
      return null;
    }
    const className = ownText(fields.cell(row, 'class'));
    const kind = kindOfItem(className, table);
    const key = sysId !== '' ? sysId : `${className || table || kind}/${name}`;
    return { id: makeId(prefixes[kind], this.#session.context.source, key), kind, name, class: className, place: row.place };
  }

  #remember({ id, kind, name, class: className }: ReadItem, { outOfUse, sysId }: { outOfUse: string | null; sysId: string }): void {
    this.#session.records.add({ id, name, kind, class: className, outOfUse }, { sysId: ownText(sysId), names: [name] });
  }

  #locate(id: string, fields: Columns, row: TableRow): void {
    const country = stated(fields.cell(row, 'country'));
    const column = fields.header('country');
    const to = country === '' ? null : this.#session.countries.find(country, { place: row.place, column });
    if (to) this.#session.context.claim({ claim: 'relation', type: 'LOCATED_IN', from: { id }, to, properties: {}, derived: true, column, place: row.place });
  }

  /** Settles vendors, manufacturers and places. `contracted`: ids of items that a contract covers. Called once, after all items and contracts. */
  finish(contracted: ReadonlySet<string>): void {
    for (const item of this.#pending) {
      this.#house(item);
      const vendors = splitList(stated(item.cells.vendor));
      const makers = splitList(stated(item.cells.manufacturer)).filter((maker) => !vendors.includes(maker));
      const delivers = isDelivered(item.kind, item.class);
      if (!(delivers && contracted.has(item.id))) this.#deliver(item, { companies: vendors, field: 'vendor', delivers });
      this.#deliver(item, { companies: makers, field: 'manufacturer', delivers: false });
    }
    this.#elsewhere.flush(this.#session.context.issue);
  }

  #deliver(item: Pending, { companies, field, delivers }: { companies: readonly string[]; field: 'vendor' | 'manufacturer'; delivers: boolean }): void {
    const column = item.columns[field];
    if (companies.length > 1 && delivers) this.#tellSeveral(item, { column, value: item.cells[field], count: companies.length });
    const properties: Record<string, PropertyValue> = delivers ? {} : { impact: 'none' };
    const inferred = companies.length > 1 && delivers ? 'redundancy-not-stated' : `${field}-column`;
    const { id, place } = item;
    for (const company of companies) {
      this.#session.companies.deliver({ type: 'PROVIDED_BY', from: { id }, properties, inferred, derived: true, column, company: ownText(company), place });
    }
  }

  /** HOSTED_IN, where the location is a datacenter of this import. */
  #house(item: Pending): void {
    if (item.kind === 'Datacenter') return;
    const { records, context } = this.#session;
    const named = splitList(stated(item.cells.location));
    const sites = named.filter((site) => records.has(site, 'Datacenter'));
    const column = item.columns.location;
    if (sites.length < named.length) this.#noteElsewhere(item, named.find((site) => !sites.includes(site)) ?? '');
    if (sites.length > 1) this.#tellSeveral(item, { column, value: item.cells.location, count: sites.length });
    for (const site of sites) {
      const found = records.find(site, { kinds: ['Datacenter'], className: '', unknownId: (sysId) => sysId });
      if ('outOfUse' in found) continue;
      const inferred = sites.length > 1 ? 'redundancy-not-stated' : found.byName ? 'linked-by-name' : undefined;
      const said = { properties: {}, ...(inferred ? { inferred } : {}), derived: true, column, place: item.place };
      context.claim({ claim: 'relation', type: 'HOSTED_IN', from: { id: item.id }, to: found.reference, ...said });
    }
  }

  #noteElsewhere({ place, columns: { location: column } }: Pending, value: string): void {
    const whole = { ...place, row: null, line: null, sheetRow: null };
    this.#elsewhere.add('location-unknown', JSON.stringify([place.file, place.sheet, column]), { place: whole, column, value: ownText(value) });
  }

  #tellSeveral({ place }: Pending, { column, value, count }: { column: string; value: string; count: number }): void {
    this.#session.context.issue(issue('redundancy-not-stated', place, { column, value, details: { count } }));
  }
}

function criticalityColumn(fields: Columns, { context }: Session): PropertyColumn | null {
  const spec = nodeKindSpec('Service')?.properties.find(({ name }) => name === 'criticality');
  return spec && fields.has('criticality') ? new PropertyColumn(spec, fields.header('criticality'), { head: fields.head, context }) : null;
}

/** The level, with the words from which it was read (formats §2.9). */
function addCriticality(properties: Record<string, PropertyValue>, column: PropertyColumn | null, { cell, place }: { cell: string; place: Place }): void {
  const value = column?.read(cell, place);
  if (value === undefined || value === rejected) return;
  properties.criticality = value;
  properties.criticalityBasis = ownText(cell);
}

/** What a claim of an item may state. */
const described = ['id', 'name', 'class', 'environment', 'city', 'criticality', 'criticalityBasis', 'organisation'];

/** The field that gives a property. */
function fieldOf(property: string): string {
  if (property === 'organisation') return 'company';
  if (property === 'id') return 'sysId';
  return property === 'criticalityBasis' ? 'criticality' : property;
}

function set(properties: Record<string, PropertyValue>, property: string, cell: string): void {
  const text = stated(cell);
  if (text !== '') properties[property] = ownText(text);
}

function propertiesOf({ name, kind, class: className }: ReadItem, fields: Columns, row: TableRow): Record<string, PropertyValue> {
  const properties: Record<string, PropertyValue> = {};
  if (name !== '') properties.name = name;
  if (kind === 'Component') {
    set(properties, 'class', className);
    set(properties, 'environment', fields.cell(row, 'environment'));
  }
  if (kind === 'Datacenter') set(properties, 'city', fields.cell(row, 'city'));
  return properties;
}

function pendingOf(item: ReadItem, fields: Columns, row: TableRow): Pending {
  return {
    id: item.id,
    kind: item.kind,
    class: item.class,
    cells: {
      vendor: ownText(fields.cell(row, 'vendor')),
      manufacturer: ownText(fields.cell(row, 'manufacturer')),
      location: ownText(fields.cell(row, 'location')),
    },
    columns: { vendor: fields.header('vendor'), manufacturer: fields.header('manufacturer'), location: fields.header('location') },
    place: item.place,
  };
}
