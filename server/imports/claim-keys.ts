// Writes as text what a claim is about and what it says, so that two versions of a source can be compared without their rows.
import type { Claim, NodeReference, PropertyValue } from '../model/claims';
import { addToSet, groupBy } from '../model/group-by';
import type { Issue } from '../model/issues';
import { TextNumbers } from '../model/text-numbers';
import { compareText } from '../model/text-order';
import { identityProperties } from '../model/vocabulary';
import type { SourceContent } from '../store/store';

const separator = '\u0000';

/** A reference as text; an id and a name never look the same. */
export function referenceText(reference: NodeReference): string {
  if ('id' in reference) return `#${reference.id}`;
  return `?${JSON.stringify([reference.name, [...reference.kinds].sort(), reference.class ?? null, reference.mayBeId ?? false])}`;
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

/** All that claims about one thing say, whatever rows they stand in: per property the values in the order in which they win. */
function sayingText(claims: readonly Claim[]): string {
  const ways = new Set<string>();
  const values = new Map<string, Set<string>>();
  const say = (name: string, text: string) => addToSet(values, name, text);
  for (const claim of claims) {
    ways.add([claim.claim === 'node' ? claim.kind : '', claim.inferred ?? '', claim.derived ? 'derived' : ''].join(separator));
    for (const [name, value] of Object.entries(claim.properties)) say(name, valueText(value));
    for (const [name, reference] of Object.entries(claim.references ?? {})) say(name, referenceText(reference));
  }
  return JSON.stringify([[...ways], [...values].sort(([a], [b]) => compareText(a, b)).map(([name, texts]) => [name, ...texts])]);
}

/** The claims about each thing, in the order in which they win. */
const byThing = (claims: readonly Claim[]): Map<string, Claim[]> => groupBy(claims, claimKey);

function issueTexts(issues: readonly Issue[]): Set<string> {
  return new Set(issues.map(({ code, column, value, details }) => JSON.stringify([code, column, value, details ?? null])));
}

function areEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((text) => b.has(text));
}

const pairTexts = ({ apart = [] }: SourceContent) => new Set(apart.map((pair) => JSON.stringify(pair)));

/** The mapping and the columns of the files that it read, whatever their order. */
function mappingText({ mapping }: SourceContent): string {
  if (!mapping) return '';
  const headers = mapping.headers.map(({ columns }) => JSON.stringify([...columns].sort(compareText)));
  return JSON.stringify([mapping.sha256, headers.sort(compareText)]);
}

/**
 * Whether two contents say the same, rows and their order apart: the same of each thing, the same pairs apart, the same issues, and the
 * same way of reading next month's file. Linear.
 */
export function saysTheSame(a: SourceContent, b: SourceContent): boolean {
  const [left, right] = [byThing(a.claims), byThing(b.claims)];
  if (left.size !== right.size) return false;
  for (const [key, claims] of left) {
    const others = right.get(key);
    if (!others || sayingText(claims) !== sayingText(others)) return false;
  }
  return mappingText(a) === mappingText(b) && areEqual(pairTexts(a), pairTexts(b)) && areEqual(issueTexts(a.issues), issueTexts(b.issues));
}

const isAboutTheSame = (a: Claim | undefined, b: Claim | undefined) =>
  a !== undefined && b !== undefined && (a.claim === 'node' && b.claim === 'node' ? a.id === b.id : claimKey(a) === claimKey(b));

/** Whether a content speaks of all that another one does, as far as that is seen at once: all but what stands between its equal ends is the same. */
export function speaksOfAll(news: Pick<SourceContent, 'claims'>, said: Pick<SourceContent, 'claims'>): boolean {
  // A list may make its members when they are asked for: copies have them all.
  const [now, before] = [news.claims.slice(), said.claims.slice()];
  let [start, end] = [0, before.length];
  while (start < end && isAboutTheSame(before[start], now[start])) start += 1;
  const shift = now.length - before.length;
  while (end > start && end + shift > start && isAboutTheSame(before[end - 1], now[end - 1 + shift])) end -= 1;
  return start === end;
}

/** How many things a content speaks of, and how many of them another one does not. */
export function countRemoved(before: SourceContent, after: SourceContent): { readonly total: number; readonly removed: number } {
  const [things, kept] = [new TextNumbers(before.claims.length), new TextNumbers(after.claims.length)];
  for (const claim of before.claims) things.add(claimKey(claim));
  for (const claim of after.claims) kept.add(claimKey(claim));
  let removed = 0;
  for (const key of things.texts) if (kept.find(key) < 0) removed += 1;
  return { total: things.length, removed };
}
