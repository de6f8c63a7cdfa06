// Holds the product's answers against the brute-force oracle's, question by question. Each check returns what differs, in words.
import { compareText } from '../../server/model/text-order';
import { bounds } from './brute-force/bounds';
import { commonCauses, cutSets, singlePoints } from './brute-force/causes';
import { type LayerName, layerNames, layerOver, type ServiceView, servicesInScope, viewService } from './brute-force/concentration';
import { alreadyDown, changesUnder } from './brute-force/failure';
import { hiddenConcentration } from './brute-force/hidden';
import { pathVia } from './brute-force/hidden-paths';
import { type Walkable, walkable } from './brute-force/needs';
import type { RawGraph } from './brute-force/raw-graph';
import { type Structure, structureOf } from './brute-force/structure';
import { blastRadius, whyIn } from './brute-force/what-if';
import { checkImportance } from './compare-importance';
import { checkCausePaths, checkMeasures, checkOverlap, checkSpareCapacity } from './compare-measures';
import { checkColdStart, checkCompare, checkRecovery, checkWhatHelps } from './compare-scenarios';
import { completenessAfter, differences, list, only, type Posed, record, rounded, sorted, weights } from './posed';
import { ask, eventParameters } from './product';
import { referenceDate } from './random-estates';

/** Groups of an answer in one order, with `recipient` null where the answer leaves it out. */
function groups(value: unknown, ids: 'lost' | 'left'): unknown[] {
  const all = list(value).map((one) => {
    const { group, recipient = null, required, members, [ids]: named } = record(one);
    return { group, recipient, required, members, [ids]: named };
  });
  return all.sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
}

const hits = (value: unknown) => list(value).map((hit) => ({ ...only(hit, ['id', 'kind', 'atHours', 'path']), lost: groups(record(hit).lost, 'lost') }));

export function checkWhatIf({ estate, subject, structure, causes, changed }: Posed): string[] {
  const found = ask(subject, 'what-if', eventParameters(estate));
  const expected = blastRadius(changed.structure, changed.causes, referenceDate);
  return [
    ...differences('alreadyDown', [found.alreadyDown, expected.alreadyDown]),
    ...differences('failed', [hits(found.failed), expected.failed]),
    ...differences('degraded', [hits(found.degraded), expected.degraded]),
    ...differences('atRisk', [list(found.atRisk).map((one) => ({ ...only(one, ['id', 'kind']), lost: groups(record(one).lost, 'lost') })), expected.atRisk]),
    ...differences('organisations', [list(found.organisations).map((one) => only(one, ['id', 'failedServices', 'degradedServices'])), expected.organisations]),
    ...differences('totals', [sorted(found.totals), sorted(expected.totals)]),
    ...differences('timeline', [found.timeline, expected.timeline]),
    ...differences('bounds', [
      only(found.bounds, ['atLeast', 'atMost']),
      bounds(changed.structure, { causes: changed.causes, events: estate.events, given: estate.given }),
    ]),
    ...differences('causes', [found.causes, [...changed.causes].sort(compareText)]),
    ...(estate.changes.length > 0 ? differences('before', [found.before, before(structure, causes)]) : differences('before', [found.before, undefined])),
    ...differences('completeness', [found.completeness, completenessAfter(estate)]),
  ];
}

/** What the same failures do without the changes: the four lists as ids. */
function before(structure: Structure, causes: readonly string[]) {
  const { failed, degraded, atRisk } = changesUnder(structure, causes);
  const down = [...alreadyDown(structure)].filter((id) => structure.kindOf.has(id));
  const ids = (list: readonly string[]) => [...list].sort(compareText);
  return { alreadyDown: ids(down), failed: ids(failed), degraded: ids(degraded), atRisk: ids(atRisk) };
}

