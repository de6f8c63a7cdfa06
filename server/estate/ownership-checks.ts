// Checks ownership: owners that share control, and owners in a circle (semantics §2 *Controls*).
import type { GraphRelation } from '../model/graph';
import { numberOf } from '../model/graph';
import { groupBy } from '../model/group-by';
import { type Issue, issue } from '../model/issues';
import { compareText } from '../model/text-order';

/** The owner that controls: the largest share of at least 50 %, unknown shares last; equal shares: the smaller id. */
function controller(owners: readonly GraphRelation[]): { owner: string; joint: boolean } | null {
  // An unknown share controls, but after every known one.
  const share = (one: GraphRelation) => numberOf(one.properties, 'share') ?? 0;
  const isControlling = (one: GraphRelation) => numberOf(one.properties, 'share') === undefined || share(one) >= 50;
  const controlling = owners.filter(isControlling).sort((a, b) => share(b) - share(a) || compareText(a.to, b.to));
  const [first, second] = controlling;
  if (!first) return null;
  return { owner: first.to, joint: second !== undefined && second.to !== first.to && share(second) === share(first) };
}

/** Issues of ownership: `joint-control`, `ownership-ring`. */
export function checkOwnership(relations: readonly GraphRelation[]): Issue[] {
  const owned = relations.filter(({ type }) => type === 'OWNED_BY');
  const parent = new Map<string, string>();
  const issues: Issue[] = [];
  for (const [company, list] of groupBy(owned, ({ from }) => from)) {
    const found = controller(list);
    if (!found) continue;
    parent.set(company, found.owner);
    if (found.joint) issues.push(issue('joint-control', list[0]?.claims[0] ?? null, { value: company, details: { owner: found.owner } }));
  }
  return [...issues, ...rings(parent).map((ring) => issue('ownership-ring', null, { value: ring[0] ?? '', details: { members: ring.join(', ') } }))];
}

/** Rings of a map “who is my parent”, each sorted, in the order of their smallest member. */
function rings(parent: ReadonlyMap<string, string>): string[][] {
  const seen = new Set<string>();
  const found: string[][] = [];
  for (const start of [...parent.keys()].sort(compareText)) {
    const path: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      path.push(at);
      at = parent.get(at);
    }
    const from = at === undefined ? -1 : path.indexOf(at);
    if (from >= 0) found.push(path.slice(from).sort(compareText));
  }
  return found;
}
