// What single changes spare of what one failure takes down: for every vertex that fails with the cause the changes under which it would
// not. Greatest fixpoint of set equations: a vertex is spared by what saves all of its lost groups; a group by what spares enough of its
// lost members, and by its own change when that raises its threshold above what is lost. Without groups with spare capacity these are the
// dominators of the vertex (Cooper, Harvey & Kennedy 2001 compute them alike). The lists are short where ways are many. Only what lies on
// a way from the cause to a target has one. Cost: per cause the members of the groups on those ways, times the length of their lists.
import type { CompiledEstate } from './compiled';
import { packRows } from './csr';
import { Integers } from './growing';
import { componentsOf } from './kernel/components';
import { Failure } from './kernel/failure';
import { livingGroupsOf } from './kernel/living-groups';
import { type Network, networkOf } from './kernel/network';

/** What may change, one at a time. */
export interface Changes {
  /** Threshold of each group after its change; 0: it cannot be changed. Absent: no group changes. */
  readonly raised?: Int32Array;
  /** 1: a vertex that a change keeps from being lost. Absent: none. */
  readonly kept?: Uint8Array;
  /** Vertices that are not lost anyway. */
  readonly held?: ReadonlySet<number>;
}

/** Told for each target that is lost without the change and not with it: the group or the vertex that is changed. */
export type Told = (change: number, target: number) => void;

export interface SparingOptions {
  readonly down: Uint8Array;
  /** Nodes taken as down, as `down` has them already. */
  readonly given: readonly number[];
  /** 1: asked about. */
  readonly isTarget: Uint8Array;
  readonly checkpoint: () => void;
}

/** Most elements of lists at once: 64 MB. A cause that takes more is told to be too much. */
const mostElements = 1 << 24;

/** Ranks of vertices, inputs first. */
function ranksOf(estate: CompiledEstate, network: Network, threshold: Int32Array): Int32Array {
  const { owner, members, groupCount } = network;
  const inputs = packRows(estate.vertexCount, (emit) => {
    for (let group = 0; group < groupCount; group += 1) {
      if (threshold[group] === 0) continue;
      for (let at = members.offset[group] as number; at < (members.offset[group + 1] as number); at += 1)
        emit(owner[group] as number, members.items[at] as number);
    }
  });
  const rank = new Int32Array(estate.vertexCount);
  const { order } = componentsOf(
    inputs,
    Int32Array.from({ length: estate.vertexCount }, (_, vertex) => vertex),
  );
  order.forEach((vertex, at) => {
    rank[vertex] = at;
  });
  return rank;
}

/** The lost part of the estate between a cause and the targets, numbered inputs first. */
interface Ways {
  /** Vertex at each place. */
  readonly vertices: Int32Array;
  readonly targets: readonly number[];
  /** Lost groups of each place, as numbers into the lists below. */
  readonly groupStart: Int32Array;
  readonly groups: Int32Array;
  /** Places of the lost members of each group. */
  readonly memberStart: Int32Array;
  readonly members: Int32Array;
  /** Places that rest on each place. */
  readonly outputs: { readonly offset: Int32Array; readonly items: Int32Array };
}

/** Finds what a cause takes down, and tells what single changes spare of it. One cause after another; arrays are reused. */
export class Sparing {
  /** What was gone through so far: the same on every machine. */
  steps = 0;
  readonly #estate: CompiledEstate;
  readonly #network: Network;
  readonly #options: SparingOptions;
  readonly #failure: Failure;
  readonly #threshold: Int32Array;
  readonly #rank: Int32Array;
  /** Place of each vertex; -1: none. */
  readonly #place: Int32Array;
  readonly #counts: Int32Array;
  #ways: Ways | null = null;

  constructor(estate: CompiledEstate, options: SparingOptions) {
    this.#estate = estate;
    this.#options = options;
    this.#network = networkOf(estate);
    this.#failure = new Failure(estate, { given: options.given });
    this.#threshold = livingGroupsOf(estate, { down: options.down, withSoftGates: false, contract: false }).threshold;
    this.#rank = ranksOf(estate, this.#network, this.#threshold);
    this.#place = new Int32Array(estate.vertexCount).fill(-1);
    this.#counts = new Int32Array(Math.max(estate.vertexCount, this.#network.groupCount));
  }

  /** Members that must be lost for each group to be lost, what is down left out; 0: it fails nothing. */
  get threshold(): Int32Array {
    return this.#threshold;
  }

