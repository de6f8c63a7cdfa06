// Compares two parties: what says that they are one, what says that they are not, and how sure that makes it.
import { mayBeFull, type Suggestion } from '../estate/decisive-keys';
import { textOf } from '../model/graph';
import { compareText } from '../model/text-order';
import { mostNames } from './blocking';
import { type Likeness, likenesses, likenessOf } from './likeness';
import type { Party, PartyName } from './parties';

export const evidenceKinds = ['padded-kvk', 'vat', 'rsin', 'duns', 'oin', 'name', 'alias'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** One thing that both say. `how`: in which way their names are like each other. */
export interface Evidence {
  readonly by: EvidenceKind;
  readonly a: string;
  readonly b: string;
  readonly how?: Likeness;
}

/** Two that may be one. `score`: 0 to 1. */
export interface Comparison {
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** How sure an equal number makes it: companies of one group may share one for taxes, and a D-U-N-S number may be a parent's. */
const sureness: Readonly<Record<string, number>> = { 'padded-kvk': 0.95, rsin: 0.95, vat: 0.9, duns: 0.9, oin: 0.9 };
/** What an alias says, as a share of what a name would. */
const aliasShare = 0.98;
/**
 * What is left of it when they state different countries: a legal form belongs to a country, so of two that state one form as well one country is
 * likely to be wrong, and somebody should look. Of different numbers of a sort that only suggests.
 */
const [otherCountry, otherCountryOneForm] = [0.87, 0.89];
const otherNumber = 0.6;

const byOf = ({ key }: Suggestion): EvidenceKind => (mayBeFull(key) ? 'padded-kvk' : (evidenceKinds.find((kind) => key.startsWith(`${kind}:`)) ?? 'name'));

/** What a party states under a key: as it was given, also a number of seven digits. */
function statedUnder({ node }: Party, key: Suggestion): string {
  const by = byOf(key);
  return textOf(node.properties, by === 'padded-kvk' ? 'kvk' : by) ?? key.key.slice(key.key.indexOf(':') + 1);
}

function sharedNumbers(a: Party, b: Party): { readonly by: EvidenceKind; readonly a: string; readonly b: string }[] {
  const found = [];
  for (const one of a.numbers) {
    const other = b.numbers.find(({ key }) => key === one.key);
    // Two full KvK numbers are equal or not: that decides, and suggests nothing.
    if (other && !(one.isFull && other.isFull)) found.push({ by: byOf(one), a: statedUnder(a, one), b: statedUnder(b, other) });
  }
  return found;
}

interface LikeNames {
  readonly evidence: Evidence;
  readonly score: number;
}

const isAlias = (a: PartyName, b: PartyName) => a.isAlias || b.isAlias;

/** The two names that are most like each other; of equals names before aliases, then the smaller texts. */
function bestNames(a: Party, b: Party): LikeNames | undefined {
  let best: LikeNames | undefined;
  for (const one of a.names.slice(0, mostNames)) {
    for (const other of b.names.slice(0, mostNames)) {
      const how = likenessOf(one.form, other.form);
      if (how === undefined) continue;
      const score = likenesses[how] * (isAlias(one, other) ? aliasShare : 1);
      if (best !== undefined && score <= best.score) continue;
      best = { score, evidence: { by: isAlias(one, other) ? 'alias' : 'name', a: one.form.text, b: other.form.text, how } };
    }
  }
  return best;
}

/** Whether both state a country, and none that the other states. */
function differInCountry(a: Party, b: Party): boolean {
  return a.countries.length > 0 && b.countries.length > 0 && !a.countries.some((one) => b.countries.includes(one));
}

function differInNumber(a: Party, b: Party): boolean {
  return (['vat', 'rsin', 'duns'] as const).some((name) => {
    const [left, right] = [textOf(a.node.properties, name), textOf(b.node.properties, name)];
    return left !== undefined && right !== undefined && left !== right;
  });
}

/**
 * How sure it is that two parties are one; undefined: nothing says so, or their LEI or KvK numbers say that they are not. The score is
 * one less the product of what each evidence leaves open (noisy or), times what speaks against it.
 */
export function compareParties(a: Party, b: Party): Comparison | undefined {
  if (a.stated.contradicts(b.stated)) return undefined;
  const numbers = sharedNumbers(a, b);
  const names = bestNames(a, b);
  if (numbers.length === 0 && names === undefined) return undefined;
  let open = 1 - (names?.score ?? 0);
  for (const { by } of numbers) open *= 1 - (sureness[by] ?? 0);
  const abroad = names?.evidence.how === 'same-name' ? otherCountryOneForm : otherCountry;
  const against = (differInCountry(a, b) ? abroad : 1) * (differInNumber(a, b) ? otherNumber : 1);
  // Nothing that only suggests is certain.
  const score = Math.min(0.99, Math.round((1 - open) * against * 100) / 100);
  const evidence: Evidence[] = [...numbers].sort(
    (one, other) => evidenceKinds.indexOf(one.by) - evidenceKinds.indexOf(other.by) || compareText(one.a, other.a),
  );
  if (names) evidence.push(names.evidence);
  return { score, evidence };
}
