// The estate in which redundancy that nobody stated exists (semantics §3, bounds: at least): lone relations of one dependent that fail it, of one type and
// to targets of one kind, form one group that holds while one of them works; of a contract's chain those of one recipient.
//
// How: of each vertex the lone groups are sorted by recipient, type and kind of target; of two or more different members they become one group.
// All else stays, so that whoever fails in it fails as stated too. Cost: linear in groups and members; made once for an estate.
import { getOrMake } from '../../model/get-or-make';
import type { EstateGraph } from '../../model/graph';
import { addTo } from '../../model/group-by';
import { codesOf } from './codes';
import type { CompiledEstate, GroupColumns } from './compiled';
import { packRows } from './csr';
import { GroupTable, viewsOf } from './group-table';
import type { Pace } from './pace';

/** Entries of `members.items` that a group has. */
function entriesOf({ members: { offset } }: GroupColumns, group: number): number[] {
  return Array.from({ length: offset[group + 1] - offset[group] }, (_, at) => offset[group] + at);
}

class Relaxing {
  readonly #columns: GroupColumns;
  readonly #table: GroupTable;
  readonly #types: Uint8Array;
  readonly #kinds: Uint8Array;

  constructor(graph: EstateGraph, { columns }: CompiledEstate) {
    const { nodes, relations } = codesOf(graph);
    this.#columns = columns;
    this.#table = new GroupTable(columns.members.items.length);
    this.#types = relations.type;
    this.#kinds = nodes.kind;
  }

  /** Adds the groups of one vertex. */
  vertex(groups: Int32Array): void {
    const alike = new Map<string, number[]>();
    for (const group of groups) {
      const key = this.#keyOf(group);
      if (key === undefined) this.#add([group]);
      else addTo(alike, key, group);
    }
    for (const own of alike.values()) {
      if (this.#countMembers(own) >= 2) this.#add(own);
      else for (const group of own) this.#add([group]);
    }
  }

  /** Recipients that no source knows keep their numbers. */
  columns(): GroupColumns {
    return { ...this.#table.columns(), unknownRecipients: this.#columns.unknownRecipients };
  }

  /** What lone relations that could spare each other have in common; undefined: it is a group already, or only degrades. */
  #keyOf(group: number): string | undefined {
    const { name, fails, members, relations, shown, recipient } = this.#columns;
    if (name[group] !== -1 || fails[group] !== 1) return undefined;
    const entry = members.offset[group];
    const relation = relations.items[relations.offset[entry]];
    return `${recipient[group]} ${this.#types[relation]} ${this.#kinds[shown[entry]]}`;
  }

  #countMembers(groups: readonly number[]): number {
    return new Set(groups.flatMap((group) => entriesOf(this.#columns, group).map((entry) => this.#columns.members.items[entry]))).size;
  }

  /** One group of all these: as it is, or of lone ones that spare each other. */
  #add(groups: readonly number[]): void {
    const { owner, dependent, recipient, required, fails, name, names, members, shown, tolerance, relations } = this.#columns;
    const [first] = groups;
    this.#table.addGroup({
      owner: owner[first],
      dependent: dependent[first],
      group: name[first] === -1 ? null : names[name[first]],
      recipient: recipient[first],
      required: groups.length > 1 ? 1 : required[first],
      isSoft: fails[first] !== 1,
    });
    const entries = groups.flatMap((group) => entriesOf(this.#columns, group)).sort((a, b) => members.items[a] - members.items[b] || a - b);
    let last = -1;
    for (const entry of entries) {
      const member = members.items[entry];
      if (member !== last) this.#table.addMember(member, shown[entry], tolerance[entry]);
      last = member;
      for (let at = relations.offset[entry]; at < relations.offset[entry + 1]; at += 1) this.#table.addRelation(relations.items[at]);
    }
  }
}

function relax(graph: EstateGraph, estate: CompiledEstate, pace: Pace): CompiledEstate {
  const relaxing = new Relaxing(graph, estate);
  const { offset, items } = estate.groupsOf;
  for (let vertex = 0; vertex < estate.vertexCount; vertex += 1) {
    pace.step(1 + offset[vertex + 1] - offset[vertex]);
    relaxing.vertex(items.subarray(offset[vertex], offset[vertex + 1]));
  }
  const columns = relaxing.columns();
  const groupsOf = packRows(estate.vertexCount, (emit) => {
    for (let group = 0; group < columns.count; group += 1) emit(columns.owner[group], group);
  });
  const memberOf = packRows(estate.vertexCount, (emit) => {
    for (let group = 0; group < columns.count; group += 1)
      for (let entry = columns.members.offset[group]; entry < columns.members.offset[group + 1]; entry += 1) emit(columns.members.items[entry], group);
  });
  return { ...estate, columns, groupsOf, memberOf, groups: viewsOf(columns) };
}

const made = new WeakMap<CompiledEstate, CompiledEstate>();

/** The estate with all redundancy that could be there unstated. Made at the first call, which `pace` may stop. */
export function relaxedEstate(graph: EstateGraph, estate: CompiledEstate, pace: Pace): CompiledEstate {
  return getOrMake(made, estate, () => relax(graph, estate, pace));
}
