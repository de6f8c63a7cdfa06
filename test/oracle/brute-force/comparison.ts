// The brute-force oracle's comparison of two scenarios: everything worked out on both sides from the definitions, then held side by side.
import { compareText } from '../../../server/model/text-order';
import { defaultAmong, singlePoints } from './causes';
import { type LayerName, layerNames, layerOver, servicesInScope, viewService, type WeightName } from './concentration';
import { failedSet, type Status, statusesUnder } from './failure';
import { walkable } from './needs';
import { type Structure, structureOf } from './structure';
import { blastRadius } from './what-if';

/** One side: the graph after its changes, with what is given, and what its events fail. */
export interface Side {
  readonly structure: Structure;
  readonly causes: readonly string[];
}
type Sides = { readonly before: Side; readonly after: Side };

const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort(compareText);
const isHit = (status: Status | null) => status !== null && ['degraded', 'failed', 'alreadyDown'].includes(status);

function statuses({ before, after }: Sides) {
  const [old, fresh] = [statusesUnder(before.structure, before.causes), statusesUnder(after.structure, after.causes)];
  const of = ({ structure }: Side, map: ReadonlyMap<string, Status>, id: string) => (structure.kindOf.has(id) ? (map.get(id) ?? 'ok') : null);
  const rows = sorted([...before.structure.kindOf.keys(), ...after.structure.kindOf.keys()]).map((id) => ({
    id,
    kind: after.structure.kindOf.get(id) ?? before.structure.kindOf.get(id),
    before: of(before, old, id),
    after: of(after, fresh, id),
  }));
  return rows.filter((row) => row.before !== row.after);
}

function organisations(sides: { readonly before: ReturnType<typeof blastRadius>; readonly after: ReturnType<typeof blastRadius> }) {
  const none = { failedServices: [], degradedServices: [] };
  const of = ({ organisations: list }: ReturnType<typeof blastRadius>, id: string) => {
    const { failedServices, degradedServices } = list.find((one) => one.id === id) ?? none;
    return { failedServices, degradedServices };
  };
  const ids = sorted([...sides.before.organisations, ...sides.after.organisations].map(({ id }) => id));
  const rows = ids.map((id) => ({ id, before: of(sides.before, id), after: of(sides.after, id) }));
  return rows.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}

/** Single points knowing what failed: what a side fails is given. */
function points({ structure, causes }: Side, services: readonly string[]): Map<string, readonly string[]> {
  const knowing = structureOf(structure.graph, [...structure.recordedDown, ...causes]);
  return new Map(singlePoints(knowing, services, defaultAmong).map(({ id, takesDown }) => [id, takesDown]));
}

function pointChanges({ before, after }: Sides) {
  const services = sorted([...after.structure.kindOf].filter(([, kind]) => kind === 'Service').map(([id]) => id));
  const [lost, lostAfter] = [failedSet(before.structure, before.causes), failedSet(after.structure, after.causes)];
  const both = services.filter((id) => !lost.has(id) && !lostAfter.has(id));
  const [old, fresh] = [points(before, both), points(after, both)];
  const notIn = (own: ReadonlyMap<string, readonly string[]>, other: ReadonlyMap<string, readonly string[]>, { structure }: Side) =>
    sorted(own.keys()).flatMap((id) => {
      const gained = (own.get(id) ?? []).filter((service) => !other.get(id)?.includes(service));
      return gained.length === 0 ? [] : [{ id, kind: structure.kindOf.get(id), services: gained }];
    });
  return { appear: notIn(fresh, old, after), go: notIn(old, fresh, before), notCompared: services.filter((id) => !both.includes(id)) };
}

/** Layers of one side, unrounded; by the services of the whole estate. */
function layers({ structure }: Side, weight: WeightName) {
  const walk = walkable(structure.graph);
  const views = servicesInScope(walk, null).map((id) => viewService(walk, id, weight));
  return new Map(layerNames.map((layer) => [layer, layerOver(walk, views, layer)]));
}

type Layer = ReturnType<typeof layerOver>;

