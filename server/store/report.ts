// Defines what is kept of an import with its record: its figures as one small value, and its issues in pieces that are read one by one.
import type { Issue, Severity } from '../model/issues';
import type { NodeKind, RelationType } from '../model/vocabulary';
import { slices } from './packing';
import type { KeptRejected } from './rejected-rows';

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

/** A column or property that is not used. */
export interface UnusedColumn {
  readonly file: string;
  readonly sheet: string | null;
  readonly column: string;
  /** Cells that say something. */
  readonly filled: number;
  /** How many of them name items of the import or of the graph. */
  readonly namesItems: number;
  /** False: at least so many; the column has too many different cells to look at all. */
  readonly complete: boolean;
}

/** A node as people know it. */
export interface NamedNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
}

/** One row with what it became. */
export interface SampleRow {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly sheetRow: number | null;
  readonly nodes: readonly string[];
  readonly relations: readonly { readonly type: RelationType; readonly from: string; readonly to: string }[];
  /** All of these by name, sorted by id. Absent: found by an older version. */
  readonly named?: readonly NamedNode[];
}

/** A file or sheet that was left out, and why. */
export interface SkippedFile {
  readonly file: string;
  /** The sheet that was left out; absent: the whole file. */
  readonly sheet?: string;
  readonly code: 'nothing-recognised' | 'file-empty' | 'hidden-sheet' | 'cannot-open';
}

/** What became of the files and rows of an import. */
export interface MadeOfRows {
  /** Distinct things that the accepted rows state, by kind and by type. */
  readonly became: { readonly nodes: Readonly<Record<string, number>>; readonly relations: Readonly<Record<string, number>> };
  /** The first three rows that state something. */
  readonly samples: readonly SampleRow[];
  readonly unused: readonly UnusedColumn[];
  readonly skipped: readonly SkippedFile[];
}

/** All that an import says besides its issues and changes. An identical file is answered with the figures of the import it repeats. */
export interface ImportFigures {
  readonly rows: RowCounts;
  /** Absent: found by an older version. */
  readonly made?: MadeOfRows;
  /** Records that are no rows, because a mapping says which count. Absent: none. */
  readonly leftOut?: number;
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
  /** The rejected rows as they came. Absent: an older version kept none. */
  readonly rejected?: KeptRejected;
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
