// Lists the history of a source for the screen: newest first, with what can be taken back.
import type { SourcesAnswer } from '../../../server/api/contract';

type SourceEntry = SourcesAnswer['sources'][number];
type ImportEntry = SourceEntry['imports'][number];

export interface HistoryLine {
  readonly id: string;
  readonly at: string;
  readonly rows: ImportEntry['rows'];
  /** What the source says since then takes so much; null: nothing is kept. */
  readonly bytes: number | null;
  readonly isUndo: boolean;
  /** File names; empty when the answer does not name them. */
  readonly files: readonly string[];
  /** First digits of the hashes of the files. */
  readonly fingerprints: readonly string[];
  /** Only the newest can be undone (semantics §5). */
  readonly isNewest: boolean;
}

/** Texts in a value of the answer that may be one text, a list, or absent. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Lines of a source, newest first; the answer has them oldest first. */
export function historyOf(source: SourceEntry): HistoryLine[] {
  return source.imports
    .map((entry, at) => ({
      id: entry.id,
      at: entry.at,
      rows: entry.rows,
      bytes: entry.bytes,
      isUndo: entry.action === 'undo',
      files: textsOf(entry.files),
      fingerprints: textsOf(entry.sha256).map((hash) => hash.slice(0, 8)),
      isNewest: at === source.imports.length - 1,
    }))
    .reverse();
}
