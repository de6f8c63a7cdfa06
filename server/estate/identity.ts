// Which claimed ids are one node: judgements, decisive identifiers, external ids, country codes (semantics §5).
// The outcome depends on ids and values only, never on the order of imports.
import type { Properties } from '../model/claims';
import { type Issue, issue } from '../model/issues';
import { compareText } from '../model/text-order';
import type { NodeKind } from '../model/vocabulary';
import { decisiveKeys, kvkNumbers, matchingClass, suggestiveKeys } from './decisive-keys';
import type { EstateJudgement } from './input';
import { TextSets } from './union-find';

/** One claimed id with its kind and winning values, before it is joined with other ids. */
export interface Individual {
  readonly id: string;
  readonly kind: NodeKind;
  readonly properties: Properties;
  /** Names of the sources that claim it. */
  readonly sources: ReadonlySet<string>;
}

export interface Identities {
  /** The smallest id of the node that `id` belongs to. */
  printed(id: string): string;
  readonly issues: readonly Issue[];
}

/** What may not differ within one legal entity, per set of ids. */
interface Uniques {
  readonly lei: Set<string>;
  readonly kvk: Set<string>;
  readonly members: string[];
}

class Matcher {
  readonly sets = new TextSets();
  readonly issues: Issue[] = [];
  private readonly uniques = new Map<string, Uniques>();
  private readonly different: Set<string>;

  constructor(
    private readonly individuals: ReadonlyMap<string, Individual>,
    judgements: readonly EstateJudgement[],
  ) {
    this.different = new Set(judgements.filter((one) => one.verdict === 'different').map((one) => pairKey(one.a, one.b)));
  }

  private uniquesOf(root: string): Uniques {
    const known = this.uniques.get(root);
    if (known) return known;
    const individual = this.individuals.get(root);
    const lei = individual?.properties.lei;
    const fresh: Uniques = {
      lei: new Set(typeof lei === 'string' ? [lei.toUpperCase()] : []),
      kvk: new Set(individual ? kvkNumbers(individual.properties) : []),
      members: [root],
    };
    this.uniques.set(root, fresh);
    return fresh;
  }

  /** Why two sets may not become one; null when they may. A judgement “same” outweighs numbers, not the judgement “different”. */
  private objection(a: Uniques, b: Uniques, judged: boolean): string | null {
    if (this.different.size > 0) {
      for (const left of a.members) for (const right of b.members) if (this.different.has(pairKey(left, right))) return `${left} ≠ ${right}`;
    }
    if (judged) return null;
    for (const scheme of ['lei', 'kvk'] as const) {
      const values = new Set([...a[scheme], ...b[scheme]]);
      if (a[scheme].size > 0 && b[scheme].size > 0 && values.size > Math.max(a[scheme].size, b[scheme].size)) {
        return `${scheme === 'lei' ? 'LEI' : 'KvK'} ${[...values].sort(compareText).join(' ≠ ')}`;
      }
    }
    return null;
  }

  /** Joins two ids unless something forbids it; tells whether they are one now. */
  join(a: string, b: string, judged: boolean): boolean {
    const left = this.sets.find(a);
    const right = this.sets.find(b);
    if (left === right) return true;
    const [one, other] = [this.uniquesOf(left), this.uniquesOf(right)];
    const reason = this.objection(one, other, judged);
    if (reason !== null) {
      this.issues.push(issue('identity-conflict', null, { value: a, details: { other: b, reason } }));
      return false;
    }
    const root = this.sets.join(left, right);
    this.uniques.set(root, {
      lei: new Set([...one.lei, ...other.lei]),
      kvk: new Set([...one.kvk, ...other.kvk]),
      members: [...one.members, ...other.members],
    });
    return true;
  }
}

function pairKey(a: string, b: string): string {
  return compareText(a, b) < 0 ? `${a}\u0000${b}` : `${b}\u0000${a}`;
}

/** Ids per key, keys and ids sorted, so that the order of joining is fixed. */
function shareKeys(individuals: readonly Individual[], keysOf: (one: Individual) => readonly string[]): [string, string[]][] {
  const byKey = new Map<string, string[]>();
  for (const one of individuals) {
    for (const key of keysOf(one)) {
      const full = `${matchingClass(one.kind)}\u0000${key}`;
      const ids = byKey.get(full);
      if (ids) ids.push(one.id);
      else byKey.set(full, [one.id]);
    }
  }
  return [...byKey].filter(([, ids]) => ids.length > 1).sort(([a], [b]) => compareText(a, b));
}

/** Whether one source claims both and no other either: it has two ids on purpose. */
function isOneSource(a: Individual | undefined, b: Individual | undefined): boolean {
  return a !== undefined && b !== undefined && a.sources.size === 1 && b.sources.size === 1 && [...a.sources][0] === [...b.sources][0];
}

function suggest(individuals: ReadonlyMap<string, Individual>, sets: TextSets, judged: ReadonlySet<string>): Issue[] {
  const issues: Issue[] = [];
  const reasons = new Map<string, string>();
  const shared = shareKeys([...individuals.values()], (one) =>
    suggestiveKeys(one.kind, one.properties).map(({ key, reason }) => {
      reasons.set(key, reason);
      return key;
    }),
  );
  for (const [key, ids] of shared) {
    const [first, ...others] = [...new Set(ids.map((id) => sets.find(id)))].sort(compareText);
    for (const other of others) {
      if (first === undefined || judged.has(pairKey(first, other))) continue;
      if (!key.startsWith('party') && isOneSource(individuals.get(first), individuals.get(other))) continue;
      const reason = reasons.get(key.slice(key.indexOf('\u0000') + 1)) ?? '';
      issues.push(issue('possible-same', null, { value: first, details: { other, reason } }));
    }
  }
  return issues;
}

/**
 * Joins ids that are one thing. Individuals must be sorted by id.
 * Source: semantics §5 “One thing, several ids”, “Matching of suppliers and organisations”. Cost: near-linear in ids and keys.
 */
export function identify(individuals: readonly Individual[], judgements: readonly EstateJudgement[]): Identities {
  const byId = new Map(individuals.map((one) => [one.id, one]));
  const matcher = new Matcher(byId, judgements);
  const same = judgements.filter((one) => one.verdict === 'same').map((one) => pairKey(one.a, one.b));
  for (const key of same.sort(compareText)) {
    const [a = '', b = ''] = key.split('\u0000');
    const [left, right] = [byId.get(a), byId.get(b)];
    if (left && right && matchingClass(left.kind) === matchingClass(right.kind)) matcher.join(a, b, true);
  }
  for (const [, ids] of shareKeys(individuals, (one) => decisiveKeys(one.id, one.kind, one.properties))) {
    const heads: string[] = [];
    for (const id of ids) if (!heads.some((head) => matcher.join(head, id, false))) heads.push(id);
  }
  const judged = new Set(judgements.map((one) => pairKey(one.a, one.b)));
  return { printed: (id) => matcher.sets.find(id), issues: [...matcher.issues, ...suggest(byId, matcher.sets, judged)] };
}
