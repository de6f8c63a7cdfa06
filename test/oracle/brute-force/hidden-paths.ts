// The brute-force oracle's reading of the paths of a hidden concentration (semantics §3): “one shortest path per `via`”.
import { compareText } from '../../../server/model/text-order';
import type { ServiceView } from './concentration';
import { contractsSuppliedBy, isProviderKind, type Walkable } from './needs';
import { controllerOf, ultimateParentOf } from './ownership';

/** A walk so far: `passed` once it went through p, `owned` once it left what is needed for who controls it. */
interface Walk {
  readonly path: readonly string[];
  readonly passed: boolean;
  readonly owned: boolean;
  /** Where the step goes on to when it just entered another organisation, which stands on the path as the provider that it counts as. */
  readonly entering: string | null;
}

interface Passing {
  readonly x: string;
  readonly isPassage: (id: string) => boolean;
}

/** The walks that are one step longer. */
function nextSteps(walk: Walkable, { path, passed, owned, entering }: Walk, { x, isPassage }: Passing): Walk[] {
  const at = path.at(-1) ?? '';
  const to = (id: string, rest: Partial<Walk> = {}): Walk => ({ path: [...path, id], passed: passed || isPassage(id), owned, entering: null, ...rest });
  // Ownership leads to x only where x is the ultimate parent.
  const isOwned = isProviderKind(walk.kindOf.get(at)) && at !== x && ultimateParentOf(walk.graph, at).id === x;
  const owner = isOwned ? controllerOf(walk.graph, at) : null;
  const up = owner === null ? [] : [to(owner, { passed, owned: true })];
  if (owned) return up;
  if (entering !== null) return [to(entering), ...up];
  const needed = walk.steps.filter(({ from }) => from === at);
  return [...needed.map((step) => (step.member === null ? to(step.to) : to(step.member, { entering: step.to }))), ...up];
}

const compare = (a: Walk, b: Walk) => {
  const at = a.path.findIndex((id, index) => id !== b.path[index]);
  return at < 0 ? 0 : compareText(a.path[at] ?? '', b.path[at] ?? '');
};

/** The shortest path (then the smallest sequence of ids) from a service of which p is a direct provider, through p, to x; null if none. */
export function pathVia(walk: Walkable, views: readonly ServiceView[], [provider, x]: readonly [string, string]): string[] | null {
  const contracts = contractsSuppliedBy(walk.graph, provider);
  const isPassage = (id: string) => id === provider || contracts.includes(id);
  const starts = views.filter(({ needs }) => needs.providers.get(provider) === 1).map(({ id }) => id);
  const found = starts.flatMap((id) => pathFrom(walk, id, { x, isPassage }) ?? []);
  return found.sort((a, b) => a.path.length - b.path.length || compare(a, b)).map(({ path }) => [...path])[0] ?? null;
}

/** The best walk of one service. */
function pathFrom(walk: Walkable, start: string, passing: Passing): Walk | undefined {
  let front: Walk[] = [{ path: [start], passed: false, owned: false, entering: null }];
  const seen = new Set<string>();
  while (front.length > 0) {
    const best = front.sort(compare).filter(({ path, passed, owned, entering }) => {
      const state = JSON.stringify([path.at(-1), passed, owned, entering]);
      return !seen.has(state) && seen.add(state);
    });
    const found = best.find(({ path, passed }) => passed && path.at(-1) === passing.x);
    if (found) return found;
    front = best.flatMap((one) => nextSteps(walk, one, passing));
  }
  return undefined;
}
