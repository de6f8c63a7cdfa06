// Finds direct providers that look independent but rest on the same: for each pair, what lies behind both divided by what lies behind
// either, which is the Jaccard index (semantics §3).

import { needsGraphOf } from '../../graph/compiled/needs';
import { type DirectProviders, directProviders } from '../../graph/layers/direct-providers';
import { inBoth, type Overlap, overlaps, sharedNodes } from '../../graph/layers/overlap';
import { pathsThrough } from '../../graph/layers/overlap-paths';
import { type ReachedThrough, reachedThrough } from '../../graph/layers/reached-through';
import { weightOf } from '../../graph/layers/service-weights';
import { Fault } from '../../model/faults';
import type { Analysis, Control, ParameterSpec, Subject } from '../analysis';
import { checkNames, readFlag, readNumber } from '../parameters';
import { roundShare, roundTo } from '../rounding';
import { organisationParameter, readScope, readShare, type ServiceScope, scopedServices, weightParameter } from '../service-scope';
import { type OverlapPair, type OverlapResult, overlapResult } from './result';

const threshold: ParameterSpec = {
  name: 'threshold',
  option: 'threshold',
  type: 'number',
  defaultValue: 0.1,
  title: { en: 'Least overlap, 0 to 1', nl: 'Kleinste overlap, 0 tot 1' },
};
const limit: ParameterSpec = {
  name: 'limit',
  option: 'limit',
  type: 'integer',
  defaultValue: 100,
  title: { en: 'Most pairs listed, heaviest first chosen', nl: 'Hoogstens zoveel paren tonen, de zwaarste gaan voor' },
};
const paths: ParameterSpec = {
  name: 'paths',
  option: 'paths',
  type: 'flag',
  defaultValue: false,
  title: { en: 'With a path from each of both to all they share', nl: 'Met een pad van elk van beide naar alles wat zij delen' },
};
const parameters = [organisationParameter, weightParameter, threshold, limit, paths] as const;

export type OverlapParameters = ServiceScope & { threshold: number; limit: number; paths: boolean };

/** What is kept per question at most: providers × what lies behind them. 4 bytes each. */
const mostKept = 30_000_000;

interface Compared {
  readonly subject: Subject;
  readonly asked: OverlapParameters;
  readonly services: readonly number[];
  readonly direct: DirectProviders;
  readonly reached: ReachedThrough;
  readonly weighed: number;
  readonly control: Control;
}

function pathsOf({ subject, services, direct, reached, control }: Compared, kept: readonly Overlap[]): NonNullable<OverlapPair['paths']>[] {
  const { snapshot, estate } = subject;
  const wanted = kept.flatMap(({ first, second }) => sharedNodes(reached, first, second).map((node) => ({ first, second, node })));
  const both = wanted.flatMap(({ first, second, node }) => [
    { provider: first, node },
    { provider: second, node },
  ]);
  const found = pathsThrough(needsGraphOf(snapshot.graph, estate), both, { direct, services, checkpoint: () => control.checkpoint() });
  const named = (at: number) => (found[at] ?? []).map((node) => estate.ids[node] ?? '');
  let at = 0;
  return kept.map(({ sharedCount }) =>
    Array.from({ length: sharedCount }, () => {
      const one = { id: estate.ids[wanted[at]?.node ?? -1] ?? '', through: [named(2 * at), named(2 * at + 1)] satisfies [string[], string[]] };
      at += 1;
      return one;
    }),
  );
}

function show({ subject, services, direct, reached, weighed }: Compared, one: Overlap): OverlapPair {
  const name = (node: number | undefined) => subject.estate.ids[node ?? -1] ?? '';
  const { first, second, overlap, weight, withoutWeight } = one;
  const [p, q] = [direct.providers[first] ?? -1, direct.providers[second] ?? -1];
  const isBehind = (node: number, place: number) => [...(reached.blocksOf[place] ?? [])].some((block) => reached.blocks[block]?.includes(node));
  return {
    providers: [name(p), name(q)],
    overlap: roundShare(overlap),
    reached: [reached.size[first] ?? 0, reached.size[second] ?? 0],
    shared: sharedNodes(reached, first, second).map(name),
    behindOther: [...(isBehind(p, second) ? [p] : []), ...(isBehind(q, first) ? [q] : [])].map(name),
    services: inBoth(direct.servicesOf[first] ?? [], direct.servicesOf[second] ?? []).map((place) => name(services[place])),
    weight: roundTo(weight, 2),
    weightShare: weighed > 0 ? roundShare(weight / weighed) : null,
    servicesWithoutWeight: withoutWeight,
  };
}

function run(subject: Subject, asked: OverlapParameters, control: Control): OverlapResult {
  const { snapshot, estate } = subject;
  const services = scopedServices(subject, asked);
  const weigh = weightOf(snapshot.graph, estate, { weight: asked.weight, checkpoint: () => control.checkpoint() });
  const follow = (from: number) => (done: number, total: number) => {
    control.checkpoint();
    control.progress(from + done / Math.max(1, total), 3);
  };
  const weights = services.map(weigh);
  const direct = directProviders(snapshot.graph, estate, { services, checkpoint: follow(0) });
  const reached = reachedThrough(needsGraphOf(snapshot.graph, estate), estate, { direct, most: mostKept, checkpoint: follow(1) });
  if (!reached) throw new Fault('too-much-to-compare', 1, { value: String(direct.providers.length), details: { limit: String(mostKept) } });
  const { count, kept } = overlaps({ direct, reached, weights, threshold: asked.threshold, limit: asked.limit, checkpoint: follow(2) });
  const weighed = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  const compared: Compared = { subject, asked, services, direct, reached, weighed, control };
  const found = kept.map((one) => {
    control.checkpoint();
    return show(compared, one);
  });
  const ways = asked.paths ? pathsOf(compared, kept) : [];
  return {
    providers: direct.providers.length,
    pairs: count,
    complete: count <= asked.limit,
    overlaps: asked.paths ? found.map((one, at) => ({ ...one, paths: ways[at] ?? [] })) : found,
    scope: { services: services.length, withoutWeight: weights.filter((weight) => weight === null).length },
  };
}

export const overlap: Analysis<OverlapParameters, OverlapResult> = {
  name: 'overlap',
  question: { en: 'Which suppliers look independent but rest on the same?', nl: 'Welke leveranciers lijken los van elkaar, maar rusten op hetzelfde?' },
  effort: 'long',
  result: overlapResult,
  parameters,
  parse(raw, subject) {
    checkNames(raw, parameters);
    return {
      ...readScope(raw, subject),
      threshold: readShare(raw, threshold),
      limit: readNumber(raw, limit, { minimum: 0 }) ?? 100,
      paths: readFlag(raw, paths),
    };
  },
  scope: (subject, asked) => (asked.organisation === null ? undefined : scopedServices(subject, asked)),
  run,
};
