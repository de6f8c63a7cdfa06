// Composes the program. No other file names a concrete store, a folder or an environment variable.
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CliWiring } from './cli/wiring';
import { openInputFile } from './imports/input-files';
import { importWithAnswer, judgeAllWithAnswer, judgeWithAnswer, undoWithAnswer } from './launch/changes';
import { readCypherQuestions } from './launch/cypher-questions';
import { decisiveFolders, programRules } from './launch/rules';
import { type ServeWiring, serve } from './launch/serve';
import { storeAddress } from './launch/store-address';
import type { StoreAddress } from './launch/threads';
import { describeFault, sentenceOf } from './model/faults';
import { personHere } from './model/viewer';
import { openEmbeddedStore } from './store/embedded/open';
import type { Neo4jOptions } from './store/neo4j/settings';
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

const isBuilt = !import.meta.url.endsWith('.ts');
let rules: string | undefined;

/** By which rules this program computes a graph. */
function rulesHere(): string {
  rules ??= programRules(isBuilt ? [here] : decisiveFolders.map((folder) => join(root, folder)));
  return rules;
}

export interface OpenOptions extends Neo4jOptions {
  /** Called with one line: what to know about a store though it opens. */
  readonly onWarning?: (line: string) => void;
}

/** Opens a store; most options are of use to the one on Neo4j. Rejects with a Fault, exit 3. */
export async function openStore(address: StoreAddress, { onWarning, ...options }: OpenOptions = {}): Promise<Store> {
  if (address.kind === 'embedded') {
    const { onAnew, onBringOver } = options;
    return openEmbeddedStore(address.folder, {
      rules: rulesHere(),
      keepVersions: keepVersions(),
      onAnew,
      onBringOver,
      onWarning: (warning) => onWarning?.(sentenceOf(describeFault(warning))),
    });
  }
  // Read when it is needed: the driver would double the start of every command.
  const { openNeo4jStore } = await import('./store/neo4j/open');
  return openNeo4jStore({ ...address, cypherFolder: join(root, 'cypher') }, { rules: rulesHere(), keepVersions: keepVersions(), ...options });
}

const megabyte = 1024 * 1024;

/** Where uploads go, and how large one may be. */
export function uploadSettings(): { folder: string; limit: number; setting: string } {
  const given = Number(process.env.KETENZICHT_UPLOAD_MB);
  return { folder: tmpdir(), limit: (given > 0 ? given : 4096) * megabyte, setting: 'KETENZICHT_UPLOAD_MB' };
}

/** Rows that one import may have; undefined: the default. */
export function maxRows(): number | undefined {
  const given = Number(process.env.KETENZICHT_MAX_ROWS);
  return Number.isSafeInteger(given) && given > 0 ? given : undefined;
}

/** Versions that are kept of each source; undefined: all. */
function keepVersions(): number | undefined {
  const given = Number(process.env.KETENZICHT_KEEP_VERSIONS);
  return Number.isSafeInteger(given) && given > 0 ? given : undefined;
}

/** The program of the worker threads: built beside this file, or its source when that is what runs. */
const workerUrl = new URL(isBuilt ? 'worker.js' : 'worker.ts', import.meta.url);

function serveWiring(store: StoreAddress): ServeWiring {
  return {
    programVersion: programVersion(),
    webFolder: join(root, 'dist', 'web'),
    uploads: uploadSettings(),
    cypherQuestions: () => readCypherQuestions(join(root, 'cypher', 'questions')),
    worker: workerUrl,
    store,
    checkStore: async (watch) => (await openStore(store, watch)).close(),
  };
}

export const cliWiring: CliWiring = {
  programVersion: programVersion(),
  async open(data, watch) {
    const store = await openStore(storeAddress(data), { keepsGraph: true, ...watch });
    return {
      store,
      importFiles: (request, control) => importWithAnswer(store, { ...request, viewer: personHere, maxRows: maxRows() }, control),
      undo: (id, control) => undoWithAnswer(store, { id, viewer: personHere }, control),
      judge: (request, control) => judgeWithAnswer(store, { ...request, viewer: personHere }, control),
      judgeFile: async ({ path, dryRun }, control) => judgeAllWithAnswer(store, { file: await openInputFile(path), dryRun, viewer: personHere }, control),
      close: () => store.close(),
    };
  },
  openCopy: (to, watch) => openStore(storeAddress(to), { keepsGraph: true, ...watch }),
  serve: ({ data, ...request }, terminal) => serve(request, { wiring: serveWiring(storeAddress(data)), terminal }),
};