/** Why, of every node but countries. */
export function checkWhy({ estate, subject, changed }: Posed): string[] {
  const expectedOf = whyIn(changed.structure, changed.causes);
  return estate.graph.nodes.flatMap(({ id, kind }) => {
    if (kind === 'Country') return [];
    const found = ask(subject, 'why', { ...eventParameters(estate), id });
    const expected = expectedOf(id);
    const isHit = expected.status === 'failed' || expected.status === 'degraded';
    return [
      ...differences(`why ${id}: status`, [found.status, expected.status]),
      ...(isHit ? differences(`why ${id}: path`, [found.path, expected.path]) : []),
      ...(isHit
        ? checkSteps(changed.structure.graph, list(expected.path), list(found.steps))
        : differences(`why ${id}: held`, [groups(found.held, 'left'), expected.held])),
    ];
  });
}

/** Every pair of neighbours on the path has a step, and every step is a relation of the estate between nodes of the path. */
function checkSteps(graph: RawGraph, path: readonly unknown[], steps: readonly unknown[]): string[] {
  const pairs = path.slice(1).map((later, at) => [later, path[at]] as const);
  const missing = pairs.filter(([later, earlier]) => !steps.some((step) => record(step).from === later && record(step).to === earlier));
  const invented = steps.filter((step) => {
    const { from, to, type, sources } = record(step);
    return list(sources).length === 0 || !graph.relations.some((one) => one.from === from && one.to === to && one.type === type);
  });
  return [...missing.map((pair) => `steps: none for ${JSON.stringify(pair)}`), ...invented.map((step) => `steps: not in the estate: ${JSON.stringify(step)}`)];
}

export function checkSinglePoints({ estate, subject, structure }: Posed): string[] {
  const services = [...structure.kindOf].filter(([, kind]) => kind === 'Service').map(([id]) => id);
  const everyKind = ['Organisation', 'Service', 'Component', 'Contract', 'Supplier', 'Datacenter', 'Technology'];
  const shape = (value: unknown) => list(value).map((one) => only(one, ['id', 'kind', 'takesDown', 'fails']));
  const plain = ask(subject, 'single-points', { given: [...estate.given] });
  const wide = ask(subject, 'single-points', { given: [...estate.given], among: everyKind });
  const targets = [...structure.kindOf].filter(([, kind]) => kind !== 'Country').map(([id]) => id);
  const named = ask(subject, 'single-points', { given: [...estate.given], service: targets });
  return [
    ...differences('singlePoints', [shape(plain.singlePoints), singlePoints(structure, services)]),
    ...differences('singlePoints of every kind', [shape(wide.singlePoints), singlePoints(structure, services, everyKind)]),
    ...differences('singlePoints of every node', [shape(named.singlePoints), singlePoints(structure, targets)]),
  ];
}

/** Minimal cut sets to order 3 of one node, which changes with the seed: of two, one is the first service. */
export function checkCutSets({ estate, subject, structure }: Posed): string[] {
  const targets = [...structure.kindOf].filter(([, kind]) => kind !== 'Country').map(([id]) => id);
  const service = targets.find((id) => structure.kindOf.get(id) === 'Service');
  const target = (estate.seed % 4 < 2 ? service : undefined) ?? targets[estate.seed % targets.length] ?? '';
  const wide = { among: ['Organisation', 'Service', 'Component', 'Contract', 'Supplier', 'Datacenter', 'Technology'] };
  const among = estate.seed % 2 === 0 ? {} : wide;
  const found = ask(subject, 'cut-sets', { service: target, maxOrder: 3, given: [...estate.given], ...among });
  const expected = cutSets(structure, target, { maxOrder: 3, ...among });
  const counts = [1, 2, 3].map((order) => expected.filter((set) => set.length === order).length);
  return [
    ...differences(`cutSets of ${target}`, [found.cutSets, expected]),
    ...differences(`counts of ${target}`, [found.counts, counts]),
    ...differences(`complete for ${target}`, [found.complete, true]),
  ];
}

