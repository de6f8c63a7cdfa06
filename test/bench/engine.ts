// `npm run bench:engine`: the engine against simple ways to the same answers, on generated estates of 100,000 and 1,000,000 nodes.
// Times are processor times, medians of five after five to warm up, in one run; read the ratios. `--small` leaves the million out.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { candidatesOf } from '../../server/graph/compiled/candidates';
import { compileEstate } from '../../server/graph/compiled/compile';
import type { CompiledEstate } from '../../server/graph/compiled/compiled';
import { Blast } from '../../server/graph/kernel/blast';
import { downFromTheStart } from '../../server/graph/kernel/failure';
import { type MustGraph, wholeGraphOf } from '../../server/graph/kernel/must-graph';
import { ConcentrationPass, servicesInScope } from '../../server/graph/layers/concentration';
import { layerNames } from '../../server/graph/layers/layers';
import { cutPairs } from '../../server/graph/sets/cut-sets';
import { failureCounts, singlePoints } from '../../server/graph/sets/single-points';
import type { EstateGraph } from '../../server/model/graph';
import { defaultCauseKinds } from '../../server/model/vocabulary';
import { failEach, pairsOneByOne, passOver } from './engine-yardsticks';
import { generateEstate, type MadeEstate } from './generate-estate';
import { graphOf } from './made-graph';
import { collectGarbage, count, duration, printTable, ratio } from './measure';
import { neededByGraph, reachEach } from './yardsticks';

const rows: string[][] = [['work', 'processor time', 'against', 'its time', 'ratio', 'goal']];
const quiet = () => undefined;

interface Timed<T> {
  readonly value: T;
  readonly milliseconds: number;
}

/** Processor time of one run. */
function time<T>(work: () => T): Timed<T> {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, milliseconds: (user + system) / 1000 };
}

/** Runs before those that count: compiling the code goes on beside the first ones, and would be in their time. */
const warmUps = 5;

/** Median of some runs after those to warm up, begun with what other work left over swept away. */
function median<T>(work: () => T, runs = 5): Timed<T> {
  collectGarbage();
  for (let run = 0; run < warmUps; run += 1) work();
  const timed = Array.from({ length: runs }, () => time(work)).sort((a, b) => a.milliseconds - b.milliseconds);
  return timed[runs >> 1] as Timed<T>;
}

interface Against {
  readonly text: string;
  readonly milliseconds: number;
  readonly ratio: number;
  readonly goal: string;
}

function report(work: string, milliseconds: number, beside?: Against): void {
  const cells = beside ? [beside.text, duration(beside.milliseconds), ratio(beside.ratio), beside.goal] : ['', '', '', ''];
  rows.push([work, duration(milliseconds), ...cells]);
  process.stderr.write(`${rows.at(-1)?.join(' | ')}\n`);
}

interface Estate {
  readonly made: MadeEstate;
  readonly graph: EstateGraph;
  readonly compiled: CompiledEstate;
  readonly down: Uint8Array;
  readonly whole: MustGraph;
  /** Every node but countries. */
  readonly causes: Int32Array;
}

function prepare(nodes: number, shape: 'tiered' | 'dense' = 'tiered'): Estate {
  const made = generateEstate({ nodes, relations: 3 * nodes, seed: 1, shape });
  const graph = graphOf(made);
  const compiled = compileEstate(graph);
  const down = downFromTheStart(compiled);
  const causes = Int32Array.from(compiled.ids.keys()).filter((node) => compiled.kinds[node] !== 'Country');
  return { made, graph, compiled, down, whole: wholeGraphOf(compiled, down), causes };
}

/** Every node as a cause, every node as what it takes down. */
function everyPair({ compiled, causes, down }: Omit<Estate, 'made' | 'graph' | 'whole'>): number {
  const counts = failureCounts(compiled, { candidates: causes, down, checkpoint: quiet });
  return counts.reduce((sum, one) => sum + one, 0);
}

/** graphology's search from a sample of the suppliers, scaled to all of them. */
function searchEach(made: MadeEstate): Timed<string> {
  const suppliers = made.nodes.get('Supplier') ?? [];
  const graph = neededByGraph(made);
  const chosen = suppliers.filter((_, at) => at % 100 === 0);
  reachEach(graph, chosen.slice(0, 20));
  const { milliseconds } = time(() => reachEach(graph, chosen));
  return {
    value: `bfsFromNode from every supplier (${count(chosen.length)} of ${count(suppliers.length)}, scaled)`,
    milliseconds: (milliseconds / chosen.length) * suppliers.length,
  };
}

function measureTiered(estate: Estate): void {
  const { made, graph, compiled, down } = estate;
  const search = searchEach(made);
  const all = median(() => everyPair(estate));
  const against = (own: number, goal: string): Against => ({ text: search.value, milliseconds: search.milliseconds, ratio: search.milliseconds / own, goal });
  report(`all single points, ${count(all.value)} pairs`, all.milliseconds, against(all.milliseconds, '≥ 300×'));
  const services = servicesInScope(graph, compiled);
  const lists = median(() => singlePoints(compiled, { candidates: estate.causes, targets: services, down, checkpoint: quiet }).length);
  report(`of these the lists of services, for ${count(lists.value)} causes`, lists.milliseconds);
  const edited: EstateGraph = { ...graph, relations: graph.relations.slice(1) };
  const anew = median(() => {
    const again = compileEstate(edited);
    return everyPair({ compiled: again, causes: estate.causes, down: downFromTheStart(again) });
  });
  report('edit → compiled graph → all single points', anew.milliseconds, against(anew.milliseconds, '≥ 100×, < 1 s'));
  measurePairs(estate);
  measureLayers(estate, { singles: all.milliseconds, lists: lists.milliseconds });
}

