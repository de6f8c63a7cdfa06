// What is wrong with the data of one source, or of all: issues of rows, and of the graph where they concern it.
import type { Issue } from '../model/issues';
import type { OpenSource } from '../store/estate-input';
import type { Estate } from './open-estate';

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

/** Issues of `source` (its rows, then what the graph makes of them); without a source: of all, those of the graph as a whole included. */
export function issuesOf(estate: Estate, source?: string): readonly Issue[] {
  if (source === undefined) return [...estate.sources.flatMap(({ content }) => content.issues), ...estate.snapshot.graph.issues];
  const found = estate.sources.find(({ name }) => name === source);
  return found ? [...found.content.issues, ...graphIssuesOf(estate, found)] : [];
}
