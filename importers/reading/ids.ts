// Makes ids (semantics §5): the same at each import, and never the same for two sources.
import { normalForm } from '../../server/model/normal-form';
import { type NodeKind, nodeKinds } from '../../server/model/vocabulary';

export type IdPrefix = 'org' | 'svc' | 'cmp' | 'con' | 'sup' | 'dc' | 'tec';

/** `<prefix>:<source>/<key>`, source and key percent-encoded; the key trimmed and in NFC. Throws on half a surrogate pair. */
export function makeId(prefix: IdPrefix, source: string, key: string): string {
  return `${prefix}:${encodeURIComponent(source)}/${encodeURIComponent(normalForm(key.trim(), 'NFC'))}`;
}

/** The id of a country by its ISO 3166-1 alpha-2 code. */
export function countryId(code: string): string {
  return `country:${code}`;
}

const kindByPrefix = new Map<string, NodeKind>(nodeKinds.map(({ prefix, kind }) => [prefix, kind]));

/** The kind that the prefix of an id tells (`sup:…` → Supplier); undefined for a text without a known prefix. */
export function kindOfPrefix(id: string): NodeKind | undefined {
  const colon = id.indexOf(':');
  return colon > 0 && colon < id.length - 1 ? kindByPrefix.get(id.slice(0, colon)) : undefined;
}

/** An id of digits only: in another system the same digits are another thing (semantics §5). */
export function isBareNumber(id: string): boolean {
  return /^\d+$/.test(id);
}
