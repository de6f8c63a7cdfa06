// Keeps a store in Neo4j: documents and one version number; a commit is one small transaction. The graph for analysts follows later (see
// graph-keeper.ts); nothing here reads it.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Columns } from '../../model/columns/columns';
import { Fault } from '../../model/faults';
import { judgementKind } from '../../model/judgements';
import { decodeContent, packAhead } from '../chunks';
import { encodeColumns, readKept } from '../columns-file';
import { documentsOf } from '../documents';
import { slices } from '../packing';
import { insideCommit } from '../presence';
import type { KeptReport } from '../report';
import { decodeReport } from '../report-chunks';
import { contentsToLetGo, keptId, keptPrefix, mostKeptAhead, patienceToKeep, reportId } from '../state';
import type { ImportRecord, KeepRequest, KeptColumns, KeptOptions, MadeAhead, Revisions, SourceContent, Store, StoreChange, StoreState } from '../store';
import type { Connection, Run } from './connection';
import { dropPieces, dropUploads, letGo, makeDocument, readChunk, readChunks, readSizes, sendAhead, type Upload, unnameKept } from './documents';
import { isLost, isTimeout, toNeo4jFault } from './faults';
import { GraphKeeper } from './graph-keeper';
import { type Mark, markText, nextMark, readMark } from './mark';
import { recordProperties, revisionsOf, stateOf } from './records';
import { revisionRows } from './revision-rows';
import { limits, type Neo4jOptions } from './settings';

/** How often something is read before parts that do not belong together count as damage: some two seconds. */
const attempts = 14;
/** Revisions that go into one statement. */
const revisionsAtOnce = 5_000;

interface Prepared {
  readonly expected: number;
  readonly token: string;
  readonly uploads: readonly Upload[];
  readonly changes: readonly StoreChange[];
  /** The id under which what was computed for the state after the commit is kept. */
  readonly keptIds: readonly string[];
}

/** Ids that a commit leans on: documents that records go to, records that an undo names. */
function leansOn(changes: readonly StoreChange[], uploads: readonly Upload[]): { documents: string[]; records: string[] } {
  const records = changes.flatMap((change) => (change.change === 'record' ? [change.record] : []));
  const own = new Set(uploads.map(({ content }) => content));
  const named = records.flatMap(({ before, after }) => [before, after]).filter((id): id is string => id !== null && !own.has(id));
  const undone = records.map(({ undoes }) => undoes).filter((id): id is string => id !== null && !records.some((one) => one.id === id));
  return { documents: [...new Set(named)], records: [...new Set(undone)] };
}

/** Time (ms) that the bytes of a commit may take on a slow line: a second for every megabyte. */
function sendingTime(uploads: readonly Upload[]): number {
  let bytes = 0;
  for (const { rows } of uploads) for (const { data } of rows) bytes += data.length;
  return Math.ceil(bytes / 1000);
}

async function addRecord(run: Run, record: ImportRecord, number: number): Promise<void> {
  await run('load/record', { id: record.id, number, record: JSON.stringify(record), properties: recordProperties(record) });
}

/** `before`: the mark of the version that this commit follows. */
async function applyChanges(run: Run, { expected, changes, uploads }: Prepared, before: Mark): Promise<void> {
  const { documents, records } = leansOn(changes, uploads);
  const [known] = await run('read/known', { documents, records });
  const missing = [...documents, ...records].filter((id) => ![known?.documents, known?.records].some((list) => Array.isArray(list) && list.includes(id)));
  if (missing.length > 0) throw new Error(`the commit names what is not kept: ${missing.join(', ')}`);
  for (const upload of uploads) await makeDocument(run, upload);
  let number = Number(known?.number ?? 0);
  for (const change of changes) if (change.change === 'record') await addRecord(run, change.record, ++number);
  const said = changes.flatMap((change) => (change.change === 'revise' ? [change.revision] : []));
  const rows = revisionRows(said, before.revisions);
  for (const part of slices(rows, revisionsAtOnce)) await run('load/revisions', { rows: part });
  const added = rows.map(({ kind, revision: text }) => ({ kind, text }));
  await run('load/mark-state', { mark: markText(nextMark(before, { version: expected + 1, records: number, added })) });
}

export class Neo4jStore implements Store {
  /** For what works on the same server beside the store. */
  readonly connection: Connection;
  readonly #patience: number;
  readonly #keepsGraph: boolean;
  readonly #sendAtOnce: number | undefined;
  readonly #rules: string | undefined;
  readonly #keepVersions: number | undefined;
  readonly onAnew: KeptOptions['onAnew'];
  readonly packAhead = packAhead;
  readonly analystGraph: GraphKeeper;