function measurePairs({ compiled, down }: Estate): void {
  const candidates = candidatesOf(compiled, defaultCauseKinds, down);
  const services = compiled.kinds.flatMap((kind, node) => (kind === 'Service' ? [node] : []));
  const chosen = services.filter((_, at) => at % Math.floor(services.length / 100) === 0).slice(0, 100);
  const batch = median(() => cutPairs(compiled, chosen, { candidates, down, checkpoint: quiet }));
  const sample = chosen.filter((_, at) => at % 5 === 0);
  const simple = time(() => sample.map((target) => pairsOneByOne(compiled, target, { candidates, down })));
  const scaled = (simple.milliseconds / sample.length) * chosen.length;
  const beside = {
    text: `every pair failed (${sample.length} of ${chosen.length} services, scaled)`,
    milliseconds: scaled,
    ratio: scaled / batch.milliseconds,
    goal: '≥ 10×',
  };
  report('minimal pairs of 100 services in one batch', batch.milliseconds, beside);
}

function measureLayers({ graph, compiled }: Estate, { singles, lists }: { readonly singles: number; readonly lists: number }): void {
  const services = servicesInScope(graph, compiled);
  const pass = median(() => {
    const made = new ConcentrationPass(graph, compiled);
    made.run({ services, weightOf: () => 1, checkpoint: quiet });
    return made;
  });
  const beside = { text: 'all single points, counted', milliseconds: singles, ratio: pass.milliseconds / singles, goal: '≤ 10×' };
  report('concentration, the pass over all nine layers', pass.milliseconds, beside);
  const both = singles + lists;
  report('the same', pass.milliseconds, { text: 'all single points, counted and listed', milliseconds: both, ratio: pass.milliseconds / both, goal: '' });
  for (const layer of layerNames) {
    const { milliseconds } = median(() => pass.value.concentration(layer));
    report(`figures of ${layer}`, milliseconds, { text: 'all single points', milliseconds: singles, ratio: milliseconds / singles, goal: '' });
  }
}

function measureDense(estate: Estate): void {
  const all = median(() => everyPair(estate));
  const sample = estate.causes.filter((_, at) => at % 20 === 0);
  failEach(estate.compiled, sample.subarray(0, 100));
  const each = time(() => failEach(estate.compiled, sample));
  const scaled = (each.milliseconds / sample.length) * estate.causes.length;
  const beside = { text: 'each node failed with the same engine (one in 20, scaled)', milliseconds: scaled, ratio: scaled / all.milliseconds, goal: '≥ 30×' };
  report(`dense: all single points, ${count(all.value)} pairs`, all.milliseconds, beside);
}

function measureMillion(estate: Estate): void {
  const { compiled, whole } = estate;
  const pass = median(() => passOver(whole), 15);
  // What is left over from making the estate would be freed meanwhile and hide what the analysis takes.
  collectGarbage();
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const all = time(() => {
    const counts = failureCounts(compiled, {
      candidates: estate.causes,
      down: estate.down,
      checkpoint: (done) => {
        if (done % 65536 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers);
      },
    });
    return counts.reduce((sum, one) => sum + one, 0);
  });
  const beside = { text: 'one sequential pass over the edges', milliseconds: pass.milliseconds, ratio: all.milliseconds / pass.milliseconds, goal: 'finishes' };
  report(
    `a million: all single points, ${count(all.value)} pairs, ${count((most - before) / 2 ** 20)} MiB beyond the graph (goal ≤ 300)`,
    all.milliseconds,
    beside,
  );
  measureBlasts(estate, pass.milliseconds);
}

function measureBlasts({ compiled, whole }: Estate, pass: number): void {
  const blast = new Blast(whole);
  const suppliers = compiled.kinds.flatMap((kind, node) => (kind === 'Supplier' ? [whole.positionOf[node] as number] : []));
  const sites = compiled.kinds.flatMap((kind, node) => (kind === 'Datacenter' || kind === 'Technology' ? [whole.positionOf[node] as number] : []));
  const many = [...sites, ...suppliers.filter((_, at) => at % 2 === 0)];
  let share = 0;
  const worst = median(() => {
    blast.run(many);
    let failed = 0;
    blast.eachFailed(() => {
      failed += 1;
    });
    share = failed / whole.size;
    blast.reset();
  }, 15);
  const beside = { text: 'one sequential pass over the edges', milliseconds: pass, ratio: worst.milliseconds / pass, goal: '≤ 15×' };
  report(`a million: one blast radius with ${Math.round(share * 100)} % down`, worst.milliseconds, beside);
  const times = suppliers
    .map((supplier) => {
      const start = performance.now();
      blast.run([supplier]);
      const spent = performance.now() - start;
      blast.reset();
      return spent;
    })
    .sort((a, b) => a - b);
  report('a million: blast radius of the median supplier (wall clock; goal < 0.1 ms)', times[times.length >> 1] ?? 0);
}

const { values } = parseArgs({ options: { small: { type: 'boolean' } } });
process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}\n`);
measureTiered(prepare(100_000));
measureDense(prepare(100_000, 'dense'));
if (!values.small) measureMillion(prepare(1_000_000));
printTable(rows);
