// Puts two nodes side by side: what each says of itself, and what that says about their being one.
import type { NodeBody } from '../../../server/api/contract';
import { legalEntityIdentifiers, paddedKvk } from '../../../server/model/vocabulary';
import type { ListedPair } from '../../api/matches';

/** Whether a row speaks for it, against it, cannot be compared, or counts for nothing. */
export type Says = 'supports' | 'differs' | 'cannot' | 'nothing';

/** One row of the comparison. `text` is a key of the texts under `says`, `note` one under `notes`. */
export interface EvidenceRow {
  readonly key: string;
  /** What each says; empty: nothing is known. */
  readonly values: readonly [a: readonly string[], b: readonly string[]];
  readonly says: Says;
  readonly text: string;
  readonly note?: string;
}

type Evidence = ListedPair['evidence'][number];
type Party = Pick<NodeBody, 'kind' | 'name' | 'properties' | 'otherNames' | 'needs'>;

const isParty = ({ kind }: Party) => kind === 'Supplier' || kind === 'Organisation';

const stated = ({ properties }: Party, name: string): readonly string[] => {
  const value = properties[name];
  return typeof value === 'string' && value !== '' ? [value] : [];
};

/** Numbers of which two different values say that it is another company (semantics §5). */
const decisive: ReadonlySet<string> = new Set(['lei', 'kvk', 'euid']);
/** Numbers that count by what is inside them only: compared as texts they say nothing. */
const holdsAnother: ReadonlySet<string> = new Set(['oin', 'euid']);
/** Always shown, since people look for them. */
const always: ReadonlySet<string> = new Set(['kvk', 'lei']);

function saysOfNumber(name: string, values: EvidenceRow['values'], evidence: readonly Evidence[]): Pick<EvidenceRow, 'says' | 'text' | 'note'> {
  const [[a], [b]] = values;
  if (name === 'kvk' && evidence.some(({ by }) => by === 'padded-kvk')) return { says: 'supports', text: 'afterPadding', note: 'padded' };
  if (evidence.some(({ by }) => by === name)) return { says: 'supports', text: 'sameNumber', note: 'suggestsOnly' };
  if (a === undefined || b === undefined) return { says: 'cannot', text: 'cannot' };
  if (a === b) return decisive.has(name) ? { says: 'supports', text: 'sameNumber' } : { says: 'nothing', text: 'equal' };
  return holdsAnother.has(name)
    ? { says: 'nothing', text: 'notEqual' }
    : { says: 'differs', text: 'differs', ...(decisive.has(name) ? { note: 'decisive' } : {}) };
}

function nameRow(a: Party, b: Party, evidence: readonly Evidence[]): EvidenceRow {
  const values = [[a.name], [b.name]] as const;
  const found = evidence.find(({ by }) => by === 'name');
  if (found) return { key: 'name', values, says: 'supports', text: `how.${found.how ?? 'same-name'}` };
  const byAlias = evidence.some(({ by }) => by === 'alias');
  return { key: 'name', values, says: byAlias ? 'nothing' : 'differs', text: byAlias ? 'notEqual' : 'otherName' };
}

function numberRows(a: Party, b: Party, evidence: readonly Evidence[]): EvidenceRow[] {
  return legalEntityIdentifiers.flatMap(({ name }): EvidenceRow[] => {
    const values = [stated(a, name), stated(b, name)] as const;
    const isKnown = values.some((one) => one.length > 0);
    if (!isKnown && !always.has(name)) return [];
    return [{ key: name, values, ...(isKnown ? saysOfNumber(name, values, evidence) : { says: 'cannot', text: 'cannot' }) }];
  });
}

const countriesOf = ({ needs }: Party) => needs.items.filter(({ type }) => type === 'ESTABLISHED_IN').map(({ node }) => node.id);

/** A country that is equal says nothing: most companies of a register are in one. */
function countryRow(a: Party, b: Party): EvidenceRow {
  const values = [countriesOf(a), countriesOf(b)] as const;
  const row = { key: 'country', values };
  if (values[0].length === 0 || values[1].length === 0) return { ...row, says: 'cannot', text: 'cannot' };
  const isShared = values[0].some((one) => values[1].includes(one));
  return isShared ? { ...row, says: 'nothing', text: 'equalCountry' } : { ...row, says: 'differs', text: 'differs' };
}

function otherNamesRow(a: Party, b: Party, evidence: readonly Evidence[]): EvidenceRow[] {
  const values = [a.otherNames, b.otherNames] as const;
  const found = evidence.find(({ by }) => by === 'alias');
  if (!found && values.every((one) => one.length === 0)) return [];
  return [{ key: 'otherNames', values, ...(found ? { says: 'supports', text: 'alias', note: 'aliasIs' } : { says: 'nothing', text: 'none' }) }];
}

/** The rows of the comparison, in the order in which people read them. */
export function evidenceRows(a: Party, b: Party, evidence: readonly Evidence[]): EvidenceRow[] {
  // Other nodes have no registered numbers, and a country says nothing of them.
  const ofParties = isParty(a) && isParty(b) ? [...numberRows(a, b, evidence), countryRow(a, b)] : [];
  return [nameRow(a, b, evidence), ...ofParties, ...otherNamesRow(a, b, evidence)];
}

/** A KvK number of seven digits with the 0 that was left off; null: nothing was. */
export const missingZero = (key: string, value: string): string | null => (key === 'kvk' ? (paddedKvk(value) ?? null) : null);

/** Short words for a row of the list: keys under `reason`. */
export function reasonKeys({ evidence }: Pick<ListedPair, 'evidence'>): string[] {
  return [...new Set(evidence.map(({ by, how }) => (by === 'name' ? `how.${how ?? 'same-name'}` : `by.${by}`)))];
}
