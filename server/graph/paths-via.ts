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
        found ??= this.#unlessBack(this.#walk(start, steps, passed), passed);
      }
      for (const vertex of current) for (const before of this.#to.neededBy(vertex)) meet(before, level + 1);
      return found !== undefined;
    });
    return found?.map((vertex) => this.#needs.shown[vertex] ?? vertex);
  }

  /** The path, unless it steps into p by going back to the service where it began: that is no way past p. */
  #unlessBack(path: number[], passages: ReadonlySet<number>): number[] | undefined {
    const isBack = path.some((vertex, at) => vertex >= this.#needs.nodeCount && passages.has(vertex) && path[at + 1] === path[0]);
    return isBack ? undefined : path;
  }

  #walk(start: number, stepsVia: ReadonlyMap<number, number>, passages: ReadonlySet<number>): number[] {
    const path = [start];
    let isPast = false;
    let at = start;
    let left = stepsVia.get(start) ?? 0;
    while (left > 0) {
      isPast ||= passages.has(at) && this.#to.steps[at] === left;
      left -= 1;
      const next = this.#next(at, (vertex) => (isPast ? this.#to.steps[vertex] : stepsVia.get(vertex)) === left);
      if (isPast && this.#to.ownerSteps.get(this.#needs.shown[at] ?? -1) === left + 1) {
        const owner = this.#ownership.parent[this.#needs.shown[at] ?? -1] ?? -1;
        if (next === undefined || owner < (this.#needs.shown[next] ?? 0)) return [...path, ...this.#ownersFrom(owner)];
      }
      if (next === undefined) break;
      at = next;
      path.push(at);
    }
    return path;
  }

  /** The vertex with the smallest id among those needed directly that are on a shortest way. */
  #next(vertex: number, isNearer: (vertex: number) => boolean): number | undefined {
    const { offset, items } = this.#needs.out;
    let best: number | undefined;
    for (let edge = offset[vertex] ?? 0; edge < (offset[vertex + 1] ?? 0); edge += 1) {
      const to = items[edge] ?? 0;
      if (isNearer(to) && (best === undefined || (this.#needs.shown[to] ?? 0) < (this.#needs.shown[best] ?? 0))) best = to;
    }
    return best;
  }

  #ownersFrom(owner: number): number[] {
    const owners = [owner];
    while (owners.at(-1) !== this.#to.party) owners.push(this.#ownership.parent[owners.at(-1) ?? -1] ?? this.#to.party);
    return owners;
  }
}
