// Computes the least rank of every provider over all services: 1 supplies a service directly, 2 is a subcontractor, and so on (semantics
// §3). Whom no service needs has the rank that it has for components and contracts: lists of these often come before any service does.
import type { CompiledEstate } from '../graph/compiled/compiled';
import { isProviderKind, needsGraphOf, ranksOfAll } from '../graph/compiled/needs';
import { getOrMake } from '../model/get-or-make';
import type { Subject } from './analysis';

const made = new WeakMap<CompiledEstate, Int32Array>();

function ranksByNode({ snapshot, estate }: Subject): Int32Array {
  const needs = needsGraphOf(snapshot.graph, estate);
  const ofKinds = (...kinds: readonly string[]) => estate.kinds.flatMap((kind, node) => (kinds.includes(kind) ? [node] : []));
  const [ofServices, ofOthers] = [ofKinds('Service'), ofKinds('Component', 'Contract')].map((starts) => ranksOfAll(needs, starts)) as [Int32Array, Int32Array];
  return ofServices.map((rank, node) => (rank >= 0 ? rank : (ofOthers[node] ?? -1)));
}

/** The least rank of a provider among those of any service, else of any component or contract; undefined: it provides to none, or is no provider. Near-linear, once per estate. */
export function providerRank(subject: Subject, id: string): number | undefined {
  const { estate } = subject;
  const node = estate.indexOf.get(id);
  if (node === undefined || !isProviderKind(estate.kinds[node])) return undefined;
  const rank = getOrMake(made, estate, () => ranksByNode(subject))[node] ?? -1;
  return rank < 0 ? undefined : rank;
}
