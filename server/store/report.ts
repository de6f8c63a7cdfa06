// What an import found, kept with its record: its figures as one small value, and its issues in pieces that are read one by one.
import type { Issue, Severity } from '../model/issues';
import { slices } from './packing';

/** Rows of an import: read = accepted + rejected. */
export interface RowCounts {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** How many issues of one code there are. */
export interface IssueCount {
  readonly code: Issue['code'];
  readonly severity: Severity;
  readonly count: number;
}

/** All that an import tells besides its issues and changes. An identical file is answered with the figures of the import it repeats. */
export interface ImportFigures {
  readonly rows: RowCounts;
  /** Of all issues; sorted by code. */
  readonly issueCounts: readonly IssueCount[];
}

/** A report as it is made: everything at hand. */
export interface ImportReport {
  readonly figures: ImportFigures;
  /** In the order of the files, of their sheets and rows. */
  readonly issues: readonly Issue[];
}

/** A report as it is read, from memory or from a store: the figures at hand, the issues piece by piece. */
export interface KeptReport {
  readonly figures: ImportFigures;
  /** Of each piece: how many issues it has of each entry of `figures.issueCounts`. */
  readonly pieces: readonly (readonly number[])[];
  piece(at: number): Promise<readonly Issue[]>;
}

/** Issues in one piece: small, because whoever looks for one page unpacks whole pieces. */
const pieceSize = 4096;

/** The place of an issue's code among the counts. */
export function codeIndex({ issueCounts }: ImportFigures): (issue: Issue) => number {
  const byCode = new Map(issueCounts.map(({ code, severity }, at) => [`${code} ${severity}`, at]));
  return ({ code, severity }) => {
    const at = byCode.get(`${code} ${severity}`);
    if (at === undefined) throw new Error(`the figures do not count ${code}`);
    return at;
  };
}

/** The issues of a report, cut into pieces. */
function slicesOf({ issues }: ImportReport): Iterable<readonly Issue[]> {
  return slices(issues, pieceSize);
}

/** What each piece holds. */
function* pieceCounts(report: ImportReport): Generator<number[]> {
  const indexOf = codeIndex(report.figures);
  for (const slice of slicesOf(report)) {
    const counts = report.figures.issueCounts.map(() => 0);
    for (const one of slice) {
      const at = indexOf(one);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    yield counts;
  }
}

/** A report that is still in memory, read as one that is kept. */
export function readable(report: ImportReport): KeptReport {
  const { figures, issues } = report;
  return { figures, pieces: [...pieceCounts(report)], piece: async (at) => issues.slice(at * pieceSize, (at + 1) * pieceSize) };
}
