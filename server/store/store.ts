// Defines the store interface. A store keeps and returns; it never answers a question about the graph.
import type { Claim } from '../model/claims';
import type { Columns } from '../model/columns/columns';
import type { EstateGraph } from '../model/graph';
import type { Issue } from '../model/issues';
import type { Judgement } from '../model/judgements';
import type { MappedHeader, MappingProfile } from '../model/mapping-profile';
import type { Pair } from '../model/pairs';
import type { Viewer } from '../model/viewer';
import type { KeptReport, RowCounts } from './report';
import type { ColumnsInMemory } from './shared-columns';

export type ImportMode = 'full' | 'partial';

export type { RowCounts } from './report';

/** Consecutive claims of one content that came with the same import. */
export interface ClaimOrigin {
  readonly import: string;
  readonly claims: number;
}

/** The mapping by which a source was read last: next month's file with the same headers is read by it too. */
export interface KeptMapping {
  readonly name: string;
  /** Of a saved one; null: it has no versions. */
  readonly version: number | null;
  readonly sha256: string;
  /** Where a person had it from. */
  readonly origin: 'file' | 'saved' | 'preset';
  readonly profile: MappingProfile;
  readonly headers: readonly MappedHeader[];
}

/** What a source says, as one whole version: its claims and the issues of its rows. */
export interface SourceContent {
  /** In the order in which they win within the source. */
  readonly claims: readonly Claim[];
  readonly issues: readonly Issue[];
  /** Rows of the newest import as its importer counted them: before references are looked up in the graph. */
  readonly rows: RowCounts;
  /** Pairs of ids that it keeps apart whatever identifiers they share (semantics §5), the smaller id first. Absent: none. */
  readonly apart?: readonly Pair[];
  /** The mapping by which it was read. Absent: by none. */
  readonly mapping?: KeptMapping;
  /** After a partial import: which import each claim came with, in the order of `claims`. Absent: all came with the newest. */
  readonly origins?: readonly ClaimOrigin[];
}

/** One step in the history of a source. `after` is what it said since then (content id), null: nothing. */
export interface ImportRecord {
  readonly id: string;
  readonly source: string;
  readonly action: 'import' | 'undo';
  /** For an undo: the record that it takes back. */
  readonly undoes: string | null;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Who made it; null: an older build, which kept nobody. */
  readonly by: Viewer | null;
  readonly importer: string;
  /** How the source stands from this record on. */
  readonly mode: ImportMode;
  readonly priority: number;
  readonly sample: boolean;
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
  /** Key of the identical-file shortcut: hash of files, importer and its version, options and mode. */
  readonly fingerprint: string;
  readonly rows: RowCounts;
  readonly before: string | null;
  readonly after: string | null;
}

/** A source with its history, oldest record first; all else is what its newest record says. */
export interface SourceState {
  readonly name: string;
  readonly mode: ImportMode;
  readonly priority: number;
  /** Sample data, marked on every page and answer. */
  readonly sample: boolean;
  /** The content id of what it says now; null: nothing. */
  readonly current: string | null;
  readonly history: readonly ImportRecord[];
}

/** What a person said once that is not the graph: a record stands as its newest revision says. None is ever changed or removed. */
export interface Revision {
  /** What sort of record it is of: a judgement, a scenario … What a body means is a matter of `server/records`. */
  readonly kind: string;
  /** Which record of its kind. */
  readonly key: string;
  /** ISO 8601 UTC; null: an older build kept no moment, so it counts from the beginning. */
  readonly at: string | null;
  /** Null: an older build kept nobody. */
  readonly by: Viewer | null;
  /** What it says, as JSON; null: it was withdrawn. */
  readonly body: object | null;
}

/** Revisions, oldest first, and the version that they are of: a commit that expects it is refused when anything was said since. */
export interface Revisions {
  readonly version: number;
  readonly revisions: readonly Revision[];
}

/** Everything that the graph is a function of, but for the contents themselves. */
export interface StoreState {
  /** Grows with every commit; equal numbers mean equal state. */
  readonly version: number;
  /** Sorted by name. */
  readonly sources: readonly SourceState[];
  /** Those in force, in the order of their pairs. */
  readonly judgements: readonly Judgement[];
}

/** One change, applied whole or not at all. */
export type StoreChange =
  | {
      readonly change: 'record';
      readonly record: ImportRecord;
      /** Present when `record.after` is new; kept under that id for as long as a record names it. */
      readonly content?: SourceContent;
      /** Present when `record.after` is new, and was let go before: it is known by its id only. */
      readonly letGo?: true;
      /** What the import found; kept for as long as the record. */
      readonly report?: KeptReport;
    }
  | { readonly change: 'revise'; readonly revision: Revision };

/** The change by which a person says something that is not the graph. */
export type RevisionChange = Extract<StoreChange, { readonly change: 'revise' }>;

