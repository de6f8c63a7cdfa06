// What a claim is about, and what it says of it: the means to compare two versions of a source without their rows.
import type { Claim, NodeReference, PropertyValue } from '../model/claims';
import type { Issue } from '../model/issues';
import { compareText } from '../model/text-order';
import { identityProperties } from '../model/vocabulary';
import type { SourceContent } from '../store/store';

const separator = '\u0000';

/** A reference as text; an id and a name never look the same. */
export function referenceText(reference: NodeReference): string {
  if ('id' in reference) return `#${reference.id}`;
  return `?${JSON.stringify([reference.name, [...reference.kinds].sort(), reference.class ?? null])}`;
}

function valueText(value: PropertyValue): string {
  return JSON.stringify(typeof value === 'object' ? [...value].sort(compareText) : value);
}

/** What the claim is about: a node by its id, a relation by its identity as the source states it. */
export function claimKey(claim: Claim): string {
  if (claim.claim === 'node') return claim.id;
  let key = `${claim.type}${separator}${referenceText(claim.from)}${separator}${referenceText(claim.to)}`;
  for (const name of identityProperties) {
    const reference = claim.references?.[name];
    const value = claim.properties[name];
    key += separator;
    if (reference) key += referenceText(reference);
    else if (value !== undefined) key += valueText(value);
  }
  return key;
}

/** All that the claim says, whatever row it stands in. */
function claimText(claim: Claim): string {
  const parts: string[] = [claim.claim === 'node' ? claim.kind : '', claim.inferred ?? '', claim.derived ? 'derived' : ''];
  for (const name of Object.keys(claim.properties).sort()) {
    const value = claim.properties[name];
    if (value !== undefined) parts.push(name, valueText(value));
  }
  for (const name of Object.keys(claim.references ?? {}).sort()) {
    const reference = claim.references?.[name];
    if (reference) parts.push(name, referenceText(reference));
  }
  return parts.join(separator);
}

/** What is said per thing, in the order in which claims about it win; a repeated claim says nothing more. */
function saying(claims: readonly Claim[]): Map<string, Set<string>> {
  const said = new Map<string, Set<string>>();
  for (const claim of claims) {
    const key = claimKey(claim);
    const texts = said.get(key) ?? new Set<string>();
    texts.add(claimText(claim));
    said.set(key, texts);
  }
  return said;
}

/** Whether two sets hold the same texts in the same order. */
function isEqual(texts: ReadonlySet<string>, others: ReadonlySet<string> | undefined): boolean {
  if (texts.size !== others?.size) return false;
  const inOrder = others.values();
  for (const text of texts) if (inOrder.next().value !== text) return false;
  return true;
}

function issueTexts(issues: readonly Issue[]): Set<string> {
  return new Set(issues.map(({ code, column, value, details }) => JSON.stringify([code, column, value, details ?? null])));
}

/** Whether two contents say the same, rows and their order apart: the same claims, and the same issues about them. Linear. */
export function saysTheSame(a: SourceContent, b: SourceContent): boolean {
  const [left, right] = [saying(a.claims), saying(b.claims)];
  if (left.size !== right.size) return false;
  for (const [key, texts] of left) if (!isEqual(texts, right.get(key))) return false;
  const [before, after] = [issueTexts(a.issues), issueTexts(b.issues)];
  return before.size === after.size && [...before].every((text) => after.has(text));
}

/** How many things a content speaks of, and how many of them another one does not. */
export function countRemoved(before: SourceContent, after: SourceContent): { readonly total: number; readonly removed: number } {
  const kept = new Set(after.claims.map(claimKey));
  const things = new Set(before.claims.map(claimKey));
  let removed = 0;
  for (const key of things) if (!kept.has(key)) removed += 1;
  return { total: things.size, removed };
}
