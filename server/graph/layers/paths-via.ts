// The shortest path from a service past a direct provider p to a party x: past p itself, a contract that it supplies, or a step into it.
//
// How: each passage of p starts with its steps to x (`paths-to.ts`), and a search goes backwards from there, level by level, until a level
// holds a service of p: that is the shortest length, and the smallest such service the start. Then the path is walked forwards: at each step all
// ways that are still shortest are kept together as long as they show the same ids, and only those with the smallest next id go on.
// Why right: every way kept has exactly the steps left that it needs, so none is longer; the smallest id at the first difference gives the
// smallest sequence. Source: Dial 1969 (levels); the walk is a breadth-first search in dictionary order. Cost: what lies between p and the
// nearest services.
import type { NeedsGraph } from '../compiled/needs';
import type { Ownership } from '../compiled/ownership';
import { Pace } from '../compiled/pace';
import { Levels, type PathsTo } from './paths-to';

export interface ViaQuestion {
  /** Vertices at which a path counts as passing p; those that do not lead to x are left out by the search. */
  readonly passages: readonly number[];
  /** Services for which p has rank 1. */
  readonly services: ReadonlySet<number>;
  readonly pace?: Pace;
}

/** A way so far: where it is, whether it is past p, and whether it has gone over to the owners. */
interface Walked {
  readonly at: number;
  readonly isPast: boolean;
  readonly isOwned: boolean;
  readonly before: Walked | null;
}

function pathOf(end: Walked): number[] {
  const path: number[] = [];
  for (let one: Walked | null = end; one !== null; one = one.before) path.push(one.at);
  return path.reverse();
}

/** Ways that are one step longer: only those with the smallest id so far, each once. */
class Front {
  readonly ways: Walked[] = [];
  #smallest = Number.POSITIVE_INFINITY;

  offer(way: Walked, shown: number): void {
    if (shown > this.#smallest) return;
    if (shown < this.#smallest) {
      this.#smallest = shown;
      this.ways.length = 0;
    } else if (this.ways.some(({ at, isPast, isOwned }) => at === way.at && isPast === way.isPast && isOwned === way.isOwned)) return;
    this.ways.push(way);
  }
}

/** Searches past one provider after another towards one party. */
export class PathsVia {
  readonly #needs: NeedsGraph;
  readonly #ownership: Ownership;
  #to: PathsTo;
  /** Steps from each vertex past p to x, valid where the stamp is that of the present search. */
  readonly #steps: Int32Array;
  readonly #stamp: Int32Array;
  readonly #isPassage: Int32Array;
  readonly #levels = new Levels();
  #round = 0;

  constructor(needs: NeedsGraph, ownership: Ownership, to: PathsTo) {
    this.#needs = needs;
    this.#ownership = ownership;
    this.#to = to;
    this.#steps = new Int32Array(needs.vertexCount);
    this.#stamp = new Int32Array(needs.vertexCount);
    this.#isPassage = new Int32Array(needs.vertexCount);
  }

  /** From now on towards this party. */
  turnTo(to: PathsTo): void {
    this.#to = to;
  }

  /**
   * The shortest path over all services, then the smallest sequence of ids; undefined: no path of a service passes p.
   * A step into another organisation is shown as that organisation. Cost: what lies between p and the nearest services.
   */
  shortest({ passages, services, pace = new Pace() }: ViaQuestion): number[] | undefined {
    this.#round += 1;
    const levels = this.#levels;
    levels.clear();
    for (const passage of passages) {
      this.#isPassage[passage] = this.#round;
      if (this.#to.leads(passage)) this.#meet(passage, this.#to.steps[passage]);
    }
    const { offset, items } = this.#needs.into;
    let found: number[] | undefined;
    levels.take((vertices, level) => {
      let start = -1;
      for (const vertex of vertices) {
        if (this.#steps[vertex] !== level) continue;
        if (services.has(vertex) && (start < 0 || vertex < start)) start = vertex;
      }
      if (start >= 0) {
        found = this.#walk(start, level);
        return true;
      }
      for (const vertex of vertices) {
        if (this.#steps[vertex] !== level) continue;
        const end = offset[vertex + 1];
        pace.step(1 + end - offset[vertex]);
        for (let edge = offset[vertex]; edge < end; edge += 1) this.#meet(items[edge], level + 1);
      }
      return false;
    });
    return found?.map((vertex) => this.#shown(vertex));
  }

  #meet(vertex: number, level: number): void {
    if (this.#stamp[vertex] === this.#round && this.#steps[vertex] <= level) return;
    this.#stamp[vertex] = this.#round;
    this.#steps[vertex] = level;
    this.#levels.add(vertex, level);
  }

  /**
   * The shortest way from `start` with the smallest sequence of ids. An organisation and a step into it show the same id, so ways that
   * look alike so far are walked together until their ids differ.
   */
  #walk(start: number, length: number): number[] | undefined {
    let ways: readonly Walked[] = [{ at: start, isPast: false, isOwned: false, before: null }];
    for (let left = length; left > 0; left -= 1) {
      const front = new Front();
      for (const one of ways) this.#goOn(one, left, front);
      ways = front.ways;
    }
    return ways.length === 0 ? undefined : pathOf(ways[0]);
  }

  #shown(vertex: number): number {
    return this.#needs.shown[vertex];
  }

  /** The ways on from here, over what is needed and to the owner. `left`: steps to x from here. */
  #goOn(one: Walked, left: number, front: Front): void {
    const isPast = one.isPast || (this.#isPassage[one.at] === this.#round && this.#to.steps[one.at] === left);
    const { offset, items } = this.#needs.out;
    const end = one.isOwned ? 0 : offset[one.at + 1];
    for (let edge = offset[one.at]; edge < end; edge += 1) {
      const at = items[edge];
      const isNearer = isPast ? this.#to.steps[at] === left - 1 : this.#stamp[at] === this.#round && this.#steps[at] === left - 1;
      if (isNearer) front.offer({ at, isPast, isOwned: false, before: one }, this.#shown(at));
    }
    const company = this.#shown(one.at);
    if (!isPast || this.#to.ownerSteps.get(company) !== left) return;
    const owner = this.#ownership.parent[company];
    front.offer({ at: owner, isPast, isOwned: true, before: one }, owner);
  }
}
