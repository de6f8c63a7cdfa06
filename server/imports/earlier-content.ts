// Remembers what a source said before what it says now, where nearly all of that is the same objects: whoever takes the change back reads nothing.
import type { SourceContent } from '../store/store';

/** A content, and the id under which a store keeps it. */
export interface KeptContent {
  readonly id: string;
  readonly content: SourceContent;
}

const earlier = new WeakMap<SourceContent, KeptContent>();

/** New claims, as a share of those before, up to which what was said before is held: it takes room for these only. */
const mostNew = 0.25;

/** Remembers what a source said before. What it said before that is forgotten, or each would hold the one before it for ever. */
export function rememberEarlier(now: SourceContent, before: KeptContent, come: number): void {
  earlier.delete(before.content);
  if (come <= mostNew * before.content.claims.length) earlier.set(now, before);
}

/** What a source said before, if it is this content of its store. */
export function earlierContent(now: SourceContent | undefined, id: string): SourceContent | undefined {
  const before = now && earlier.get(now);
  return before?.id === id ? before.content : undefined;
}
