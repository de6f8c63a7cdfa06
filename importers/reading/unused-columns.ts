// Columns that a format does not use: named once per file with the number of cells that were filled (semantics §6).
import { issue } from '../../server/model/issues';
import type { ImportContext } from '../importer';

export interface LocatedColumn {
  readonly at: number;
  readonly header: string;
}

export class UnusedColumns {
  private readonly counts: number[];
  private readonly columns: readonly LocatedColumn[];

  constructor(columns: readonly LocatedColumn[]) {
    this.columns = columns;
    this.counts = columns.map(() => 0);
  }

  /** Counts the filled cells of one row. */
  look(cells: readonly string[]): void {
    for (let one = 0; one < this.counts.length; one += 1) {
      if (cells[this.columns[one]?.at ?? -1]) this.counts[one] = (this.counts[one] ?? 0) + 1;
    }
  }

  /** Tells of each column, after the last row. */
  tell(file: string, context: Pick<ImportContext, 'issue'>): void {
    for (const [one, { header }] of this.columns.entries()) {
      context.issue(issue('unknown-column', { file }, { column: header, value: header, details: { count: this.counts[one] ?? 0 } }));
    }
  }
}
