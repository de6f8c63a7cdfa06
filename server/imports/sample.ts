// Loads the sample estate source by source, as its manifest says, and takes it out again in one commit.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../model/faults';
import type { ImportMode, ImportRecord, Store } from '../store/store';
import { openInputFile } from './input-files';
import { type Estate, openSayings } from './open-estate';
import { commitPrepared, nextImportId, prepareCommit, withNewest } from './records';
import type { ImportHooks, ImportOutcome } from './result';
import { runImport } from './run-import';

interface SampleSource {
  readonly source: string;
  readonly as: string;
  readonly files: readonly string[];
  readonly mode: ImportMode;
  readonly priority: number;
}

export interface SampleHooks extends ImportHooks {
  /** Called after each source. */
  imported(outcome: ImportOutcome): void;
}

async function readManifest(folder: string): Promise<readonly SampleSource[]> {
  const path = join(folder, 'manifest.json');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Fault('file-not-found', 1, { value: path });
  });
  return JSON.parse(text);
}

/** Loads every source of `folder/manifest.json`. What is loaded already changes nothing. Rejects with the Fault of the first source that fails. */
export async function loadSample(store: Store, folder: string, hooks: SampleHooks): Promise<void> {
  for (const { source, as, files, mode, priority } of await readManifest(folder)) {
    const opened = await Promise.all(files.map((file) => openInputFile(join(folder, file))));
    const request = { files: opened, as, source, mode, priority, sample: true, dryRun: false, strict: false, yes: true };
    const outcome = await runImport(store, request, hooks);
    hooks.imported(outcome);
    if (outcome.refusal) throw outcome.refusal;
  }
}

function removalOf(estate: Estate, made: Pick<ImportRecord, 'at' | 'by'>): ImportRecord[] {
  return estate.state.sources
    .filter(({ sample, current }) => sample && current !== null)
    .map((source, offset) => ({
      id: nextImportId(estate.state, offset),
      source: source.name,
      action: 'import' as const,
      undoes: null,
      ...made,
      importer: 'removal',
      mode: source.mode,
      priority: source.priority,
      sample: true,
      files: [],
      fingerprint: '',
      rows: { read: 0, accepted: 0, rejected: 0 },
      before: source.current,
      after: null,
    }));
}

/** Whether there is any sample data; known without reading the estate. */
export async function hasSample(store: Store): Promise<boolean> {
  return (await store.state()).sources.some(({ sample, current }) => sample && current !== null);
}

/** Empties all sample sources in one step; each can be brought back by undo. Returns the names of the emptied sources. */
export async function removeSample(
  store: Store,
  hooks: Pick<ImportHooks, 'now' | 'viewer'>,
): Promise<{ readonly removed: readonly string[]; readonly estate: Estate }> {
  return withNewest(store, await openSayings(store), async (before) => {
    const records = removalOf(before, { at: hooks.now().toISOString(), by: hooks.viewer });
    if (records.length === 0) return { removed: [], estate: before };
    const estate = await commitPrepared(store, before, prepareCommit(before, { records, added: new Map() }));
    return { removed: records.map(({ source }) => source), estate };
  });
}
