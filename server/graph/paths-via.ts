// The shortest path from a service past a direct provider p to a party x: past p itself, a contract that it supplies, or a step into it.
import type { NeedsGraph } from './needs';
import type { Ownership } from './ownership';
import { Levels, type PathsTo } from './paths-to';

export interface ViaQuestion {
  /** Vertices at which a path counts as passing p; those that do not lead to x are left out by the search. */
  readonly passages: readonly number[];
  /** Services for which p has rank 1. */
  readonly services: readonly number[];
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

/** Searches past one provider after another towards one party. */
export class PathsVia {
  readonly #needs: NeedsGraph;
  readonly #ownership: Ownership;
  readonly #to: PathsTo;

  constructor(needs: NeedsGraph, ownership: Ownership, to: PathsTo) {
    this.#needs = needs;
    this.#ownership = ownership;
    this.#to = to;
  }

  /**
   * The shortest path over all services, then the smallest sequence of ids; undefined: no path of a service passes p.
   * A step into another organisation is shown as that organisation. Cost: what lies between p and the nearest services.
   */
  shortest({ passages, services }: ViaQuestion): number[] | undefined {
    const steps = new Map<number, number>();
    const levels = new Levels();
    const meet = (vertex: number, level: number) => {
      if ((steps.get(vertex) ?? Number.POSITIVE_INFINITY) <= level) return;
      steps.set(vertex, level);
      levels.add(vertex, level);
    };
    for (const passage of passages) if (this.#to.leads(passage)) meet(passage, this.#to.steps[passage] ?? 0);
    const starts = new Set(services);
    const passed = new Set(passages);
    let found: number[] | undefined;
    levels.take((vertices, level) => {
      const current = vertices.filter((vertex) => steps.get(vertex) === level);
      for (const start of current.filter((vertex) => starts.has(vertex)).sort((a, b) => a - b)) {
        found ??= this.#walk(start, steps, passed);
      }
      for (const vertex of current) for (const before of this.#to.neededBy(vertex)) meet(before, level + 1);
      return found !== undefined;
    });
    return found?.map((vertex) => this.#needs.shown[vertex] ?? vertex);
  }

  /**
   * The shortest way from `start` with the smallest sequence of ids. An organisation and a step into it show the same id, so ways that
   * look alike so far are walked together until their ids differ.
   */
  #walk(start: number, stepsVia: ReadonlyMap<number, number>, passages: ReadonlySet<number>): number[] | undefined {
    let front: Walked[] = [{ at: start, isPast: false, isOwned: false, before: null }];
    for (let left = stepsVia.get(start) ?? 0; left > 0; left -= 1) {
      const next = new Map<string, Walked>();
      for (const one of front) {
        const isPast = one.isPast || (passages.has(one.at) && this.#to.steps[one.at] === left);
        const isNearer = (vertex: number) => (isPast ? this.#to.steps[vertex] : stepsVia.get(vertex)) === left - 1;
        for (const further of [...this.#needed({ ...one, isPast }, isNearer, one), ...this.#owner({ ...one, isPast }, left, one)]) {
          next.set(`${further.at} ${further.isPast} ${further.isOwned}`, further);
        }
      }
      const smallest = Math.min(...[...next.values()].map(({ at }) => this.#shown(at)));
      front = [...next.values()].filter(({ at }) => this.#shown(at) === smallest);
    }
    return front[0] && pathOf(front[0]);
  }

  #shown(vertex: number): number {
    return this.#needs.shown[vertex] ?? vertex;
  }

  /** The ways on over what is needed. */
  #needed({ at, isPast, isOwned }: Walked, isNearer: (vertex: number) => boolean, before: Walked): Walked[] {
    if (isOwned) return [];
    const { offset, items } = this.#needs.out;
    return [...items.subarray(offset[at], offset[at + 1])].filter(isNearer).map((to) => ({ at: to, isPast, isOwned, before }));
  }

  /** The way on to the owner, when x is reached over owners from here. */
  #owner({ at, isPast }: Walked, left: number, before: Walked): Walked[] {
    const company = this.#shown(at);
    if (!isPast || this.#to.ownerSteps.get(company) !== left) return [];
    return [{ at: this.#ownership.parent[company] ?? this.#to.party, isPast, isOwned: true, before }];
  }
}