/** Common causes, in the estate as it is. */
export function checkCommonCauses({ estate, subject }: Posed): string[] {
  const found = ask(subject, 'common-causes');
  const order = (rows: readonly unknown[]) =>
    rows
      .map((one) => {
        const { dependent, recipient = null, group, shared, ownMembers } = record(one);
        return { dependent, recipient, group, shared, ownMembers };
      })
      .sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
  return differences('commonCauses', [order(list(found.commonCauses)), order(commonCauses(structureOf(estate.graph)))]);
}

function roundedLayer(layer: ReturnType<typeof layerOver>) {
  const share = (value: number | null) => rounded(value, 6);
  return {
    layer: layer.layer,
    hhi: rounded(layer.hhi, 2),
    effectiveNumber: rounded(layer.effectiveNumber, 2),
    unknownShare: share(layer.unknownShare),
    noneShare: share(layer.noneShare),
    partlyUnknownShare: share(layer.partlyUnknownShare),
    members: layer.members.map((one) => ({
      id: one.id,
      share: share(one.share),
      relianceShare: share(one.relianceShare),
      directShare: share(one.directShare),
      hiddenShare: share(one.hiddenShare),
    })),
  };
}

const layerKeys = ['layer', 'hhi', 'effectiveNumber', 'unknownShare', 'noneShare', 'partlyUnknownShare', 'members'];
const memberKeys = ['id', 'share', 'relianceShare', 'directShare', 'hiddenShare'];

/** One shortest path per provider in `via`. */
function checkHiddenPaths(walk: Walkable, views: readonly ServiceView[], found: readonly unknown[]): string[] {
  return found.flatMap((one) => {
    const { id, via, paths } = record(one);
    const expected = list(via).map((provider) => pathVia(walk, views, [String(provider), String(id)]));
    return differences(`paths to ${String(id)}`, [paths, expected]);
  });
}

/** Concentration on every layer; weight, organisation and threshold change with the seed. */
export function checkConcentration({ estate, subject, structure }: Posed): string[] {
  const walk = walkable(estate.graph);
  const weight = weights[estate.seed % 4] ?? 'count';
  const organisations = estate.graph.nodes.filter(({ kind }) => kind === 'Organisation').map(({ id }) => id);
  const organisation = estate.seed % 3 === 0 ? (organisations[0] ?? null) : null;
  const threshold = estate.seed % 5 === 0 ? 0.5 : 0.1;
  const found = ask(subject, 'concentration', { weight, threshold, ...(organisation === null ? {} : { organisation }) });
  const views = servicesInScope(walk, organisation).map((id) => viewService(walk, id, weight));
  const expected = layerNames.map((layer: LayerName) => roundedLayer(layerOver(walk, views, layer)));
  const shown = list(found.layers).map((one) => ({ ...only(one, layerKeys), members: list(record(one).members).map((member) => only(member, memberKeys)) }));
  const hidden = hiddenConcentration(walk, structure, { views, threshold });
  return [
    ...expected.flatMap((layer, at) => differences(`layer ${layer.layer} by ${weight}`, [shown[at], layer])),
    ...checkHiddenPaths(walk, views, list(found.hidden)),
    ...differences('hidden', [
      list(found.hidden).map((one) => only(one, ['id', 'via', 'hiddenShare', 'services'])),
      hidden.map((one) => ({ ...one, hiddenShare: rounded(one.hiddenShare, 6) })),
    ]),
  ];
}

export const checks: Readonly<Record<string, (posed: Posed) => string[]>> = {
  'what-if': checkWhatIf,
  why: checkWhy,
  'single-points': checkSinglePoints,
  'cut-sets': checkCutSets,
  'common-causes': checkCommonCauses,
  concentration: checkConcentration,
  importance: checkImportance,
  recovery: checkRecovery,
  overlap: checkOverlap,
  'cold-start': checkColdStart,
  'spare-capacity': checkSpareCapacity,
  'paths of common causes': checkCausePaths,
  compare: checkCompare,
  measures: checkMeasures,
  'what-helps': checkWhatHelps,
};
