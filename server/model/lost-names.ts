// Finds the names of a node that lost against the one that counts: so a company is still found by what it was called before it was joined.
import { getOrMake } from './get-or-make';
import type { EstateGraph } from './graph';

const byId = new WeakMap<EstateGraph['disputes'], ReadonlyMap<string, readonly string[]>>();
const none: readonly string[] = [];

function namesIn(disputes: EstateGraph['disputes']): ReadonlyMap<string, readonly string[]> {
  const lost = new Map<string, readonly string[]>();
  for (const { node, property, claims } of disputes) {
    if (property !== 'name') continue;
    const [winner, ...others] = claims.map(({ value }) => value);
    lost.set(
      node,
      [...new Set(others)].filter((name) => name !== winner),
    );
  }
  return lost;
}

/** Names that sources state of a node and that do not count, the strongest source first. Made once for all versions of a graph with the same disputes. */
export function lostNames({ disputes }: Pick<EstateGraph, 'disputes'>, id: string): readonly string[] {
  return getOrMake(byId, disputes, () => namesIn(disputes)).get(id) ?? none;
}
