// What single changes spare of what one failure takes down.
//
// How: the cause is failed. Lost groups are found from their lost members, so a hub costs no more than what fails of it. Going back from the lost
// targets over lost groups marks the ways from the cause to them; all else plays no part. The marked vertices are numbered inputs first by one
// order that was made for the whole estate. On these ways `spared-changes.ts` lets the changes spread.
// Why right: a change spares a target only by sparing vertices on a way to it. Cost: per cause the memberships of what fails with it, and the
// members of the groups on those ways times the length of their lists.
import type { CompiledEstate } from '../compiled/compiled';
import { componentsOf } from '../compiled/components';
import { packRows } from '../compiled/csr';
import { Integers } from '../compiled/growing';
import type { Pace } from '../compiled/pace';
import { Failure } from '../kernel/failure';
import { livingGroupsOf } from '../kernel/living-groups';
import { type Network, networkOf } from '../kernel/network';
import { type Changes, type OnSpared, Spread, type Ways } from './spared-changes';

export interface SparingOptions {
  readonly down: Uint8Array;
  /** Nodes taken as down, as `down` has them already. */
  readonly given: readonly number[];
  /** 1: asked about. */
  readonly isTarget: Uint8Array;
  readonly pace: Pace;
}

/** The vertices, inputs first. */
function inOrder(estate: CompiledEstate, threshold: Int32Array, pace: Pace): Int32Array {
  const { owner, members, groupCount } = networkOf(estate, pace);
  const inputs = packRows(estate.vertexCount, (emit) => {
    for (let group = 0; group < groupCount; group += 1) {
      pace.step(1 + members.offset[group + 1] - members.offset[group]);
      if (threshold[group] === 0) continue;
      for (let at = members.offset[group]; at < members.offset[group + 1]; at += 1) emit(owner[group], members.items[at]);
    }
  });
  const { order } = componentsOf(
    inputs,
    Int32Array.from({ length: estate.vertexCount }, (_, vertex) => vertex),
    pace,
  );
  return order;
}

/** Lost groups, with the lost members of each. */
interface Lost {
  readonly groups: Int32Array;
  readonly start: Int32Array;
  readonly members: Int32Array;
}