/** Figures as the answer prints them: `round` is how. */
function layerChanges(sides: Sides, { weight, round }: { weight: WeightName; round: (value: number | null, decimals: number) => number | null }) {
  const [old, fresh] = [layers(sides.before, weight), layers(sides.after, weight)];
  const figures = (one: Layer) => ({
    hhi: round(one.hhi, 2),
    effectiveNumber: round(one.effectiveNumber, 2),
    unknownShare: round(one.unknownShare, 6),
    noneShare: round(one.noneShare, 6),
    partlyUnknownShare: round(one.partlyUnknownShare, 6),
    members: one.members.length,
  });
  const shareIn = (one: Layer, id: string) => round(one.members.find((member) => member.id === id)?.share ?? null, 6);
  return layerNames.map((layer: LayerName) => {
    const [before, after] = [old.get(layer) as Layer, fresh.get(layer) as Layer];
    const ids = sorted([...before.members, ...after.members].map(({ id }) => id));
    const shares = ids.map((id) => ({ id, before: shareIn(before, id), after: shareIn(after, id) })).filter((one) => one.before !== one.after);
    return { layer, before: figures(before), after: figures(after), shares };
  });
}

const exposed: readonly LayerName[] = ['country-location', 'country-operation', 'country-jurisdiction'];

/** “per service and organisation: countries by location, operation, jurisdiction, in every rank”: what comes and what goes. */
function exposure({ before, after }: Sides) {
  const [old, fresh] = [walkable(before.structure.graph), walkable(after.structure.graph)];
  const { nodes, relations } = after.structure.graph;
  const services = servicesInScope(fresh, null);
  const views = (walk: typeof old) => new Map(services.map((id) => [id, viewService(walk, id, 'count')]));
  const [oldViews, freshViews] = [views(old), views(fresh)];
  const countries = (seen: typeof oldViews, ids: readonly string[], layer: LayerName) =>
    sorted(ids.flatMap((id) => [...(seen.get(id)?.layers.get(layer)?.members ?? [])]));
  const rows = (id: string, own: readonly string[]) =>
    exposed.flatMap((layer) => {
      const [had, has] = [countries(oldViews, own, layer), countries(freshViews, own, layer)];
      const [gained, lost] = [has.filter((one) => !had.includes(one)), had.filter((one) => !has.includes(one))];
      return gained.length + lost.length === 0 ? [] : [{ id, layer, gained, lost }];
    });
  const isOf = (organisation: string, service: string) =>
    nodes.some(({ id, properties }) => id === service && properties.organisation === organisation) ||
    relations.some(({ type, from, to }) => type === 'USES' && from === organisation && to === service);
  const bodies = sorted(nodes.filter(({ kind }) => kind === 'Organisation').map(({ id }) => id));
  return {
    services: services.flatMap((id) => rows(id, [id])),
    organisations: bodies.flatMap((body) =>
      rows(
        body,
        services.filter((service) => isOf(body, service)),
      ),
    ),
  };
}

/** The whole comparison, but for the largest shares, which follow from all shares. */
export function comparison(
  sides: Sides,
  options: { asOf: string | null; weight: WeightName; round: (value: number | null, decimals: number) => number | null },
) {
  const changes = statuses(sides);
  const radius = ({ structure, causes }: Side) => blastRadius(structure, causes, options.asOf);
  const radii = { before: radius(sides.before), after: radius(sides.after) };
  const totals = (side: 'before' | 'after') => ({ alreadyDown: radii[side].alreadyDown.length, ...radii[side].totals });
  return {
    newlyHit: changes.filter(({ before, after }) => isHit(after) && !isHit(before)).map(({ id }) => id),
    spared: changes.filter(({ before, after }) => isHit(before) && !isHit(after)).map(({ id }) => id),
    statusChanges: changes,
    organisations: organisations(radii),
    totals: { before: totals('before'), after: totals('after') },
    timeline: { before: radii.before.timeline, after: radii.after.timeline },
    singlePoints: pointChanges(sides),
    concentration: layerChanges(sides, options),
    exposure: exposure(sides),
  };
}
