// Issues of the data: those of the rows of every source, and those of the graph as a whole; worst first, in pages.

import { describeIssue, type Issue, type Language, type Severity } from '../../model/issues';
import { compareText } from '../../model/text-order';
import type { IssuesBody } from '../contract';
import type { LoadedStore } from './loaded';

export interface SourcedIssue {
  readonly issue: Issue;
  readonly source: string | null;
}

export interface IssuesRequest {
  readonly offset: number;
  readonly limit: number;
  readonly severity?: Severity | undefined;
  readonly code?: string | undefined;
  readonly source?: string | undefined;
  readonly language: Language;
}

const severityOrder: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const lists = new WeakMap<LoadedStore, readonly SourcedIssue[]>();

/** All issues, worst first; within a severity those of sources in the order of their names, then those of the graph. */
export function listIssues(loaded: LoadedStore): readonly SourcedIssue[] {
  const made = lists.get(loaded);
  if (made) return made;
  const sources = [...loaded.sources].sort((a, b) => compareText(a.name, b.name));
  const all: SourcedIssue[] = [
    ...sources.flatMap(({ name, content }) => content.issues.map((issue) => ({ issue, source: name }))),
    ...loaded.snapshot.graph.issues.map((issue) => ({ issue, source: null })),
  ];
  all.sort((a, b) => severityOrder[a.issue.severity] - severityOrder[b.issue.severity]);
  lists.set(loaded, all);
  return all;
}

export function countBySeverity(issues: readonly SourcedIssue[]): IssuesBody['bySeverity'] {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { issue } of issues) counts[issue.severity] += 1;
  return counts;
}

function countByCode(issues: readonly SourcedIssue[]): IssuesBody['byCode'] {
  const counts = new Map<string, IssuesBody['byCode'][number]>();
  for (const { issue } of issues) {
    const { code, severity } = issue;
    counts.set(code, { code, severity, count: (counts.get(code)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity] || b.count - a.count || compareText(a.code, b.code));
}

/** One page of the issues that meet the filter; counts are of all of those, not of the page. */
export function describeIssues(loaded: LoadedStore, request: IssuesRequest): IssuesBody {
  const { severity, code, source } = request;
  const found = listIssues(loaded).filter(
    (one) =>
      (severity === undefined || one.issue.severity === severity) &&
      (code === undefined || one.issue.code === code) &&
      (source === undefined || one.source === source),
  );
  return {
    total: found.length,
    bySeverity: countBySeverity(found),
    byCode: countByCode(found),
    items: found.slice(request.offset, request.offset + request.limit).map((one) => ({ ...describeIssue(one.issue, request.language), source: one.source })),
  };
}
