// Picks what is shown of the first rows: the row with most in it, an example of a column, its words with their numbers.

/** A row of a table, as it stands in the file. */
export interface Cells {
  readonly sheetRow: number | null;
  readonly cells: readonly string[];
}

const filled = ({ cells }: Cells) => cells.filter((cell) => cell.trim() !== '').length;

/** Rows with the one that says most in front: its cells are the examples. */
export function bestFirst(rows: readonly Cells[]): readonly Cells[] {
  const counts = new Map(rows.map((row) => [row, filled(row)]));
  const best = rows.reduce<Cells | undefined>((most, row) => (most === undefined || (counts.get(row) ?? 0) > (counts.get(most) ?? 0) ? row : most), undefined);
  return best ? [best, ...rows.filter((row) => row !== best)] : rows;
}

/** What stands in a column: of the first row that says something. Null: none does. */
export function exampleOf(rows: readonly Cells[], column: number): { readonly text: string; readonly sheetRow: number | null } | null {
  const row = rows.find(({ cells }) => (cells[column] ?? '').trim() !== '');
  return row ? { text: row.cells[column] ?? '', sheetRow: row.sheetRow } : null;
}

/** Different cells of a column with how often they stand there. */
export type CellCounts = readonly (readonly [cell: string, count: number])[];

/** The different words of a column with how often they stand there, the most frequent first: its cells, or the parts of these. */
export function wordsIn(cells: CellCounts, split?: string | readonly string[]): [word: string, count: number][] {
  const counts = new Map<string, number>();
  const signs = split === undefined ? [] : [split].flat();
  for (const [cell, count] of cells) {
    const parts = signs.reduce((texts, sign) => texts.flatMap((text) => text.split(sign)), [cell]);
    for (const word of parts.map((part) => part.trim())) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + count);
  }
  return [...counts].sort(([a, more], [b, most]) => most - more || (a < b ? -1 : 1));
}
