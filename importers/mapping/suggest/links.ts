// Says which relations the things of one row have, by what the row is about: as data, one line a relation.
import type { Bilingual, NodeKind, RelationType } from '../../../server/model/vocabulary';
import { say } from './reasons';

/** A relation between two things of a row; `self` is what the row is about. */
export interface Link {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly certainty: number;
  readonly reason: Bilingual;
}

interface Rule {
  /** What the row must be about. */
  readonly of: readonly NodeKind[];
  readonly type: RelationType;
  readonly ends: readonly [from: string, to: string];
  /** Only when the row has none of these. */
  readonly without?: readonly string[];
  /** Only when the row has all of these. */
  readonly beside?: readonly string[];
  readonly recipient?: string;
  readonly certainty?: number;
  readonly reason?: Bilingual;
}

const items: readonly NodeKind[] = ['Service', 'Component'];
const companies: readonly NodeKind[] = ['Supplier', 'Organisation'];
const unscoped = say(
  'without a contract it is about all that the supplier delivers: when the subcontractor fails, all of the supplier fails',
  'zonder contract gaat het over alles wat de leverancier levert: valt de onderaannemer uit, dan valt de hele leverancier uit',
);

const hosts = say('who hosts it must work for it to work', 'wie het host, moet werken om het te laten werken');

