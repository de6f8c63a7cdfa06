// Decides which rows count as rejected once their references are resolved in the graph, and puts all issues of an import in file order.
import { addTo } from '../model/group-by';
import type { Issue } from '../model/issues';
import type { RowCounts, SourceContent } from '../store/store';
import { graphIssuesOf } from './issues';
import type { MadeEstate, SaidEstate } from './open-estate';

/** A row as a key. */
export function rowText({ file, sheet, row }: { readonly file: string | null; readonly sheet: string | null; readonly row: number | null }): string {
  return JSON.stringify([file, sheet, row]);
}

/** The rows of an import that its importer accepted and the graph cannot use (`derived` claims only warn), with the reasons. */
export function unusableRows({ claims }: Pick<SourceContent, 'claims'>, { rejected }: Pick<MadeEstate, 'rejected'>): Map<string, Issue[]> {
  const rows = new Map<string, Issue[]>();
  if (rejected.size === 0) return rows;
  for (const claim of claims) {
    const reason = claim.derived ? undefined : rejected.get(claim);
    if (reason) addTo(rows, rowText(claim.place), reason);
  }
  return rows;
}

/** The row counts of an import in this estate: a row is rejected too when what it states itself cannot be used (`derived` claims only warn). */
export function countRows(news: Pick<SourceContent, 'claims' | 'rows'>, estate: Pick<MadeEstate, 'rejected'>): RowCounts {
  const { size } = unusableRows(news, estate);
  const { read, accepted, rejected } = news.rows;
  return { read, accepted: accepted - size, rejected: rejected + size };
}

type InFile = Pick<Issue, 'file' | 'sheet'>;

/** Numbers files and sheets in the order in which rows stand: files as given, sheets as they are met; what is about no file comes last. */
class Positions {
  readonly #files = new Map<string | null, Map<string | null, number>>();
  readonly #firstOf = new Map<string | null, number>();
  #last: InFile = { file: null, sheet: null };

  constructor(files: readonly string[]) {
    for (const file of files) this.meet({ file, sheet: null });
  }

  meet({ file, sheet }: InFile): void {
    // Neighbours mostly stand in one table.
    if (file === this.#last.file && sheet === this.#last.sheet && this.#files.has(file)) return;
    this.#last = { file, sheet };
    const sheets = this.#files.get(file) ?? new Map<string | null, number>([[null, 0]]);
    this.#files.set(file, sheets);
    if (!sheets.has(sheet)) sheets.set(sheet, sheets.size);
  }

  /** To be asked when all were met. */
  of({ file, sheet }: InFile): number {
    if (file === null) return Number.POSITIVE_INFINITY;
    if (this.#firstOf.size === 0) {
      let at = 0;
      for (const [name, sheets] of this.#files) {
        this.#firstOf.set(name, at);
        at += sheets.size;
      }
    }
    return (this.#firstOf.get(file) ?? 0) + (this.#files.get(file)?.get(sheet) ?? 0);
  }
}

/** All issues of an import: those of its rows and those of the graph with its source; by file, sheet and row. */
export function issuesOfImport(news: SourceContent, { estate, source, files }: { estate: SaidEstate; source: string; files: readonly string[] }): Issue[] {
  const found = estate.sources.find(({ name }) => name === source);
  const all = [...news.issues, ...(found ? graphIssuesOf(estate, found) : [])];
  const positions = new Positions(files);
  for (const { place } of news.claims) positions.meet(place);
  for (const one of all) positions.meet(one);
  return all
    .map((issue, at) => ({ issue, at, position: positions.of(issue), row: issue.row ?? 0 }))
    .sort((a, b) => (a.position === b.position ? a.row - b.row || a.at - b.at : a.position - b.position))
    .map(({ issue }) => issue);
}