  /** Fails this node alone; `tell` is then about it. */
  fail(cause: number): void {
    for (const vertex of this.#ways?.vertices ?? []) this.#place[vertex] = -1;
    this.#failure.reset();
    this.#failure.run([cause]);
    this.#ways = this.#waysFrom();
    this.steps += this.#failure.count + this.#ways.members.length;
  }

  /** Tells for every possible change the targets that it spares. False: too much to tell, nothing was told. */
  tell(changes: Changes, told: Told): boolean {
    if (!this.#ways) return true;
    const { checkpoint } = this.#options;
    const spread = new Spread(this.#ways, { changes, threshold: this.#threshold, counts: this.#counts, checkpoint });
    const isDone = spread.run();
    if (isDone) spread.tell(told);
    this.steps += spread.steps;
    return isDone;
  }

  /** Lost vertices from which a target is reached over lost groups, backwards from the targets. */
  #marked(): number[] {
    const { lost, order, count, wave } = this.#failure;
    const { groupsOf } = this.#estate;
    const { members } = this.#network;
    const marked: number[] = [];
    const mark = (vertex: number) => {
      if (this.#place[vertex] !== -1 || lost[vertex] !== 1 || (wave[vertex] as number) < 0) return;
      this.#place[vertex] = 0;
      marked.push(vertex);
    };
    for (let at = 0; at < count; at += 1) if (this.#options.isTarget[order[at] as number] === 1) mark(order[at] as number);
    for (const vertex of marked) {
      // What fails first fails of itself.
      if (wave[vertex] === 0) continue;
      for (let at = groupsOf.offset[vertex] as number; at < (groupsOf.offset[vertex + 1] as number); at += 1) {
        const group = groupsOf.items[at] as number;
        if (!this.#isLost(group)) continue;
        for (let entry = members.offset[group] as number; entry < (members.offset[group + 1] as number); entry += 1) mark(members.items[entry] as number);
      }
    }
    return marked;
  }

  #isLost(group: number): boolean {
    const threshold = this.#threshold[group] as number;
    if (threshold === 0) return false;
    const { members } = this.#network;
    const { wave } = this.#failure;
    let gone = 0;
    for (let at = members.offset[group] as number; at < (members.offset[group + 1] as number); at += 1) {
      if ((wave[members.items[at] as number] as number) >= 0) gone += 1;
    }
    return gone >= threshold;
  }

  #waysFrom(): Ways {
    const { isTarget } = this.#options;
    const { groupsOf } = this.#estate;
    const { members } = this.#network;
    const { wave } = this.#failure;
    const vertices = Int32Array.from(this.#marked().sort((a, b) => (this.#rank[a] as number) - (this.#rank[b] as number)));
    vertices.forEach((vertex, place) => {
      this.#place[vertex] = place;
    });
    const [groupStart, memberStart] = [new Integers(vertices.length + 1), new Integers()];
    const [groups, places] = [new Integers(), new Integers()];
    const targets: number[] = [];
    vertices.forEach((vertex, place) => {
      groupStart.push(groups.length);
      if (isTarget[vertex] === 1 && wave[vertex] !== 0) targets.push(place);
      if (wave[vertex] === 0) return;
      for (let at = groupsOf.offset[vertex] as number; at < (groupsOf.offset[vertex + 1] as number); at += 1) {
        const group = groupsOf.items[at] as number;
        if (!this.#isLost(group)) continue;
        groups.push(group);
        memberStart.push(places.length);
        for (let entry = members.offset[group] as number; entry < (members.offset[group + 1] as number); entry += 1) {
          const member = members.items[entry] as number;
          if ((wave[member] as number) >= 0) places.push(this.#place[member] as number);
        }
      }
    });
    groupStart.push(groups.length);
    memberStart.push(places.length);
    const ways = { groupStart: groupStart.take(), groups: groups.take(), memberStart: memberStart.take(), members: places.take() };
    return { vertices, targets, ...ways, outputs: outputsOf(vertices.length, ways) };
  }
}

function outputsOf(size: number, { groupStart, memberStart, members }: Pick<Ways, 'groupStart' | 'memberStart' | 'members'>): Ways['outputs'] {
  return packRows(size, (emit) => {
    for (let place = 0; place < size; place += 1) {
      for (let at = groupStart[place] as number; at < (groupStart[place + 1] as number); at += 1) {
        for (let entry = memberStart[at] as number; entry < (memberStart[at + 1] as number); entry += 1) emit(members[entry] as number, place);
      }
    }
  });
}

/** The lists of changes per place, in one growing pool. A list only ever gets shorter, so that its length tells whether it changed. */
class Lists {
  readonly #start: Int32Array;
  /** -1: everything, or not known yet. */
  readonly #length: Int32Array;
  readonly #pool = new Integers(1 << 14);

  constructor(size: number) {
    this.#start = new Int32Array(size);
    this.#length = new Int32Array(size).fill(-1);
  }

  get size(): number {
    return this.#pool.length;
  }

  lengthOf(place: number): number {
    return this.#length[place] as number;
  }

  /** The element at a position of the list of a place. */
  at(place: number, position: number): number {
    return this.#pool.at((this.#start[place] as number) + position);
  }

  store(place: number, elements: readonly number[]): void {
    this.#start[place] = this.#pool.length;
    this.#length[place] = elements.length;
    for (const element of elements) this.#pool.push(element);
  }
}

interface SpreadOptions {
  readonly changes: Changes;
  readonly threshold: Int32Array;
  /** Zero per change; left so. */
  readonly counts: Int32Array;
  readonly checkpoint: () => void;
}

/** Places between two looks at whether the answer is still wanted. */
const placesPerCheckpoint = 4096;

/** The changes that spare each place of the ways from one cause. */
class Spread {
  /** Elements handled. */
  steps = 0;
  readonly #ways: Ways;
  readonly #options: SpreadOptions;
  readonly #lists: Lists;
  readonly #pending: Uint8Array;
  #found: number[] = [];
  #isKnown = false;
  #lowest = 0;

  constructor(ways: Ways, options: SpreadOptions) {
    this.#ways = ways;
    this.#options = options;
    this.#lists = new Lists(ways.vertices.length);
    this.#pending = new Uint8Array(ways.vertices.length);
  }

  /** Returns false when it takes more than `mostElements` at once: nothing is known then. */
  run(): boolean {
    const { vertices, groupStart } = this.#ways;
    // What has no lost group is the cause: nothing spares it, unless it is kept itself.
    for (let place = 0; place < vertices.length; place += 1) if (groupStart[place] === groupStart[place + 1]) this.#settle(place, []);
    this.#lowest = 0;
    for (let visits = 0; this.#lowest < vertices.length; visits += 1) {
      if (visits % placesPerCheckpoint === 0) this.#options.checkpoint();
      if (this.#lists.size > mostElements) return false;
      const place = this.#lowest;
      this.#lowest += 1;
      if (this.#pending[place] === 0) continue;
      this.#pending[place] = 0;
      this.#evaluate(place);
    }
    return true;
  }

  tell(told: Told): void {
    const { targets, vertices } = this.#ways;
    for (const place of targets) {
      const length = this.#lists.lengthOf(place);
      for (let position = 0; position < length; position += 1) told(this.#lists.at(place, position), vertices[place] as number);
      this.steps += Math.max(0, length);
    }
  }

  #evaluate(place: number): void {
    const { groupStart } = this.#ways;
    this.#isKnown = false;
    this.#found = [];
    const end = groupStart[place + 1] as number;
    for (let at = groupStart[place] as number; at < end && !(this.#isKnown && this.#found.length === 0); at += 1) this.#restrictTo(at);
    if (this.#isKnown) this.#settle(place, this.#found);
  }

  #settle(place: number, found: number[]): void {
    const { vertices, outputs } = this.#ways;
    const { kept, held } = this.#options.changes;
    const vertex = vertices[place] as number;
    if (held?.has(vertex)) return;
    if (kept?.[vertex] === 1 && !found.includes(vertex)) found.push(vertex);
    if (found.length === this.#lists.lengthOf(place)) return;
    this.#lists.store(place, found);
    for (let at = outputs.offset[place] as number; at < (outputs.offset[place + 1] as number); at += 1) {
      const to = outputs.items[at] as number;
      this.#pending[to] = 1;
      if (to < this.#lowest) this.#lowest = to;
    }
  }

  /** Keeps of what was found only what saves this group too: so many members that what is left lost does not lose it. */
  #restrictTo(at: number): void {
    const { groups, memberStart, members } = this.#ways;
    const { threshold, changes, counts } = this.#options;
    const group = groups[at] as number;
    const [start, end] = [memberStart[at] as number, memberStart[at + 1] as number];
    const needed = end - start - (threshold[group] as number) + 1;
    const touched: number[] = [];
    let unknown = 0;
    for (let entry = start; entry < end; entry += 1) if (!this.#count(members[entry] as number, touched)) unknown += 1;
    const left = end - start - unknown - (counts[group] ?? 0);
    const raised = changes.raised?.[group] ?? 0;
    const own = raised > 0 && left < raised ? group : -1;
    this.steps += end - start + touched.length;
    if (unknown < needed) this.#take(touched, { least: needed - unknown, own });
    for (const change of touched) counts[change] = 0;
  }

  /** Counts the changes that spare a member; false: all do, or it is not known yet. */
  #count(member: number, touched: number[]): boolean {
    const { counts } = this.#options;
    const length = this.#lists.lengthOf(member);
    for (let position = 0; position < length; position += 1) {
      const change = this.#lists.at(member, position);
      if (counts[change] === 0) touched.push(change);
      counts[change] = (counts[change] as number) + 1;
    }
    return length >= 0;
  }

  #take(touched: readonly number[], { least, own }: { least: number; own: number }): void {
    const { counts } = this.#options;
    const saves = (change: number) => change === own || (counts[change] as number) >= least;
    if (this.#isKnown) {
      this.#found = this.#found.filter(saves);
      return;
    }
    this.#isKnown = true;
    this.#found = touched.filter(saves);
    if (own >= 0 && counts[own] === 0) this.#found.push(own);
  }
}