/** Finds what a cause takes down, and says what single changes spare of it. One cause after another; arrays are reused. */
export class Sparing {
  /** What was gone through so far: the same on every machine. */
  work = 0;
  readonly #network: Network;
  readonly #options: SparingOptions;
  readonly #failure: Failure;
  readonly #threshold: Int32Array;
  /** Rank of each vertex, inputs first; and the vertex of each rank. */
  readonly #rank: Int32Array;
  readonly #ofRank: Int32Array;
  /** Place of each vertex; -1: none. */
  readonly #place: Int32Array;
  readonly #counts: Int32Array;
  /** The first lost group of each vertex while ways are sought; -1: none. */
  readonly #firstGroup: Int32Array;
  /** Lists that are empty between two uses: made anew for every cause they would be what takes longest. */
  readonly #rooms = {
    touched: new Integers(),
    groups: new Integers(),
    groupStart: new Integers(),
    memberStart: new Integers(),
    places: new Integers(),
  };
  #ways: Ways | null = null;

  constructor(estate: CompiledEstate, options: SparingOptions) {
    this.#options = options;
    const { pace } = options;
    this.#network = networkOf(estate, pace);
    this.#failure = new Failure(estate, { given: options.given, pace });
    this.#threshold = livingGroupsOf(estate, { down: options.down, withSoftGates: false, contract: false, pace }).threshold;
    this.#ofRank = inOrder(estate, this.#threshold, pace);
    this.#rank = new Int32Array(estate.vertexCount);
    this.#ofRank.forEach((vertex, rank) => {
      this.#rank[vertex] = rank;
    });
    this.#place = new Int32Array(estate.vertexCount).fill(-1);
    this.#firstGroup = new Int32Array(estate.vertexCount).fill(-1);
    this.#counts = new Int32Array(Math.max(estate.vertexCount, this.#network.groupCount));
  }

  /** Members that must be lost for each group to be lost, what is down left out; 0: it fails nothing. */
  get threshold(): Int32Array {
    return this.#threshold;
  }

  /** Fails this node alone; `eachSpared` is then about it. */
  fail(cause: number): void {
    for (const vertex of this.#ways?.vertices ?? []) this.#place[vertex] = -1;
    this.#failure.reset();
    this.#failure.run([cause]);
    this.#ways = this.#waysFrom();
    this.work += this.#failure.count + this.#ways.members.length;
  }

  /** Calls back for every possible change with the targets that it spares. False: too much to follow, nothing was called. */
  eachSpared(changes: Changes, onSpared: OnSpared): boolean {
    if (!this.#ways) return true;
    const { pace } = this.#options;
    const spread = new Spread(this.#ways, { changes, threshold: this.#threshold, counts: this.#counts, pace });
    const isDone = spread.run();
    if (isDone) spread.eachSpared(onSpared);
    this.work += spread.work;
    return isDone;
  }

  /** Groups that are lost, with their lost members: found from what is lost, so that a hub costs no more than what fails of it. */
  #lostGroups(): Lost {
    const { order, count, wave, network } = this.#failure;
    const { memberOf, owner } = network;
    const [threshold, gone] = [this.#threshold, this.#counts];
    const { pace } = this.#options;
    const { touched, groups, groupStart: start } = this.#rooms;
    touched.clear();
    let total = 0;
    const each = (visit: (group: number, vertex: number) => void) => {
      for (let at = 0; at < count; at += 1) {
        const vertex = order[at];
        pace.step(1 + memberOf.offset[vertex + 1] - memberOf.offset[vertex]);
        for (let entry = memberOf.offset[vertex]; entry < memberOf.offset[vertex + 1]; entry += 1) {
          const group = memberOf.items[entry];
          // What fails first fails of itself.
          if (threshold[group] !== 0 && wave[owner[group]] !== 0) visit(group, vertex);
        }
      }
    };
    each((group) => {
      if (gone[group] === 0) touched.push(group);
      gone[group] += 1;
    });
    for (let at = 0; at < touched.length; at += 1) {
      const group = touched.at(at);
      const lost = gone[group];
      pace.step();
      gone[group] = -1;
      if (lost < threshold[group]) continue;
      gone[group] = groups.length;
      groups.push(group);
      start.push(total);
      total += lost;
    }
    start.push(total);
    const members = new Int32Array(total);
    const next = start.copy();
    each((group, vertex) => {
      const index = gone[group];
      if (index < 0) return;
      members[next[index]] = vertex;
      next[index] += 1;
    });
    for (let at = 0; at < touched.length; at += 1) gone[touched.at(at)] = 0;
    return { groups: groups.take(), start: start.take(), members };
  }

  /** Lost vertices from which a target is reached over lost groups, backwards from the targets. */
  #marked(lost: Lost, groupsOf: (vertex: number, each: (index: number) => void) => void): number[] {
    const { order, count } = this.#failure;
    const marked: number[] = [];
    const mark = (vertex: number) => {
      this.#options.pace.step();
      if (this.#place[vertex] !== -1) return;
      this.#place[vertex] = 0;
      marked.push(vertex);
    };
    for (let at = 0; at < count; at += 1) if (this.#options.isTarget[order[at]] === 1) mark(order[at]);
    for (const vertex of marked) {
      groupsOf(vertex, (index) => {
        for (let at = lost.start[index]; at < lost.start[index + 1]; at += 1) mark(lost.members[at]);
      });
    }
    return marked;
  }

  #waysFrom(): Ways {
    const { isTarget, pace } = this.#options;
    const { owner } = this.#network;
    const { wave } = this.#failure;
    const lost = this.#lostGroups();
    const [first, following] = [this.#firstGroup, new Int32Array(lost.groups.length)];
    lost.groups.forEach((group, index) => {
      following[index] = first[owner[group]];
      first[owner[group]] = index;
    });
    const groupsOf = (vertex: number, each: (index: number) => void) => {
      for (let index = first[vertex]; index >= 0; index = following[index]) each(index);
    };
    const vertices = this.#byRank(this.#marked(lost, groupsOf));
    vertices.forEach((vertex, place) => {
      pace.step();
      this.#place[vertex] = place;
    });
    const { groupStart, memberStart, groups, places } = this.#rooms;
    const targets: number[] = [];
    vertices.forEach((vertex, place) => {
      groupStart.push(groups.length);
      if (isTarget[vertex] === 1 && wave[vertex] !== 0) targets.push(place);
      groupsOf(vertex, (index) => {
        groups.push(lost.groups[index]);
        memberStart.push(places.length);
        pace.step(1 + lost.start[index + 1] - lost.start[index]);
        for (let at = lost.start[index]; at < lost.start[index + 1]; at += 1) places.push(this.#place[lost.members[at]]);
      });
    });
    groupStart.push(groups.length);
    memberStart.push(places.length);
    for (const group of lost.groups) first[owner[group]] = -1;
    const ways = { groupStart: groupStart.take(), groups: groups.take(), memberStart: memberStart.take(), members: places.take() };
    return { vertices, targets, ...ways, outputs: outputsOf(vertices.length, ways, pace) };
  }

  /** These vertices, inputs first. */
  #byRank(vertices: readonly number[]): Int32Array {
    // Sorted as numbers, which is many times as fast as with a comparison of ranks; ranks are all different.
    const ranks = Int32Array.from(vertices, (vertex) => this.#rank[vertex]).sort();
    return ranks.map((rank) => this.#ofRank[rank]);
  }
}

function outputsOf(size: number, { groupStart, memberStart, members }: Pick<Ways, 'groupStart' | 'memberStart' | 'members'>, pace: Pace): Ways['outputs'] {
  return packRows(size, (emit) => {
    for (let place = 0; place < size; place += 1) {
      for (let at = groupStart[place]; at < groupStart[place + 1]; at += 1) {
        pace.step(1 + memberStart[at + 1] - memberStart[at]);
        for (let entry = memberStart[at]; entry < memberStart[at + 1]; entry += 1) emit(members[entry], place);
      }
    }
  });
}
