// Reads and makes the records of what people add that is not the graph: each with who and when, its history kept; taken back by withdrawing, never erased.
import type { z } from 'zod';
import { Fault } from '../model/faults';
import { groupBy } from '../model/group-by';
import { reasonIn } from '../model/issues';
import type { Viewer } from '../model/viewer';
import type { Revision, RevisionChange, Store, StoreChange } from '../store/store';

/** One sort of record: its name in the store, and what its bodies are. */
export interface RecordKind<B extends object> {
  readonly name: string;
  readonly body: z.ZodType<B>;
}

/** Who says something, and when (ISO 8601 UTC). */
export interface Author {
  readonly by: Viewer;
  readonly at: string;
}

/** What was said of a record once. Null where an older build kept nothing of it; a body of null: withdrawn. */
export interface Entry<B> {
  readonly at: string | null;
  readonly by: Viewer | null;
  readonly body: B | null;
}

/** A record as its newest entry says, with all its entries, oldest first. */
export interface KeptRecord<B> {
  readonly key: string;
  readonly body: B | null;
  readonly history: readonly Entry<B>[];
}

/** The records of one kind by key, also the withdrawn ones, and the version to expect of a commit that builds on them. */
export interface KeptRecords<B> {
  readonly version: number;
  readonly records: ReadonlyMap<string, KeptRecord<B>>;
}

function entryOf<B extends object>(kind: RecordKind<B>, { key, at, by, body }: Revision): Entry<B> {
  if (body === null) return { at, by, body: null };
  const read = kind.body.safeParse(body);
  if (read.success) return { at, by, body: read.data };
  const details = reasonIn({ en: 'this record cannot be read', nl: 'deze vastlegging is onleesbaar' });
  throw new Fault('store-damaged', 3, { value: `${kind.name} ${key}`, details });
}

/** Reads all records of a kind, in the order in which they were begun. Rejects with `store-damaged` for a body that is none of the kind. */
export async function readRecords<B extends object>(store: Pick<Store, 'revisions'>, kind: RecordKind<B>): Promise<KeptRecords<B>> {
  const { version, revisions } = await store.revisions(kind.name);
  const records = [...groupBy(revisions, ({ key }) => key)].map(([key, said]) => {
    const history = said.map((revision) => entryOf(kind, revision));
    return [key, { key, body: history.at(-1)?.body ?? null, history }] as const;
  });
  return { version, records: new Map(records) };
}

/** The change that makes a record say this from now on. Throws when the body is none of the kind. */
export function sayRecord<B extends object>(
  kind: RecordKind<B>,
  { key, body }: { readonly key: string; readonly body: B },
  { by, at }: Author,
): RevisionChange {
  return { change: 'revise', revision: { kind: kind.name, key, at, by, body: kind.body.parse(body) } };
}

/** The change that takes a record back; what it said stays in its history. */
export function withdrawRecord(kind: Pick<RecordKind<object>, 'name'>, key: string, { by, at }: Author): RevisionChange {
  return { change: 'revise', revision: { kind: kind.name, key, at, by, body: null } };
}

/** Times that someone else may be first before we give up. */
const attempts = 5;

/** What is to be said, decided on the records as they are; without a change nothing is committed. */
export interface Decision<T> {
  readonly change: StoreChange | null;
  readonly result: T;
}

/** Decides on the records as they stand and commits that, again on the newer ones when someone else was first. Rejects as `commit` does. */
export async function changeRecords<B extends object, T>(
  store: Pick<Store, 'revisions' | 'commit'>,
  kind: RecordKind<B>,
  decide: (kept: KeptRecords<B>) => Decision<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const kept = await readRecords(store, kind);
    const { change, result } = decide(kept);
    if (change === null) return result;
    try {
      await store.commit(kept.version, [change]);
      return result;
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'store-changed' || attempt === attempts) throw error;
    }
  }
}
