// Makes the report of an import from what was found, and reads it back from the store, whole or one page of it.
import { type DescribedIssue, describeIssue, type Issue, type Language, type Severity, severities } from '../model/issues';
import { compareText } from '../model/text-order';
import type { ImportFigures, ImportReport, IssueCount, KeptReport } from '../store/report';

/** Issues of one code that an answer holds; the others are asked for in pages. */
export const mostPerCode = 1_000;

/** How many issues of each code there are; sorted by code. */
export function countIssues(issues: Iterable<Pick<Issue, 'code' | 'severity'>>): IssueCount[] {
  const counts = new Map<string, { code: Issue['code']; severity: Severity; count: number }>();
  for (const { code, severity } of issues) {
    const key = `${code} ${severity}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { code, severity, count: 1 });
  }
  return [...counts.values()].sort((a, b) => compareText(a.code, b.code) || compareText(a.severity, b.severity));
}

/** The most serious first; those of one severity in their order. */
function worstFirst(issues: readonly Issue[]): Issue[] {
  return severities.flatMap((severity) => issues.filter((one) => one.severity === severity));
}

/** A report of issues: errors before warnings before remarks, each in their order; `found`: all figures but the counts, which come from the issues. */
export function makeReport(found: Omit<ImportFigures, 'issueCounts'>, issues: readonly Issue[]): ImportReport {
  return { figures: { ...found, issueCounts: countIssues(issues) }, issues: worstFirst(issues) };
}

/** The issues of an answer: in their order, of each code the first thousand. Reads no piece that adds nothing. */
export async function firstIssues({ figures: { issueCounts }, pieces, piece }: KeptReport, most = mostPerCode): Promise<Issue[]> {
  const left = new Map(issueCounts.map(({ code, severity, count }) => [`${code} ${severity}`, Math.min(count, most)]));
  const wanted = (at: number) => issueCounts.some(({ code, severity }, index) => (left.get(`${code} ${severity}`) ?? 0) > 0 && (pieces[at]?.[index] ?? 0) > 0);
  const issues: Issue[] = [];
  for (const at of pieces.keys()) {
    if (!wanted(at)) continue;
    for (const one of await piece(at)) {
      const key = `${one.code} ${one.severity}`;
      const more = left.get(key) ?? 0;
      if (more === 0) continue;
      left.set(key, more - 1);
      issues.push(one);
    }
  }
  return issues;
}

/** Which issues are asked for; all that is absent does not matter. */
export interface IssueFilter {
  readonly code?: string | undefined;
  readonly severity?: Severity | undefined;
}

export interface IssuePage extends IssueFilter {
  readonly offset: number;
  readonly limit: number;
}

export function fits({ code, severity }: IssueFilter, one: Pick<Issue, 'code' | 'severity'>): boolean {
  return (code === undefined || one.code === code) && (severity === undefined || one.severity === severity);
}

/** How many issues meet a filter. */
export function countFitting(counts: readonly IssueCount[], filter: IssueFilter): number {
  return counts.reduce((sum, one) => sum + (fits(filter, one) ? one.count : 0), 0);
}

/** One page, in the order of the report. Cost: the pieces that hold it; the others are counted, not read. */
export async function* issuesOfPage({ figures: { issueCounts }, pieces, piece }: KeptReport, page: IssuePage): AsyncGenerator<Issue> {
  let [skip, left] = [page.offset, page.limit];
  for (const [at, counts] of pieces.entries()) {
    const fitting = issueCounts.reduce((sum, one, index) => sum + (fits(page, one) ? (counts[index] ?? 0) : 0), 0);
    if (fitting <= skip) {
      skip -= fitting;
      continue;
    }
    for (const one of await piece(at)) {
      if (!fits(page, one)) continue;
      if (skip > 0) skip -= 1;
      else {
        if (left === 0) return;
        left -= 1;
        yield one;
      }
    }
  }
}

/** Issues in words of one language, one by one in their order. */
export async function* inWords(issues: AsyncIterable<Issue>, language?: Language): AsyncGenerator<DescribedIssue> {
  for await (const one of issues) yield describeIssue(one, language);
}

/** All issues in words of one language, one by one in their order. */
export function describedIssues(report: KeptReport, language?: Language): AsyncGenerator<DescribedIssue> {
  return inWords(issuesOfPage(report, { offset: 0, limit: Number.POSITIVE_INFINITY }), language);
}

/** All of a kept report at once. */
export async function wholeReport({ figures, pieces, piece }: KeptReport): Promise<ImportReport> {
  const issues: Issue[] = [];
  for (const at of pieces.keys()) for (const one of await piece(at)) issues.push(one);
  return { figures, issues };
}
