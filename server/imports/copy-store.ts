// Copies everything that one store keeps to another, empty one: sources with their history and reports, all that people said; verified by snapshot id.
import { Fault } from '../model/faults';
import type { ImportRecord, SourceContent, Store, StoreChange, StoreState } from '../store/store';
import { type Estate, openEstate } from './open-estate';

function numberOf({ id }: ImportRecord): number {
  return Number(/(?<!\d)\d+$/.exec(id)?.[0] ?? 0);
}

/** Records of all sources in the order in which they were made: their ids are numbered over all of them. */
function recordsInOrder({ sources }: StoreState): ImportRecord[] {
  return sources.flatMap(({ history }) => history).sort((a, b) => numberOf(a) - numberOf(b));
}

/** What a record says that was not sent yet; what the store let go is known by its id only, in the copy too. */
async function contentOf(from: Store, { after }: ImportRecord, sent: Set<string>): Promise<{ content?: SourceContent; letGo?: true }> {
  if (after === null || sent.has(after)) return {};
  sent.add(after);
  try {
    return { content: await from.content(after) };
  } catch (error) {
    if (error instanceof Fault && error.code === 'version-not-kept') return { letGo: true };
    throw error;
  }
}

export interface CopyResult {
  readonly records: number;
  /** Those in force; their history went along, as that of every record of people. */
  readonly judgements: number;
  /** The estate in the copy: its snapshot id is that of the original. */
  readonly estate: Estate;
}

/**
 * Copies in one commit: whole or not at all. Rejects with `store-not-empty` when `to` has a history already,
 * `store-changed` when somebody changed `from` meanwhile, `copy-differs` when the copy gives another snapshot id, and the faults of both stores.
 */
export async function copyStore(from: Store, to: Store, progress: (done: number, total: number) => void): Promise<CopyResult> {
  const original = await openEstate(from);
  const said = await from.revisions();
  if (said.version !== original.version) throw new Fault('store-changed', 1);
  const [target, there] = [await to.state(), await to.revisions()];
  if (target.sources.length > 0 || there.revisions.length > 0) throw new Fault('store-not-empty', 1);
  const records = recordsInOrder(original.state);
  const changes: StoreChange[] = [];
  const sent = new Set<string>();
  for (const [at, record] of records.entries()) {
    const content = await contentOf(from, record, sent);
    const report = await from.report(record.id);
    changes.push({ change: 'record', record, ...content, ...(report ? { report } : {}) });
    progress(at + 1, records.length);
  }
  for (const revision of said.revisions) changes.push({ change: 'revise', revision });
  await to.commit(target.version, changes);
  const estate = await openEstate(to);
  const { id } = estate.snapshot;
  if (id !== original.snapshot.id) throw new Fault('copy-differs', 1, { details: { found: id, expected: original.snapshot.id } });
  return { records: records.length, judgements: original.state.judgements.length, estate };
}
