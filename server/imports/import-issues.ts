// Reads the issues that one recorded import found then; those of the data now are in `issues.ts`.
import { Fault } from '../model/faults';
import type { DescribedIssue, Language } from '../model/issues';
import { type IssueCount, type KeptReport, readable } from '../store/report';
import type { ImportRecord, Store, StoreState } from '../store/store';
import { countFitting, type IssuePage, inWords, issuesOfPage, makeReport } from './reports';

export interface FoundReport {
  /** The import that found it: for an undo, the one whose state it brought back; null: it brought back nothing. */
  readonly import: string | null;
  readonly report: KeptReport;
  /** False for an import of an older version, which kept the issues of its rows only, not what the graph made of them. */
  readonly complete: boolean;
}

/** The record of an import; of an undo that of the import whose state it brought back, or its own. Throws `unknown-id`. */
export function findRecord({ sources }: StoreState, id: string): ImportRecord {
  for (const { history } of sources) {
    const record = history.find((one) => one.id === id);
    if (!record) continue;
    const made = (one: ImportRecord) => one.action === 'import' && one.after === record.after;
    return record.action === 'undo' && record.after !== null ? (history.find(made) ?? record) : record;
  }
  throw new Fault('unknown-id', 2, { value: id });
}

/** What an older version kept of an import: the issues of its rows, and how many rows there were. */
async function reportOfRows(store: Pick<Store, 'content'>, { after, files, rows }: ImportRecord): Promise<KeptReport> {
  const names = new Set<string | null>(files.map(({ name }) => name));
  const issues = after === null ? [] : (await store.content(after)).issues;
  // After a partial import the issues of earlier files stand with those of its own.
  return readable(
    makeReport(
      { rows },
      issues.filter(({ file }) => file === null || names.has(file)),
    ),
  );
}

/** The report of the import with this id. Rejects with `unknown-id`. */
export async function reportOfImport(store: Pick<Store, 'content' | 'report'>, state: StoreState, id: string): Promise<FoundReport> {
  const record = findRecord(state, id);
  const report = await store.report(record.id);
  if (report) return { import: record.id, report, complete: true };
  const isNothing = record.action === 'undo' || record.after === null;
  return { import: record.action === 'undo' ? null : record.id, report: await reportOfRows(store, record), complete: isNothing };
}

/** The keys of the `issues` answer (semantics §6), in their order, then ours. The list comes one by one: a page may be as long as all. */
export interface IssueKeys {
  readonly import: string | null;
  /** Of all issues, whatever the filter. */
  readonly counts: readonly IssueCount[];
  readonly offset: number;
  readonly issues: AsyncIterable<DescribedIssue>;
  /** How many meet the filter. */
  readonly total: number;
  readonly complete: boolean;
}

/** One page of what an import found. */
export function pageOfReport({ report, complete, import: id }: FoundReport, page: IssuePage, language?: Language): IssueKeys {
  const counts = report.figures.issueCounts;
  const issues = inWords(issuesOfPage(report, page), language);
  return { import: id, counts, offset: page.offset, issues, total: countFitting(counts, page), complete };
}
