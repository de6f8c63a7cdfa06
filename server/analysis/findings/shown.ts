// Shows findings in the answer: nodes by their id and kind, shares rounded.
import type { CompiledEstate } from '../../graph/compiled/compiled';
import type { NetworkFigures } from '../../graph/picture/network-figures';
import { roundShare } from '../rounding';
import type { falseRedundancies, hiddenParties, ownershipGroups, singlePointFindings } from './finding-kinds';
import type { FindingsResult } from './result';

type Hidden = ReturnType<typeof hiddenParties>;

/** Each sort of finding in the words of the result. */
export class Shown {
  readonly #estate: CompiledEstate;
  readonly #name = (node: number): string => this.#estate.ids[node] ?? '';

  constructor(estate: CompiledEstate) {
    this.#estate = estate;
  }

  #who(node: number) {
    return { id: this.#name(node), kind: this.#estate.kinds[node] ?? 'Component' };
  }

  points({ all, top }: ReturnType<typeof singlePointFindings>, vitalAmong: (services: Iterable<number>) => number): FindingsResult['singlePoints'] {
    const show = ({ node, weight, takesDown }: (typeof top)[number]) => {
      return { ...this.#who(node), weight, vital: vitalAmong(takesDown), takesDown: Array.from(takesDown, this.#name) };
    };
    return { found: all.length, top: top.map(show) };
  }

  /** `resting`: the services that rest on each of the top, in its order. */
  hidden({ all, top }: Hidden['hidden'], resting: Hidden['services']): FindingsResult['hidden'] {
    const show = ({ node, hiddenShare, via }: (typeof top)[number], index: number) => {
      return { ...this.#who(node), hiddenShare: roundShare(hiddenShare), via: via.map(this.#name), services: (resting[index] ?? []).map(this.#name) };
    };
    return { found: all.length, top: top.map(show) };
  }

  redundancies({ all, top }: ReturnType<typeof falseRedundancies>): FindingsResult['falseRedundancies'] {
    const show = ({ dependent, group, causes, shared, weight, services }: (typeof top)[number]) => ({
      dependent: this.#name(dependent),
      group,
      causes: causes.map(this.#name),
      shared: shared.map(this.#name),
      weight,
      services: services.map(this.#name),
    });
    return { found: all.length, top: top.map(show) };
  }

  owners({ all, top }: ReturnType<typeof ownershipGroups>): FindingsResult['ownership'] {
    const show = ({ node, relianceShare, providers }: (typeof top)[number]) => {
      return { ...this.#who(node), relianceShare: roundShare(relianceShare), providers: providers.map(this.#name) };
    };
    return { found: all.length, top: top.map(show) };
  }

  /** How the estate looks as a network. */
  network(figures: NetworkFigures): FindingsResult['figures']['network'] {
    return {
      ...figures,
      density: roundShare(figures.density),
      mostNeeded: figures.mostNeeded.map(({ node, neededBy }) => ({ id: this.#name(node), neededBy })),
      mostPassed: figures.mostPassed?.map(({ node, betweenness }) => ({ id: this.#name(node), betweenness: roundShare(betweenness) })) ?? null,
    };
  }
}
