// Gathers what is wrong with the data now: issues of the rows of every source, and of the graph that they make together.
import { describeIssue, type Issue, type Language, severities } from '../model/issues';
import { compareText } from '../model/text-order';
import type { OpenSource } from '../store/estate-input';
import type { IssueCount } from '../store/report';
import type { IssueKeys } from './import-issues';
import type { Estate, SaidEstate } from './open-estate';
import { countFitting, fits, type IssueFilter, type IssuePage } from './reports';
import type { StandingCounts } from './standing-counts';

/** Whether an issue of the graph is about what a source says. */
function concerns(issue: Issue, source: OpenSource, claimed: () => ReadonlySet<string>): boolean {
  if (issue.sources) return issue.sources.includes(source.name);
  const other = issue.details?.other;
  return (issue.value !== null && claimed().has(issue.value)) || (typeof other === 'string' && claimed().has(other));
}

/** Issues that the graph has with what `source` says. */
export function graphIssuesOf(estate: Estate, source: OpenSource): Issue[] {
  let ids: Set<string> | undefined;
  const claimed = () => {
    ids ??= new Set(source.content.claims.flatMap((claim) => (claim.claim === 'node' ? [claim.id] : [])));
    return ids;
  };
  return estate.snapshot.graph.issues.filter((issue) => concerns(issue, source, claimed));
}

export interface SourcedIssue {
  readonly issue: Issue;
  readonly source: string | null;
}

export interface StandingFilter extends IssueFilter {
  readonly source?: string | undefined;
}

function within({ issueCounts }: Pick<Estate, 'issueCounts'>, { source }: StandingFilter): readonly StandingCounts[] {
  return issueCounts.filter((group) => source === undefined || group.source === source);
}

/** How many of the issues that stand now meet a filter, by code. */
export function countStanding(estate: Pick<Estate, 'issueCounts'>, filter: StandingFilter = {}): IssueCount[] {
  const sums = new Map<string, IssueCount>();
  for (const { counts } of within(estate, filter)) {
    for (const one of counts) {
      const key = `${one.code} ${one.severity}`;
      if (fits(filter, one)) sums.set(key, { ...one, count: one.count + (sums.get(key)?.count ?? 0) });
    }
  }
  return [...sums.values()].sort((a, b) => compareText(a.code, b.code) || compareText(a.severity, b.severity));
}

/** One page of the issues that stand now: worst first, within a severity those of sources by their names, then those of the graph. */
export function* standingIssues(estate: SaidEstate, page: StandingFilter & IssuePage): Generator<SourcedIssue> {
  let [skip, left] = [page.offset, page.limit];
  const issuesOf = (name: string | null) =>
    name === null ? estate.snapshot.graph.issues : (estate.sources.find((one) => one.name === name)?.content.issues ?? []);
  for (const severity of severities) {
    if (page.severity !== undefined && page.severity !== severity) continue;
    const filter = { code: page.code, severity };
    for (const { source, counts } of within(estate, page)) {
      const fitting = countFitting(counts, filter);
      if (fitting <= skip) {
        skip -= fitting;
        continue;
      }
      for (const issue of issuesOf(source)) {
        if (!fits(filter, issue)) continue;
        if (skip > 0) skip -= 1;
        else {
          if (left === 0) return;
          left -= 1;
          yield { issue, source };
        }
      }
    }
  }
}

/** The keys of the `issues` answer about the data as it stands now. */
export function standingPage(estate: SaidEstate, page: IssuePage, language?: Language): IssueKeys {
  async function* issues() {
    for (const { issue, source } of standingIssues(estate, page)) yield { ...describeIssue(issue, language), source };
  }
  const counts = countStanding(estate);
  return { import: null, counts, offset: page.offset, issues: issues(), total: countFitting(counts, page), complete: true };
}
