// Kills an import, or the server under it, and looks: a reader at once, and everything after recovery.
import { keptPrefix, mostKeptAhead } from '../../server/store/state';
import { openAt } from '../conformance/neo4j-kind';
import { driverFor, type RunningNeo4j } from '../neo4j/server';
import type { EstateFile } from './estate-file';
import { startImport } from './importing';
import { type Look, lookAt } from './look';
import { type Kill, type Phase, phases, type Victim } from './phases';

export interface Outcome {
  readonly victim: Victim;
  /** Where the import was. */
  readonly phase: Phase;
  /** What a reader saw at once. */
  readonly seen: 'before' | 'after' | 'MIXED';
  /** Of the import when the server was killed: what it said; of a killed app: nothing. */
  readonly said: string;
  /** From the first look to a graph that is current. */
  readonly recovery: number;
  /** Everything that must not be. Empty: good. */
  readonly wrong: readonly string[];
}

export interface Trials {
  readonly server: RunningNeo4j;
  readonly files: readonly [EstateFile, EstateFile];
  /** Bytes that go into one transaction; less than a file packs to, so that it is sent ahead. */
  readonly sendAtOnce: number;
}

const addressOf = ({ uri, user, password }: RunningNeo4j) => ({ uri, user, password, database: 'neo4j' });

/** Phases as they go when nobody is killed. */
export interface Pace {
  /** Milliseconds of each. */
  readonly durations: ReadonlyMap<Phase, number>;
  /** Statements of each. */
  readonly steps: ReadonlyMap<Phase, number>;
}

/** Loads both files one after the other, and measures the second, which replaces the first. Throws when an import fails. */
export async function measurePhases(trials: Trials): Promise<Pace> {
  const durations = new Map<Phase, number>();
  let steps: Pace['steps'] = new Map();
  for (const file of trials.files) {
    const importing = startImport(trials, file);
    await importing.ended;
    if (!importing.lines.includes(`applied ${file.snapshot}`))
      throw new Error(`the import fails by itself: ${importing.lines.join(', ')} ${importing.errors()}`);
    const entries = [...importing.started];
    for (const [index, [phase, at]] of entries.entries()) durations.set(phase, (entries[index + 1]?.[1] ?? at) - at);
    steps = importing.steps;
  }
  return { durations, steps };
}

/** Phases in which the program works by itself: a moment of them is a time. In the others it is a statement. */
const silent: readonly Phase[] = ['preparing', 'comparing'];
/** Milliseconds. */
const longestStep = 400;

/** The moment of a kill: a statement of the phase, and a wait that falls somewhere while it runs. */
function momentOf({ phase, share }: Kill, { durations, steps }: Pace): { step: number; wait: number } {
  const [duration, all] = [durations.get(phase) ?? 0, steps.get(phase) ?? 1];
  const step = silent.includes(phase) ? 1 : Math.max(1, Math.ceil(all * share));
  const within = silent.includes(phase) ? duration * share * 0.7 : Math.min(longestStep, (duration / all) * ((share * 997) % 1));
  return { step, wait: Math.round(within) };
}

/** What a reader finds who comes now. */
const lookNow = (server: RunningNeo4j) => lookAt((rules) => openAt(addressOf(server), rules === undefined ? {} : { rules }));

