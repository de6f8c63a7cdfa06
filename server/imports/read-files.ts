// Runs an importer on files: gathers claims, issues and row counts in memory, and hashes every file on the way.
import { createHash, type Hash } from 'node:crypto';
import type { Importer, InputFile, UnusedColumn } from '../../importers/importer';
import { SuspectTexts, underFormerName, wholeOf } from '../../importers/list';
import type { Claim } from '../model/claims';
import { Fault } from '../model/faults';
import { addToSet } from '../model/group-by';
import type { Issue } from '../model/issues';
import { type Pair, uniquePairs } from '../model/pairs';
import type { KeptRejected, RejectedWriter } from '../store/rejected-rows';
import type { ImportRecord, SourceContent } from '../store/store';
import { RejectedGatherer } from './rejected/gather';
import { presentPlaces } from './rejected/places';
import type { ImportHooks } from './result';
import { countRows, defaultMaxRows, maxRowsSetting, mayHaveTooMany, tooManyRows } from './row-limit';

export type FileRecord = ImportRecord['files'][number];

/** The hash of a file, taken the first time that it is read from start to end. */
class FileHash {
  readonly #file: InputFile;
  #sha256: string | undefined;

  constructor(file: InputFile) {
    this.#file = file;
  }

  async *open(): AsyncGenerator<Uint8Array> {
    const hash: Hash | undefined = this.#sha256 === undefined ? createHash('sha256') : undefined;
    for await (const piece of this.#file.open()) {
      hash?.update(piece);
      yield piece;
    }
    this.#sha256 ??= hash?.digest('hex');
  }

  /** Reads the file for its hash only when nobody has read it to its end yet. */
  async record(onBytes: () => void): Promise<FileRecord> {
    if (this.#sha256 === undefined) for await (const _ of this.open()) onBytes();
    const { name, bytes } = this.#file;
    return { name, sha256: this.#sha256 ?? '', bytes };
  }
}

/** The files of one import, or the parts taken out of them; each file is hashed once, as a whole, when it is first read. */
export class FileSet {
  readonly files: readonly InputFile[];
  /** The files that a person knows, each once. */
  readonly wholes: readonly InputFile[];
  readonly #hashes: ReadonlyMap<InputFile, FileHash>;

  constructor(files: readonly InputFile[]) {
    this.wholes = [...new Set(files.map(wholeOf))];
    const hashes = new Map(this.wholes.map((file) => [file, new FileHash(file)]));
    this.#hashes = hashes;
    this.files = files.map((file) => {
      const hash = hashes.get(file);
      return hash ? { ...file, open: () => hash.open() } : file;
    });
  }

  get bytes(): number {
    return this.files.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Names, sizes and hashes of the whole files, in the order given. */
  async records(onBytes: () => void): Promise<FileRecord[]> {
    const records: FileRecord[] = [];
    for (const hash of this.#hashes.values()) records.push(await hash.record(onBytes));
    return records;
  }
}

export interface ReadRequest {
  readonly importer: Importer;
  readonly source: string;
  readonly maxRows: number;
  /** Absent: as many as fit in memory. */
  readonly maxIssues?: number;
  /** The list that the rejected rows go on with; absent: a new one. */
  readonly writer?: RejectedWriter;
  /** What the source says already, when the rows join it. */
  readonly earlier?: readonly Claim[];
}

/** Nodes and relations that one row may state on the average, before it is too much for memory. */
const claimsPerRow = 4;
/** Issues are kept too: as many as there may be rows in memory, whatever limit was asked for rows. */
export const mostIssues = () => defaultMaxRows();

/** What files say, and what of them is not used. */
export interface ReadContent {
  readonly content: SourceContent;
  readonly unused: readonly UnusedColumn[];
  /** Records that are no rows, because a mapping says which count. */
  readonly leftOut: number;
  /** Properties of nodes of which the earlier import that the rows join counts no longer. */
  readonly superseded: ReadonlyMap<string, ReadonlySet<string>>;
  /** The rows that the importer did not accept. */
  readonly rejected: KeptRejected;
}

/** More rows were met than may be. */
class TooManyRows extends Error {}

/**
 * All that the files say. Rejects with the importer's Fault, `cancelled`, `too-many-rows`, `too-many-claims` or `too-many-issues`. Files that may have too
 * many rows are counted before anything of them is held; those that hid how many they have are let go first, and counted then.
 */
export async function readFiles(set: FileSet, request: ReadRequest, hooks: ImportHooks): Promise<ReadContent> {
  const { importer, source, maxRows: limit } = request;
  const total = set.bytes;
  const progress = (bytes: number) => {
    hooks.checkpoint();
    hooks.progress(Math.min(bytes, total), total);
  };
  const count = () => countRows(set.files, { importer, source, progress });
  if (mayHaveTooMany(set.files, limit)) {
    const rows = await count();
    if (rows > limit) throw tooManyRows(source, { rows, limit });
  }
  try {
    return await readAll(set, request, progress);
  } catch (error) {
    throw error instanceof TooManyRows ? tooManyRows(source, { rows: await count(), limit }) : error;
  }
}

async function readAll(set: FileSet, request: ReadRequest, progress: (bytes: number) => void): Promise<ReadContent> {
  const { importer, source, maxRows } = request;
  const claims: Claim[] = [];
  const issues: Issue[] = [];
  const apart: Pair[] = [];
  const unused: UnusedColumn[] = [];
  const superseded = new Map<string, Set<string>>();
  let [accepted, rejected, leftOut, waiting] = [0, 0, 0, 0];
  const [mostClaims, most] = [Math.max(maxRows, 1000) * claimsPerRow, request.maxIssues ?? mostIssues()];
  const suspects = new SuspectTexts();
  const present = presentPlaces(set.files);
  const raw = new RejectedGatherer({ present, ...(request.writer ? { writer: request.writer } : {}) });
  const tell = (former: Issue) => {
    const one = present(former);
    issues.push(one);
    raw.note(one);
    if (issues.length > most) throw new Fault('too-many-issues', 1, { value: source, details: { limit: most } });
  };
  const checkClaims = (many: number) => {
    if (many > mostClaims) throw new Fault('too-many-claims', 1, { value: source, details: { limit: mostClaims, setting: maxRowsSetting } });
  };
  await importer.read(set.files.map(underFormerName), {
    source,
    ...(request.earlier ? { earlier: request.earlier } : {}),
    claim: (former) => {
      const place = present(former.place);
      const one = place === former.place ? former : { ...former, place };
      checkClaims(claims.push(one));
      suspects.check(one, tell);
    },
    waits: () => {
      waiting += 1;
      checkClaims(waiting);
    },
    issue: tell,
    supersede: (id, property) => addToSet(superseded, id, property),
    apart: (a, b) => checkClaims(apart.push([a, b])),
    unused: (one) => unused.push(present(one)),
    raw,
    leftOut: () => {
      leftOut += 1;
    },
    row: (isAccepted) => {
      raw.counted();
      if (isAccepted) accepted += 1;
      else rejected += 1;
      if (accepted + rejected > maxRows) throw new TooManyRows();
    },
    progress,
  });
  const rows = { read: accepted + rejected, accepted, rejected };
  return { content: { claims, issues, rows, ...(apart.length > 0 ? { apart: uniquePairs(apart) } : {}) }, unused, leftOut, superseded, rejected: raw.finish() };
}
