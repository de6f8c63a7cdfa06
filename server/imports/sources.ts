// Answers `sources`: every source with its imports, newest last.
import type { ImportMode, ImportRecord, RowCounts, SourceState, Store, StoreState } from '../store/store';

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
  /** What the source says since then takes so much in the store; what an undo brought back is the same as before. Null: nothing is kept. */
  readonly bytes: number | null;
}

export interface ListedSource {
  readonly id: string;
  readonly mode: ImportMode;
  readonly priority: number;
  readonly imports: readonly ListedImport[];
  readonly sample: boolean;
  /** What all its versions take in the store. */
  readonly bytes: number;
}

type Sizes = ReadonlyMap<string, number>;

function contentsOf({ history }: SourceState): string[] {
  const ids = history.flatMap(({ before, after }) => [before, after]);
  return [...new Set(ids)].filter((id): id is string => id !== null);
}

const sizeIn = (sizes: Sizes, id: string | null) => (id === null ? undefined : sizes.get(id)) ?? null;

function listImport(record: ImportRecord, source: SourceState, sizes: Sizes): ListedImport {
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
    bytes: sizeIn(sizes, record.after),
  };
}

/** The answer to `sources`. */
export interface ListedSources {
  readonly sources: readonly ListedSource[];
}

/** All sources sorted by name with their history, oldest first. `sizes`: of the contents that are kept. */
export function listSources(state: StoreState, sizes: Sizes): ListedSources {
  return {
    sources: state.sources.map((source) => ({
      id: source.name,
      mode: source.mode,
      priority: source.priority,
      imports: source.history.map((record) => listImport(record, source, sizes)),
      sample: source.sample,
      bytes: contentsOf(source).reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0),
    })),
  };
}

/** The same of a store, whose state is this. */
export async function listSourcesOf(store: Pick<Store, 'sizes'>, state: StoreState): Promise<ListedSources> {
  return listSources(state, await store.sizes(state.sources.flatMap(contentsOf)));
}
