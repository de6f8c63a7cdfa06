// Issues as a CSV file that a spreadsheet opens, so that people can correct rows and hand the file in again.
import type { IssueBody } from '../../../server/api/contract';

const columns = ['severity', 'code', 'message', 'remedy', 'file', 'sheet', 'row', 'line', 'column', 'value'] as const;

/** A cell; what a spreadsheet would run as a formula gets a quote before it. */
function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** UTF-8 with BOM and semicolons: what Dutch spreadsheets open without asking. */
export function issuesCsv(issues: readonly IssueBody[]): string {
  const lines = issues.map((issue) => columns.map((name) => cell(issue[name])).join(';'));
  return `\ufeff${[columns.join(';'), ...lines].join('\r\n')}\r\n`;
}
