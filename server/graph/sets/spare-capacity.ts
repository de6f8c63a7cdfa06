// Spare-capacity pairs (semantics §3): a member of a group with spare capacity and one candidate more that together take down the group's
// dependent, while neither does alone.
//
// How: dependent by dependent, on its own cone. 256 candidates at a time get a Must row (`kernel/must-state.ts`). Then each member is failed in
// turn: what the row of the dependent holds now and did not hold before completes a pair with that member. A dependent whose cone times members
// times rows is more work than is left is passed over, and counted as left out.
// Why right: the rows are exact after each loss (`kernel/must.rationale.md`); what the row held before takes the dependent down alone.
// Cost per dependent: candidates ÷ 256 × members × its cone.
import { addTo } from '../../model/group-by';
import { compareText } from '../../model/text-order';
import type { CompiledEstate } from '../compiled/compiled';
import { Pace } from '../compiled/pace';
import { compareRecipients } from '../compiled/recipients';
import { mustGraphOf } from '../kernel/must-graph';
import { MustState } from '../kernel/must-state';
import { type Cone, Cones } from './must-cones';

export interface SpareCapacityQuestion {
  readonly candidates: Int32Array;
  /** 1: down from the start, per vertex. */
  readonly down: Uint8Array;
  /** Only groups of these nodes; absent: of all. */
  readonly dependents?: readonly number[];
  /** Most pairs kept; all are counted. */
  readonly limit: number;
  /** Most steps in all (edges of cones × rows computed on them): what would take more is left out and counted. */
  readonly mostWork: number;
  readonly checkpoint: (done: number, total: number) => void;
}

/** One member, and who completes a pair with it. A pair of two members is there once, under the smaller that may stand there. */
export interface SparePairs {
  readonly member: number;
  /** Causes outside the group, ascending. */
  readonly causes: readonly number[];
  /** Causes that are members too, ascending. */
  readonly otherMembers: readonly number[];
}

export interface SpareGroup {
  readonly group: number;
  readonly pairs: readonly SparePairs[];
}

export interface SpareCapacity {
  /** Groups with spare capacity that were looked at, and those that were left out because they take too much work. */
  readonly groups: number;
  readonly leftOut: number;
  /** All pairs found, per group each once, however many are kept. */
  readonly pairCount: number;
  /** In order of dependent, recipient (none first), name; only groups with pairs. */
  readonly found: readonly SpareGroup[];
}

/** Candidates per row. */
const rowSize = 256;

/** Groups with spare capacity among living members, per dependent that is not down. */
function spareGroups(estate: CompiledEstate, { down, dependents }: SpareCapacityQuestion): Map<number, number[]> {
  const wanted = dependents && new Set(dependents);
  const groups = new Map<number, number[]>();
  const { columns } = estate;
  for (let group = 0; group < columns.count; group += 1) {
    const dependent = columns.dependent[group];
    if (down[dependent] === 1 || down[columns.owner[group]] === 1 || (wanted && !wanted.has(dependent))) continue;
    let living = 0;
    for (let at = columns.members.offset[group]; at < columns.members.offset[group + 1]; at += 1) {
      if (down[columns.members.items[at]] === 0) living += 1;
    }
    if (columns.required[group] >= living) continue;
    addTo(groups, dependent, group);
  }
  return groups;
}

/** In order of recipient (none first), name. */
function inOrder(estate: CompiledEstate, groups: readonly number[]): number[] {
  const { recipient, names, name } = estate.columns;
  const nameOf = (group: number) => names[name[group]];
  return [...groups].sort((a, b) => compareRecipients(estate, recipient[a], recipient[b]) || compareText(nameOf(a), nameOf(b)) || a - b);
}

/** Per member (vertex of a node) the candidates that complete a minimal cut set of the cone's target with it, ascending. */
function partnersOf(
  cone: Cone,
  target: number,
  asked: { readonly members: readonly number[]; readonly causes: readonly number[]; readonly checkpoint: () => void },
): Map<number, number[]> {
  const { members, causes, checkpoint } = asked;
  const seat = cone.placeOf(target);
  const partners = new Map<number, number[]>(members.map((member) => [member, []]));
  for (let first = 0; first < causes.length; first += rowSize) {
    const row = causes.slice(first, first + rowSize);
    const state = new MustState(
      cone,
      row.map((cause) => cone.placeOf(cause)),
      checkpoint,
    );
    const alone = state.rowOf(seat).slice();
    for (const member of members) {
      checkpoint();
      state.fail(cone.placeOf(member));
      if (state.dead[seat] === 0) {
        const given = state.rowOf(seat);
        row.forEach((cause, bit) => {
          const word = given[bit >> 5] & ~alone[bit >> 5];
          if ((word >>> (bit & 31)) & 1 && cause !== member) partners.get(member)?.push(cause);
        });
      }
      state.undo();
    }
  }
  return partners;
}

