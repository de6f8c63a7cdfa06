// What fails even if redundancy exists that nobody stated (semantics §3, bounds: at least): lone relations of one dependent that fail it, of one type and
// to targets of one kind, hold it up together while one of them works; of a contract's chain those of one recipient.
//
// How: as `kernel/failure.ts`, by counting lost members, but over what fails as stated only. Of each vertex that is touched the lone groups that could spare
// each other are numbered as one class; a class is lost with its last member, a stated group as ever. Why right: a class asks no more than each of its
// relations alone, so what fails here fails as stated too, and nothing else need be looked at.
// Source: Dowling & Gallier 1984, as there. Cost: the groups and memberships of what fails as stated.
import type { EstateGraph } from '../../model/graph';
import { codesOf } from '../compiled/codes';
import type { CompiledEstate, GroupColumns } from '../compiled/compiled';
import type { Pace } from '../compiled/pace';

export interface LeastQuestion {
  /** Vertices that fail, and those taken as down. */
  readonly causes: readonly number[];
  /** 1: lost as stated, by these causes or before, per vertex. */
  readonly stated: Uint8Array;
  readonly pace: Pace;
}

class LeastFailure {
  readonly lost: Uint8Array;
  readonly #estate: CompiledEstate;
  readonly #columns: GroupColumns;
  readonly #types: Uint8Array;
  readonly #kinds: Uint8Array;
  readonly #question: LeastQuestion;
  readonly #queue: number[] = [];
  /** Of a vertex that was touched its lone groups are in classes. */
  readonly #touched: Uint8Array;
  /** Class of each lone group; -1: none. */
  readonly #classOf: Int32Array;
  /** Members that each class still has, and the one that it lost last: one that several of its relations name counts once. */
  readonly #left: number[] = [];
  readonly #last: number[] = [];
  readonly #missing: Int32Array;

  constructor(graph: EstateGraph, estate: CompiledEstate, question: LeastQuestion) {
    const { nodes, relations } = codesOf(graph);
    this.#estate = estate;
    this.#columns = estate.columns;
    this.#types = relations.type;
    this.#kinds = nodes.kind;
    this.#question = question;
    this.lost = new Uint8Array(estate.vertexCount);
    this.#touched = new Uint8Array(estate.vertexCount);
    this.#classOf = new Int32Array(estate.columns.count).fill(-1);
    this.#missing = new Int32Array(estate.columns.count);
  }

  run(): Uint8Array {
    for (const node of this.#estate.recordedDown) this.#lose(node);
    for (const node of this.#question.causes) this.#lose(node);
    const { offset, items } = this.#estate.memberOf;
    for (let member = this.#queue.pop(); member !== undefined; member = this.#queue.pop()) {
      this.#question.pace.step(1 + offset[member + 1] - offset[member]);
      for (let entry = offset[member]; entry < offset[member + 1]; entry += 1) this.#miss(items[entry], member);
    }
    return this.lost;
  }

  #lose(vertex: number): void {
    if (this.lost[vertex] === 1) return;
    this.lost[vertex] = 1;
    this.#queue.push(vertex);
  }

  /** A group has lost a member. */
  #miss(group: number, member: number): void {
    const { owner: ownerOf, fails, members, required } = this.#columns;
    const owner = ownerOf[group];
    if (fails[group] !== 1 || this.lost[owner] === 1 || this.#question.stated[owner] !== 1) return;
    this.#touch(owner);
    const own = this.#classOf[group];
    if (own >= 0) {
      if (this.#last[own] === member) return;
      this.#last[own] = member;
      this.#left[own] -= 1;
      if (this.#left[own] === 0) this.#lose(owner);
      return;
    }
    this.#missing[group] += 1;
    if (this.#missing[group] > members.offset[group + 1] - members.offset[group] - required[group]) this.#lose(owner);
  }

  /** Puts the lone groups of a vertex into classes. */
  #touch(vertex: number): void {
    if (this.#touched[vertex] === 1) return;
    this.#touched[vertex] = 1;
    const { groupsOf } = this.#estate;
    const columns = this.#columns;
    const classes = new Map<string, { readonly number: number; readonly members: Set<number> }>();
    this.#question.pace.step(groupsOf.offset[vertex + 1] - groupsOf.offset[vertex]);
    for (let at = groupsOf.offset[vertex]; at < groupsOf.offset[vertex + 1]; at += 1) {
      const group = groupsOf.items[at];
      const entry = columns.members.offset[group];
      // A delivery fails with its provider: no relation says so, and nothing spares it.
      const isStated = columns.relations.offset[entry] < columns.relations.offset[entry + 1];
      if (columns.name[group] !== -1 || columns.fails[group] !== 1 || !isStated) continue;
      const type = this.#types[columns.relations.items[columns.relations.offset[entry]]];
      const key = `${columns.recipient[group]} ${type} ${this.#kinds[columns.shown[entry]]}`;
      const known = classes.get(key) ?? { number: this.#left.length, members: new Set<number>() };
      if (known.members.size === 0) {
        classes.set(key, known);
        this.#left.push(0);
        this.#last.push(-1);
      }
      known.members.add(columns.members.items[entry]);
      this.#classOf[group] = known.number;
      this.#left[known.number] = known.members.size;
    }
  }
}

/** 1 per vertex that fails at least: with these causes, or before, whatever redundancy there is unstated. */
export function failedAtLeast(graph: EstateGraph, estate: CompiledEstate, question: LeastQuestion): Uint8Array {
  return new LeastFailure(graph, estate, question).run();
}
