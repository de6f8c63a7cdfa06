// Finds the list of rejected rows of an import: its own, or what is left of it after mended rows came back.
import { Fault } from '../../model/faults';
import { currentImport } from '../../store/estate-input';
import { countListed, type KeptRejected } from '../../store/rejected-rows';
import type { KeptReport } from '../../store/report';
import type { Store, StoreState } from '../../store/store';
import { findRecord } from '../import-issues';
import { findSource } from '../records';

export interface FoundList {
  /** The import that was asked for. */
  readonly import: string;
  readonly list: KeptRejected;
}

/** The list in a report. Throws `rejected-not-kept` for that of an older version, which kept none. */
export function listOf(report: KeptReport | null, id: string): KeptRejected {
  if (!report?.rejected) throw new Fault('rejected-not-kept', 1, { value: id });
  return report.rejected;
}

/** The import that a source stands at, with its list when it keeps one. */
export async function currentList(store: Pick<Store, 'report'>, state: StoreState, source: string): Promise<FoundList | null> {
  const found = findSource(state, source);
  const record = found && currentImport(found);
  const list = record && (await store.report(record.id))?.rejected;
  return record && list ? { import: record.id, list } : null;
}

/** The rejected rows of an import that nobody has mended since. Rejects with `unknown-id` and `rejected-not-kept`. */
export async function rejectedOfImport(store: Pick<Store, 'report'>, state: StoreState, id: string): Promise<FoundList> {
  const record = findRecord(state, id);
  const now = await currentList(store, state, record.source);
  if (now?.list.follows.includes(record.id)) return { import: record.id, list: now.list };
  return { import: record.id, list: listOf(await store.report(record.id), record.id) };
}

/** Throws `nothing-rejected` for a list without a row. */
export function refuseEmpty({ import: id, list }: { readonly import: string | null; readonly list: KeptRejected }): void {
  if (countListed(list) === 0) throw new Fault(list.beyond > 0 ? 'rejected-too-much' : 'nothing-rejected', 1, { value: id, details: { count: list.beyond } });
}
