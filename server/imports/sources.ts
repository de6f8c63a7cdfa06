// Answers `sources`: every source with its imports, newest last.
import type { ImportMode, ImportRecord, RowCounts, SourceState, StoreState } from '../store/store';

export interface ListedImport {
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Of the file; of several: one per file, in the order of import. */
  readonly sha256: string | readonly string[];
  readonly rows: RowCounts;
  readonly action: 'import' | 'undo';
  /** For an undo: the record that it took back. */
  readonly undoes: string | null;
  readonly mode: ImportMode;
  readonly importer: string;
  readonly files: readonly string[];
  /** Whether the source says now what this record made it say. */
  readonly current: boolean;
}

export interface ListedSource {
  readonly id: string;
  readonly mode: ImportMode;
  readonly priority: number;
  readonly imports: readonly ListedImport[];
  readonly sample: boolean;
}

function listImport(record: ImportRecord, source: SourceState): ListedImport {
  const hashes = record.files.map(({ sha256 }) => sha256);
  return {
    id: record.id,
    at: record.at,
    sha256: hashes.length === 1 && hashes[0] !== undefined ? hashes[0] : hashes,
    rows: record.rows,
    action: record.action,
    undoes: record.undoes,
    mode: record.mode,
    importer: record.importer,
    files: record.files.map(({ name }) => name),
    current: source.current !== null && record.after === source.current,
  };
}

/** All sources sorted by name with their history, oldest first. */
export function listSources(state: StoreState): { readonly sources: readonly ListedSource[] } {
  return {
    sources: state.sources.map((source) => ({
      id: source.name,
      mode: source.mode,
      priority: source.priority,
      imports: source.history.map((record) => listImport(record, source)),
      sample: source.sample,
    })),
  };
}
