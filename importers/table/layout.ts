// Groups the columns of one file by what they hold, so that a row is read without looking at headers again.
import { isNodeKind } from '../../server/model/vocabulary';
import type { ImportContext } from '../importer';
import { Columns } from '../reading/columns';
import { type KnownIds, NodeReferences } from '../reading/node-references';
import { PropertyColumn } from '../reading/property-column';
import type { LocatedColumn, TableHead } from '../reading/table-head';
import type { DerivedColumn } from './derived-columns';
import type { KnownTable } from './recognise';

/** A cell that names a node: the property it fills, or the end of the relation. */
export type ReferenceColumn = LocatedColumn & {
  readonly name: string;
  readonly nodes: NodeReferences;
  /** It names organisations only: one that no row states is made. */
  readonly makes: boolean;
};

export interface Layout {
  readonly columns: Columns;
  /** Index of the column `id`; −1 in a table of relations. */
  readonly id: number;
  readonly ends: readonly ReferenceColumn[];
  readonly properties: readonly (LocatedColumn & { readonly column: PropertyColumn })[];
  readonly references: readonly ReferenceColumn[];
  readonly relations: readonly (LocatedColumn & { readonly derived: DerivedColumn })[];
}

/** Sorts the columns of a file by their meaning. */
export function layOut({ table, headers }: KnownTable, head: TableHead, { context, ids }: { context: ImportContext; ids: KnownIds }): Layout {
  const columns = new Columns(head, (header) => headers.get(header)?.name);
  const meanings = new Map(table.columns.map(({ name, meaning }) => [name, meaning]));
  const properties: Layout['properties'][number][] = [];
  const references: ReferenceColumn[] = [];
  const ends: ReferenceColumn[] = [];
  const relations: Layout['relations'][number][] = [];
  let id = -1;
  for (const [name, { at, header }] of columns.entries()) {
    const meaning = meanings.get(name);
    if (!meaning) continue;
    if (meaning.use === 'id') id = at;
    else if (meaning.use === 'end') ends.push({ at, header, name: meaning.end, nodes: new NodeReferences(meaning.kinds, ids), makes: false });
    else if (meaning.use === 'relation') relations.push({ at, header, derived: meaning.derived });
    else if (meaning.spec.value.type !== 'node') properties.push({ at, header, column: new PropertyColumn(meaning.spec, header, { head, context }) });
    else {
      const kinds = meaning.spec.value.kinds.filter(isNodeKind);
      const makes = kinds.every((kind) => kind === 'Organisation');
      references.push({ at, header, name, nodes: new NodeReferences(kinds, ids), makes });
    }
  }
  return { columns, id, ends, properties, references, relations };
}