const rules: readonly Rule[] = [
  { of: ['Contract'], type: 'SUPPLIED_BY', ends: ['self', 'supplier'] },
  { of: ['Contract'], type: 'SUBCONTRACTED_TO', ends: ['self', 'subcontractor'], recipient: 'supplier' },
  { of: ['Contract'], type: 'PROVIDED_BY', ends: ['service', 'self'] },
  { of: ['Contract'], type: 'PROVIDED_BY', ends: ['component', 'self'], without: ['service'] },
  { of: ['Contract'], type: 'DEPENDS_ON', ends: ['service', 'component'], certainty: 0.7 },
  { of: ['Contract'], type: 'HOSTED_IN', ends: ['self', 'datacenter'] },
  { of: ['Contract'], type: 'DEPENDS_ON', ends: ['self', 'technology'], certainty: 0.7 },
  { of: ['Contract'], type: 'USES', ends: ['user', 'service'] },
  { of: items, type: 'PROVIDED_BY', ends: ['self', 'contract'] },
  { of: items, type: 'PROVIDED_BY', ends: ['self', 'supplier'] },
  { of: items, type: 'SUPPLIED_BY', ends: ['contract', 'supplier'] },
  { of: items, type: 'SUBCONTRACTED_TO', ends: ['contract', 'subcontractor'], recipient: 'supplier' },
  { of: items, type: 'SUBCONTRACTED_TO', ends: ['supplier', 'subcontractor'], without: ['contract'], reason: unscoped },
  { of: items, type: 'PROVIDED_BY', ends: ['self', 'subcontractor'], without: ['contract', 'supplier'], certainty: 0.5 },
  { of: items, type: 'PROVIDED_BY', ends: ['self', 'hosting'], certainty: 0.75, reason: hosts },
  { of: ['Contract'], type: 'SUBCONTRACTED_TO', ends: ['self', 'hosting'], recipient: 'supplier', certainty: 0.55, reason: hosts },
  { of: companies, type: 'SUBCONTRACTED_TO', ends: ['self', 'hosting'], certainty: 0.55, reason: unscoped },
  { of: [...items, 'Datacenter'], type: 'PROVIDED_BY', ends: ['self', 'party'], certainty: 0.7 },
  { of: ['Contract'], type: 'SUPPLIED_BY', ends: ['self', 'party'], without: ['supplier'], certainty: 0.65 },
  { of: ['Contract'], type: 'SUBCONTRACTED_TO', ends: ['self', 'party'], beside: ['supplier'], recipient: 'supplier', certainty: 0.65 },
  { of: companies, type: 'SUBCONTRACTED_TO', ends: ['self', 'party'], certainty: 0.65, reason: unscoped },
  { of: ['Technology'], type: 'MADE_BY', ends: ['self', 'party'], without: ['supplier'], certainty: 0.65 },
  { of: ['Datacenter'], type: 'PROVIDED_BY', ends: ['self', 'hosting'], certainty: 0.7 },
  { of: ['Service'], type: 'DEPENDS_ON', ends: ['self', 'component'] },
  { of: ['Component'], type: 'DEPENDS_ON', ends: ['service', 'self'], certainty: 0.75 },
  { of: items, type: 'HOSTED_IN', ends: ['self', 'datacenter'] },
  { of: items, type: 'DEPENDS_ON', ends: ['self', 'technology'], certainty: 0.8 },
  { of: ['Service'], type: 'USES', ends: ['user', 'self'] },
  { of: ['Component'], type: 'USES', ends: ['user', 'service'] },
  { of: companies, type: 'SUPPLIED_BY', ends: ['contract', 'self'] },
  { of: companies, type: 'PROVIDED_BY', ends: ['service', 'contract'] },
  { of: companies, type: 'PROVIDED_BY', ends: ['service', 'self'], without: ['contract'] },
  { of: companies, type: 'PROVIDED_BY', ends: ['component', 'self'], without: ['contract'] },
  { of: companies, type: 'PROVIDED_BY', ends: ['component', 'contract'] },
  { of: companies, type: 'SUBCONTRACTED_TO', ends: ['contract', 'subcontractor'], recipient: 'self' },
  { of: companies, type: 'SUBCONTRACTED_TO', ends: ['self', 'subcontractor'], without: ['contract'], reason: unscoped },
  { of: companies, type: 'HOSTED_IN', ends: ['self', 'datacenter'], certainty: 0.75 },
  { of: companies, type: 'OWNED_BY', ends: ['self', 'owner'] },
  { of: companies, type: 'MADE_BY', ends: ['technology', 'self'], certainty: 0.75 },
  { of: ['Contract', 'Service', 'Component'], type: 'OWNED_BY', ends: ['supplier', 'owner'] },
  { of: ['Datacenter'], type: 'PROVIDED_BY', ends: ['self', 'supplier'] },
  { of: ['Datacenter'], type: 'HOSTED_IN', ends: ['component', 'self'] },
  { of: ['Datacenter'], type: 'HOSTED_IN', ends: ['service', 'self'] },
  { of: ['Technology'], type: 'MADE_BY', ends: ['self', 'supplier'] },
  { of: ['Technology'], type: 'DEPENDS_ON', ends: ['component', 'self'] },
  { of: ['Technology'], type: 'DEPENDS_ON', ends: ['service', 'self'] },
];

const words: Readonly<Record<RelationType, Bilingual>> = {
  USES: say('the organisation uses the service', 'de organisatie gebruikt de dienst'),
  DEPENDS_ON: say('the one needs the other to work', 'het een heeft het ander nodig om te werken'),
  PROVIDED_BY: say('it is delivered by who or what stands in the same row', 'het wordt geleverd door wie of wat in dezelfde rij staat'),
  SUPPLIED_BY: say('the contract is with the supplier of the same row', 'het contract is met de leverancier van dezelfde rij'),
  SUBCONTRACTED_TO: say('under the contract of the row', 'onder het contract van de rij'),
  HOSTED_IN: say('it runs at the site of the same row', 'het draait op de locatie van dezelfde rij'),
  MADE_BY: say('the maker stands in the same row', 'de maker staat in dezelfde rij'),
  LOCATED_IN: say('the country of the site', 'het land van de locatie'),
  OPERATES_FROM: say('the country from which it works, or where it keeps data', 'het land van waaruit het werkt, of waar het gegevens bewaart'),
  ESTABLISHED_IN: say('the country where the company is established', 'het land waar het bedrijf is gevestigd'),
  OWNED_BY: say('the owner stands in the same row', 'de eigenaar staat in dezelfde rij'),
  FALLS_BACK_TO: say('the fallback stands in the same row', 'de uitwijk staat in dezelfde rij'),
};