  constructor(connection: Connection, { patience = 10_000, keepsGraph = false, sendAtOnce, rules, onAnew, keepVersions, onGraph, onGraphFault }: Neo4jOptions) {
    this.connection = connection;
    this.#patience = patience;
    this.#keepsGraph = keepsGraph;
    this.#sendAtOnce = sendAtOnce;
    this.#rules = rules;
    this.#keepVersions = keepVersions;
    this.onAnew = onAnew;
    this.analystGraph = new GraphKeeper(connection, { store: this, onProgress: onGraph, onFault: onGraphFault });
  }

  async version(): Promise<number> {
    const [head] = await this.connection.read('read/head');
    if (typeof head?.version !== 'number') throw this.#damaged('its version number is missing');
    return head.version;
  }

  async state(): Promise<StoreState> {
    const state = await this.#whole(async () => {
      const [row] = await this.connection.read('read/state', { kind: judgementKind });
      return row && stateOf(row);
    });
    if (!state) throw this.#damaged('records or judgements are missing, or were changed by hand');
    return state;
  }

  async revisions(kind?: string): Promise<Revisions> {
    const said = await this.#whole(async () => {
      const [row] = await this.connection.read('read/revisions', { kind: kind ?? null });
      return row && revisionsOf(row, kind);
    });
    if (!said) throw this.#damaged('what people said is missing, or was changed by hand');
    return said;
  }

  async content(id: string): Promise<SourceContent> {
    let found: readonly Uint8Array[] | undefined;
    // Its chunks may be those of two forms while another program brings it over.
    const content = await this.#whole(async () => {
      found = await readChunks(this.connection, id);
      if (found?.length === 0) throw new Fault('version-not-kept', 1, { value: id });
      return found && decodeContent(found).catch(() => undefined);
    });
    if (!content) throw this.#damaged(found ? `“${id}” cannot be unpacked` : `“${id}” is missing or not whole`);
    return content;
  }

  sizes(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return readSizes(this.connection, ids);
  }

  async report(record: string): Promise<KeptReport | null> {
    const id = reportId(record);
    if ((await readChunk(this.connection, id, 0)) === undefined) return null;
    const chunk = async (n: number): Promise<Uint8Array> => {
      const found = await this.#whole(async () => (await readChunk(this.connection, id, n))?.data ?? undefined);
      if (!found) throw this.#damaged(`“${id}” is missing or not whole`);
      return found;
    };
    return decodeReport({ chunk, damaged: () => this.#damaged(`“${id}” cannot be unpacked`) });
  }

  async commit(expected: number, changes: readonly StoreChange[], made?: MadeAhead): Promise<number> {
    const uploads: Upload[] = [];
    try {
      for (const document of await documentsOf(changes)) uploads.push(await sendAhead(this.connection, document, this.#sendAtOnce));
      const prepared = { expected, token: randomUUID(), uploads, changes, keptIds: (made?.keys ?? []).map(keptId) };
      const { version, unnamed } = await insideCommit(() => this.#publish(prepared));
      if (made) this.analystGraph.know(version, made.graph);
      if (this.#keepsGraph) this.analystGraph.wake();
      await dropPieces(this.connection, unnamed);
      return version;
    } catch (error) {
      await dropUploads(this.connection, uploads);
      throw toNeo4jFault(error, this.connection.settings);
    }
  }

  async kept(key: string): Promise<KeptColumns> {
    if (this.#rules === undefined) return { absent: 'missing' };
    const id = keptId(key);
    // Another program may replace it meanwhile: then it is gone, not damaged.
    const chunks = await this.#whole(async () => ((await readChunk(this.connection, id, 0)) ? readChunks(this.connection, id) : null));
    return chunks === null ? { absent: 'missing' } : readKept(chunks, this.#rules);
  }

  async keep({ key, version, beside }: KeepRequest, columns: Columns): Promise<void> {
    if (this.#rules === undefined) return;
    const document = { id: keptId(key), chunks: await encodeColumns(columns, this.#rules) };
    const upload = await sendAhead(this.connection, document, this.#sendAtOnce);
    const { id } = document;
    const inForce = beside?.map(keptId);
    try {
      const unnamed = await insideCommit(() =>
        this.connection.write(this.#patience + limits.publish + sendingTime([upload]), async (run) => {
          const asked = { version, token: randomUUID(), prefix: keptPrefix, own: [id, ...(inForce ?? [])] };
          const [found] = await this.#beforePatienceEnds(run('load/keep', asked), patienceToKeep);
          if (!found) return undefined;
          const isRoom = inForce !== undefined && Number(found.others) < mostKeptAhead;
          const gone = await unnameKept(run, isRoom ? { id } : { but: (inForce ?? []).filter((one) => one !== id) });
          await makeDocument(run, upload);
          return gone;
        }),
      );
      await (unnamed ? dropPieces(this.connection, unnamed) : dropUploads(this.connection, [upload]));
    } catch (error) {
      await dropUploads(this.connection, [upload]);
      throw toNeo4jFault(error, this.connection.settings);
    }
  }

  async close(): Promise<void> {
    await this.analystGraph.close();
    await this.connection.close();
  }

  /** One transaction, never repeated blindly: when its answer is lost we look whether it happened. */
  async #publish(prepared: Prepared): Promise<{ readonly version: number; readonly unnamed: readonly string[] }> {
    const { expected, token, changes, keptIds } = prepared;
    const unnamed: string[] = [];
    let [hasLock, isAsked] = [false, false];
    try {
      return await this.connection.write(this.#patience + limits.commit + sendingTime(prepared.uploads), async (run) => {
        const [advanced] = await this.#beforePatienceEnds(run('load/advance', { expected, token }));
        hasLock = true;
        if (!advanced) throw new Fault('store-changed', 1);
        const before = readMark(advanced.mark);
        if (!before) throw this.#damaged('the mark of its version is missing, or was changed by hand');
        await applyChanges(run, prepared, before);
        if (changes.some(({ change }) => change === 'record')) unnamed.push(...(await unnameKept(run, { but: keptIds })));
        unnamed.push(...(await this.#letGo(run)));
        isAsked = true;
        return { version: expected + 1, unnamed };
      });
    } catch (error) {
      // It was not another writer that took so long.
      if (hasLock && isTimeout(error)) throw new Fault('neo4j-too-slow', 3, { value: this.connection.name });
      // Before the commit was asked for it cannot have happened: the server rolls back what its client left.
      if (!isAsked || !isLost(error)) throw error;
      if (!(await this.#happened(token))) throw error;
      return { version: expected + 1, unnamed };
    }
  }

  /** Takes away what is older than the versions that are kept, within the transaction of a commit. Returns uploads to drop. */
  async #letGo(run: Run): Promise<string[]> {
    if (this.#keepVersions === undefined) return [];
    const [row] = await run('read/state', { kind: judgementKind });
    const state = row && stateOf(row);
    return state ? letGo(run, contentsToLetGo(state.sources, this.#keepVersions)) : [];
  }

  /** The first statement waits for the write lock: longer than our patience means that someone else holds it. The session then ends the wait. */
  async #beforePatienceEnds<T>(statement: Promise<T>, most = this.#patience): Promise<T> {
    const ended = new AbortController();
    const tooLong = pause(Math.min(this.#patience, most), undefined, { signal: ended.signal }).then(() => {
      throw new Fault('store-locked', 3, { value: this.connection.name });
    });
    tooLong.catch(() => undefined);
    statement.catch(() => undefined);
    return Promise.race([statement, tooLong]).finally(() => ended.abort());
  }

  /**
   * Whether a commit whose answer was lost took effect. The server may still be at it: asking takes the write lock, so it waits
   * for that. Waits for a server that starts again. Rejects with `neo4j-outcome-unknown`.
   */
  async #happened(token: string): Promise<boolean> {
    for (const until = performance.now() + limits.restart; ; await pause(500)) {
      try {
        const [found] = await this.connection.write(limits.batch, (run) => run('load/find-commit', { token }));
        return typeof found?.version === 'number';
      } catch {
        if (performance.now() > until) throw new Fault('neo4j-outcome-unknown', 3, { value: this.connection.name });
      }
    }
  }

  /** Reads until the parts belong together: while a commit is being applied a reader can see some of it. Undefined: they never did. */
  async #whole<T>(read: () => Promise<T | undefined>): Promise<T | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      const found = await read();
      if (found !== undefined || attempt === attempts) return found;
      await pause(20 * attempt);
    }
  }

  #damaged(reason: string): Fault {
    return new Fault('store-damaged', 3, { value: this.connection.name, details: { reason } });
  }
}
