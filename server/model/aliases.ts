// Finds the other ids of a node: the graph keeps them the other way round.
import { getOrMake } from './get-or-make';
import type { EstateGraph } from './graph';
import { addTo } from './group-by';

const byId = new WeakMap<EstateGraph['aliases'], ReadonlyMap<string, readonly string[]>>();
const none: readonly string[] = [];

function turned(aliases: EstateGraph['aliases']): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [alias, id] of aliases) addTo(found, id, alias);
  return found;
}

/** The claimed ids that mean the node with this printed id, in their order. Made once for all versions of a graph that have the same. */
export function aliasesOf({ aliases }: Pick<EstateGraph, 'aliases'>, id: string): readonly string[] {
  return getOrMake(byId, aliases, () => turned(aliases)).get(id) ?? none;
}
