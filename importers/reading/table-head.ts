// Types: what is known of a table before its first row, and a row as formats get it.
import type { Place } from '../../server/model/claims';
import type { DateOrders } from './date-orders';
import type { DecimalSigns } from './decimal-signs';
import type { OpenTable, TableSource } from './table-source';
import type { Tally } from './tally';

/** A column with the header above it, as it stands in the table. */
export interface LocatedColumn {
  readonly at: number;
  readonly header: string;
}

/** A row with as many cells as the header, trimmed and without formula marks. Empty text: nothing stated. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly place: Place;
}

/** What is known of a table before its first row. */
export interface TableHead extends Pick<TableSource, 'file' | 'sheet'>, Pick<OpenTable, 'decimal' | 'separator'> {
  /** The header cells. */
  readonly cells: readonly string[];
  /** Columns that count: named, and not the repeat of an earlier name. */
  readonly columns: readonly LocatedColumn[];
  /** Issues told once per table, with their count. */
  readonly tally: Tally;
  /** Which decimal sign its numbers have, where nobody said it. */
  readonly signs: DecimalSigns;
  /** Whether its dates have the day or the month first, where nobody said it. */
  readonly dates: DateOrders;
}
