// Writes the place of a row for a reader who has the file open.
import type { Place } from './claims';

/** `row 3` as a spreadsheet numbers it; `record 2` where no spreadsheet shows the file; empty: it is about no row. */
export function rowText({ row, sheetRow }: Pick<Place, 'row' | 'sheetRow'>): string {
  if (sheetRow !== null) return `row ${sheetRow}`;
  return row === null ? '' : `record ${row}`;
}
