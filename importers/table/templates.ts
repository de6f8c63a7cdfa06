// Writes empty canonical tables for people to fill in.
import type { Bilingual } from '../../server/model/vocabulary';
import { tables } from './tables';

export interface TableTemplate {
  /** File name without .csv; by it the importer knows the table. */
  readonly name: string;
  readonly of: 'node' | 'relation';
  /** The node kind or relation type that a row becomes. */
  readonly what: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly columns: readonly { readonly name: string; readonly title: Bilingual; readonly description: Bilingual }[];
  /** The file: one header line, semicolons and a byte order mark, so that a Dutch spreadsheet opens it in columns. */
  readonly csv: string;
}

/** All templates, nodes first. */
export function tableTemplates(): TableTemplate[] {
  return tables.map((table) => ({
    name: table.name,
    of: table.of,
    what: table.of === 'node' ? table.kind : table.type,
    title: table.title,
    description: table.description,
    columns: table.columns.map(({ name, title, description }) => ({ name, title, description })),
    csv: `\ufeff${table.columns.map(({ name }) => name).join(';')}\r\n`,
  }));
}