/** The relations of a row about things of a kind that has these other things. */
export function linksOf(kind: NodeKind, has: (as: string) => boolean): Link[] {
  const isThere = (as: string) => as === 'self' || has(as);
  const fitting = rules.filter(({ of, ends, without = [], beside = [] }) => of.includes(kind) && [...ends, ...beside].every(isThere) && !without.some(has));
  return fitting.map(({ type, ends: [from, to], recipient, certainty = 0.88, reason = words[type] }) => ({
    ...{ type, from, to, certainty, reason },
    ...(recipient !== undefined && isThere(recipient) && { properties: { recipient: { thing: recipient } } }),
  }));
}

/** What a row is about, and another of its kind: which of both needs the other. */
const ofOneKind: Readonly<Partial<Record<NodeKind, RelationType>>> = {
  Service: 'DEPENDS_ON',
  Component: 'DEPENDS_ON',
  Contract: 'DEPENDS_ON',
  Supplier: 'SUBCONTRACTED_TO',
  Organisation: 'SUBCONTRACTED_TO',
};

/**
 * The relations of a further thing that a row names as it names another: a second supplier is needed as the first one is. `as`: what the
 * first is, `second`: what the further one is called. None: the model has no place for it.
 */
export function linksOfSecond(kind: NodeKind, { as, second, has }: { as: string; second: string; has: (as: string) => boolean }): Link[] {
  const type = ofOneKind[kind];
  if (as === 'self') return type ? [{ type, from: 'self', to: second, certainty: 0.7, reason: words[type] }] : [];
  const named = (end: string) => (end === as ? second : end);
  return linksOf(kind, (one) => one === as || has(one)).flatMap((link) =>
    link.from === as || link.to === as ? [{ ...link, from: named(link.from), to: named(link.to), certainty: Math.max(link.certainty, 0.65) }] : [],
  );
}

/** The relation of a thing of the row to a country that a column names. */
export function countryLink(kind: NodeKind, meaning: string, has: (as: string) => boolean): Link | null {
  const carrier = companies.includes(kind) || kind === 'Datacenter' || kind === 'Contract' ? 'self' : null;
  if (meaning !== 'ESTABLISHED_IN') {
    const from = carrier !== null && kind !== 'Datacenter' ? carrier : (['contract', 'supplier', 'subcontractor'].find(has) ?? null);
    if (from === null) return null;
    return { type: 'OPERATES_FROM', from, to: 'country', properties: { activity: { value: meaning } }, certainty: 0.85, reason: words.OPERATES_FROM };
  }
  if (companies.includes(kind)) return { type: 'ESTABLISHED_IN', from: 'self', to: 'country', certainty: 0.85, reason: words.ESTABLISHED_IN };
  if (kind === 'Datacenter') return { type: 'LOCATED_IN', from: 'self', to: 'country', certainty: 0.9, reason: words.LOCATED_IN };
  if (has('supplier')) return { type: 'ESTABLISHED_IN', from: 'supplier', to: 'country', certainty: 0.65, reason: words.ESTABLISHED_IN };
  if (has('subcontractor')) return { type: 'ESTABLISHED_IN', from: 'subcontractor', to: 'country', certainty: 0.65, reason: words.ESTABLISHED_IN };
  if (has('datacenter')) return { type: 'LOCATED_IN', from: 'datacenter', to: 'country', certainty: 0.7, reason: words.LOCATED_IN };
  return kind === 'Contract' ? { type: 'OPERATES_FROM', from: 'self', to: 'country', certainty: 0.5, reason: words.OPERATES_FROM } : null;
}