/** Brings the graph up as the next opener does; what is wrong afterwards. */
async function recover(server: RunningNeo4j): Promise<{ seconds: number; wrong: string[] }> {
  const started = performance.now();
  const store = await openAt(addressOf(server));
  const driver = driverFor(server);
  try {
    await store.analystGraph.settle();
    const seconds = (performance.now() - started) / 1000;
    const { total, version, differences } = await store.analystGraph.compare();
    await store.analystGraph.sweep(0);
    const { records } = await driver.executeQuery(
      'RETURN COUNT { MATCH (:KetenzichtChunk) } AS chunks, COLLECT { MATCH (d:KetenzichtDocument) RETURN d.chunks } AS owned, COUNT { MATCH (d:KetenzichtDocument) WHERE NOT d.id STARTS WITH $kept } AS documents, COUNT { MATCH (d:KetenzichtDocument) WHERE d.id STARTS WITH $kept } AS kept, COUNT { MATCH (:KetenzichtImport) } AS imports',
      { kept: keptPrefix },
      { database: 'neo4j' },
    );
    const [counts] = records.map((record) => record.toObject());
    const owned: number = counts?.owned.reduce((sum: number, one: number) => sum + one, 0);
    return {
      seconds,
      wrong: [
        ...(total === 0 && version === (await store.version()) ? [] : [`graph and documents differ: ${total} (${JSON.stringify(differences.slice(0, 3))})`]),
        ...(counts?.chunks === owned ? [] : [`${counts?.chunks} pieces, ${owned} belong to documents`]),
        // Each import keeps two documents: what its source said, and what it found.
        ...(Number(counts?.kept) <= 1 + mostKeptAhead ? [] : [`${counts?.kept} graphs are kept`]),
        ...(Number(counts?.documents) === 2 * Number(counts?.imports) ? [] : [`${counts?.documents} documents, ${counts?.imports} imports`]),
      ],
    };
  } finally {
    await driver.close();
    await store.close();
  }
}

/** What the import itself said at its end, against what is there. */
function contradiction(said: string | undefined, { snapshot }: Look, after: string): string[] {
  if (said?.startsWith('applied') && snapshot !== after) return ['it said “applied”, and it is not there'];
  if (said?.startsWith('refused') && !said.endsWith('neo4j-outcome-unknown') && snapshot === after) return [`it said “${said}”, and it is there`];
  return [];
}

/** One kill. `before`: the file that is in force. */
export async function tryKill(
  trials: Trials,
  { kill, before, pace }: { kill: Kill; before: EstateFile; pace: Pace },
): Promise<{ outcome: Outcome; server: RunningNeo4j; inForce: EstateFile }> {
  const next = trials.files.find((file) => file !== before) ?? before;
  let { server } = trials;
  const moment = { phase: kill.phase, ...momentOf(kill, pace) };
  const importing = startImport(trials, next, kill.victim === 'app' ? moment : { ...moment, pid: server.pid });
  await Promise.race([importing.killed, importing.ended]);
  if (kill.victim === 'app') await importing.ended;
  else {
    // It is dead, or the import was over before the moment came.
    await server.kill();
    server = await server.startAgain();
  }
  // A moment that never came is told as such: the import was over.
  const phase = phases.find((one) => importing.lines.includes(`kill ${one}`)) ?? 'done';
  const first = await lookNow(server);
  await importing.ended;
  const said = importing.lines.find((line) => /^(applied|refused)/.test(line));
  const { seconds, wrong } = await recover(server);
  const last = await lookNow(server);
  const seen = first.snapshot === before.snapshot ? 'before' : first.snapshot === next.snapshot ? 'after' : 'MIXED';
  const isEither = [before.snapshot, next.snapshot].includes(last.snapshot);
  const outcome: Outcome = {
    victim: kill.victim,
    phase,
    seen,
    said: kill.victim === 'app' ? '' : (said ?? importing.errors().trim().split('\n').at(-1) ?? '').replace(/^applied .*/, 'applied'),
    recovery: seconds,
    wrong: [
      ...(seen === 'MIXED' ? [`a reader saw ${first.snapshot}`] : []),
      ...(isEither ? [] : [`afterwards it is ${last.snapshot}`]),
      ...(kill.victim === 'app' && last.version !== first.version ? ['it changed after its program was killed'] : []),
      ...contradiction(said, last, next.snapshot),
      ...wrong,
    ],
  };
  return { outcome, server, inForce: last.snapshot === next.snapshot ? next : before };
}
