// Orders issues and disputes of a graph: by what they say, never by the order in which they were found. So a part that changed fits among the rest.
import type { Dispute } from '../model/graph';
import type { Issue } from '../model/issues';
import { compareOptionalText, compareText } from '../model/text-order';

const orAbsent = (text: string | null) => text ?? undefined;

/** Numbers, absent first. */
function compareNumbers(a: number | null, b: number | null): number {
  return (a ?? Number.NEGATIVE_INFINITY) === (b ?? Number.NEGATIVE_INFINITY) ? 0 : (a ?? Number.NEGATIVE_INFINITY) - (b ?? Number.NEGATIVE_INFINITY);
}

const rest = ({ severity, line, sheetRow, details, sources }: Issue) => JSON.stringify([severity, line, sheetRow, details, sources]);

/** Order of issues: by code, then what they are about, then where; equal ones say the same in every word. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    compareText(a.code, b.code) ||
    compareOptionalText(orAbsent(a.value), orAbsent(b.value)) ||
    compareOptionalText(orAbsent(a.file), orAbsent(b.file)) ||
    compareOptionalText(orAbsent(a.sheet), orAbsent(b.sheet)) ||
    compareNumbers(a.row, b.row) ||
    compareOptionalText(orAbsent(a.column), orAbsent(b.column)) ||
    compareText(rest(a), rest(b))
  );
}

/** Order of disputes: by node, then property; there is one of each. */
export function compareDisputes(a: Dispute, b: Dispute): number {
  return compareText(a.node, b.node) || compareText(a.property, b.property);
}
