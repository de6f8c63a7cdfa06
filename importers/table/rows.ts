// Reads rows of a canonical table. One row becomes one node or one relation, with what follows from its columns.
import type { NodeReference, PropertyValue } from '../../server/model/claims';
import { issue } from '../../server/model/issues';
import { criticalities, type NodeKind, type RelationType } from '../../server/model/vocabulary';
import type { ImportContext } from '../importer';
import { readChoice } from '../reading/choices';
import { headersOver } from '../reading/columns';
import { remarkOnCommas } from '../reading/company-lists';
import { readCountry } from '../reading/countries';
import type { DescribedThings, DescribingColumns } from '../reading/described-things';
import { kindOfPrefix } from '../reading/ids';
import type { KnownIds } from '../reading/node-references';
import { rejected } from '../reading/property-column';
import { isUnknownWord } from '../reading/sentinels';
import type { TableRow } from '../reading/table-head';
import { ownText, splitList } from '../reading/texts';
import type { Layout, ReferenceColumn } from './layout';
import type { Targets } from './targets';

/** What the rows of one import share: `things`: what they describe, `targets` and `ids`: what they name. */
export interface TableImport {
  readonly context: ImportContext;
  readonly things: DescribedThings;
  readonly targets: Targets;
  readonly ids: KnownIds;
}

type Values = Record<string, PropertyValue>;
type References = Record<string, NodeReference>;
type RowHandler = (row: TableRow) => boolean;

/** The values of all property columns; null when one of them rejects the row, which was told. */
function readProperties({ properties }: Layout, { cells, place }: TableRow): Values | null {
  const values: Values = {};
  for (const { at, column } of properties) {
    const cell = cells[at] ?? '';
    if (cell === '') continue;
    const value = column.read(cell, place);
    if (value === rejected) return null;
    if (value !== undefined) values[column.spec.name] = value;
  }
  return values;
}

/** The nodes that reference columns mean; undefined when there are none. */
function readReferences(columns: readonly ReferenceColumn[], { cells, place }: TableRow, targets: Targets): References | undefined {
  let references: References | undefined;
  for (const { at, header, name, nodes, makes } of columns) {
    const cell = cells[at] ?? '';
    const reference = cell === '' ? null : nodes.read(cell);
    if (!reference) continue;
    if (makes) targets.nameOrganisation(reference, { place, column: header });
    references ??= {};
    references[name] = reference;
  }
  return references;
}

/** Keeps the words of another scale from which a criticality was read, where the row states no basis of its own (formats §2.9). */
function keepBasis(values: Values, layout: Layout, { cells }: TableRow): void {
  if (values.criticality === undefined || values.criticalityBasis !== undefined) return;
  const column = layout.properties.find(({ column: { spec } }) => spec.name === 'criticality');
  const text = cells[column?.at ?? -1] ?? '';
  if (readChoice(text, criticalities) === undefined) values.criticalityBasis = ownText(text);
}

/** The headers over the properties of a table. */
function describedBy({ columns }: Layout): DescribingColumns {
  return { header: (property) => columns.header(property) };
}

/** Reads the rows of a table of nodes; the result tells whether a row was accepted. */
export function nodeRows(kind: NodeKind, layout: Layout, { context, things, targets }: TableImport): RowHandler {
  const words = describedBy(layout);
  const { headers } = headersOver(
    [...layout.columns.entries()].map(([name]) => name),
    words.header,
  );
  const isCompany = kind === 'Supplier' || kind === 'Organisation';
  const addRelations = (id: string, { cells, place }: TableRow) => {
    for (const { at, header, derived } of layout.relations) {
      const values = splitList(cells[at] ?? '').filter((value) => !isUnknownWord(value));
      if (derived.target === 'Supplier') remarkOnCommas(values, { place, column: header }, layout.columns.head);
      if (values.length > 1)
        context.issue(issue('redundancy-not-stated', place, { column: header, value: cells[at] ?? '', details: { count: values.length } }));
      const inferred = values.length > 1 ? { inferred: 'redundancy-not-stated' } : {};
      for (const value of values) {
        const to = targets.find(derived, value, { place, column: header });
        if (to) context.claim({ claim: 'relation', type: derived.type, from: { id }, to, properties: {}, ...inferred, derived: true, column: header, place });
      }
    }
  };
  return (row) => {
    const { cells, place } = row;
    const id = ownText(cells[layout.id] ?? '');
    if (id === '') {
      context.issue(issue('missing-id', place, { column: layout.columns.header('id'), value: '' }));
      return false;
    }
    const properties = readProperties(layout, row);
    if (!properties) return false;
    if (kind === 'Service') keepBasis(properties, layout, row);
    const references = readReferences(layout.references, row, targets);
    const said = headers ? ({ claim: 'node', id, kind, properties, headers, place } as const) : ({ claim: 'node', id, kind, properties, place } as const);
    const claim = references ? { ...said, references } : said;
    things.add(claim, words);
    if (isCompany && typeof properties.name === 'string') targets.stateCompany(properties.name);
    addRelations(id, row);
    return true;
  };
}

/** The node at one end; a country may stand there by its code or name. */
function readEnd({ at, nodes, name }: ReferenceColumn, row: TableRow, { targets, isCountry }: { targets: Targets; isCountry: boolean }): NodeReference | null {
  const cell = row.cells[at] ?? '';
  if (cell === '') return null;
  if (isCountry && name === 'to' && !kindOfPrefix(cell)) {
    const read = readCountry(cell);
    if (read !== null && read !== 'region') return targets.countries.claim(read.code, row.place);
  }
  return nodes.read(cell);
}

/** Types whose target is a country. */
const toCountries: ReadonlySet<RelationType> = new Set(['LOCATED_IN', 'OPERATES_FROM', 'ESTABLISHED_IN']);

/** Reads the rows of a table of relations; the result tells whether a row was accepted. No spread here: it is called for every row of large files. */
export function relationRows(type: RelationType, layout: Layout, { context, targets }: TableImport): RowHandler {
  const how = { targets, isCountry: toCountries.has(type) };
  const { headers } = headersOver(
    [...layout.columns.entries()].map(([name]) => name),
    (name) => layout.columns.header(name),
  );
  const endOf = (name: string, row: TableRow): NodeReference | null => {
    const column = layout.ends.find((one) => one.name === name);
    if (!column) return null;
    const reference = readEnd(column, row, how);
    if (!reference) context.issue(issue('missing-end', row.place, { column: column.header, value: row.cells[column.at] ?? '' }));
    return reference;
  };
  return (row) => {
    const { place } = row;
    const from = endOf('from', row);
    const to = endOf('to', row);
    if (!from || !to) return false;
    const properties = readProperties(layout, row);
    if (!properties) return false;
    const references = readReferences(layout.references, row, targets);
    if ('id' in from && 'id' in to && from.id === to.id) context.issue(issue('self-relation', place, { value: from.id }));
    const said = headers
      ? ({ claim: 'relation', type, from, to, properties, headers, place } as const)
      : ({ claim: 'relation', type, from, to, properties, place } as const);
    context.claim(references ? { ...said, references } : said);
    return true;
  };
}
