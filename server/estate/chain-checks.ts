// What is odd about chains and ownership: recipients that provide nothing, ranks that contradict, owners that share or circle.
import type { GraphRelation } from '../model/graph';
import { numberOf, textOf } from '../model/graph';
import { addTo, groupBy } from '../model/group-by';
import { type Issue, issue } from '../model/issues';
import { compareText } from '../model/text-order';

/** Ranks of the providers under one contract: suppliers 1, then as stated, else recipient + 1; unreached recipients are absent. */
function chainRanks(direct: readonly GraphRelation[], chain: readonly GraphRelation[]): Map<string, number> {
  const ranks = new Map<string, number>();
  const waiting: string[] = [];
  const reach = (id: string, rank: number) => {
    const known = ranks.get(id);
    if (known !== undefined && known <= rank) return;
    ranks.set(id, rank);
    waiting.push(id);
  };
  const byRecipient = new Map<string, GraphRelation[]>();
  for (const one of direct) reach(one.to, 1);
  for (const one of chain) {
    const recipient = textOf(one.properties, 'recipient');
    if (recipient === undefined) reach(one.to, numberOf(one.properties, 'rank') ?? 2);
    else addTo(byRecipient, recipient, one);
  }
  for (let at = 0; at < waiting.length; at += 1) {
    const id = waiting[at] ?? '';
    for (const one of byRecipient.get(id) ?? []) reach(one.to, numberOf(one.properties, 'rank') ?? (ranks.get(id) ?? 0) + 1);
  }
  return ranks;
}

function checkChain(contract: string, direct: readonly GraphRelation[], chain: readonly GraphRelation[]): Issue[] {
  const ranks = chainRanks(direct, chain);
  const issues: Issue[] = [];
  const broken = new Set<string>();
  for (const one of chain) {
    const recipient = textOf(one.properties, 'recipient');
    const tied = recipient === undefined || ranks.has(recipient);
    if (!tied && recipient !== undefined && !broken.has(recipient)) {
      broken.add(recipient);
      issues.push(issue('broken-chain', one.claims[0] ?? null, { value: contract, column: 'recipient', details: { recipient } }));
    }
    const stated = numberOf(one.properties, 'rank');
    const derived = recipient === undefined ? 2 : (ranks.get(recipient) ?? 1) + 1;
    if (stated !== undefined && tied && stated < derived) {
      issues.push(issue('rank-mismatch', one.claims[0] ?? null, { value: contract, column: 'rank', details: { stated, target: one.to, derived } }));
    }
  }
  return issues;
}

/** Issues of contract-scoped chains: `broken-chain`, `rank-mismatch`. Gaps in declared ranks are allowed. */
export function checkChains(relations: readonly GraphRelation[], isContract: (id: string) => boolean): Issue[] {
  const direct = new Map<string, GraphRelation[]>();
  const chains = new Map<string, GraphRelation[]>();
  for (const one of relations) {
    if (one.properties.impact === 'none') continue;
    const into = one.type === 'SUPPLIED_BY' ? direct : one.type === 'SUBCONTRACTED_TO' && isContract(one.from) ? chains : null;
    if (!into) continue;
    addTo(into, one.from, one);
  }
  return [...chains].flatMap(([contract, chain]) => checkChain(contract, direct.get(contract) ?? [], chain));
}

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
