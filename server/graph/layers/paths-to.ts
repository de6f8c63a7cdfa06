// All ways to one party: which vertices lead to it, and over how many steps. Ultimate parents are reached
// over the companies that they own.
//
// How: companies below the party get their number of owners up to it. The party, these companies and the steps into them start with that number;
// then a search goes backwards over the needs graph, level by level, and each vertex takes the least level at which it is met.
// Why right: levels are taken in ascending order and a step adds one, so the first level at which a vertex is taken is its least. Starts with
// different levels are why lists per level are needed (Dial 1969). Cost: the edges that lead to the party.
import { addTo } from '../../model/group-by';
import type { NeedsGraph } from '../compiled/needs';
import type { Ownership } from '../compiled/ownership';
import { Pace } from '../compiled/pace';

const far = 0x7fffffff;

/** Lists of vertices by a small number, taken in ascending order; what is added may be revisited with a smaller number. */
export class Levels {
  readonly #lists: (number[] | undefined)[] = [];

  /** Empties all lists; their room is kept. */
  clear(): void {
    for (const list of this.#lists) if (list) list.length = 0;
  }

  add(vertex: number, level: number): void {
    const list = this.#lists[level];
    if (list) list.push(vertex);
    else this.#lists[level] = [vertex];
  }

  /** Calls back with each level in turn, also with what is added meanwhile; stops when `each` returns true. */
  take(each: (vertices: readonly number[], level: number) => boolean | undefined): void {
    for (let level = 0; level < this.#lists.length; level += 1) {
      const list = this.#lists[level];
      if (list && each(list, level) === true) return;
    }
  }
}

/** Companies below each owner, by the owner that is followed. */
export function companiesBelow(ownership: Ownership): ReadonlyMap<number, readonly number[]> {
  const below = new Map<number, number[]>();
  ownership.parent.forEach((owner, company) => {
    if (owner < 0) return;
    addTo(below, owner, company);
  });
  return below;
}

/** Who owns whom, and how often to check whether the ways are still wanted. */
export interface Owners {
  readonly ownership: Ownership;
  readonly below: ReadonlyMap<number, readonly number[]>;
  readonly pace?: Pace;
}

/** What leads to one party x. Made anew per party; cost: the edges that lead to it. */
export class PathsTo {
  readonly party: number;
  /** Steps from each vertex to x, over relations and then over owners; `far`: no way. */
  readonly steps: Int32Array;
  /** Steps over owners only, for companies whose ultimate parent is x. */
  readonly ownerSteps: ReadonlyMap<number, number>;

  constructor(needs: NeedsGraph, party: number, owners: Owners) {
    const { pace = new Pace() } = owners;
    this.party = party;
    this.ownerSteps = ownerStepsTo(party, owners);
    this.steps = new Int32Array(needs.vertexCount).fill(far);
    const levels = new Levels();
    const meet = (vertex: number, level: number) => {
      if (level >= this.steps[vertex]) return;
      this.steps[vertex] = level;
      levels.add(vertex, level);
    };
    for (const vertex of [party, ...(needs.stepsInto.get(party) ?? [])]) meet(vertex, 0);
    for (const [company, level] of this.ownerSteps) {
      meet(company, level);
      for (const step of needs.stepsInto.get(company) ?? []) meet(step, level);
    }
    const { offset, items } = needs.into;
    levels.take((vertices, level) => {
      for (const vertex of vertices) {
        if (this.steps[vertex] !== level) continue;
        const end = offset[vertex + 1];
        pace.step(1 + end - offset[vertex]);
        for (let edge = offset[vertex]; edge < end; edge += 1) meet(items[edge], level + 1);
      }
      return undefined;
    });
  }

  leads(vertex: number): boolean {
    return this.steps[vertex] !== far;
  }
}

/** Companies that have x as ultimate parent, x left out, with the number of owners on the way up to it. */
function ownerStepsTo(party: number, { ownership, below }: Owners): Map<number, number> {
  const steps = new Map<number, number>();
  if (ownership.ultimate[party] !== party) return steps;
  const waiting: (readonly [number, number])[] = [[party, 0]];
  for (const [owner, level] of waiting) {
    for (const company of below.get(owner) ?? []) {
      if (company === party || steps.has(company)) continue;
      steps.set(company, level + 1);
      waiting.push([company, level + 1]);
    }
  }
  return steps;
}
