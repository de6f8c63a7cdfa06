// Chooses the row number that a reader looks for: the one that a spreadsheet shows, else that of the record.

/** What is numbered: a row of a spreadsheet, or a record of another file. */
export interface ShownRow {
  readonly of: 'row' | 'record';
  readonly number: number;
}

/** Null: it is about no row. */
export function shownRow({ row, sheetRow }: { readonly row: number | null; readonly sheetRow: number | null }): ShownRow | null {
  if (sheetRow !== null) return { of: 'row', number: sheetRow };
  return row === null ? null : { of: 'record', number: row };
}
