// The evidence of an overlap: one shortest path from a service through a direct provider to each node that lies behind it.
// How: wanted paths are gathered per node, so that what leads to a node is searched once (`paths-to.ts`); then provider after provider is
// asked (`paths-via.ts`). Over relations only: who owns a company is no way to reach it here.
import { addTo } from '../../model/group-by';
import type { NeedsGraph } from '../compiled/needs';
import type { Ownership } from '../compiled/ownership';
import { Pace } from '../compiled/pace';
import type { DirectProviders } from './direct-providers';
import { PathsTo } from './paths-to';
import { PathsVia } from './paths-via';

/** A provider (its place) and a node behind it. */
export interface Wanted {
  readonly provider: number;
  readonly node: number;
}

/** Nobody owned by anybody. */
function noOwnership(nodeCount: number): Ownership {
  const none = new Int32Array(nodeCount).fill(-1);
  const nothing = { offset: new Int32Array(nodeCount + 1), items: new Int32Array(0) };
  return { parent: none, ultimate: none, controlled: nothing, rings: new Map(), isDeclared: new Uint8Array(nodeCount) };
}

/**
 * The paths in the order in which they are wanted; empty: there is none. Cost: per node the edges that lead to it, however many
 * providers it lies behind.
 */
export function pathsThrough(
  needs: NeedsGraph,
  wanted: readonly Wanted[],
  asked: { readonly direct: DirectProviders; readonly services: readonly number[]; readonly checkpoint: () => void },
): number[][] {
  const { direct, services, checkpoint } = asked;
  const pace = new Pace(checkpoint);
  const ownership = noOwnership(needs.nodeCount);
  const owners = { ownership, below: new Map<number, readonly number[]>(), pace };
  const byNode = new Map<number, number[]>();
  wanted.forEach(({ node }, index) => {
    addTo(byNode, node, index);
  });
  const startsOf = new Map<number, ReadonlySet<number>>();
  const paths: number[][] = wanted.map(() => []);
  let search: PathsVia | undefined;
  for (const [node, indexes] of byNode) {
    pace.check();
    const to = new PathsTo(needs, node, owners);
    search ??= new PathsVia(needs, ownership, to);
    search.turnTo(to);
    for (const index of indexes) {
      const place = wanted[index].provider;
      const starts = startsOf.get(place) ?? new Set(direct.servicesOf[place].map((service) => services[service]));
      startsOf.set(place, starts);
      pace.step(1 + direct.passagesOf[place].length);
      paths[index] = search.shortest({ passages: direct.passagesOf[place], services: starts, pace }) ?? [];
    }
  }
  return paths;
}
