// Which rows count as rejected once their references were looked up in the graph, and all issues of an import in file order.
import type { Claim, Place } from '../model/claims';
import type { Issue } from '../model/issues';
import type { RowCounts, SourceContent } from '../store/store';
import { graphIssuesOf } from './issues';
import type { Estate } from './open-estate';

function rowText({ file, sheet, row }: Pick<Place, 'file' | 'sheet' | 'row'>): string {
  return JSON.stringify([file, sheet, row]);
}

/** The row counts of an import in this estate: a row is rejected too when what it states itself cannot be used (`derived` claims only warn). */
export function countRows(news: Pick<SourceContent, 'claims' | 'rows'>, estate: Pick<Estate, 'rejected'>): RowCounts {
  const rows = new Set<string>();
  for (const claim of news.claims) if (!claim.derived && estate.rejected.has(claim)) rows.add(rowText(claim.place));
  const { read, accepted, rejected } = news.rows;
  return { read, accepted: accepted - rows.size, rejected: rejected + rows.size };
}

/** Numbers files and sheets in the order in which rows stand. */
function positions(files: readonly string[], claims: readonly Claim[], issues: readonly Issue[]): (issue: Issue) => number {
  const order = new Map<string, number>(files.map((file, at) => [JSON.stringify([file, null]), at * 1000]));
  const sheets = new Map<string, number>();
  for (const { file, sheet } of [...claims.map(({ place }) => place), ...issues]) {
    const key = JSON.stringify([file, sheet]);
    if (order.has(key)) continue;
    const nth = (sheets.get(file ?? '') ?? 0) + 1;
    sheets.set(file ?? '', nth);
    order.set(key, (order.get(JSON.stringify([file, null])) ?? files.length * 1000) + nth);
  }
  return ({ file, sheet }) => (file === null ? Number.POSITIVE_INFINITY : (order.get(JSON.stringify([file, sheet])) ?? 0));
}

/** All issues of an import: those of its rows and those of the graph with its source; by file, sheet and row. */
export function issuesOfImport(news: SourceContent, { estate, source, files }: { estate: Estate; source: string; files: readonly string[] }): Issue[] {
  const found = estate.sources.find(({ name }) => name === source);
  const all = [...news.issues, ...(found ? graphIssuesOf(estate, found) : [])];
  const position = positions(files, news.claims, all);
  return all
    .map((issue, at) => ({ issue, at, position: position(issue), row: issue.row ?? 0 }))
    .sort((a, b) => (a.position === b.position ? a.row - b.row || a.at - b.at : a.position - b.position))
    .map(({ issue }) => issue);
}
