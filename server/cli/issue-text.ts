// Writes in one line where an issue is.
import type { DescribedIssue } from '../model/issues';
import { rowText } from '../model/place-text';

/** `contracts.csv, row 3, column end`; empty: it is about no file. */
export function placeOf(issue: DescribedIssue): string {
  const { file, sheet, column } = issue;
  return [file, sheet, rowText(issue), column === null ? null : `column ${column}`].filter(Boolean).join(', ');
}
