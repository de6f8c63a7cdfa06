// Holds the product's answers about overlap and spare capacity against the brute-force oracle's.
import { compareText } from '../../server/model/text-order';
import { commonCauses } from './brute-force/causes';
import { servicesInScope, viewService } from './brute-force/concentration';
import { alreadyDown, failedSet } from './brute-force/failure';
import { walkable } from './brute-force/needs';
import { overlapsOf } from './brute-force/overlap';
import { witnessPaths } from './brute-force/paths';
import { betweennessOf, degreesOf, modularityOf, pageRankOf, partsOf, pictureOf } from './brute-force/picture';
import { sparePairs } from './brute-force/spare-capacity';
import { differences, list, only, type Posed, record, rounded, weights } from './posed';
import { ask } from './product';

/** Overlap of every two direct providers; weight, organisation and threshold change with the seed. */
export function checkOverlap({ estate, subject }: Posed): string[] {
  const walk = walkable(estate.graph);
  const weight = weights[(estate.seed >> 1) % 4] ?? 'count';
  const organisation = estate.seed % 3 === 1 ? (estate.graph.nodes.find(({ kind }) => kind === 'Organisation')?.id ?? null) : null;
  const threshold = estate.seed % 5 === 0 ? 0.4 : 0;
  const found = ask(subject, 'overlap', { weight, threshold, paths: true, ...(organisation === null ? {} : { organisation }) });
  const views = servicesInScope(walk, organisation).map((id) => viewService(walk, id, weight));
  const expected = overlapsOf(walk, views, threshold).map(({ overlap, weight: sum, weightShare, ...rest }) => {
    return { ...rest, overlap: rounded(overlap, 6), weight: rounded(sum, 2), weightShare: rounded(weightShare, 6) };
  });
  const keys = ['providers', 'reached', 'shared', 'behindOther', 'services', 'servicesWithoutWeight', 'paths', 'overlap', 'weight', 'weightShare'];
  return [
    ...differences('overlaps', [list(found.overlaps).map((one) => only(one, keys)), expected.map((one) => only(one, keys))]),
    ...differences('pairs', [found.pairs, expected.length]),
    ...differences('complete', [found.complete, true]),
  ];
}

/** Spare-capacity pairs as sets per group; the kinds that may be causes change with the seed. */
export function checkSpareCapacity({ estate, subject, structure }: Posed): string[] {
  const among = estate.seed % 2 === 0 ? undefined : ['Organisation', 'Service', 'Component', 'Contract', 'Supplier', 'Datacenter', 'Technology'];
  const found = ask(subject, 'spare-capacity', { given: [...estate.given], ...(among === undefined ? {} : { among }) });
  const text = (value: unknown) => String(value);
  const shown = list(found.spareCapacity).map((one) => {
    const { dependent, group, recipient = null, required, members, pairs } = record(one);
    const sets = list(pairs).flatMap((pair) => {
      const { member, causes, otherMembers } = record(pair);
      return [...list(causes), ...list(otherMembers)].map((cause) => [text(member), text(cause)].sort(compareText));
    });
    return { dependent, recipient, group, required, members, sets: inOrder(sets) };
  });
  const expected = sparePairs(structure, among);
  return [
    ...differences('spareCapacity', [inOrder(shown), inOrder(expected)]),
    ...differences('pairs', [record(found.counts).pairs, expected.reduce((sum, { sets }) => sum + sets.length, 0)]),
    ...differences('complete', [found.complete, true]),
  ];
}

function inOrder<T>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
}

/** The path from each common cause to each member lost. */
export function checkCausePaths({ estate, subject, structure }: Posed): string[] {
  const found = list(ask(subject, 'common-causes', { given: [...estate.given], paths: true }).commonCauses);
  const shown = found.map((one) => {
    const { dependent, recipient = null, group, paths } = record(one);
    return { dependent, recipient, group, paths };
  });
  const down = alreadyDown(structure);
  const expected = commonCauses(structure).map(({ dependent, recipient, group, shared, ownMembers }) => {
    const members = structure.groups
      .filter((one) => one.dependent === dependent && one.recipient === recipient && one.name === group && !one.implicit)
      .flatMap((one) => one.members);
    const paths = [...shared, ...ownMembers].sort(compareText).flatMap((cause) => {
      const failed = failedSet(structure, [cause]);
      const ways = witnessPaths(structure, [cause]);
      return members
        .filter(({ thing }) => failed.has(thing) && !down.has(thing))
        .sort((a, b) => compareText(a.shown, b.shown))
        .map(({ thing, shown: member }) => ({ cause, member, path: ways.get(thing) ?? [] }));
    });
    return { dependent, recipient, group, paths };
  });
  return differences('paths of common causes', [inOrder(shown), inOrder(expected)]);
}

/** Measures of the picture. Communities are not unique: those found must be whole, named by their smallest id, and of the modularity that is said. */
export function checkMeasures({ estate, subject }: Posed): string[] {
  const picture = pictureOf(estate.graph);
  const found = ask(subject, 'measures', { limit: 1000 });
  const [between, ranks, parts] = [betweennessOf(picture), pageRankOf(picture), partsOf(picture)];
  const rows = list(found.nodes).map(record);
  const communityOf = new Map(rows.map((row) => [String(row.id), String(row.community)]));
  const isNear = (value: unknown, expected: number | null | undefined) =>
    typeof value === 'number' && typeof expected === 'number' ? Math.abs(value - expected) < 2e-6 : value === expected;
  const wrong = rows.filter(({ id, betweenness, pageRank, community }) => {
    const name = String(id);
    const smallest = [...communityOf]
      .filter(([, one]) => one === community)
      .map(([one]) => one)
      .sort(compareText)[0];
    const isWhole = smallest === community && parts.get(name) === parts.get(String(community));
    return !isWhole || !isNear(betweenness, between.get(name)) || !isNear(pageRank, ranks.get(name));
  });
  const modularity = record(found.communities).modularity;
  return [
    ...differences('nodes', [
      rows.map(({ id, inDegree, outDegree, degree, component }) => ({ id, inDegree, outDegree, degree, component })),
      picture.ids.map((id) => {
        const { inDegree, outDegree } = degreesOf(picture, id);
        return { id, inDegree, outDegree, degree: inDegree + outDegree, component: parts.get(id) };
      }),
    ]),
    ...differences('values out of line', [wrong, []]),
    ...(isNear(modularity, modularityOf(picture, communityOf)) ? [] : [`modularity ${String(modularity)}`]),
    ...differences('network', [
      only(found.network, ['nodes', 'edges', 'unconnected']),
      { nodes: picture.ids.length, edges: picture.edges.length, unconnected: estate.graph.nodes.length - picture.ids.length },
    ]),
  ];
}
