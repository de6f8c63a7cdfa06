// Times every question of cypher/questions/ on a loaded Neo4j, beside the engine's answer to the same: one row each for the table of the bench.
import { performance } from 'node:perf_hooks';
import type { Control, Subject } from '../../server/analysis/analysis';
import { answer, serialise } from '../../server/analysis/answer';
import { analyses } from '../../server/analysis/list';
import { needsGraphOf, ranksOf } from '../../server/graph/compiled/needs';
import { countriesOf } from '../../server/graph/layers/layers';
import type { Connection } from '../../server/store/neo4j/connection';
import { count, duration, measure, ratio } from './measure';

export interface LoadedEstate {
  readonly connection: Pick<Connection, 'read'>;
  /** The same estate as the engine has it. */
  readonly subject: Subject;
}

/** The goal: no question takes longer. */
const mostMilliseconds = 30_000;
const mostRounds = 200;
const control: Control = { checkpoint: () => undefined, progress: () => undefined };

interface Asked {
  readonly name: string;
  readonly parameters: Record<string, unknown>;
  /** What the engine does to answer the same; absent: it has no such answer. */
  readonly engine?: () => unknown;
}

function ask(subject: Subject, name: string, parameters: Record<string, unknown>): number {
  const analysis = analyses.find((one) => one.name === name);
  if (!analysis) throw new Error(`no analysis is called ${name}`);
  return serialise(answer(analysis, subject, { raw: parameters, control })).length;
}

/** The first node of a kind in the order of ids; in a generated estate the first ones are used most. */
function firstOf({ snapshot }: Subject, kind: string): string {
  return snapshot.graph.nodes.find((node) => node.kind === kind)?.id ?? '';
}

function countriesOfServices({ snapshot, estate }: Subject): number {
  const services = estate.kinds.flatMap((kind, node) => (kind === 'Service' ? [node] : []));
  const found = countriesOf(snapshot.graph, estate, { services, checkpoint: () => undefined });
  return found.reduce((pairs, countries) => pairs + countries['country-location'].length, 0);
}

function questionsFor(subject: Subject): Asked[] {
  const [supplier, service, country] = ['Supplier', 'Service', 'Country'].map((kind) => firstOf(subject, kind));
  const asOf = subject.asOf ?? '2026-11-01';
  const whatIf = () => ask(subject, 'what-if', { fail: [supplier] });
  const ranks = () => ranksOf(needsGraphOf(subject.snapshot.graph, subject.estate), subject.estate.indexOf.get(service ?? '') ?? 0);
  return [
    { name: 'blast-radius', parameters: { id: supplier }, engine: whatIf },
    { name: 'blast-radius-rounds', parameters: { failed: [supplier] }, engine: whatIf },
    { name: 'single-points', parameters: { id: service }, engine: () => ask(subject, 'single-points', { service: [service] }) },
    { name: 'nth-party', parameters: { id: service }, engine: ranks },
    { name: 'shared-subcontractors', parameters: { least: 2 } },
    { name: 'services-per-country', parameters: { channel: 'location' }, engine: () => countriesOfServices(subject) },
    { name: 'services-in-country', parameters: { id: country } },
    { name: 'clause-gaps', parameters: { asOf } },
    { name: 'path-between', parameters: { from: service, to: supplier } },
    { name: 'search', parameters: { text: 'supplier 12' } },
    { name: 'sources-by-age', parameters: { asOf } },
  ];
}

/** Asks once; the rounds until nothing is added. Returns what to say of the size of the answer. */
async function run(connection: LoadedEstate['connection'], { name, parameters }: Asked): Promise<string> {
  if (name !== 'blast-radius-rounds') return `${count((await connection.read(`questions/${name}`, parameters)).length)} rows`;
  let failed = parameters.failed;
  for (let round = 1; round <= mostRounds; round += 1) {
    const [row] = await connection.read(`questions/${name}`, { failed });
    if (!row || !Array.isArray(row.failed)) throw new Error(`${name} gave no row`);
    failed = row.failed;
    if (row.addedCount === 0) return `${count(row.failed.length)} failed in ${round} rounds`;
  }
  throw new Error(`${name} did not end in ${mostRounds} rounds`);
}

/**
 * Rows for the table: question, time, size of the answer with the engine's time, and how often the engine's time goes into it. Each question is asked twice and the second
 * time counts: the first one is planned. One that takes longer than its goal says so.
 */
export async function measureQuestions({ connection, subject }: LoadedEstate, done: (line: string) => void = () => undefined): Promise<string[][]> {
  const table: string[][] = [];
  for (const asked of questionsFor(subject)) {
    await run(connection, asked);
    const begun = performance.now();
    const size = await run(connection, asked);
    const milliseconds = performance.now() - begun;
    const late = milliseconds > mostMilliseconds ? `, over the goal of ${duration(mostMilliseconds)}` : '';
    const engine = asked.engine && (await measure(asked.engine)).milliseconds;
    const beside = engine === undefined ? 'the engine has no such answer' : `the engine: ${duration(engine)}`;
    table.push([`Cypher: ${asked.name}`, duration(milliseconds), `${size}${late}; ${beside}`, engine === undefined ? '' : ratio(milliseconds / engine)]);
    done(`${asked.name}, ${duration(milliseconds)}`);
  }
  return table;
}
