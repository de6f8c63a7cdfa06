// What the engine is held against in `npm run bench:engine`: the same answers in the simple ways.
import type { CompiledEstate } from '../../server/graph/compiled/compiled';
import { Blast } from '../../server/graph/kernel/blast';
import { Failure } from '../../server/graph/kernel/failure';
import { type MustGraph, wholeGraphOf } from '../../server/graph/kernel/must-graph';
import { Cones } from '../../server/graph/sets/must-cones';

/** Fails one node after another with the propagation of the what-if answer; returns how many failures that made. */
export function failEach(estate: CompiledEstate, nodes: Iterable<number>): number {
  const failure = new Failure(estate);
  let hit = 0;
  for (const node of nodes) {
    failure.run([node]);
    hit += failure.count;
    failure.reset();
  }
  return hit;
}

/**
 * Minimal pairs of one service in the simple way: its cone, single points removed, then every pair of what is left failed.
 * Counts places of the cone; causes at one place fail together.
 */
export function pairsOneByOne(estate: CompiledEstate, target: number, { candidates, down }: { candidates: Int32Array; down: Uint8Array }): number {
  const whole = wholeGraphOf(estate, down);
  const cone = new Cones(whole).of(whole.positionOf[target] as number);
  const blast = new Blast(cone);
  const place = cone.placeOf(target);
  const fails = (...causes: number[]) => {
    blast.run(causes);
    const is = blast.failed[place] === 1;
    blast.reset();
    return is;
  };
  const places = [...new Set(Array.from(candidates, (node) => cone.placeOf(node)))].filter((one) => one >= 0 && !fails(one));
  let pairs = 0;
  for (let first = 0; first < places.length; first += 1) {
    for (let second = first + 1; second < places.length; second += 1) if (fails(places[first] as number, places[second] as number)) pairs += 1;
  }
  return pairs;
}

/** One sequential pass over the edges of the graph: what reading them costs. */
export function passOver({ inputs: { items } }: MustGraph): number {
  let sum = 0;
  for (let at = 0; at < items.length; at += 1) sum = (sum + (items[at] as number)) | 0;
  return sum;
}
