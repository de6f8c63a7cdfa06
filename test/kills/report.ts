// Runs a plan of kills one after another, and the figures of them.
import { groupBy } from '../../server/model/group-by';
import { type EstateSize, seeded } from '../bench/generate-estate';
import { type RunningNeo4j, startNeo4j } from '../neo4j/server';
import type { Killed } from './embedded';
import { makeFiles } from './estate-file';
import { phases, planKills, type Victim, writing } from './phases';
import { measurePhases, type Outcome, tryKill } from './trials';

export interface KillOrder {
  readonly count: number;
  readonly seed: number;
  readonly size: EstateSize;
  readonly sendAtOnce: number;
  readonly told?: (line: string) => void;
}

function sayOutcome({ victim, phase, seen, said, recovery, wrong }: Outcome): string {
  const words = [victim.padEnd(6), phase.padEnd(10), `seen at once: ${seen.padEnd(6)}`, `recovery ${recovery.toFixed(1)} s`, said];
  return `${words.join('  ')}${wrong.length > 0 ? `  WRONG: ${wrong.join('; ')}` : ''}`;
}

/** Kills `count` times on a server of its own. */
export async function runKills({ count, seed, size, sendAtOnce, told = () => undefined }: KillOrder): Promise<Outcome[]> {
  const { files, remove } = await makeFiles(size);
  let server: RunningNeo4j | undefined;
  try {
    server = await startNeo4j({});
    const pace = await measurePhases({ server, files, sendAtOnce });
    told(`without a kill: ${[...pace.durations].map(([phase, ms]) => `${phase} ${(ms / 1000).toFixed(1)} s`).join(', ')}`);
    let inForce = files[1];
    const outcomes: Outcome[] = [];
    for (const kill of planKills(count, seeded(seed))) {
      const done = await tryKill({ server, files, sendAtOnce }, { kill, before: inForce, pace });
      ({ server, inForce } = done);
      outcomes.push(done.outcome);
      told(`${String(outcomes.length).padStart(3)}  ${sayOutcome(done.outcome)}`);
    }
    return outcomes;
  } finally {
    await server?.stop();
    await remove();
  }
}

/** One line for each victim and phase. */
function* lines(outcomes: readonly Outcome[]): Generator<string> {
  yield ['victim', 'phase'.padEnd(10), 'kills', 'before', 'after', 'wrong', 'recovery (s)'].join('  ');
  for (const victim of ['app', 'server'] satisfies Victim[]) {
    for (const phase of phases) {
      const here = outcomes.filter((one) => one.victim === victim && one.phase === phase);
      if (here.length === 0) continue;
      const times = here.map(({ recovery }) => recovery).sort((a, b) => a - b);
      const counts = [
        here.length,
        ...['before', 'after'].map((seen) => here.filter((one) => one.seen === seen).length),
        here.filter(({ wrong }) => wrong.length > 0).length,
      ];
      yield [
        victim.padEnd(6),
        phase.padEnd(10),
        ...counts.map((n, at) => String(n).padStart([5, 6, 5, 5][at] ?? 5)),
        `${times[0]?.toFixed(1)}–${times.at(-1)?.toFixed(1)}`,
      ].join('  ');
    }
  }
}

export interface Totals {
  readonly kills: number;
  readonly app: number;
  readonly server: number;
  /** Between the first write of an import and the end of bringing the graph up. */
  readonly writing: number;
  readonly wrong: readonly string[];
}

export function totalsOf(outcomes: readonly Outcome[]): Totals {
  const of = (victim: Victim) => outcomes.filter((one) => one.victim === victim).length;
  return {
    kills: outcomes.length,
    app: of('app'),
    server: of('server'),
    writing: outcomes.filter(({ phase }) => writing.includes(phase)).length,
    wrong: outcomes.flatMap(({ wrong }) => wrong),
  };
}

/** The figures as a table. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const { kills, app, server, writing: between, wrong } = totalsOf(outcomes);
  return [
    ...lines(outcomes),
    `${kills} kills: ${app} of the app, ${server} of the server; ${between} between the first write and the end of bringing the graph up; ${wrong.length} wrong`,
  ].join('\n');
}

/** One line for each store, work and phase. */
export function tableOfKilled(killed: readonly Killed[]): string {
  const groups = groupBy(killed, ({ store, work, phase }) => [store.padEnd(8), work.padEnd(13), phase.padEnd(10)].join('  '));
  const rows = [...groups].map(([head, all]) => {
    const seen = [...groupBy(all, (one) => one.seen)].map(([word, some]) => `${some.length} ${word}`).sort();
    return `${head}  ${String(all.length).padStart(5)}  ${seen.join(', ')}; ${all.filter(({ wrong }) => wrong.length > 0).length} wrong`;
  });
  return [...rows.sort(), `${killed.length} kills; ${killed.filter(({ wrong }) => wrong.length > 0).length} wrong`].join('\n');
}
