// Prints tables with aligned columns. What does not fit is cut, and what is left out is counted.
import { visible } from '../output/visible';

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** Most characters of a cell; longer ones end in “…”. */
  readonly most?: number;
}

/** Rows of a table that are printed unless asked otherwise. */
export const rowsShown = 40;
const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** What sums of shares may be off by: nothing that is there is as small. */
const noise = 1e-9;

/** A number for people, with two decimals; an unknown one says so. What is there is never written as 0. */
export function formatNumber(value: number | null | undefined): string {
  if (value === null || value === undefined) return 'unknown';
  if (Math.abs(value) >= 0.005 || Math.abs(value) < noise) return numbers.format(Math.abs(value) < noise ? 0 : value);
  return value > 0 ? '<0.01' : '>-0.01';
}

/** A share 0–1 as a percentage with one decimal. What is neither nothing nor all is never written as 0 or 100. */
export function formatShare(value: number | null | undefined): string {
  if (value === null || value === undefined) return 'unknown';
  if (value > noise && value < 0.0005) return '<0.1 %';
  if (value < 1 - noise && value >= 0.9995) return '>99.9 %';
  return `${(value * 100).toFixed(1)} %`;
}

/** `3 services`, `1 service`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

function lengthOf(text: string): number {
  return [...text].length;
}

function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, Math.max(1, most - 1)).join('')}…`;
}

function pad(text: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - lengthOf(text)));
  return align === 'right' ? space + text : text + space;
}

/** A table with a line under its head; rows beyond `limit` are counted, not shown. An empty table is an empty text. */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[], limit = rowsShown): string {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, limit).map((row) => columns.map(({ most }, at) => cut(visible(row[at] ?? ''), most ?? 60)));
  const widths = columns.map(({ title }, at) => Math.max(lengthOf(title), ...shown.map((row) => lengthOf(row[at] ?? ''))));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => pad(cell, widths[at] ?? 0, columns[at]?.align))
      .join('  ')
      .trimEnd();
  const lines = [line(columns.map(({ title }) => title)), widths.map((width) => '─'.repeat(width)).join('  '), ...shown.map(line)];
  if (rows.length > shown.length) lines.push(`… and ${formatNumber(rows.length - shown.length)} more, not shown; --json has all`);
  return `${lines.join('\n')}\n`;
}

/** A table with its heading, if any; nothing when there are no rows. */
export function section(title: string, table: string): string {
  if (table === '') return '';
  return title === '' ? `\n${table}` : `\n${title}\n${table}`;
}