/** Steps of going once over a cone: a group is counted through once per member that it can spare. */
function stepsOf({ size, inputs, threshold }: Cone): number {
  let steps = size;
  for (let at = 0; at < size; at += 1) steps += (inputs.offset[at + 1] - inputs.offset[at]) * threshold[at];
  return steps;
}

class Search {
  pairCount = 0;
  groups = 0;
  leftOut = 0;
  readonly found: SpareGroup[] = [];
  #kept = 0;
  #work = 0;
  readonly #estate: CompiledEstate;
  readonly #question: SpareCapacityQuestion;
  readonly #cones: Cones;
  /** Checks whether the answer is still wanted. */
  #checkpoint: () => void;
  readonly #positionOf: Int32Array;
  readonly #isCandidate: Uint8Array;

  constructor(estate: CompiledEstate, question: SpareCapacityQuestion) {
    this.#estate = estate;
    this.#question = question;
    this.#checkpoint = () => question.checkpoint(0, 1);
    const whole = mustGraphOf(estate, { down: question.down, checkpoint: this.#checkpoint });
    this.#positionOf = whole.positionOf;
    this.#cones = new Cones(whole, new Pace(() => this.#checkpoint()));
    this.#isCandidate = new Uint8Array(estate.vertexCount);
    for (const candidate of question.candidates) this.#isCandidate[candidate] = 1;
  }

  /** All groups of one dependent. */
  search(dependent: number, groups: readonly number[], checkpoint: () => void): void {
    this.#checkpoint = checkpoint;
    const position = this.#positionOf[dependent];
    if (this.#work >= this.#question.mostWork) {
      this.leftOut += groups.length;
      return;
    }
    const cone = this.#cones.of(position);
    const causes: number[] = [];
    for (const vertex of cone.vertexAt) if (vertex !== dependent && this.#isCandidate[vertex] === 1) causes.push(vertex);
    causes.sort((a, b) => a - b);
    const membersOf = new Map(groups.map((group) => [group, this.#members(group, dependent, cone)]));
    const members = [...new Set([...membersOf.values()].flat())];
    const edges = stepsOf(cone);
    const work = edges * (1 + Math.ceil(causes.length / rowSize) * (1 + members.length));
    if (this.#work + work > this.#question.mostWork) {
      this.#work += edges;
      this.leftOut += groups.length;
      return;
    }
    this.#work += work;
    this.groups += groups.length;
    const partners = partnersOf(cone, dependent, { members, causes, checkpoint });
    for (const group of inOrder(this.#estate, groups)) this.#note(group, membersOf.get(group) ?? [], partners);
  }

  /** Nodes that the living members stand for, ascending, as far as the dependent rests on them. */
  #members(group: number, dependent: number, cone: Cone): number[] {
    const { down } = this.#question;
    const { members = [], shown = [] } = this.#estate.groups[group];
    // Whose delivery is down is no member any more, though the company itself may work.
    const living = [...shown].filter((_, at) => down[members[at]] === 0);
    return [...new Set(living)].filter((node) => node !== dependent && cone.placeOf(node) >= 0).sort((a, b) => a - b);
  }

  #note(group: number, members: readonly number[], partners: ReadonlyMap<number, readonly number[]>): void {
    const own = new Set(members);
    const pairs: SparePairs[] = [];
    for (const member of members) {
      const isCandidate = this.#isCandidate[member] === 1;
      // Of two members that are both candidates the pair stands under the smaller.
      const all = (partners.get(member) ?? []).filter((cause) => !(own.has(cause) && isCandidate && cause < member));
      this.pairCount += all.length;
      const kept = all.slice(0, Math.max(0, this.#question.limit - this.#kept));
      this.#kept += kept.length;
      if (kept.length === 0) continue;
      pairs.push({ member, causes: kept.filter((cause) => !own.has(cause)), otherMembers: kept.filter((cause) => own.has(cause)) });
    }
    if (pairs.length > 0) this.found.push({ group, pairs });
  }
}

/** All spare-capacity pairs, as far as limits let it. */
export function spareCapacity(estate: CompiledEstate, question: SpareCapacityQuestion): SpareCapacity {
  const { checkpoint } = question;
  checkpoint(0, 1);
  const groups = [...spareGroups(estate, question)].sort(([a], [b]) => a - b);
  if (groups.length === 0) return { groups: 0, leftOut: 0, pairCount: 0, found: [] };
  const search = new Search(estate, question);
  groups.forEach(([dependent, own], index) => {
    checkpoint(index, groups.length);
    search.search(dependent, own, () => checkpoint(index, groups.length));
  });
  return search;
}
