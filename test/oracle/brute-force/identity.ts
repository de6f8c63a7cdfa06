// Which ids are one thing and what that thing is, read off semantics §5 sentence by sentence. Slow on purpose; nothing of the product's estate is used.
import type { Properties, PropertyValue } from '../../../server/model/claims';
import type { NodeKind } from '../../../server/model/vocabulary';

export interface RawClaim {
  readonly id: string;
  readonly kind: NodeKind;
  readonly properties: Properties;
  /** What an organisation is stated to be: an id. */
  readonly organisation?: string;
}

export interface RawSource {
  readonly name: string;
  readonly priority: number;
  readonly claims: readonly RawClaim[];
  readonly apart: readonly (readonly [string, string])[];
}

export interface RawJudgement {
  readonly a: string;
  readonly b: string;
  readonly verdict: 'same' | 'not-same' | 'unsure';
}

export interface RawThing {
  readonly ids: readonly string[];
  readonly kind: NodeKind;
  readonly properties: Record<string, PropertyValue>;
}

type Placed = RawClaim & { readonly source: RawSource };

const bytes = (text: string) => Buffer.from(text, 'utf8');
const before = (a: string, b: string) => Buffer.compare(bytes(a), bytes(b));

/** “the claim of the source with the highest priority, then of the smaller source name”; “of two ids in one node the smaller id's value counts”. */
function inOrder(claims: readonly Placed[]): Placed[] {
  return [...claims].sort((x, y) => y.source.priority - x.source.priority || before(x.source.name, y.source.name) || before(x.id, y.id));
}

/** “Organisation beats Supplier, otherwise as for a property”. */
function kindOf(claims: readonly Placed[]): NodeKind {
  const first = inOrder(claims)[0]?.kind ?? 'Component';
  return first === 'Supplier' && claims.some(({ kind }) => kind === 'Organisation') ? 'Organisation' : first;
}

/** “a stated value beats an absent one”. */
function winnerOf(claims: readonly Placed[], name: string): PropertyValue | undefined {
  return inOrder(claims).find(({ properties }) => properties[name] !== undefined)?.properties[name];
}

/** “Suppliers and Organisations match each other.” */
const familyOf = (kind: NodeKind) => (kind === 'Supplier' ? 'Organisation' : kind);

/** “A KvK number counts as a value wherever it is stated (kvk, EUID, OIN; losing claims too)”; “of seven digits … is no second value”. */
function kvkOf(claims: readonly Placed[]): string[] {
  const found: string[] = [];
  for (const { properties } of claims) {
    const { kvk = '', euid = '', oin = '' } = properties as Record<string, string>;
    if (kvk.length === 8) found.push(kvk);
    if (euid.startsWith('NL')) found.push(euid.slice(-8));
    if (oin.startsWith('00000003')) found.push(oin.slice(8, 16));
  }
  return [...new Set(found)];
}

interface Facts {
  /** All that it shares with others counts as shared, also the KvK numbers by which it joins nobody. */
  readonly shared: readonly string[];
  readonly family: string;
  readonly kvk: readonly string[];
  readonly lei: string | undefined;
  readonly keys: readonly string[];
}

/** The keys by which an id may join, as they are named and ordered in the text. */
function factsOf(id: string, claims: readonly Placed[]): Facts {
  const kind = kindOf(claims);
  const text = (name: string) => winnerOf(claims, name) as string | undefined;
  const keys = ((winnerOf(claims, 'externalIds') ?? []) as readonly string[]).map((entry) => `external:${entry}`);
  if (kind === 'Country') keys.push(`country:${(text('code') ?? id.replace('country:', '')).toUpperCase()}`);
  if (familyOf(kind) !== 'Organisation') return { family: kind, kvk: [], lei: undefined, keys, shared: keys };
  const kvk = kvkOf(claims);
  const [lei, euid, oin] = [text('lei')?.toUpperCase(), text('euid')?.toUpperCase(), text('oin')];
  if (lei) keys.push(`lei:${lei}`);
  // “also when one node states two: such a node joins nobody by KvK”
  if (kvk.length === 1) keys.push(`kvk:${kvk[0]}`);
  if (euid && !euid.startsWith('NL')) keys.push(`euid:${euid}`);
  if (oin?.startsWith('00000001')) keys.push(`oin:${oin.slice(8, 17)}`);
  return { family: 'Organisation', kvk, lei, keys, shared: [...new Set([...keys, ...kvk.map((number) => `kvk:${number}`)])] };
}

/** Two lists of values may meet when either states nothing, or only what the other states too. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  const within = (one: readonly string[], other: readonly string[]) => one.every((value) => other.includes(value));
  return a.length === 0 || b.length === 0 || within(a, b) || within(b, a);
}

/** “A match that would join two different values of LEI or KvK … is not made”; an id that states two cannot tie those that state one each. */
function numbersAgree(facts: ReadonlyMap<string, Facts>, a: readonly string[], b: readonly string[]): boolean {
  const leis = (ids: readonly string[]) => ids.flatMap((id) => facts.get(id)?.lei ?? []);
  const all = (ids: readonly string[]) => ids.flatMap((id) => facts.get(id)?.kvk ?? []);
  const sure = (ids: readonly string[]) => ids.flatMap((id) => (facts.get(id)?.kvk.length === 1 ? (facts.get(id)?.kvk ?? []) : []));
  return agree(leis(a), leis(b)) && agree(all(a), all(b)) && agree(sure(a), sure(b));
}

