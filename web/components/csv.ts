// Writes tables as CSV (RFC 4180) that a spreadsheet opens, and hands files to the browser.
import { csvCell } from '../../server/model/csv-cell';

export type CsvCell = string | number | boolean | null;

/** How a cell begins that a spreadsheet runs as a formula; full-width signs too, and what it skips before one. */
const runs = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A cell; what a spreadsheet would run as a formula gets a quote before it. */
function cell(value: CsvCell, separator: string): string {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && runs.test(text) ? `'${text}` : text;
  return csvCell(safe, separator);
}

/** UTF-8 with BOM, so that spreadsheets see the encoding; CRLF behind every line. */
export function csvText(rows: readonly (readonly CsvCell[])[], separator = ','): string {
  return `\ufeff${rows.map((row) => `${row.map((value) => cell(value, separator)).join(separator)}\r\n`).join('')}`;
}

/** Hands a text to the browser as a file to save. */
export function saveFile(name: string, { text, type }: { readonly text: string; readonly type: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address over by the time of the next task.
  setTimeout(() => URL.revokeObjectURL(address));
}
