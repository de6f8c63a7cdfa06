// The brute-force oracle's reading of `consequences` (semantics §6): every id of a node after is looked up before, every cause is tried.
import { candidatesOf, singlePoints } from './causes';
import { needsOf, walkable } from './needs';
import type { RawGraph } from './raw-graph';
import { structureOf } from './structure';

/** A graph, and which other ids mean a node of it. */
export interface RawState {
  readonly graph: RawGraph;
  readonly aliases: ReadonlyMap<string, string>;
}

/** “at most 100 ids” of each, here all; a code without any is left out. */
export type RawConsequences = Record<string, string[]>;

/** Printed ids before that an id of this node meant. */
function earlierOf(id: string, before: RawState, after: RawState): string[] {
  const own = [id, ...[...after.aliases].filter(([, printed]) => printed === id).map(([other]) => other)];
  const meant = own.map((one) => before.aliases.get(one) ?? one);
  return [...new Set(meant)].filter((one) => before.graph.nodes.some((node) => node.id === one));
}

const kindIn = ({ graph }: RawState, id: string) => graph.nodes.find((node) => node.id === id)?.kind;
const isDeclared = ({ graph }: RawState, id: string) => graph.nodes.some((node) => node.id === id && node.properties.chainDeclared === 'complete');

/** Per service its single points, default candidates. */
function pointsIn({ graph }: RawState): Map<string, string[]> {
  const structure = structureOf(graph);
  const services = graph.nodes.filter(({ kind }) => kind === 'Service').map(({ id }) => id);
  const all = singlePoints(structure, services, undefined);
  return new Map(services.map((service) => [service, all.filter(({ takesDown }) => takesDown.includes(service)).map(({ id }) => id)]));
}

/** Every consequence of a change, from its definition. */
export function consequencesOf(before: RawState, after: RawState): RawConsequences {
  const earlier = (id: string) => earlierOf(id, before, after);
  const of = (kind: string) => after.graph.nodes.filter((node) => node.kind === kind).map(({ id }) => id);
  const sameKind = (id: string) => earlier(id).filter((old) => kindIn(before, old) === kindIn(after, id));
  const hasProvider = ({ graph }: RawState, id: string) => needsOf(walkable(graph), id).providers.size > 0;
  const [had, has] = [pointsIn(before), pointsIn(after)];
  const before0 = new Set(candidatesOf(structureOf(before.graph)));
  const isNew = (service: string, point: string) =>
    !sameKind(service).some((old) => earlier(point).some((cause) => before0.has(cause) && had.get(old)?.includes(cause)));
  const found: RawConsequences = {
    // “services with a provider before and none after”
    'loses-only-supplier': of('Service').filter((id) => !hasProvider(after, id) && sameKind(id).some((old) => hasProvider(before, old))),
    // “printed ids of nodes that hold two or more earlier ones”
    'becomes-one': after.graph.nodes.filter(({ id }) => earlier(id).length > 1).map(({ id }) => id),
    // “services with a single point, default candidates, that they had not”
    'gains-single-point': of('Service').filter((id) => sameKind(id).length > 0 && has.get(id)?.some((point) => isNew(id, point))),
    // “contracts no longer declared complete”
    'loses-declared-chain': of('Contract').filter((id) => !isDeclared(after, id) && sameKind(id).some((old) => isDeclared(before, old))),
  };
  return Object.fromEntries(Object.entries(found).filter(([, ids]) => ids.length > 0));
}
