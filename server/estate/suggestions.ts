// Suggests pairs of nodes that may be the same, for a person to judge. It joins nothing (semantics §5).
import { type Issue, issue } from '../model/issues';
import { type Pair, pairKey } from '../model/pairs';
import { compareText } from '../model/text-order';
import { matchingClass, mayBeFull, suggestiveKeys } from './decisive-keys';
import { type Individual, shareKeys } from './individuals';
import type { Matcher } from './matcher';

/** Earlier nodes with the same key that one is held against before it is left alone: enough, for what matches one of them matches the others. */
const mostTried = 100;

/** Whether one source claims both and no other either: it has two ids on purpose. */
function isOneSource(a: Individual | undefined, b: Individual | undefined): boolean {
  if (!a || !b || a.sources.size !== 1 || b.sources.size !== 1) return false;
  for (const name of a.sources) return b.sources.has(name);
  return false;
}

/** Nodes that share a key, each with whether all that it states is a full number. */
interface Shared {
  readonly key: string;
  readonly reason: string;
  readonly roots: readonly { readonly id: string; readonly isFull: boolean }[];
}

/** The nodes per key, as far as two or more have it; nodes and keys sorted. */
function sharedKeys(individuals: readonly Individual[], matcher: Matcher): Shared[] {
  const reasons = new Map<string, string>();
  const short = new Set<string>();
  const shared = shareKeys(individuals, (one) =>
    suggestiveKeys(one).map(({ key, reason, isFull }) => {
      // Of several spellings the last in order, whoever came first.
      if (compareText(reason, reasons.get(key) ?? '') > 0) reasons.set(key, reason);
      if (!isFull && mayBeFull(key)) short.add(`${key}\u0000${matcher.find(one.id)}`);
      return key;
    }),
  );
  return shared.map(({ key, ids }) => {
    const roots = [...new Set(ids.map((id) => matcher.find(id)))].sort(compareText);
    return { key, reason: reasons.get(key) ?? '', roots: roots.map((id) => ({ id, isFull: mayBeFull(key) && !short.has(`${key}\u0000${id}`) })) };
  });
}

/** One issue a pair of nodes that may be the same, with all that speaks for it. `told`: pairs of ids about which something is said already. */
export function suggest(individuals: ReadonlyMap<string, Individual>, matcher: Matcher, told: readonly Pair[]): Issue[] {
  const said = new Set(told.map(([a, b]) => pairKey(matcher.find(a), matcher.find(b))));
  const isParty = (id: string) => matchingClass(individuals.get(id)?.kind ?? 'Component') === 'party';
  const mayBeSame = (a: string, b: string) =>
    !said.has(pairKey(a, b)) && !matcher.numbersOf(a).contradicts(matcher.numbersOf(b)) && (isParty(a) || !isOneSource(individuals.get(a), individuals.get(b)));
  const found = new Map<string, { a: string; b: string; reasons: string[] }>();
  for (const { reason, roots } of sharedKeys([...individuals.values()], matcher)) {
    for (const [at, { id: b, isFull }] of roots.entries()) {
      const partner = roots.slice(0, Math.min(at, mostTried)).find((one) => !(one.isFull && isFull) && mayBeSame(one.id, b));
      if (!partner) continue;
      const key = pairKey(partner.id, b);
      const pair = found.get(key);
      if (pair) pair.reasons.push(reason);
      else found.set(key, { a: partner.id, b, reasons: [reason] });
    }
  }
  return [...found.values()].map(({ a, b, reasons }) => issue('possible-same', null, { value: a, details: { other: b, reason: reasons.join(', ') } }));
}
