// Issues as a CSV file that a spreadsheet opens, so that people can correct rows and hand the file in again.
import type { IssueBody } from '../../../server/api/contract';
import { csvText } from '../../components/csv';

const columns = ['severity', 'code', 'message', 'remedy', 'file', 'sheet', 'row', 'line', 'column', 'value'] as const;

/** With semicolons: what Dutch spreadsheets open without asking. */
export function issuesCsv(issues: readonly IssueBody[]): string {
  return csvText([columns, ...issues.map((issue) => columns.map((name) => issue[name]))], ';');
}
