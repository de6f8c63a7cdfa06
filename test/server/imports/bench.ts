// A place to import in: a store of its own, a clock that ticks by the minute, and files made of nodes and relations.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputFile } from '../../../importers/importer';
import { findConsequences } from '../../../server/engine/subject';
import { openEstate } from '../../../server/imports/open-estate';
import type { ImportHooks, ImportOutcome, ImportRequest } from '../../../server/imports/result';
import { runImport } from '../../../server/imports/run-import';
import { undoImport } from '../../../server/imports/undo';
import { Fault } from '../../../server/model/faults';
import { personHere } from '../../../server/model/viewer';
import type { Store } from '../../../server/store/store';
import type { StoreKind } from '../../conformance/store-kinds';
import { inputFile } from '../../support/input-files';

type Row = Readonly<Record<string, unknown>>;

/** A graph-json file. */
export function graphFile(nodes: readonly Row[], relations: readonly Row[] = [], name = 'estate.json'): InputFile {
  return inputFile(name, JSON.stringify({ format: 'ketenzicht-graph', version: 1, nodes, relations }));
}

/** Nodes of one kind with these ids. */
export const components = (...ids: string[]): Row[] => ids.map((id) => ({ id, kind: 'Component' }));
/** A dependency between ids. */
export const needs = (from: string, to: string, more: Row = {}): Row => ({ type: 'DEPENDS_ON', from, to, ...more });

/** Hooks that never stop and do not watch; one minute passes between two looks at the clock. */
export function tickingHooks(start = '2026-11-01T10:00:00Z'): ImportHooks {
  let now = Date.parse(start);
  return {
    checkpoint() {},
    progress() {},
    phase() {},
    consequences: findConsequences,
    viewer: personHere,
    now: () => {
      now += 60_000;
      return new Date(now);
    },
  };
}

export interface Bench {
  readonly folder: string;
  store: Store;
  hooks: ImportHooks;
  /** Imports files with these options over plain defaults. */
  import(files: InputFile | readonly InputFile[], options?: Partial<ImportRequest>): Promise<ImportOutcome>;
  undo(id: string): ReturnType<typeof undoImport>;
  /** Snapshot id of now, read anew. */
  snapshot(): Promise<string>;
  close(): Promise<void>;
}

export async function makeBench(kind: StoreKind): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'ketenzicht-imports-'));
  const place = await kind.create();
  const bench: Bench = {
    folder,
    store: await place.open(),
    hooks: tickingHooks(),
    import(files, options = {}) {
      const request = { files: 'name' in files ? [files] : files, mode: 'full' as const, dryRun: false, strict: false, yes: false, ...options };
      return runImport(bench.store, request, bench.hooks);
    },
    undo: (id) => undoImport(bench.store, id, bench.hooks),
    snapshot: async () => (await openEstate(bench.store)).snapshot.id,
    async close() {
      await bench.store.close();
      await place.inspect?.();
      await place.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return bench;
}

/** The fault that work rejects with; undefined when it does not. */
export async function faultOf(work: Promise<unknown>): Promise<Fault | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

/** The code of the fault, or none. */
export async function faultCode(work: Promise<unknown>): Promise<string> {
  return (await faultOf(work))?.code ?? 'none';
}
