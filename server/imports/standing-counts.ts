// Counts the issues that stand now: of the rows of every source, and of the graph that they make together.
import type { Issue } from '../model/issues';
import { compareText } from '../model/text-order';
import type { OpenSource } from '../store/estate-input';
import type { IssueCount } from '../store/report';
import { countIssues } from './reports';

/** Issues that are kept together, by code and severity. */
export interface StandingCounts {
  /** Null: about the graph as a whole. */
  readonly source: string | null;
  readonly counts: readonly IssueCount[];
}

/** Sources by name, then the graph. */
export function standingCounts(sources: readonly OpenSource[], ofGraph: readonly Issue[]): StandingCounts[] {
  const byName = [...sources].sort((a, b) => compareText(a.name, b.name));
  return [...byName.map(({ name, content }) => ({ source: name, counts: countIssues(content.issues) })), { source: null, counts: countIssues(ofGraph) }];
}
