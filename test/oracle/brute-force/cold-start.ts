// The brute-force oracle's reading of cold start (semantics §3): “nodes that cannot be started from nothing (the least fixpoint of
// *up*): rings that only hold each other up”.
import { compareText } from '../../../server/model/text-order';
import { alreadyDown, hardGroups } from './failure';
import type { Structure } from './structure';

/** The least set of things all of whose groups have enough members in it. What is already down never comes up. */
function upSet(structure: Structure): Set<string> {
  const down = alreadyDown(structure);
  const hard = hardGroups(structure);
  const up = new Set<string>();
  for (let before = -1; before < up.size; ) {
    before = up.size;
    for (const thing of structure.things) {
      const own = hard.filter(({ owner }) => owner === thing);
      const holds = own.every(({ members, required }) => members.filter((member) => up.has(member.thing)).length >= required);
      if (!down.has(thing) && holds) up.add(thing);
    }
  }
  return up;
}

/** Who cannot start before whom: members, themselves not up, of a group that does not hold. */
function waitsFor(structure: Structure): Map<string, Set<string>> {
  const up = upSet(structure);
  const stuck = structure.things.filter((thing) => !up.has(thing) && !alreadyDown(structure).has(thing));
  const edges = new Map(stuck.map((thing) => [thing, new Set<string>()]));
  for (const { owner, members, required } of hardGroups(structure)) {
    if (members.filter(({ thing }) => up.has(thing)).length >= required) continue;
    for (const { thing } of members) if (edges.has(thing)) edges.get(owner)?.add(thing);
  }
  return edges;
}

type Edges = ReadonlyMap<string, ReadonlySet<string>>;

/** Everything that can be reached by at least one step, with the least number of steps. */
function distances(edges: Edges, from: string): Map<string, number> {
  const found = new Map<string, number>();
  let level = [...(edges.get(from) ?? [])];
  for (let steps = 1; level.length > 0; steps += 1) {
    const fresh = [...new Set(level)].filter((thing) => !found.has(thing));
    for (const thing of fresh) found.set(thing, steps);
    level = fresh.flatMap((thing) => [...(edges.get(thing) ?? [])]);
  }
  return found;
}

/** Rings, by the smallest of the nodes by which they are known. A way round is checked apart: there may be several as short. */
export function coldStart(structure: Structure) {
  const edges = waitsFor(structure);
  const reach = new Map([...edges.keys()].map((thing) => [thing, distances(edges, thing)]));
  const inRing = [...edges.keys()].filter((thing) => reach.get(thing)?.has(thing));
  const ringOf = (thing: string) => inRing.filter((other) => reach.get(thing)?.has(other) && reach.get(other)?.has(thing)).sort(compareText);
  const rings = [...new Map(inRing.map((thing) => [JSON.stringify(ringOf(thing)), ringOf(thing)])).values()];
  const knownBy = (ring: readonly string[]) => {
    const nodes = ring.filter((thing) => structure.kindOf.has(thing));
    return nodes.length > 0 ? nodes : [structure.deliveries.get(ring[0] ?? '')?.contract ?? ''];
  };
  const distanceTo = (thing: string, ring: readonly string[]) => Math.min(...ring.map((one) => reach.get(thing)?.get(one) ?? Number.POSITIVE_INFINITY));
  const order = (a: readonly string[], b: readonly string[]) => compareText(knownBy(a)[0] ?? '', knownBy(b)[0] ?? '') || compareProviders(structure, [a, b]);
  // “a contract is listed when its own groups do not hold with the deliveries that can start, and only then stands in a ring for its
  // deliveries”: for those that its groups wait for, however far below.
  const isWaitedFor = (ring: readonly string[]) => ring.some((thing) => structure.kindOf.has(thing) || reach.get(knownBy(ring)[0] ?? '')?.has(thing));
  const sorted = rings.filter(isWaitedFor).sort(order);
  const named = new Set(sorted.flatMap(knownBy));
  const nearest = (thing: string) => {
    const all = sorted.map((ring) => distanceTo(thing, ring));
    return all.indexOf(Math.min(...all));
  };
  const waiting = [...edges.keys()].filter((thing) => structure.kindOf.has(thing) && !named.has(thing)).sort(compareText);
  return sorted.map((ring, index) => ({
    ring: knownBy(ring),
    deliveries: ring
      .flatMap((thing) => structure.deliveries.get(thing) ?? [])
      .sort((a, b) => compareText(a.contract, b.contract) || compareText(a.provider, b.provider)),
    waitsForOther: ring.some((thing) => [...(edges.get(thing) ?? [])].some((other) => !ring.includes(other))),
    waiting: waiting.filter((thing) => nearest(thing) === index),
  }));
}

/** Two rings of deliveries under one contract: by their smallest providers. */
function compareProviders({ deliveries }: Structure, [a, b]: readonly [readonly string[], readonly string[]]): number {
  const smallest = (ring: readonly string[]) => ring.map((thing) => deliveries.get(thing)?.provider ?? '').sort(compareText)[0] ?? '';
  return compareText(smallest(a), smallest(b));
}

/** What is wrong with a way round: it begins and ends at the smallest node, each step being one that the first cannot start without. */
export function wrongWayRound(structure: Structure, { ring, path }: { readonly ring: readonly string[]; readonly path: readonly string[] }): string[] {
  const edges = waitsFor(structure);
  if (path.length === 1) return path[0] === ring[0] && ring.length === 1 ? [] : [`the way round ${JSON.stringify(path)} is none`];
  const ends = path[0] === ring[0] && path.at(-1) === ring[0] && path.every((id) => ring.includes(id));
  const steps = path.slice(1).map((to, at) => [path[at] ?? '', to] as const);
  const isStep = ([from, to]: readonly [string, string]) => reachesOverDeliveries(structure, edges, [from, to]);
  return ends && steps.every(isStep) ? [] : [`the way round ${JSON.stringify(path)} is none in ${JSON.stringify(ring)}`];
}

function reachesOverDeliveries(structure: Structure, edges: Edges, [from, to]: readonly [string, string]): boolean {
  const seen = new Set<string>();
  let level = [...(edges.get(from) ?? [])];
  while (level.length > 0) {
    if (level.includes(to)) return true;
    const fresh = level.filter((thing) => structure.deliveries.has(thing) && !seen.has(thing));
    for (const thing of fresh) seen.add(thing);
    level = fresh.flatMap((thing) => [...(edges.get(thing) ?? [])]);
  }
  return false;
}
