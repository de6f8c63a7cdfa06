// Which relation carries a loss from one node to the next on a path; deliveries in between are named as providers passed.
//
// How: breadth-first search from the lost node over its lost groups. Where the owner of such a group is the next node, its relation is the
// step. Where it is a delivery under the next node, the search goes on from there and notes its provider. So a step with the fewest deliveries
// is found first; of one vertex the relation that comes first in the snapshot. Cost: the groups around the lost node and those deliveries.
import type { CompiledEstate } from '../compiled/compiled';
import { isImplied } from '../compiled/group-builder';
import { Pace } from '../compiled/pace';

export interface Step {
  /** Index into the relations of the snapshot. */
  readonly relation: number;
  /** Providers whose deliveries under the contract lie in between, in order; empty for most steps. */
  readonly passed: readonly number[];
}

/** Whether a group is lost, by its number. */
export type IsLost = (group: number) => boolean;

export interface StepOptions {
  readonly isLost: IsLost;
  readonly pace?: Pace;
}

interface Found extends Step {
  /** Vertex that has the group of the relation. */
  readonly owner: number;
}

interface Seeking {
  readonly isLost: IsLost;
  readonly pace: Pace;
}

/** What looking at a group costs, in the units of `Pace`. */
const costPerGroup = 20;

/** Lost groups that a vertex is a member of, with the relation that says so. */
function stepsFrom(estate: CompiledEstate, vertex: number, { isLost, pace }: Seeking): Found[] {
  const { offset, items } = estate.memberOf;
  const found: Found[] = [];
  const end = offset[vertex + 1];
  for (let at = offset[vertex]; at < end; at += 1) {
    const index = items[at];
    pace.step(costPerGroup);
    const group = estate.groups[index];
    if (!isLost(index)) continue;
    const [relation] = group.relations[group.members.indexOf(vertex)];
    found.push({ owner: group.owner, relation: isImplied(group) ? -1 : relation, passed: [] });
  }
  return found.sort((a, b) => a.relation - b.relation);
}

/**
 * The step from a lost node to the next on its path: the relation of the next that names it, by the least number of deliveries.
 * Null when no lost group says so.
 */
export function findStep(estate: CompiledEstate, [lost, next]: readonly [number, number], { isLost, pace = new Pace() }: StepOptions): Step | null {
  const seen = new Set<number>();
  const seeking = { isLost, pace };
  let waiting: Found[] = stepsFrom(estate, lost, seeking);
  while (waiting.length > 0) {
    const arrived = waiting.find(({ owner, relation }) => owner === next && relation >= 0);
    if (arrived) return { relation: arrived.relation, passed: arrived.passed };
    const further: Found[] = [];
    for (const { owner, relation, passed } of waiting) {
      const delivery = owner - estate.nodeCount;
      if (estate.deliveryContract[delivery] !== next || seen.has(owner)) continue;
      seen.add(owner);
      for (const one of stepsFrom(estate, owner, seeking)) {
        // The relation that names the lost node counts; each later one only names a provider that is passed.
        further.push(relation < 0 ? one : { owner: one.owner, relation, passed: [...passed, estate.deliveryProvider[delivery]] });
      }
    }
    waiting = further;
  }
  return null;
}
