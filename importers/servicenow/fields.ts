// Reads the cells of a row by field, and holds what the readers of all files share.
import type { ImportContext } from '../importer';
import type { CountryTargets } from '../reading/country-targets';
import type { HeaderMap } from '../reading/headers';
import type { TableHead, TableRow } from '../reading/table-rows';
import type { LocatedColumn } from '../reading/unused-columns';
import type { Companies } from './companies';
import type { Records } from './records';

/** What all files of one import share. */
export interface Session {
  readonly context: ImportContext;
  readonly records: Records;
  readonly companies: Companies;
  readonly countries: CountryTargets;
}

/** Reads one row; the result tells whether it was accepted. */
export type RowReader = (row: TableRow) => boolean;

/** Where the fields of a file stand. */
export class Fields {
  readonly unused: readonly LocatedColumn[];
  readonly head: TableHead;
  readonly #columns = new Map<string, LocatedColumn>();

  /** `used`: the fields that the reader of this file looks at; all other columns are told as not used. */
  constructor(head: TableHead, headers: HeaderMap<string>, used: readonly string[]) {
    this.head = head;
    const unused: LocatedColumn[] = [];
    for (const at of head.columns) {
      const header = head.header[at] ?? '';
      const field = headers.get(header);
      if (field && used.includes(field) && !this.#columns.has(field)) this.#columns.set(field, { at, header });
      else unused.push({ at, header });
    }
    this.unused = unused;
  }

  /** The trimmed cell of a field; empty when the file has no such column. */
  cell(row: TableRow, field: string): string {
    const column = this.#columns.get(field);
    return column ? (row.cells[column.at] ?? '') : '';
  }

  /** The header over a field, as it stands in the file. */
  header(field: string): string {
    return this.#columns.get(field)?.header ?? field;
  }

  /** Where fields stand, those that the file has. */
  indexOf(...fields: readonly string[]): number[] {
    return fields.flatMap((field) => this.#columns.get(field)?.at ?? []);
  }

  has(field: string): boolean {
    return this.#columns.has(field);
  }
}
