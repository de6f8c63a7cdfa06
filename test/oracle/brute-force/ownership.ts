// The brute-force oracle's reading of ownership (semantics §2): who is whose ultimate parent.
import { compareText } from '../../../server/model/text-order';
import { isControlling } from './events';
import type { RawGraph } from './raw-graph';

/** “follow the largest controlling share (two equal: the smaller id)”; an unknown share is smaller than any known one. */
export function controllerOf(graph: RawGraph, company: string): string | null {
  const share = (value: unknown) => (typeof value === 'number' ? value : 0);
  const owners = graph.relations
    .filter((one) => one.type === 'OWNED_BY' && one.from === company && isControlling(one))
    .sort((a, b) => share(b.properties.share) - share(a.properties.share) || compareText(a.to, b.to));
  return owners[0]?.to ?? null;
}

/** The company and everyone above it, in order, until none or until one comes back. */
export function ownersUpFrom(graph: RawGraph, company: string): { readonly chain: string[]; readonly back: string | null } {
  const chain = [company];
  for (let owner = controllerOf(graph, company); owner !== null; owner = controllerOf(graph, owner)) {
    if (chain.includes(owner)) return { chain, back: owner };
    chain.push(owner);
  }
  return { chain, back: null };
}

/** “until none; a ring of owners is one group, named by its smallest id”: the name, and everyone in the group. */
export function ultimateParentOf(graph: RawGraph, company: string): { readonly id: string; readonly group: string[] } {
  const { chain, back } = ownersUpFrom(graph, company);
  const group = back === null ? chain.slice(-1) : chain.slice(chain.indexOf(back)).sort(compareText);
  return { id: group[0] ?? company, group };
}
