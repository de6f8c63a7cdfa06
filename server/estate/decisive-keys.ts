// Which identifiers decide that two ids are one thing, and which only suggest it (semantics §5).
import type { Properties } from '../model/claims';
import { foldName } from '../model/normal-form';
import type { NodeKind } from '../model/vocabulary';

/** Organisations and suppliers are matched with each other: one legal entity is one node. */
export function matchingClass(kind: NodeKind): string {
  return kind === 'Supplier' || kind === 'Organisation' ? 'party' : kind;
}

function text(properties: Properties, name: string): string | undefined {
  const value = properties[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The KvK number that a party has: its own, of a Dutch EUID (NLNHR.12345678), or of an OIN with prefix 00000003. */
export function kvkNumbers(properties: Properties): string[] {
  const found = new Set<string>();
  const own = text(properties, 'kvk');
  if (own) found.add(own);
  const euid = text(properties, 'euid');
  const dutch = euid ? /^NL[A-Z0-9]*\.?(\d{8})$/i.exec(euid) : null;
  if (dutch?.[1]) found.add(dutch[1]);
  const oin = text(properties, 'oin');
  if (oin && /^00000003\d{12}$/.test(oin)) found.add(oin.slice(8, 16));
  return [...found];
}

/** The ISO code of a country: its property, else its id without “country:”. */
export function countryCode(id: string, properties: Properties): string {
  return (text(properties, 'code') ?? id.replace(/^country:/, '')).toUpperCase();
}

/** The RSIN in an OIN with prefix 00000001; undefined: none. What stands behind it tells departments apart, not legal entities. */
function rsinOfOin(properties: Properties): string | undefined {
  return /^00000001(\d{9})\d{3}$/.exec(text(properties, 'oin') ?? '')?.[1];
}

/** Keys of which one equal pair makes two ids of a matching class one node. */
export function decisiveKeys(id: string, kind: NodeKind, properties: Properties): string[] {
  const keys: string[] = [];
  const external = properties.externalIds;
  if (Array.isArray(external)) for (const entry of external as readonly string[]) keys.push(`external:${entry}`);
  if (kind === 'Country') keys.push(`country:${countryCode(id, properties)}`);
  if (matchingClass(kind) !== 'party') return keys;
  const lei = text(properties, 'lei');
  if (lei) keys.push(`lei:${lei.toUpperCase()}`);
  for (const number of kvkNumbers(properties)) keys.push(`kvk:${number}`);
  const euid = text(properties, 'euid');
  if (euid && !/^NL/i.test(euid)) keys.push(`euid:${euid.toUpperCase()}`);
  const rsin = rsinOfOin(properties);
  if (rsin) keys.push(`oin:${rsin}`);
  return keys;
}

/** Keys that only suggest that two nodes are the same: the name, and of parties VAT, RSIN, D-U-N-S and other OINs. */
export function suggestiveKeys(kind: NodeKind, properties: Properties): { key: string; reason: string }[] {
  const keys: { key: string; reason: string }[] = [];
  if (kind === 'Country') return keys;
  if (matchingClass(kind) === 'party')
    for (const scheme of ['vat', 'rsin', 'duns', 'oin'] as const) {
      const value = text(properties, scheme);
      if (value) keys.push({ key: `${scheme}:${value}`, reason: `${scheme.toUpperCase()} ${value}` });
    }
  const rsin = matchingClass(kind) === 'party' ? rsinOfOin(properties) : undefined;
  if (rsin && rsin !== text(properties, 'rsin')) keys.push({ key: `rsin:${rsin}`, reason: `RSIN ${rsin}` });
  const name = text(properties, 'name');
  if (name) keys.push({ key: `name:${foldName(name)}`, reason: `“${name}”` });
  return keys;
}
