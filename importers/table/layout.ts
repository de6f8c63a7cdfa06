// Groups the columns of one file by what they hold, so that a row is read without looking at headers again.
import { isNodeKind } from '../../server/model/vocabulary';
import type { ImportContext } from '../importer';
import { type KnownIds, NodeReferences } from '../reading/node-references';
import { PropertyColumn } from '../reading/property-column';
import type { TableHead } from '../reading/table-rows';
import type { LocatedColumn } from '../reading/unused-columns';
import type { DerivedColumn } from './derived-columns';
import type { KnownTable } from './recognise';
import type { TableColumn } from './tables';

/** A cell that names a node: the property it fills, or the end of the relation. */
export type ReferenceColumn = LocatedColumn & { readonly name: string; readonly nodes: NodeReferences };

export interface Layout {
  /** Index of the column `id`; −1 in a table of relations. */
  readonly id: number;
  readonly ends: readonly ReferenceColumn[];
  readonly properties: readonly (LocatedColumn & { readonly column: PropertyColumn })[];
  readonly references: readonly ReferenceColumn[];
  readonly relations: readonly (LocatedColumn & { readonly derived: DerivedColumn })[];
  readonly unknown: readonly LocatedColumn[];
}

type Found = LocatedColumn & { readonly column: TableColumn };

/** Columns that are known, each once; a second header for one column counts as unknown. */
function findColumns({ headers }: KnownTable, head: TableHead): { found: Found[]; unknown: LocatedColumn[] } {
  const seen = new Set<string>();
  const found: Found[] = [];
  const unknown: LocatedColumn[] = [];
  for (const at of head.columns) {
    const header = head.header[at] ?? '';
    const column = headers.get(header);
    if (column && !seen.has(column.name)) found.push({ at, header, column });
    else unknown.push({ at, header });
    if (column) seen.add(column.name);
  }
  return { found, unknown };
}

/** Sorts the columns of a file by their meaning. */
export function layOut(known: KnownTable, head: TableHead, { context, ids }: { context: ImportContext; ids: KnownIds }): Layout {
  const { found, unknown } = findColumns(known, head);
  const properties: Layout['properties'][number][] = [];
  const references: ReferenceColumn[] = [];
  const ends: ReferenceColumn[] = [];
  const relations: Layout['relations'][number][] = [];
  let id = -1;
  for (const { at, header, column } of found) {
    const { meaning } = column;
    if (meaning.use === 'id') id = at;
    else if (meaning.use === 'end') ends.push({ at, header, name: meaning.end, nodes: new NodeReferences(meaning.kinds, ids) });
    else if (meaning.use === 'relation') relations.push({ at, header, derived: meaning.derived });
    else if (meaning.spec.value.type !== 'node') properties.push({ at, header, column: new PropertyColumn(meaning.spec, header, { head, context }) });
    else references.push({ at, header, name: column.name, nodes: new NodeReferences(meaning.spec.value.kinds.filter(isNodeKind), ids) });
  }
  return { id, ends, properties, references, relations, unknown };
}

/** Where a row names what it is about itself. */
export function ownColumns({ id, properties }: Layout): number[] {
  const name = properties.find(({ column }) => column.spec.name === 'name');
  return [id, ...(name ? [name.at] : [])].filter((at) => at !== -1);
}
