// Shows the start of a table to whoever maps it: header, first rows, the records among which the header is, and the words of each column.
import type { TableView } from './suggestion';
import type { TableFacts } from './table-facts';

/** Rows of a table that are shown, characters of a cell, records above and at the header with their characters. */
const shown = { rows: 20, cell: 500, top: 20, line: 80 } as const;
/** Words of a column that are counted: of a column of many different cells nobody makes a list of values. A longer cell is no word. */
const counted = { words: 100, length: 100, columns: 200 } as const;

/** Different cells of a column with how often they stand there. */
function wordsOf(column: number, { rows }: TableFacts): [string, number][] {
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    const cell = (cells[column] ?? '').trim();
    if (cell !== '' && cell.length <= counted.length) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return [...counts].sort(([a, more], [b, most]) => most - more || (a < b ? -1 : 1)).slice(0, counted.words);
}

export function viewOf(facts: TableFacts): TableView {
  const { file, sheet, header, headerRow, start, rows } = facts;
  const { delimiter = null, encoding = null } = start.seen;
  const first = rows.slice(0, shown.rows).map(({ sheetRow, cells }) => ({ sheetRow, cells: cells.map((cell) => cell.slice(0, shown.cell)) }));
  const top = start.first(shown.top).flatMap(({ sheetRow, cells }, at) => {
    const text = cells
      .slice(0, counted.columns)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(' · ');
    return text === '' ? [] : [{ row: sheetRow ?? at + 1, text: text.slice(0, shown.line) }];
  });
  const words = header.slice(0, counted.columns).map((_, column) => wordsOf(column, facts));
  return { file, sheet, header, headerRow, delimiter, encoding, top, words, rows: first };
}
