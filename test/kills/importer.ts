// The program that is killed: imports one file into the store on Neo4j as the command line does, and says on its output where it is.
// `importer.ts <settings as JSON> <file> <bytes in one transaction> <kill as JSON>`. Lines: a phase, `step` for each statement; at the end `applied`, or `refused CODE`.
import { runImport } from '../../server/imports/run-import';
import { Fault } from '../../server/model/faults';
import { openNeo4jStore } from '../../server/store/neo4j/open';
import { testRules } from '../conformance/store-kinds';
import { hooks, requestOf } from './estate-file';
import type { KillMoment, Phase } from './phases';

let now: Phase | undefined;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function enter(phase: Phase): void {
  if (phase !== now) say(phase);
  now = phase;
}

/** Where the import is, by the statement that it begins. */
const beginnings: ReadonlyMap<string, Phase> = new Map([
  ['load/keep', 'keeping'],
  ['load/advance', 'publishing'],
  ['load/take-lock', 'comparing'],
  ['load/pass-fence', 'batches'],
]);

const [settings = '', file = '', bytes = '', order = 'null'] = process.argv.slice(2);
const kill: KillMoment | null = JSON.parse(order);
const steps = new Map<Phase, number>();

/** Counts a statement of the phase, and kills when the moment is there: from here it is exact, on the busiest machine. */
function step(): void {
  say('step');
  if (now === undefined) return;
  const done = (steps.get(now) ?? 0) + 1;
  steps.set(now, done);
  if (kill && kill.phase === now && kill.step === done) {
    setTimeout(() => {
      say(`kill ${now}`);
      process.kill(kill.pid ?? process.pid, kill.signal ?? 'SIGKILL');
    }, kill.wait);
  }
}

const store = await openNeo4jStore(JSON.parse(settings), {
  rules: testRules,
  keepsGraph: true,
  sendAtOnce: Number(bytes),
  onGraphFault: (error) => say(`graph-fault ${error instanceof Fault ? error.code : String(error)}`),
});
const { files } = store.connection;
const text = files.text.bind(files);
let isSending = true;
files.text = (name) => {
  if (name === 'load/advance') isSending = false;
  const phase = name === 'load/chunks' && isSending ? 'sending' : beginnings.get(name);
  if (phase) enter(phase);
  step();
  return text(name);
};
try {
  enter('preparing');
  step();
  const { estate } = await runImport(store, await requestOf(file), hooks);
  say(`applied ${estate.snapshot.id}`);
} catch (error) {
  say(`refused ${error instanceof Fault ? error.code : String(error)}`);
}
await store.close().catch((error: unknown) => say(`graph-fault ${String(error)}`));
enter('done');
