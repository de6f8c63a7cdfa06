// Which kinds of nodes may be the cause in a question about causes (semantics §3, candidates).
import { type NodeKind, nodeKindNames } from './node-kinds';

/** All that can fail by themselves: a country falls out by an event of its own. */
export const causeKinds: readonly NodeKind[] = nodeKindNames.filter((kind) => kind !== 'Country');

/** Those that may be causes unless the question says otherwise. */
export const defaultCauseKinds: readonly NodeKind[] = ['Supplier', 'Organisation', 'Datacenter', 'Technology', 'Component'];
