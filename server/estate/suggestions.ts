// Suggests pairs of nodes that may be the same, for a person to judge. It joins nothing (semantics §5).
import { getOrMake } from '../model/get-or-make';
import { groupBy } from '../model/group-by';
import { type Issue, issue } from '../model/issues';
import { type Pair, pairKey } from '../model/pairs';
import { TextNumbers } from '../model/text-numbers';
import { compareText } from '../model/text-order';
import type { Lookup } from './by-id';
import { matchingClass, mayBeFull, nameKey, type Suggestion, suggestiveKeys, suggestiveName, suggestiveNumbers } from './decisive-keys';
import type { Individual } from './individuals';
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

/** The individuals that have a text, by that text. Most texts are of one: it gets no list. */
class Holders {
  readonly #texts: TextNumbers;
  readonly #first: Individual[] = [];
  readonly #all = new Map<number, Individual[]>();

  /** `expected`: how many texts there may be. */
  constructor(expected = 0) {
    this.#texts = new TextNumbers(expected);
  }

  has(text: string): boolean {
    return this.#texts.find(text) >= 0;
  }

  add(text: string, one: Individual): void {
    const number = this.#texts.add(text);
    const first = this.#first[number];
    if (first === undefined) this.#first.push(one);
    else if (first !== one) getOrMake(this.#all, number, () => [first]).push(one);
  }

  /** Texts of several, each with those. */
  *shared(): Generator<readonly [text: string, ones: readonly Individual[]]> {
    for (const [number, ones] of this.#all) yield [this.#texts.texts[number] ?? '', ones];
  }
}

const isOfParty = ({ kind }: Individual) => matchingClass(kind) === 'party';

/** Whether one source claims all these, and no other any of them. */
function areOfOneSource(ones: readonly Individual[]): boolean {
  return ones.every((one) => one.sources === ones[0]?.sources || isOneSource(ones[0], one));
}

/** Who has which name. What is no party, and all of one source, is never the same as another: it tells no more than how a name of a party is written. */
function holdersOfNames(parties: readonly Individual[], others: readonly Individual[]): Holders {
  const isNeeded = !areOfOneSource(others);
  const names = new Holders(isNeeded ? parties.length + others.length : parties.length);
  for (const one of parties) {
    const name = suggestiveName(one);
    if (name !== undefined) names.add(name, one);
  }
  if (!isNeeded && parties.length === 0) return names;
  for (const one of others) {
    const name = suggestiveName(one);
    if (name !== undefined && (isNeeded || names.has(name))) names.add(name, one);
  }
  return names;
}

/** The individuals per key that more than one has, whatever their kinds. Only of those it is asked what they say of it. */
function* holdersOfKeys(individuals: Iterable<Individual>): Generator<readonly [key: string, ones: readonly Individual[]]> {
  const [parties, others]: [Individual[], Individual[]] = [[], []];
  for (const one of individuals) (isOfParty(one) ? parties : others).push(one);
  const [names, numbers] = [holdersOfNames(parties, others), new Holders()];
  for (const one of parties) for (const { key } of suggestiveNumbers(one)) numbers.add(key, one);
  for (const [name, ones] of names.shared()) yield [nameKey(name), ones];
  yield* numbers.shared();
}

/** The nodes per key, as far as two or more of a matching class have it; nodes and keys sorted. */
function sharedKeys(individuals: Iterable<Individual>, matcher: Matcher): Shared[] {
  const found: (Shared & { readonly full: string })[] = [];
  for (const [key, holders] of holdersOfKeys(individuals)) {
    const said = holders.map((one) => ({ one, root: matcher.find(one.id), by: suggestiveKeys(one).find((each) => each.key === key) as Suggestion }));
    // Of several spellings the last in order, whoever came first.
    const reason = said.reduce((last, { by }) => (compareText(by.reason, last) > 0 ? by.reason : last), '');
    const short = new Set(said.flatMap(({ by, root }) => (by.isFull ? [] : [root])));
    for (const [kind, ones] of groupBy(said, ({ one }) => matchingClass(one.kind))) {
      if (ones.length < 2) continue;
      const roots = [...new Set(ones.map(({ root }) => root))].sort(compareText);
      found.push({ full: `${key}\u0000${kind}`, key, reason, roots: roots.map((id) => ({ id, isFull: mayBeFull(key) && !short.has(id) })) });
    }
  }
  return found.sort((a, b) => compareText(a.full, b.full));
}

/** One issue a pair of nodes that may be the same, with all that speaks for it. `told`: pairs of ids about which something is said already. */
export function suggest(individuals: Lookup<Individual>, matcher: Matcher, told: readonly Pair[]): Issue[] {
  const said = new Set(told.map(([a, b]) => pairKey(matcher.find(a), matcher.find(b))));
  const isParty = (id: string) => matchingClass(individuals.get(id)?.kind ?? 'Component') === 'party';
  const mayBeSame = (a: string, b: string) =>
    !said.has(pairKey(a, b)) && !matcher.numbersOf(a).contradicts(matcher.numbersOf(b)) && (isParty(a) || !isOneSource(individuals.get(a), individuals.get(b)));
  const found = new Map<string, { a: string; b: string; reasons: string[] }>();
  for (const { reason, roots } of sharedKeys(individuals.values(), matcher)) {
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
