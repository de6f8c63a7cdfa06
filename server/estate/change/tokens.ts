// Names what claims share with each other as texts: claims without a common text cannot change what becomes of each other.
import type { Claim, NodeClaim, NodeReference, RelationClaim } from '../../model/claims';
import { withoutLegalForm } from '../../model/legal-forms';
import { foldName } from '../../model/normal-form';
import type { NodeKind } from '../../model/vocabulary';
import { decisiveKeys, kvkNumbers, kvkProperties, suggestiveNumbers } from '../decisive-keys';
import { nodeColumns, nodeReferences } from '../node-references';
import { referencesOf } from '../references';

/** The text of an id, of one that was judged as well. */
export function idToken(id: string): string {
  return `#${id}`;
}

/** The text of a name; undefined: it is no name. */
export function nameToken(name: string): string | undefined {
  const folded = foldName(name);
  return folded === '' ? undefined : `~${folded}`;
}

function nameTokens(name: string): string[] {
  const token = nameToken(name);
  return token === undefined ? [] : [token];
}

/** Properties that hold keys. */
const keyProperties: ReadonlySet<string> = new Set(['externalIds', 'code', 'lei', 'vat', 'rsin', 'duns', ...kvkProperties]);

/**
 * Keys by which the node of a claim may be joined with others, or held for one of them. More than it has: its properties count together with those of other
 * claims for its id, which may make a party or a country of it, or state the number beside which another one is none.
 */
function keysOf({ id, kind, properties }: NodeClaim): Set<string> {
  const keys = new Set<string>();
  if (kind !== 'Country' && !Object.keys(properties).some((name) => keyProperties.has(name))) return keys;
  const kinds = new Set<NodeKind>([kind, 'Supplier', ...(typeof properties.code === 'string' ? (['Country'] as const) : [])]);
  for (const one of kinds) {
    for (const kvk of [kvkNumbers(properties), []]) {
      const individual = { id, kind: one, properties, kvk };
      for (const key of decisiveKeys(individual)) keys.add(key);
      for (const { key } of suggestiveNumbers(individual)) keys.add(key);
    }
  }
  return keys;
}

/** What nodes of a name share: the name, with its legal form and without; and what a cell names gives way to a node that has that name as its id. */
export function namedTokens(name: string): string[] {
  if (name === '') return [idToken(name)];
  const [folded, short] = [`~${foldName(name)}`, withoutLegalForm(name)];
  return short === name ? [folded, idToken(name)] : [folded, `~${foldName(short)}`, idToken(name)];
}

/** What a node claim shares with other node claims that may become one node with it, or be taken for it: its id, names and identifiers. */
export function ownTokens(claim: NodeClaim): string[] {
  const { name } = claim.properties;
  const named = typeof name === 'string' ? namedTokens(name) : [];
  return [idToken(claim.id), ...named, ...[...keysOf(claim)].map((key) => `=${key}`)];
}

/** What a reference is looked up by. */
export function referenceTokens(reference: NodeReference): string[] {
  return 'id' in reference ? [idToken(reference.id)] : [...nameTokens(reference.name), idToken(reference.name)];
}

/** What the end is looked up by that a relation leads from. */
export function fromTokens({ from }: RelationClaim): string[] {
  return referenceTokens(from);
}

/** What everything else is looked up by that a claim refers to. */
export function referredTokens(claim: Claim): string[] {
  if (claim.claim === 'node') return nodeReferences(claim).flatMap(([, reference]) => referenceTokens(reference));
  const recipient = referencesOf(claim, ['recipient']).map(([, reference]) => reference);
  return [claim.to, ...recipient].flatMap(referenceTokens);
}

/** Whether a node of this kind shares no more than its id and its name when it says none of `sharingProperties`. */
export const isPlainKind = (kind: string) => kind !== 'Country';

/** Properties other than the name by which claims share something. */
export const sharingProperties: ReadonlySet<string> = new Set([...keyProperties, ...nodeColumns, 'recipient']);
