// Derives the canonical tables from the vocabulary: one per node kind, one per relation type, with their columns.

import { tableName } from '../../server/model/table-cells';
import { type Bilingual, type NodeKind, nodeKinds, type PropertySpec, type RelationType, relationTypes } from '../../server/model/vocabulary';
import { type DerivedColumn, derivedColumns } from './derived-columns';

/** What a column of a table holds. */
export type ColumnUse =
  | { readonly use: 'id' }
  | { readonly use: 'end'; readonly end: 'from' | 'to'; readonly kinds: readonly NodeKind[] }
  | { readonly use: 'property'; readonly spec: PropertySpec }
  | { readonly use: 'relation'; readonly derived: DerivedColumn };

export interface TableColumn {
  readonly name: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** Other headers under which people write it. */
  readonly also: readonly string[];
  readonly meaning: ColumnUse;
}

interface TableCommon {
  /** The file name without extension, as in the template. */
  readonly name: string;
  /** Other words by which a file name tells the table. */
  readonly also: readonly string[];
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly columns: readonly TableColumn[];
}

export type TableSpec = TableCommon & ({ readonly of: 'node'; readonly kind: NodeKind } | { readonly of: 'relation'; readonly type: RelationType });

const idColumn: TableColumn = {
  name: 'id',
  title: { en: 'Id', nl: 'Id' },
  description: {
    en: 'Id that stays the same and is the same in every table, for instance sup:example.',
    nl: 'Id dat gelijk blijft en in elke tabel hetzelfde is, bijvoorbeeld sup:voorbeeld.',
  },
  also: ['identifier', 'identificatie', 'sleutel', 'key'],
  meaning: { use: 'id' },
};

function endColumn(end: 'from' | 'to', kinds: readonly NodeKind[]): TableColumn {
  const among = kinds.join(', ');
  const isFrom = end === 'from';
  return {
    name: end,
    title: isFrom ? { en: 'From', nl: 'Van' } : { en: 'To', nl: 'Naar' },
    description: isFrom
      ? { en: `The dependent: id or name (${among}).`, nl: `Wie of wat afhangt: id of naam (${among}).` }
      : { en: `What it needs: id or name (${among}).`, nl: `Wat nodig is: id of naam (${among}).` },
    also: isFrom ? ['dependent', 'afhankelijke'] : ['dependsOn', 'hangt af van'],
    meaning: { use: 'end', end, kinds },
  };
}

function propertyColumn(spec: PropertySpec): TableColumn {
  return { name: spec.name, title: spec.title, description: spec.description, also: [], meaning: { use: 'property', spec } };
}

function relationColumn(derived: DerivedColumn): TableColumn {
  const { name, title, description, also } = derived;
  return { name, title, description, also, meaning: { use: 'relation', derived } };
}

const nodeTables = nodeKinds.map((spec): TableSpec => {
  const own = derivedColumns.filter(({ of }) => of === spec.kind).map(relationColumn);
  const [name, ...others] = spec.properties.map(propertyColumn);
  return {
    of: 'node',
    kind: spec.kind,
    name: tableName(spec.plural.en),
    also: [spec.kind, spec.plural.nl, spec.title.nl],
    title: spec.plural,
    description: spec.description,
    columns: [idColumn, ...(name ? [name] : []), ...own, ...others],
  };
});

const relationTables = relationTypes.map((spec): TableSpec => {
  const kinds = (end: 'from' | 'to') => [...new Set(spec.between.flatMap((pair) => pair[end]))];
  return {
    of: 'relation',
    type: spec.type,
    name: tableName(spec.type),
    also: [spec.title.nl],
    title: spec.title,
    description: spec.description,
    columns: [endColumn('from', kinds('from')), endColumn('to', kinds('to')), ...spec.properties.map(propertyColumn)],
  };
});

/** All tables: nodes first, each in the order of the vocabulary. */
export const tables: readonly TableSpec[] = [...nodeTables, ...relationTables];
