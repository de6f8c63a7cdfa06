// Runs the server: checks the store, takes the port, and serves pages and API on this machine until it is asked to stop.
import { createServer, type Server } from 'node:http';
import { tableTemplates } from '../../importers/list';
import { makeApp } from '../api/app';
import type { GraphStatus } from '../api/contract';
import { removeOwnFolders, sweepFolders } from '../api/own-folder';
import type { UploadSettings } from '../api/uploads';
import type { ApiWiring, Templates } from '../api/wiring';
import { progressBar } from '../cli/progress-bar';
import type { Terminal } from '../cli/terminal';
import type { ServeRequest, StoreWatch } from '../cli/wiring';
import { watchOpening } from '../cli/work';
import { type Engine, startEngine } from '../engine/engine';
import { TaskThreads } from '../engine/task';
import { Fault } from '../model/faults';
import { personHere } from '../model/viewer';
import { threadLimits } from './heap';
import { startKeeper } from './start-keeper';
import { type QuestionWorker, type StoreAddress, storeName, type WorkerTask } from './threads';
import { topFindings } from './top-findings';

/** What the composition gives the server. */
export interface ServeWiring {
  readonly programVersion: string;
  readonly webFolder: string;
  readonly uploads: UploadSettings;
  readonly cypherQuestions: ApiWiring['cypherQuestions'];
  /** The program of the worker threads. */
  readonly worker: URL;
  readonly store: StoreAddress;
  /** Rejects with a Fault when the store cannot be opened; warns of what to know about it though it opens, and brings an older one over. */
  readonly checkStore: (watch: Pick<StoreWatch, 'onWarning' | 'onBringOver'>) => Promise<void>;
}

const host = '127.0.0.1';

const templates: Templates = {
  list: () => ({
    templates: tableTemplates().map(({ name, of, title, columns }) => ({ name, of, title, columns: columns.map((column) => column.name) })),
  }),
  read: (name) => tableTemplates().find((one) => one.name === name)?.csv,
};

function apiWiring(
  wiring: ServeWiring,
  engine: Engine,
  { tasks, graph }: { readonly tasks: TaskThreads; readonly graph: () => GraphStatus | null },
): ApiWiring {
  return {
    engine,
    runTask: (task, options) => {
      const data: WorkerTask = { store: wiring.store, task };
      return tasks.run(data, options).finally(() => engine.recheck());
    },
    templates,
    store: () => ({ kind: wiring.store.kind, name: storeName(wiring.store), graph: graph() }),
    cypherQuestions: wiring.cypherQuestions,
    uploads: wiring.uploads,
    programVersion: wiring.programVersion,
  };
}

function faultOfListening(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') return new Fault('port-taken', 1, { value: String(port) });
  if (error.code === 'EACCES') return new Fault('port-refused', 1, { value: String(port) });
  return error;
}

/** Resolves with the port that it listens on. Rejects with `port-taken` or `port-refused`. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(faultOfListening(error, port)));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}

/** How long all that runs may take to end, in milliseconds; then the program ends without it. */
const graceToStop = 4_000;

/**
 * Ends the program whatever its threads do, and leaves no temporary file. Not by `process.exit`, which waits for every thread to come
 * out of its native code. What a store was just writing is not applied: that is what its journal is for.
 */
function endAtOnce(): void {
  removeOwnFolders();
  process.kill(process.pid, 'SIGKILL');
}

/** Resolves at the first Ctrl+C or request to end; a second one ends at once. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = () => {
      if (asked) endAtOnce();
      asked = true;
      setTimeout(endAtOnce, graceToStop).unref();
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

/** Loads the sample data into the store and prints what stands out. */
async function showSample(api: ApiWiring, terminal: Terminal): Promise<void> {
  terminal.say('Loading the sample data: a fictitious central government.');
  const bar = progressBar(terminal);
  await api
    .runTask(
      { kind: 'load-sample', viewer: personHere, language: 'en' },
      {
        onEvent: (event) => {
          if (event.type !== 'progress') return;
          bar.phase(event.phase);
          if (event.activity) bar.activity(event.activity);
          bar.show(event.done, event.total);
        },
      },
    )
    .finally(bar.clear);
  const findings = await topFindings(api.engine);
  await terminal.show(null, () => findings);
}

/** Serves until asked to stop. Rejects with a Fault when the store does not open, the port is taken, or the sample does not load. */
export async function serve(request: Omit<ServeRequest, 'data'>, { wiring, terminal }: { wiring: ServeWiring; terminal: Terminal }): Promise<void> {
  await wiring.checkStore(watchOpening(terminal));
  const data: QuestionWorker = { role: 'questions', store: wiring.store };
  await sweepFolders(wiring.uploads.folder);
  const engine = startEngine({ url: wiring.worker, data, limits: threadLimits() });
  const keeper = startKeeper(wiring.store, wiring.worker);
  const tasks = new TaskThreads({ url: wiring.worker, limits: threadLimits() });
  const api = apiWiring(wiring, engine, { tasks, graph: keeper.status });
  const { app, close } = makeApp({ ...api, webFolder: wiring.webFolder });
  const server = createServer(app);
  // A large file may take long to arrive.
  server.requestTimeout = 30 * 60 * 1000;
  try {
    const listening = await listen(server, request.port);
    const stopped = untilStopped();
    const ready = async () => {
      if (request.sample) await showSample(api, terminal);
      await terminal.show(listening, (at) => `Ketenzicht is at http://${host}:${at}  (Ctrl+C stops)\n`);
      return stopped;
    };
    await Promise.race([ready(), stopped]);
    terminal.say('Stopping.');
  } finally {
    server.close();
    server.closeAllConnections();
    await Promise.all([close().then(() => tasks.close()), keeper.close(), engine.close()]);
  }
}
