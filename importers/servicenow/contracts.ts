// Reads contracts (ast_contract) and what they cover (contract_rel_ci).
import type { NodeClaim, PropertyValue } from '../../server/model/claims';
import { issue } from '../../server/model/issues';
import { nodeKindSpec } from '../../server/model/vocabulary';
import { type Columns, headersOver } from '../reading/columns';
import { remarkOnCommas } from '../reading/company-lists';
import { makeId } from '../reading/ids';
import { PropertyColumn, rejected } from '../reading/property-column';
import { stated } from '../reading/sentinels';
import type { TableRow } from '../reading/table-head';
import { ownText, splitList } from '../reading/texts';
import type { RowReader, Session } from './session';
import { notInUse } from './states';

export const contractFields = ['sysId', 'number', 'vendorNumber', 'name', 'title', 'vendor', 'company', 'parent', 'starts', 'ends', 'state'];
export const contractItemFields = ['contract', 'item'];

/** The properties of a contract that are read from one cell each. */
const dated = [
  ['start', 'starts'],
  ['end', 'ends'],
] as const;

/** The fields by which other files mean a contract, numbers first; the first that is filled is the one it is shown by. */
const naming = ['number', 'vendorNumber', 'title', 'name'];

/** What a claim of a contract may state. */
const described = ['id', 'name', 'title', 'start', 'end', 'agreement', 'organisation'];

/** The field that gives a property. */
function fieldOf(fields: Columns, property: string): string {
  const fixed: Readonly<Record<string, string>> = {
    id: fields.has('sysId') ? 'sysId' : 'number',
    organisation: 'company',
    agreement: 'parent',
    start: 'starts',
    end: 'ends',
  };
  if (property === 'name') return naming.find((field) => fields.has(field)) ?? 'name';
  if (property === 'title' && !fields.has('title')) return 'name';
  return fixed[property] ?? property;
}

function namesOf(fields: Columns, row: TableRow): string[] {
  return naming.map((field) => fields.stated(row, field)).filter((name) => name !== '');
}

/** Reads the rows of ast_contract. */
export function contractRows(fields: Columns, session: Session): RowReader {
  const { context, companies, records, things, sameNames } = session;
  const words = { header: (property: string) => fields.header(fieldOf(fields, property)) };
  const over = headersOver(described, words.header);
  const specs = nodeKindSpec('Contract')?.properties ?? [];
  const dates = dated.flatMap(([name, field]) => {
    const spec = specs.find((one) => one.name === name);
    return spec && fields.has(field) ? [{ field, column: new PropertyColumn(spec, fields.header(field), { head: fields.head, context }) }] : [];
  });
  const propertiesOf = (row: TableRow, names: readonly string[]) => {
    const properties: Record<string, PropertyValue> = {};
    const title = stated(fields.cell(row, 'title') || fields.cell(row, 'name'));
    const agreement = stated(fields.cell(row, 'parent'));
    if (names[0]) properties.name = names[0];
    if (title !== '') properties.title = ownText(title);
    if (agreement !== '') properties.agreement = ownText(agreement);
    for (const { field, column } of dates) {
      const value = column.read(fields.cell(row, field), row.place);
      if (value !== undefined && value !== rejected) properties[column.spec.name] = value;
    }
    return properties;
  };
  return (row) => {
    const { place } = row;
    const names = namesOf(fields, row);
    const sysId = ownText(fields.cell(row, 'sysId'));
    const key = sysId || names[0];
    if (!key) {
      context.issue(issue('missing-id', place, { column: fields.header('number'), value: '' }));
      return false;
    }
    const id = makeId('con', context.source, key);
    const outOfUse = notInUse((field) => fields.cell(row, field));
    if (outOfUse !== null) {
      context.issue(issue('not-in-use', place, { value: names[0] ?? id, details: { state: outOfUse } }));
      records.add({ id, name: names[0] ?? '', kind: 'Contract', class: '', outOfUse: ownText(outOfUse) }, { sysId, names });
      return true;
    }
    const company = stated(fields.cell(row, 'company'));
    const references = company === '' ? {} : { references: { organisation: companies.organisation(company, place) } };
    const claim: NodeClaim = { claim: 'node', id, kind: 'Contract', properties: propertiesOf(row, names), ...references, ...over, place };
    const isFirst = things.add(claim, words);
    const shownBy = naming.find((field) => fields.stated(row, field) !== '') ?? 'number';
    const isNumbered = sysId !== '' || shownBy === 'number' || shownBy === 'vendorNumber';
    if (!isFirst && !isNumbered) sameNames.add({ id, name: key, place, column: fields.header(shownBy) });
    records.add({ id, name: names[0] ?? '', kind: 'Contract', class: '', outOfUse: null }, { sysId, names });
    addSuppliers(id, { fields, row }, session);
    return true;
  };
}

function addSuppliers(id: string, { fields, row }: { fields: Columns; row: TableRow }, { context, companies }: Session): void {
  const { place } = row;
  const column = fields.header('vendor');
  const cell = stated(fields.cell(row, 'vendor'));
  const vendors = splitList(cell);
  remarkOnCommas(vendors, { place, column }, fields.head);
  if (vendors.length > 1) context.issue(issue('redundancy-not-stated', place, { column, value: cell, details: { count: vendors.length } }));
  const inferred = vendors.length > 1 ? { inferred: 'redundancy-not-stated' } : {};
  for (const vendor of vendors) {
    companies.deliver({ type: 'SUPPLIED_BY', from: { id }, properties: {}, ...inferred, derived: true, column, company: ownText(vendor), place });
  }
}

/** Reads the rows of contract_rel_ci; `contracted` gets the ids of the items that a contract covers. */
export function contractItemRows(fields: Columns, { context, records }: Session, contracted: Set<string>): RowReader {
  const over = headersOver(['from', 'to'], (end) => fields.header(end === 'from' ? 'item' : 'contract'));
  const unknown = (prefix: 'con' | 'cmp') => (sysId: string) => makeId(prefix, context.source, sysId);
  return (row) => {
    const { place } = row;
    const cells = { item: stated(fields.cell(row, 'item')), contract: stated(fields.cell(row, 'contract')) };
    for (const [field, cell] of Object.entries(cells)) {
      if (cell === '') context.issue(issue('missing-end', place, { column: fields.header(field), value: '' }));
    }
    if (cells.item === '' || cells.contract === '') return false;
    const from = records.find(cells.item, { kinds: ['Service', 'Component', 'Datacenter'], className: '', unknownId: unknown('cmp') });
    const to = records.find(cells.contract, { kinds: ['Contract'], className: '', unknownId: unknown('con') });
    for (const [end, cell] of [[from, cells.item] as const, [to, cells.contract] as const]) {
      if (!('outOfUse' in end)) continue;
      context.issue(issue('not-in-use', place, { value: cell, details: { state: end.outOfUse } }));
      return true;
    }
    if ('outOfUse' in from || 'outOfUse' in to) return true;
    if (from.item) contracted.add(from.item.id);
    const inferred = from.byName || to.byName ? { inferred: 'linked-by-name' } : {};
    context.claim({ claim: 'relation', type: 'PROVIDED_BY', from: from.reference, to: to.reference, properties: {}, ...inferred, ...over, place });
    return true;
  };
}
