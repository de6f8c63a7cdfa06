// Per vertex that fails with a cause the changes that would spare it, over the ways from the cause to the targets.
//
// How: every vertex has a list of the changes that spare it; “everything” before it is known. The cause has the empty list. A vertex keeps what
// is in the lists of all of its lost groups; a group keeps the changes that spare so many of its lost members that the rest does not lose it,
// and its own change when that raises its threshold above what is lost. Vertices are computed inputs first, and again when a list that they
// use became shorter. A vertex that is lost over one member alone goes on from that member's list instead of copying it.
// Why right: lists only become shorter, so it ends, and it ends in the greatest solution: a change is left out only when a way from the cause
// is there without it. Without groups with spare capacity these are the dominators of the vertex.
// Source: Kildall 1973, “A unified approach to global program optimization” (greatest fixpoint of set equations); Cooper, Harvey & Kennedy 2001,
// “A simple, fast dominance algorithm”. The lists are short where ways are many. Cost: members of groups times the length of their lists.
import { Integers } from '../compiled/growing';
import type { Pace } from '../compiled/pace';

/** What may change, one at a time. */
export interface Changes {
  /** Threshold of each group after its change; 0: it cannot be changed. Absent: no group changes. */
  readonly raised?: Int32Array;
  /** 1: a vertex that a change keeps from being lost. Absent: none. */
  readonly kept?: Uint8Array;
  /** Vertices that are not lost anyway. */
  readonly held?: ReadonlySet<number>;
}

/** Called for each target that is lost without the change and not with it: the group or the vertex that is changed. */
export type OnSpared = (change: number, target: number) => void;

/** The lost part of the estate between a cause and the targets, numbered inputs first. */
export interface Ways {
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

/** Most elements of lists at once: 64 MB. A cause that takes more is too much. */
const mostElements = 1 << 24;

/**
 * The lists of changes per place: in one growing pool, or as that of another place and one change more, so that a chain takes no more
 * than its length. A list only ever gets shorter, so that its length tells whether it changed.
 */
class Lists {
  readonly #start: Int32Array;
  /** -1: everything, or not known yet. */
  readonly #length: Int32Array;
  /** The place whose list it goes on from, and what it adds; -1: none. */
  readonly #base: Int32Array;
  readonly #more: Int32Array;
  readonly #pool = new Integers(64);

  constructor(size: number) {
    this.#start = new Int32Array(size);
    this.#length = new Int32Array(size).fill(-1);
    this.#base = new Int32Array(size).fill(-1);
    this.#more = new Int32Array(size).fill(-1);
  }

  get size(): number {
    return this.#pool.length;
  }

  lengthOf(place: number): number {
    return this.#length[place];
  }

