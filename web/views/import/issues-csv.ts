// Writes issues as a CSV file that a spreadsheet opens, so that people can correct rows and hand in the file again.
import type { IssueBody } from '../../../server/api/contract';
import { csvText } from '../../components/csv';
import { shownRow } from '../../components/shown-row';

const columns = ['severity', 'code', 'message', 'remedy', 'file', 'sheet', 'row', 'line', 'column', 'value'] as const;

/** `row` is the one that the spreadsheet shows in which people correct it. */
function cellOf(issue: IssueBody, name: (typeof columns)[number]): string | number | null {
  return name === 'row' ? (shownRow(issue)?.number ?? null) : issue[name];
}

/** With semicolons: what Dutch spreadsheets open without asking. */
export function issuesCsv(issues: readonly IssueBody[]): string {
  return csvText([columns, ...issues.map((issue) => columns.map((name) => cellOf(issue, name)))], ';');
}
