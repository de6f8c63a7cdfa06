// Composition: the only place that names a concrete store, a folder or an environment variable.
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CliParts } from './cli/parts';
import { exportGraph } from './estate/canonical';
import { importWithAnswer, undoWithAnswer } from './launch/changes';
import { type ServeParts, serve } from './launch/serve';
import { Fault } from './model/faults';
import { openEmbeddedStore } from './store/embedded/open';
import type { Store } from './store/store';

/** The folder of the program: where package.json is, above the built or the source files. */
function findRoot(from: string): string {
  for (let folder = from; dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  return from;
}

const here = dirname(fileURLToPath(import.meta.url));
const root = findRoot(here);
export const sampleFolder = join(root, 'sample-data');

function programVersion(): string {
  const { version }: { version?: unknown } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return String(version);
}

/** The folder of the store: as given, else KETENZICHT_DATA, else ./data. Throws `store-not-available` when another store is asked for. */
function dataFolder(given: string | undefined): string {
  const { env } = process;
  if (env.NEO4J_URI) throw new Fault('store-not-available', 3, env.NEO4J_URI);
  return resolve(given ?? (env.KETENZICHT_DATA || 'data'));
}

export function openStore(folder: string): Promise<Store> {
  return openEmbeddedStore(folder);
}

const megabyte = 1024 * 1024;

/** Where uploads go, and how large one may be. */
function uploadSettings(): { folder: string; limit: number; setting: string } {
  const given = Number(process.env.KETENZICHT_UPLOAD_MB);
  return { folder: tmpdir(), limit: (given > 0 ? given : 4096) * megabyte, setting: 'KETENZICHT_UPLOAD_MB' };
}

/** The program of the worker threads: built beside this file, or its source when that is what runs. */
const workerUrl = new URL(import.meta.url.endsWith('.ts') ? 'worker.ts' : 'worker.js', import.meta.url);

function serveParts(folder: string): ServeParts {
  return {
    programVersion: programVersion(),
    webFolder: join(root, 'dist', 'web'),
    uploads: uploadSettings(),
    worker: workerUrl,
    folder,
    checkStore: async () => (await openStore(folder)).close(),
  };
}

export const cliParts: CliParts = {
  programVersion: programVersion(),
  async open(data) {
    const store = await openStore(dataFolder(data));
    return {
      store,
      importFiles: (request, control) => importWithAnswer(store, request, control),
      undo: (importId, control) => undoWithAnswer(store, importId, control),
      close: () => store.close(),
    };
  },
  exportText: ({ graph }) => exportGraph(graph),
  serve: ({ data, ...request }, terminal) => serve(request, { parts: serveParts(dataFolder(data)), terminal }),
};
