// Translates what people said to rows of the database, and back.
import { revisionText } from '../state';
import type { Revision } from '../store';
import { isWhole, type Mark } from './mark';

/** A revision as it is written. */
export interface RevisionRow {
  readonly number: number;
  readonly kind: string;
  /** What the program reads. */
  readonly revision: string;
  /** What a person reads in Neo4j Browser. */
  readonly properties: Readonly<Record<string, string | boolean>>;
}

/** The rows of revisions that follow on `last`. */
export function revisionRows(revisions: readonly Revision[], last: number): RevisionRow[] {
  return revisions.map((revision, offset) => {
    const { kind, key, at, by, body } = revision;
    const properties = { key, withdrawn: body === null, ...(at === null ? {} : { at }), ...(by === null ? {} : { by: by.name }) };
    return { number: last + offset + 1, kind, revision: revisionText(revision), properties };
  });
}

/** Numbered texts as the database gives them, in any order. */
export type Numbered = readonly (readonly [number: number, text: string])[];

/** The texts with the numbers 1 to `last`, in order. What is beyond belongs to a commit of which a reader sees a part. */
export function textsUpTo(numbered: Numbered, last: number): string[] {
  return numbered
    .filter(([number]) => number <= last)
    .sort(([a], [b]) => a - b)
    .map(([, text]) => text);
}

/** The revisions of a version, all or those of `kind`; undefined when they are not those that its mark says. */
export function revisionsIn(numbered: Numbered, mark: Mark, kind?: string): Revision[] | undefined {
  const texts = textsUpTo(numbered, mark.revisions);
  try {
    const revisions = texts.map((text): Revision => JSON.parse(text));
    const kinds = new Set([...(kind === undefined ? Object.keys(mark.kinds) : [kind]), ...revisions.map((one) => one.kind)]);
    for (const one of kinds) {
      const own = texts.filter((_, at) => revisions[at]?.kind === one);
      if (!isWhole(mark, one, own)) return undefined;
    }
    return revisions;
  } catch {
    return undefined;
  }
}
