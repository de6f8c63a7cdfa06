// Gathers what is wrong with the data now: issues of the rows of every source, and of the graph that they make together.
import { describeIssue, type Issue, type Language, severities } from '../model/issues';
import { compareText } from '../model/text-order';
import type { OpenSource } from '../store/estate-input';
import type { IssueCount } from '../store/report';
import type { IssueKeys } from './import-issues';
import type { Estate } from './open-estate';
import { countFitting, countIssues, fits, type IssueFilter, type IssuePage } from './reports';

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

/** Issues that are kept together, with how many there are of each code. */
interface Group {
  /** Null: about the graph as a whole. */
  readonly source: string | null;
  readonly issues: readonly Issue[];
  readonly counts: readonly IssueCount[];
}

export interface SourcedIssue {
  readonly issue: Issue;
  readonly source: string | null;
}

export interface StandingFilter extends IssueFilter {
  readonly source?: string | undefined;
}

type Standing = Pick<Estate, 'sources' | 'snapshot'>;

const counted = new WeakMap<Estate['snapshot'], readonly Group[]>();

/** Sources by name, then the graph; counted once for every state. */
function groupsOf({ sources, snapshot }: Standing): readonly Group[] {
  const known = counted.get(snapshot);
  if (known) return known;
  const byName = [...sources].sort((a, b) => compareText(a.name, b.name));
  const made = [
    ...byName.map(({ name, content: { issues } }) => ({ source: name, issues, counts: countIssues(issues) })),
    { source: null, issues: snapshot.graph.issues, counts: countIssues(snapshot.graph.issues) },
  ];
  counted.set(snapshot, made);
  return made;
}

function groupsWithin(estate: Standing, { source }: StandingFilter): readonly Group[] {
  return groupsOf(estate).filter((group) => source === undefined || group.source === source);
}

/** How many of the issues that stand now meet a filter, by code. */
export function countStanding(estate: Standing, filter: StandingFilter = {}): IssueCount[] {
  const sums = new Map<string, IssueCount>();
  for (const { counts } of groupsWithin(estate, filter)) {
    for (const one of counts) {
      const key = `${one.code} ${one.severity}`;
      if (fits(filter, one)) sums.set(key, { ...one, count: one.count + (sums.get(key)?.count ?? 0) });
    }
  }
  return [...sums.values()].sort((a, b) => compareText(a.code, b.code) || compareText(a.severity, b.severity));
}

/** One page of the issues that stand now: worst first, within a severity those of sources by their names, then those of the graph. */
export function* standingIssues(estate: Standing, page: StandingFilter & IssuePage): Generator<SourcedIssue> {
  let [skip, left] = [page.offset, page.limit];
  const groups = groupsWithin(estate, page);
  for (const severity of severities) {
    if (page.severity !== undefined && page.severity !== severity) continue;
    const filter = { code: page.code, severity };
    for (const { source, issues, counts } of groups) {
      const fitting = countFitting(counts, filter);
      if (fitting <= skip) {
        skip -= fitting;
        continue;
      }
      for (const issue of issues) {
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
export function standingPage(estate: Standing, page: IssuePage, language?: Language): IssueKeys {
  async function* issues() {
    for (const { issue, source } of standingIssues(estate, page)) yield { ...describeIssue(issue, language), source };
  }
  const counts = countStanding(estate);
  return { import: null, counts, offset: page.offset, issues: issues(), total: countFitting(counts, page), complete: true };
}