/** What differs between the graph for analysts and the documents, from the side of the graph: `removed…` must leave it. */
export type GraphDifferenceKind =
  | 'foreignNodes'
  | 'foreignRelations'
  | 'removedNodes'
  | 'removedRelations'
  | 'addedNodes'
  | 'addedRelations'
  | 'changedNodes'
  | 'changedRelations';

export interface GraphComparison {
  /** The version that was compared; null: it changed meanwhile, or the graph is being brought up. */
  readonly version: number | null;
  readonly total: number;
  readonly counts: Readonly<Record<GraphDifferenceKind, number>>;
  /** Each difference named; at most `mostDifferences`. */
  readonly differences: readonly { readonly kind: GraphDifferenceKind; readonly what: string }[];
}

export const mostDifferences = 1_000;

/** A graph that a store keeps beside its data for people who query it directly. No answer of ours is computed from it. */
export interface AnalystGraph {
  /** The version of the data, and the one that the graph shows; -1: it is being changed. */
  versions(): Promise<{ readonly data: number; readonly graph: number }>;
  /** Resolves when the graph shows the newest data. */
  settle(): Promise<void>;
  /** Compares the graph as it lies with the data. */
  compare(): Promise<GraphComparison>;
  /** Makes the graph equal to the data, whatever was done to it; returns what was mended. */
  mend(): Promise<GraphComparison>;
  /** Removes what imports that were cut off left behind; returns how many pieces. */
  sweep(): Promise<number>;
}

/** Why a graph is computed, and not read as it was kept: it is `missing`, was computed by other `rules` than the store was opened by, or is `damaged`. */
export type Anew = 'missing' | 'rules' | 'damaged';

/** What is kept beside the sources, or why it is of no use. */
export type KeptColumns = { readonly columns: ColumnsInMemory } | { readonly absent: Anew };

/** Called while a store that an older build made is brought over: bytes done and in all. */
export type OnBringOver = (done: number, total: number) => void;

/** How a store deals with what is computed from what it keeps. */
export interface KeptOptions {
  /** By which rules the program computes a graph; absent: nothing that was computed is kept or read. */
  readonly rules?: string | undefined;
  /** Called before a graph is computed because what was kept of it is of no use. */
  readonly onAnew?: ((why: Anew) => void) | undefined;
}

/** What the sources say together after a commit, computed before it, and the keys under which that is kept: its own, then those that it is read with. */
export interface MadeAhead {
  readonly graph: EstateGraph;
  readonly keys: readonly string[];
}

/**
 * What is kept: under which key, computed while the store was at which version. `beside`: it is kept ahead for the state after a commit to come, while what is
 * kept under these keys is of the state in force; that stays, and so does what others keep ahead, up to `mostKeptAhead`. Absent: all else goes.
 */
export interface KeepRequest {
  readonly key: string;
  readonly version: number;
  readonly beside?: readonly string[];
}

/** How long a store keeps what sources said. */
export interface RetentionOptions {
  /** Versions that are kept of each source; the contents of older ones go with the next commit, their records stay. Absent: all. */
  readonly keepVersions?: number | undefined;
}

export interface Store {
  /** The current version number; cheap enough to ask every second. */
  version(): Promise<number>;
  /** A consistent picture of sources and judgements. */
  state(): Promise<StoreState>;
  /** What a source said: the content with this id. Rejects with `version-not-kept` when it was let go, with `store-damaged` when it is gone. */
  content(id: string): Promise<SourceContent>;
  /** The bytes that contents take in the store, by id; those that are not kept are left out. */
  sizes(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** What an import found: the report of the record with this id; null when none was kept (made by an older build, or no import). */
  report(id: string): Promise<KeptReport | null>;
  /** What people said that is not the graph: of one kind, or all of it. */
  revisions(kind?: string): Promise<Revisions>;
  /** Applies the changes in one step when the store is still at `expected`, else rejects with `store-changed`: sources and records alike.
   * Waits up to 10 s for another writer, then rejects with `store-locked`. Returns the new version.
   * A change of what a source says takes away what was kept of what the sources said, but for what is kept under the keys of `made`. */
  commit(expected: number, changes: readonly StoreChange[], made?: MadeAhead): Promise<number>;
  /** Tells that a content will come with a commit soon: it is packed meanwhile. */
  readonly packAhead?: (content: SourceContent) => void;
  /** What was computed from sources and judgements and kept, by the key of their state. It is never more than what they say: whoever finds none computes it. */
  kept(key: string): Promise<KeptColumns>;
  /** Keeps what was computed from a state in the place of what was kept before. Resolves without doing so when the store is at another version, or may not be
   * written in, or was opened by no rules. What is kept never stands in the way of a commit: where there is no room for both, it goes. */
  keep(request: KeepRequest, columns: Columns): Promise<void>;
  /** Who opened the store hears by it why a graph is computed. */
  readonly onAnew?: KeptOptions['onAnew'];
  /** Absent: this store keeps none. */
  readonly analystGraph?: AnalystGraph;
  close(): Promise<void>;
}