/** Sets of ids that are one thing, each sorted, by their smallest id. */
export function partition(sources: readonly RawSource[], judgements: readonly RawJudgement[]): string[][] {
  const claims: Placed[] = sources.flatMap((source) => source.claims.map((claim) => ({ ...claim, source })));
  const ids = [...new Set(claims.map(({ id }) => id))].sort(before);
  const facts = new Map(
    ids.map((id) => [
      id,
      factsOf(
        id,
        claims.filter((claim) => claim.id === id),
      ),
    ]),
  );
  let sets = ids.map((id) => [id]);
  const setOf = (id: string) => sets.find((set) => set.includes(id)) ?? [];
  const meet = (pairs: readonly (readonly [string, string])[], x: readonly string[], y: readonly string[]) =>
    pairs.some(([a, b]) => (x.includes(a) && y.includes(b)) || (x.includes(b) && y.includes(a)));
  const pairs = (verdict: string) => judgements.filter((one) => one.verdict === verdict).map(({ a, b }) => [a, b].sort(before) as [string, string]);
  const apart = sources.flatMap((source) => source.apart);
  const join = (a: string, b: string, isAllowed: (x: readonly string[], y: readonly string[]) => boolean): boolean => {
    const [x, y] = [setOf(a), setOf(b)];
    if (x === y) return true;
    if (meet(pairs('not-same'), x, y) || !isAllowed(x, y)) return false;
    sets = [...sets.filter((set) => set !== x && set !== y), [...x, ...y].sort(before)];
    return true;
  };
  // “by judgement”: “same by a person outweighs numbers”, and what a source keeps apart “yields to a person's same”.
  for (const [a, b] of pairs('same').sort((x, y) => before(x[0], y[0]) || before(x[1], y[1]))) {
    if (facts.has(a) && facts.has(b) && facts.get(a)?.family === facts.get(b)?.family) join(a, b, () => true);
  }
  // “then by key in the order of strings, of a key's ids ascending, each with the sets found so far; a refused one leaves its members as they are”
  for (const key of [...new Set([...facts.values()].flatMap(({ keys }) => keys))].sort(before)) {
    for (const family of [...new Set([...facts.values()].map((one) => one.family))].sort(before)) {
      const sharing = ids.filter((id) => facts.get(id)?.family === family && facts.get(id)?.keys.includes(key));
      for (const [at, id] of sharing.entries()) {
        sharing.slice(0, at).some((earlier) => join(earlier, id, (x, y) => !meet(apart, x, y) && numbersAgree(facts, x, y)));
      }
    }
  }
  return sets.sort((x, y) => before(x[0] ?? '', y[0] ?? ''));
}

/** Pairs of ids that are two although they share an identifier: each is a match that was not made. */
export function sharedApart(sources: readonly RawSource[], judgements: readonly RawJudgement[]): [string, string][] {
  const claims: Placed[] = sources.flatMap((source) => source.claims.map((claim) => ({ ...claim, source })));
  const sets = partition(sources, judgements);
  const all = sets.flat().map((id) => ({
    id,
    set: sets.find((set) => set.includes(id)),
    ...factsOf(
      id,
      claims.filter((claim) => claim.id === id),
    ),
  }));
  return all.flatMap((x) =>
    all.flatMap((y): [string, string][] =>
      before(x.id, y.id) < 0 && x.set !== y.set && x.family === y.family && x.shared.some((key) => y.shared.includes(key)) ? [[x.id, y.id]] : [],
    ),
  );
}

/** The things that the sources state, with the values that count; defaults left out. */
export function things(sources: readonly RawSource[], judgements: readonly RawJudgement[]): RawThing[] {
  const claims: Placed[] = sources.flatMap((source) => source.claims.map((claim) => ({ ...claim, source })));
  const sets = partition(sources, judgements);
  const printed = (id: string) => sets.find((set) => set.includes(id))?.[0];
  return sets.map((ids) => {
    const own = claims.filter(({ id }) => ids.includes(id));
    const properties: Record<string, PropertyValue> = {};
    for (const name of new Set(own.flatMap((claim) => Object.keys(claim.properties)))) {
      const value = winnerOf(own, name);
      if (value !== undefined && !(name === 'name' && value === ids[0])) properties[name] = value;
    }
    // “A property that names a node nobody claims is left out, and the next source's value counts meanwhile.”
    const owner = inOrder(own)
      .flatMap(({ organisation }) => (organisation === undefined ? [] : (printed(organisation) ?? [])))
      .at(0);
    if (owner !== undefined) properties.organisation = owner;
    return { ids, kind: kindOf(own), properties };
  });
}
