// Writes a table of an answer as CSV: the keys of the answer as head, every row, values as they are in the answer.
import { type CsvCell, csvText } from '../../components/csv';
import { columnsOf, isTexts, type Line, type Row } from './parts';

/** Lists of texts are joined by `|`, as the tables that are imported have them; what is nested deeper stays JSON. */
function cellOf(value: unknown): CsvCell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return isTexts(value) && value.every((text) => !text.includes('|')) ? value.join('|') : JSON.stringify(value);
}

export function tableCsv(rows: readonly Row[]): string {
  const columns = columnsOf(rows);
  return csvText([columns, ...rows.map((row) => columns.map((key) => cellOf(row[key])))]);
}

/** Figures beside each other, each with the keys that lead to it. */
export function comparisonCsv(columns: readonly string[], lines: readonly Line[]): string {
  return csvText([['key', ...columns], ...lines.map(({ keys, values }) => [keys.join('.'), ...values.map(cellOf)])]);
}

/** Lists as rows with as many columns as the longest has. */
export function listsCsv(lists: readonly (readonly unknown[])[], name: string): string {
  const width = lists.reduce((most, { length }) => Math.max(most, length), 1);
  const head = Array.from({ length: width }, (_, at) => (width === 1 ? name : `${name}${at + 1}`));
  return csvText([head, ...lists.map((list) => head.map((_, at) => cellOf(list[at])))]);
}
