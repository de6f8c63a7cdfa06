// Decides which identifiers make two ids one thing, and which only suggest it (semantics §5).
import type { Properties } from '../model/claims';
import { withoutLegalForm } from '../model/legal-forms';
import { foldName } from '../model/normal-form';
import { isKvkNumber, type NodeKind, paddedKvk, shownKvk } from '../model/vocabulary';

/** Organisations and suppliers are matched with each other: one legal entity is one node. */
export function matchingClass(kind: NodeKind): string {
  return kind === 'Supplier' || kind === 'Organisation' ? 'party' : kind;
}

function text(properties: Properties, name: string): string | undefined {
  const value = properties[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The properties that can state a KvK number: itself, a Dutch EUID (NLNHR.12345678), an OIN with prefix 00000003. */
export const kvkProperties = ['kvk', 'euid', 'oin'] as const;

/** The KvK number that one of `kvkProperties` states; undefined: none. */
export function kvkNumberIn(name: string, value: string): string | undefined {
  let digits: string | undefined;
  if (name === 'kvk') digits = value;
  else if (name === 'euid') digits = /^NL[A-Z0-9]*\.?(\d{8})$/i.exec(value)?.[1];
  else if (name === 'oin') digits = /^00000003(\d{8})\d{4}$/.exec(value)?.[1];
  return digits !== undefined && isKvkNumber(digits) ? digits : undefined;
}

/** The KvK numbers that a claim states; one of seven digits is no value. */
export function kvkNumbers(properties: Properties): string[] {
  const found = new Set<string>();
  for (const name of kvkProperties) {
    const value = text(properties, name);
    const number = value === undefined ? undefined : kvkNumberIn(name, value);
    if (number !== undefined) found.add(number);
  }
  return [...found];
}

/** The LEI that a claim states, in upper case. */
export function leiOf(properties: Properties): string | undefined {
  return text(properties, 'lei')?.toUpperCase();
}

/** The ISO code of a country: its property, else its id without “country:”. */
export function countryCode(id: string, properties: Properties): string {
  return (text(properties, 'code') ?? id.replace(/^country:/, '')).toUpperCase();
}

/** The RSIN in an OIN with prefix 00000001; undefined: none. What stands behind it tells departments apart, not legal entities. */
function rsinOfOin(properties: Properties): string | undefined {
  const rsin = /^00000001(\d{9})\d{3}$/.exec(text(properties, 'oin') ?? '')?.[1];
  return rsin === '000000000' ? undefined : rsin;
}

/** What one id states, as far as it matters to matching. */
export interface Identified {
  readonly id: string;
  readonly kind: NodeKind;
  /** The values that count. */
  readonly properties: Properties;
  /** Every KvK number that a source states of it, in the order of strings. */
  readonly kvk: readonly string[];
}

const kvkKey = 'kvk:';

/** Whether a key is a KvK number: a node that states two of them joins nobody by it. */
export function isKvkKey(key: string): boolean {
  return key.startsWith(kvkKey);
}

const noKeys: readonly string[] = [];

/** Keys of which one equal pair makes two ids of a matching class one node, unless something forbids it. */
export function decisiveKeys({ id, kind, properties, kvk }: Identified): readonly string[] {
  const external = properties.externalIds;
  if (external === undefined && kind !== 'Country' && matchingClass(kind) !== 'party') return noKeys;
  const keys: string[] = [];
  if (Array.isArray(external)) for (const entry of external as readonly string[]) keys.push(`external:${entry}`);
  if (kind === 'Country') keys.push(`country:${countryCode(id, properties)}`);
  if (matchingClass(kind) !== 'party') return keys;
  const lei = leiOf(properties);
  if (lei) keys.push(`lei:${lei}`);
  for (const number of kvk) keys.push(`${kvkKey}${number}`);
  const euid = text(properties, 'euid');
  if (euid && !/^NL/i.test(euid)) keys.push(`euid:${euid.toUpperCase()}`);
  const rsin = rsinOfOin(properties);
  if (rsin) keys.push(`oin:${rsin}`);
  return keys;
}

/** A key that only suggests, with the words for it. */
export interface Suggestion {
  readonly key: string;
  readonly reason: string;
  /** A number that counts only beside one of seven digits: two full ones are equal or not, and suggest nothing. */
  readonly isFull?: true;
}

const paddedKey = 'padded:';

/** Whether nodes may state a full number under a key: so it is for KvK numbers beside those of seven digits only. */
export function mayBeFull(key: string): boolean {
  return key.startsWith(paddedKey);
}

const noSuggestions: readonly Suggestion[] = [];

/** The numbers of a party that only suggest that two are the same. */
export function suggestiveNumbers({ kind, properties, kvk }: Identified): readonly Suggestion[] {
  if (matchingClass(kind) !== 'party') return noSuggestions;
  const keys: Suggestion[] = [];
  for (const scheme of ['vat', 'rsin', 'duns', 'oin'] as const) {
    const value = text(properties, scheme);
    if (value) keys.push({ key: `${scheme}:${value}`, reason: `${scheme.toUpperCase()} ${value}` });
  }
  const rsin = rsinOfOin(properties);
  if (rsin && rsin !== text(properties, 'rsin')) keys.push({ key: `rsin:${rsin}`, reason: `RSIN ${rsin}` });
  const padded = paddedKvk(text(properties, 'kvk') ?? '');
  const reasonOf = (number: string) => `KvK ${shownKvk(number.slice(1))}`;
  if (padded && !kvk.includes(padded)) keys.push({ key: `${paddedKey}${padded}`, reason: reasonOf(padded) });
  for (const number of kvk) if (number.startsWith('0')) keys.push({ key: `${paddedKey}${number}`, reason: reasonOf(number), isFull: true });
  return keys;
}

/** The name by which a node may be another; undefined: by none. “Alfa B.V.” and “Alfa BV” are seldom two companies, and a failure of one would leave the other standing. */
export function suggestiveName({ kind, properties }: Pick<Identified, 'kind' | 'properties'>): string | undefined {
  const name = kind === 'Country' ? undefined : text(properties, 'name');
  return name && foldName(matchingClass(kind) === 'party' ? withoutLegalForm(name) : name);
}

/** The key of such a name. */
export const nameKey = (name: string) => `name:${name}`;

/** Keys that only suggest that two nodes are the same: the name (of parties without its legal form), and of parties VAT, RSIN, D-U-N-S, other OINs and a KvK number of seven digits. */
export function suggestiveKeys(one: Identified): Suggestion[] {
  const keys = [...suggestiveNumbers(one)];
  const name = suggestiveName(one);
  if (name !== undefined) keys.push({ key: nameKey(name), reason: `“${one.properties.name}”` });
  return keys;
}