  each(place: number, visit: (change: number) => void): void {
    let at = place;
    for (; this.#base[at] >= 0; at = this.#base[at]) if (this.#more[at] >= 0) visit(this.#more[at]);
    const start = this.#start[at];
    for (let position = 0; position < this.#length[at]; position += 1) visit(this.#pool.at(start + position));
  }

  /** False: it was so already. */
  store(place: number, elements: readonly number[]): boolean {
    if (elements.length === this.#length[place]) return false;
    this.#start[place] = this.#pool.length;
    this.#length[place] = elements.length;
    for (const element of elements) this.#pool.push(element);
    return true;
  }

  /** The list of another place, which does not go on from this one, and perhaps one change more. False: it was so already. */
  goOnFrom(base: number, { place, more }: { place: number; more: number }): boolean {
    const length = this.lengthOf(base) + (more < 0 ? 0 : 1);
    if (length === this.#length[place]) return false;
    this.#base[place] = base;
    this.#more[place] = more;
    this.#length[place] = length;
    return true;
  }
}

export interface SpreadOptions {
  readonly changes: Changes;
  readonly threshold: Int32Array;
  /** Zero per change; left so. */
  readonly counts: Int32Array;
  readonly pace: Pace;
}

/** The changes that spare each place of the ways from one cause. */
export class Spread {
  /** Elements handled. */
  work = 0;
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
    while (this.#lowest < vertices.length) {
      this.#options.pace.step();
      if (this.#lists.size > mostElements) return false;
      const place = this.#lowest;
      this.#lowest += 1;
      if (this.#pending[place] === 0) continue;
      this.#pending[place] = 0;
      this.#evaluate(place);
    }
    return true;
  }

  eachSpared(onSpared: OnSpared): void {
    const { targets, vertices } = this.#ways;
    for (const place of targets) {
      this.#options.pace.step(1 + 5 * Math.max(0, this.#lists.lengthOf(place)));
      this.#lists.each(place, (change) => onSpared(change, vertices[place]));
      this.work += Math.max(0, this.#lists.lengthOf(place));
    }
  }

  #evaluate(place: number): void {
    const { groupStart } = this.#ways;
    this.#options.pace.step(5);
    if (this.#isLink(place)) {
      this.#goOn(place);
      return;
    }
    this.#isKnown = false;
    this.#found = [];
    const end = groupStart[place + 1];
    for (let at = groupStart[place]; at < end && !(this.#isKnown && this.#found.length === 0); at += 1) this.#restrictTo(at);
    if (this.#isKnown) this.#settle(place, this.#found);
  }

  /** Whether a place is lost in one way only: by one member of one group. */
  #isLink(place: number): boolean {
    const { groupStart, memberStart } = this.#ways;
    const at = groupStart[place];
    return groupStart[place + 1] === at + 1 && memberStart[at + 1] === memberStart[at] + 1;
  }

  #goOn(place: number): void {
    const { vertices, groupStart, groups, memberStart, members } = this.#ways;
    const { kept, held, raised } = this.#options.changes;
    const vertex = vertices[place];
    const at = groupStart[place];
    const base = members[memberStart[at]];
    this.work += 1;
    if (this.#lists.lengthOf(base) < 0 || held?.has(vertex)) return;
    const group = groups[at];
    const more = kept?.[vertex] === 1 ? vertex : (raised?.[group] ?? 0) > 0 ? group : -1;
    if (this.#lists.goOnFrom(base, { place, more })) this.#markOutputs(place);
  }

  #settle(place: number, found: number[]): void {
    const { kept, held } = this.#options.changes;
    const vertex = this.#ways.vertices[place];
    if (held?.has(vertex)) return;
    if (kept?.[vertex] === 1 && !found.includes(vertex)) found.push(vertex);
    if (this.#lists.store(place, found)) this.#markOutputs(place);
  }

  #markOutputs(place: number): void {
    const { outputs } = this.#ways;
    for (let at = outputs.offset[place]; at < outputs.offset[place + 1]; at += 1) {
      const to = outputs.items[at];
      this.#pending[to] = 1;
      if (to < this.#lowest) this.#lowest = to;
    }
  }

  /** Keeps of what was found only what saves this group too: so many members that what is left lost does not lose it. */
  #restrictTo(at: number): void {
    const { groups, memberStart, members } = this.#ways;
    const { threshold, changes, counts } = this.#options;
    const group = groups[at];
    const [start, end] = [memberStart[at], memberStart[at + 1]];
    const needed = end - start - threshold[group] + 1;
    const touched: number[] = [];
    let unknown = 0;
    for (let entry = start; entry < end; entry += 1) if (!this.#count(members[entry], touched)) unknown += 1;
    const left = end - start - unknown - counts[group];
    const raised = changes.raised?.[group] ?? 0;
    const own = raised > 0 && left < raised ? group : -1;
    this.work += end - start + touched.length;
    if (unknown < needed) this.#take(touched, { least: needed - unknown, own });
    for (const change of touched) counts[change] = 0;
  }

  /** Counts the changes that spare a member; false: all do, or it is not known yet. */
  #count(member: number, touched: number[]): boolean {
    const { counts } = this.#options;
    const length = this.#lists.lengthOf(member);
    if (length < 0) return false;
    this.#options.pace.step(2 * length);
    this.#lists.each(member, (change) => {
      if (counts[change] === 0) touched.push(change);
      counts[change] += 1;
    });
    return true;
  }

  #take(touched: readonly number[], { least, own }: { least: number; own: number }): void {
    const { counts } = this.#options;
    const saves = (change: number) => change === own || counts[change] >= least;
    if (this.#isKnown) {
      this.#found = this.#found.filter(saves);
      return;
    }
    this.#isKnown = true;
    this.#found = touched.filter(saves);
    if (own >= 0 && counts[own] === 0) this.#found.push(own);
  }
}
