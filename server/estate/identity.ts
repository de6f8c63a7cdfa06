// Decides which claimed ids are one node, by judgements, decisive identifiers, external ids and country codes (semantics §5). The result
// depends on ids and values only, never on the order of imports.
import { type Issue, issue, reasonIn } from '../model/issues';
import type { Judgement, Verdict } from '../model/judgements';
import { comparePairs, orderPair, type Pair, pairKey } from '../model/pairs';
import { ById, type Lookup } from './by-id';
import { decisiveKeys, isKvkKey, matchingClass } from './decisive-keys';
import { type Individual, shareKeys } from './individuals';
import { Matcher, type Objection, type Refusal } from './matcher';
import type { StatedNumbers } from './stated-numbers';
import { suggest } from './suggestions';

export interface Identities {
  /** The smallest id of the node that `id` belongs to. */
  printed(id: string): string;
  readonly issues: readonly Issue[];
}

/** What people and sources say of pairs of ids. */
export interface PairsSaid {
  readonly judgements: readonly Judgement[];
  /** Pairs that a source keeps apart: they yield to a person's “same”. */
  readonly apart: readonly Pair[];
}

/** Nodes with one identifier that contradict each other: with more of them an id is not tried any more and stays as it is. */
const mostTried = 200;
/** Of these, those that an id is reported with: the data is wrong in one place, and a list for each of thousands helps nobody. */
const mostReported = 10;

function ordered(judgements: readonly Judgement[], verdict: Verdict): Pair[] {
  return judgements
    .filter((one) => one.verdict === verdict)
    .map(({ a, b }) => orderPair(a, b))
    .sort(comparePairs);
}

/** Joins what people judged the same. Their word outweighs numbers, but the numbers that differ are still told. */
function joinJudged(matcher: Matcher, byId: Lookup<Individual>, same: readonly Pair[]): Refusal[] {
  const told: Refusal[] = [];
  for (const [a, b] of same) {
    const [left, right] = [byId.get(a), byId.get(b)];
    if (!left || !right || matchingClass(left.kind) !== matchingClass(right.kind) || matcher.isOne(a, b)) continue;
    const objection = matcher.objection(a, b, 'person');
    const numbers = matcher.numbersOf(a).difference(matcher.numbersOf(b));
    if (objection) told.push({ a, b, objection });
    else if (numbers) told.push({ a, b, objection: { numbers } });
    if (!objection) matcher.join(a, b);
  }
  return told;
}

/** Joins the ids that share a key: each with the first node found so far that nothing forbids. `heads`: an id of each node that is left. */
function joinByKey(matcher: Matcher, ids: readonly string[]): { readonly refused: Refusal[]; readonly heads: readonly string[] } {
  const refused: Refusal[] = [];
  const heads: { readonly id: string; root: string; numbers: StatedNumbers }[] = [];
  for (const id of ids) {
    const [root, numbers] = [matcher.find(id), matcher.numbersOf(id)];
    const found = heads.find((head) => head.root === root || (!head.numbers.contradicts(numbers) && matcher.keptApart(head.root, root) === null));
    if (found) {
      matcher.join(found.root, root);
      found.root = matcher.find(id);
      found.numbers = matcher.numbersOf(id);
      continue;
    }
    for (const head of heads.slice(0, mostReported)) {
      const objection = matcher.objection(head.id, id, 'identifier');
      if (objection) refused.push({ a: head.id, b: id, objection });
    }
    if (heads.length < mostTried) heads.push({ id, root, numbers });
  }
  return { refused, heads: heads.map(({ id }) => id) };
}

/** An id that states two KvK numbers joins nobody by one of them: one typing error must not make two companies one. */
function joinByKvk(matcher: Matcher, byId: Lookup<Individual>, ids: readonly string[]): Refusal[] {
  const numbersOf = (id: string) => byId.get(id)?.kvk ?? [];
  const clear = ids.filter((id) => numbersOf(id).length === 1);
  const { refused, heads } = joinByKey(matcher, clear);
  const others = heads.slice(0, mostReported);
  for (const id of ids) {
    if (numbersOf(id).length < 2) continue;
    for (const other of others) refused.push({ a: other, b: id, objection: { twoNumbers: numbersOf(id), of: id } });
    if (others.length < mostReported) others.push(id);
  }
  return refused;
}

function wordsFor(objection: Objection, isOne: boolean) {
  if ('judged' in objection) {
    const [a, b] = objection.judged;
    return reasonIn({ en: `look like one, but “${a}” and “${b}” are kept apart`, nl: `lijken één, maar “${a}” en “${b}” worden uit elkaar gehouden` });
  }
  if ('twoNumbers' in objection) {
    const stated = `“${objection.of}”: ${objection.twoNumbers.slice(0, mostReported).join(' ≠ ')}`;
    return reasonIn({ en: `share a KvK number, but one states two (${stated})`, nl: `delen een KvK-nummer, maar één noemt er twee (${stated})` });
  }
  const { scheme, values } = objection.numbers;
  const numbers = `${scheme} ${values.slice(0, mostReported).join(' ≠ ')}`;
  return isOne
    ? reasonIn({ en: `were judged the same, but ${numbers}`, nl: `zijn als hetzelfde beoordeeld, maar ${numbers}` })
    : reasonIn({ en: `look like one, but ${numbers}`, nl: `lijken één, maar ${numbers}` });
}

/** One issue a pair of nodes that stayed two, and one for each pair that a person joined against the numbers. */
function conflictIssues(matcher: Matcher, judged: readonly Refusal[], refused: readonly Refusal[]): Issue[] {
  const issues: Issue[] = [];
  const told = new Set<string>();
  const tell = ({ a, b, objection }: Refusal, isOne: boolean) => {
    const key = isOne ? pairKey(a, b) : pairKey(matcher.find(a), matcher.find(b));
    if (told.has(key)) return;
    told.add(key);
    const [value, other] = orderPair(a, b);
    issues.push(issue('identity-conflict', null, { value, details: { other, ...wordsFor(objection, isOne) } }));
  };
  for (const one of judged) tell(one, matcher.isOne(one.a, one.b));
  for (const one of refused) if (!matcher.isOne(one.a, one.b)) tell(one, false);
  return issues;
}

/**
 * Joins ids that are one thing. Individuals must be sorted by id.
 * Source: semantics §5 “One thing, several ids”, “Matching of suppliers and organisations”. Cost: near-linear in ids and keys.
 */
export function identify(individuals: readonly Individual[], { judgements, apart }: PairsSaid): Identities {
  const byId = new ById(individuals, ({ id }) => id);
  const matcher = new Matcher(byId, { notSame: ordered(judgements, 'not-same'), apart });
  const judged = joinJudged(matcher, byId, ordered(judgements, 'same'));
  const refused: Refusal[] = [];
  for (const { key, ids } of shareKeys(individuals, decisiveKeys)) {
    for (const one of isKvkKey(key) ? joinByKvk(matcher, byId, ids) : joinByKey(matcher, ids).refused) refused.push(one);
  }
  const issues = conflictIssues(matcher, judged, refused);
  const known = [...judgements, ...refused].map(({ a, b }): Pair => [a, b]);
  return { printed: (id) => matcher.find(id), issues: [...issues, ...suggest(byId, matcher, [...known, ...apart])] };
}
