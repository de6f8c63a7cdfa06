// Defines what a commit brings that is kept whole and never changed: contents and reports, each as chunks under an id.
import { encodeContent } from './chunks';
import { encodeReport } from './report-chunks';
import { reportId } from './state';
import type { StoreChange } from './store';

export interface Document {
  readonly id: string;
  /** None: it was let go. */
  readonly chunks: readonly Uint8Array[];
}

/** The documents of changes, packed. Rejects when a content has no id. */
export async function documentsOf(changes: readonly StoreChange[]): Promise<Document[]> {
  const documents: Document[] = [];
  for (const change of changes) {
    if (change.change !== 'record') continue;
    const { record, content, letGo, report } = change;
    if (content && record.after === null) throw new Error(`record ${record.id} has a content but no id for it`);
    if (content && record.after !== null) documents.push({ id: record.after, chunks: await encodeContent(content) });
    if (letGo && record.after !== null) documents.push({ id: record.after, chunks: [] });
    if (report) documents.push({ id: reportId(record.id), chunks: await encodeReport(report) });
  }
  return documents;
}
