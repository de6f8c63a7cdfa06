// Makes and checks the mark of a version: which import records and revisions belong to it, as one text. A reader who sees parts of a commit
// finds that they do not fit it, and reads again.
import { createHash } from 'node:crypto';

/** The revisions of one kind: how many, and a digest of their texts in their order, so that one changed by hand is noticed. */
interface KindMark {
  readonly count: number;
  readonly digest: string;
}

/** What belongs to a version: import records 1 to `records`, revisions 1 to `revisions`. */
export interface Mark {
  readonly version: number;
  readonly records: number;
  readonly revisions: number;
  readonly kinds: Readonly<Record<string, KindMark>>;
}

export interface MarkedText {
  readonly kind: string;
  readonly text: string;
}

export const emptyMark: Mark = { version: 0, records: 0, revisions: 0, kinds: {} };

const none: KindMark = { count: 0, digest: '' };

function further({ count, digest }: KindMark, text: string): KindMark {
  const next = createHash('sha256').update(digest).update(text).digest('hex');
  return { count: count + 1, digest: next.slice(0, 16) };
}

/** The mark of a version that adds `records` import records and these revisions. */
export function nextMark(mark: Mark, { version, records, added }: { version: number; records: number; added: readonly MarkedText[] }): Mark {
  const kinds = new Map(Object.entries(mark.kinds));
  for (const { kind, text } of added) kinds.set(kind, further(kinds.get(kind) ?? none, text));
  return { version, records, revisions: mark.revisions + added.length, kinds: Object.fromEntries(kinds) };
}

/** Whether these are the texts of all revisions of the kind, in their order. */
export function isWhole(mark: Mark, kind: string, texts: readonly string[]): boolean {
  const { count, digest } = texts.reduce(further, none);
  const wanted = new Map(Object.entries(mark.kinds)).get(kind) ?? none;
  return count === wanted.count && digest === wanted.digest;
}

export function markText({ version, records, revisions, kinds }: Mark): string {
  return JSON.stringify({ version, records, revisions, kinds });
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** The mark of a text; undefined when it is none. */
export function readMark(text: unknown): Mark | undefined {
  try {
    const { version, records, revisions, kinds }: Partial<Mark> = JSON.parse(String(text));
    const isMark = [version, records, revisions].every(isCount) && typeof kinds === 'object' && kinds !== null;
    return isMark ? ({ version, records, revisions, kinds } as Mark) : undefined;
  } catch {
    return undefined;
  }
}
