// What single changes spare of what one failure takes down: for every vertex that fails with the cause, the changes under which it
// still would. Least fixpoint of set equations, as for Must sets, but over changes instead of causes: a row per vertex, a bit per change;
// a group still is lost under a change when enough of its members have the bit (its own raised threshold for its own change).
// Bit 0 is “no change”. Only what lies on a way from the cause to a target has a row. Cost: per 1,023 changes the edges between them.
import type { CompiledEstate } from './compiled';
import { packRows } from './csr';
import { Integers } from './growing';
import { componentsOf } from './kernel/components';
import { Failure } from './kernel/failure';
import { livingGroupsOf } from './kernel/living-groups';
import { addToCounts } from './kernel/must';
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

const mostWords = 32;

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
  readonly #estate: CompiledEstate;
  readonly #network: Network;
  readonly #options: SparingOptions;
  readonly #failure: Failure;
  readonly #threshold: Int32Array;
  readonly #rank: Int32Array;
  /** Place of each vertex; -1: none. */
  readonly #place: Int32Array;
  #rows = new Int32Array(0);
  #counts = new Int32Array(0);
  #ways: Ways | null = null;

  constructor(estate: CompiledEstate, options: SparingOptions) {
    this.#estate = estate;
    this.#options = options;
    this.#network = networkOf(estate);
    this.#failure = new Failure(estate, { given: options.given });
    this.#threshold = livingGroupsOf(estate, { down: options.down, withSoftGates: false, contract: false }).threshold;
    this.#rank = ranksOf(estate, this.#network, this.#threshold);
    this.#place = new Int32Array(estate.vertexCount).fill(-1);
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
  }

  /** Tells for every possible change the targets that it spares. */
  tell(changes: Changes, told: Told): void {
    const ways = this.#ways;
    if (!ways) return;
    const changed = this.#changesIn(ways, changes);
    for (let first = 0; first < changed.length; first += mostWords * 32 - 1) {
      this.#options.checkpoint();
      const block = changed.slice(first, first + mostWords * 32 - 1);
      new Block(ways, { block, changes, threshold: this.#threshold, arrays: this.#arraysFor(ways, block.length) }).run(told);
    }
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

  /** Groups or vertices on the ways that can be changed. */
  #changesIn({ vertices, groups }: Ways, { raised, kept }: Changes): Int32Array {
    const found = raised ? groups.filter((group) => (raised[group] as number) > 0) : new Int32Array(0);
    return kept ? vertices.filter((vertex) => kept[vertex] === 1) : found;
  }

  #arraysFor({ vertices }: Ways, changes: number): Arrays {
    const words = (changes + 32) >> 5;
    const size = vertices.length * words;
    if (this.#rows.length < size) this.#rows = new Int32Array(size);
    else this.#rows.fill(0, 0, size);
    if (this.#counts.length < words * 64) this.#counts = new Int32Array(words * 64);
    return { words, rows: this.#rows, counts: this.#counts };
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

interface Arrays {
  readonly words: number;
  readonly rows: Int32Array;
  readonly counts: Int32Array;
}

interface BlockOptions {
  /** The changes of this block; change `i` is bit `i + 1`. */
  readonly block: Int32Array;
  readonly changes: Changes;
  readonly threshold: Int32Array;
  readonly arrays: Arrays;
}

/** One block of changes over the ways from one cause. */
class Block {
  readonly #ways: Ways;
  readonly #options: BlockOptions;
  readonly #bitOf = new Map<number, number>();
  readonly #pending: Uint8Array;
  readonly #found: Int32Array;
  #lowest = 0;

  constructor(ways: Ways, options: BlockOptions) {
    this.#ways = ways;
    this.#options = options;
    options.block.forEach((change, index) => {
      this.#bitOf.set(change, index + 1);
    });
    this.#pending = new Uint8Array(ways.vertices.length);
    this.#found = new Int32Array(options.arrays.words);
  }

  run(told: Told): void {
    const { vertices, groupStart } = this.#ways;
    for (let place = 0; place < vertices.length; place += 1) if (groupStart[place] === groupStart[place + 1]) this.#startAt(place);
    this.#lowest = 0;
    while (this.#lowest < vertices.length) {
      const place = this.#lowest;
      this.#lowest += 1;
      if (this.#pending[place] === 0) continue;
      this.#pending[place] = 0;
      this.#evaluate(place);
    }
    this.#tell(told);
  }

  /** The cause is lost whatever changes, unless something stands in for it. */
  #startAt(place: number): void {
    this.#found.fill(-1);
    this.#store(place);
  }

  #evaluate(place: number): void {
    const { groupStart } = this.#ways;
    this.#found.fill(0);
    for (let at = groupStart[place] as number; at < (groupStart[place + 1] as number); at += 1) this.#addGroup(at);
    this.#store(place);
  }

  /** Takes over what was found, and marks what rests on it when it grew. */
  #store(place: number): void {
    const { vertices, outputs } = this.#ways;
    const { changes, arrays } = this.#options;
    const { words, rows } = arrays;
    const vertex = vertices[place] as number;
    if (changes.held?.has(vertex)) return;
    const own = changes.kept ? this.#bitOf.get(vertex) : undefined;
    if (own !== undefined) this.#found[own >> 5] = (this.#found[own >> 5] as number) & ~(1 << (own & 31));
    let grown = 0;
    for (let word = 0; word < words; word += 1) {
      const at = place * words + word;
      grown |= (rows[at] as number) ^ (this.#found[word] as number);
      rows[at] = this.#found[word] as number;
    }
    if (grown === 0) return;
    for (let at = outputs.offset[place] as number; at < (outputs.offset[place + 1] as number); at += 1) {
      const to = outputs.items[at] as number;
      this.#pending[to] = 1;
      if (to < this.#lowest) this.#lowest = to;
    }
  }

  /** Adds the changes under which a group is still lost. */
  #addGroup(at: number): void {
    const { groups, memberStart, members } = this.#ways;
    const { threshold, changes, arrays } = this.#options;
    const { words, rows } = arrays;
    const group = groups[at] as number;
    const needed = threshold[group] as number;
    const counts = this.#countsFor(needed);
    const [start, end] = [memberStart[at] as number, memberStart[at + 1] as number];
    for (let entry = start; entry < end; entry += 1) addToCounts({ counts, needed, words }, rows, (members[entry] as number) * words);
    const top = (needed - 1) * words;
    const own = changes.raised ? this.#bitOf.get(group) : undefined;
    if (own !== undefined && this.#membersWith(own, start, end) < (changes.raised?.[group] as number)) {
      counts[top + (own >> 5)] = (counts[top + (own >> 5)] as number) & ~(1 << (own & 31));
    }
    for (let word = 0; word < words; word += 1) this.#found[word] = (this.#found[word] as number) | (counts[top + word] as number);
  }

  #membersWith(bit: number, start: number, end: number): number {
    const { words, rows } = this.#options.arrays;
    let count = 0;
    for (let entry = start; entry < end; entry += 1) {
      count += ((rows[(this.#ways.members[entry] as number) * words + (bit >> 5)] as number) >>> (bit & 31)) & 1;
    }
    return count;
  }

  #countsFor(needed: number): Int32Array {
    const size = needed * this.#options.arrays.words;
    const { counts } = this.#options.arrays;
    if (counts.length < size) return new Int32Array(size);
    return counts.fill(0, 0, size);
  }

  #tell(told: Told): void {
    const { targets, vertices } = this.#ways;
    const { block, arrays } = this.#options;
    const { words, rows } = arrays;
    for (const place of targets) {
      const row = place * words;
      // Not lost anyway: nothing is left to spare.
      if (((rows[row] as number) & 1) === 0) continue;
      for (let word = 0; word < words; word += 1) {
        for (let bits = ~(rows[row + word] as number); bits !== 0; bits &= bits - 1) {
          const change = block[word * 32 + 31 - Math.clz32(bits & -bits) - 1];
          if (change !== undefined) told(change, vertices[place] as number);
        }
      }
    }
  }
}
