// The laws of semantics §3 on random estates, asked of the product alone.
import { describe, expect, test } from 'vitest';
import { snapshotId } from '../../server/estate/canonical';
import { compileEstate } from '../../server/graph/compiled/compile';
import type { CompiledEstate } from '../../server/graph/compiled/compiled';
import { loseNodes, statusesOf } from '../../server/graph/failure/status';
import { lossTimes } from '../../server/graph/kernel/loss-times';
import { networkOf } from '../../server/graph/kernel/network';
import { ConcentrationPass, servicesInScope } from '../../server/graph/layers/concentration';
import { layerNames } from '../../server/graph/layers/layers';
import { seeded } from '../bench/generate-estate';
import type { RawGraph, RawRelation } from './brute-force/raw-graph';
import { ask, eventParameters, subjectOf } from './product';
import { type RandomEstate, randomEstate, referenceDate } from './random-estates';

const estates = Array.from({ length: 300 }, (_, at) => randomEstate(5_000_000 + at));
const everyKind = ['Organisation', 'Service', 'Component', 'Contract', 'Supplier', 'Datacenter', 'Technology'];
const nodesThatFail = ({ nodes }: RawGraph) => nodes.filter(({ kind }) => kind !== 'Country').map(({ id }) => id);

/** Status per id: 0 ok, 1 at risk, 2 degraded, 3 failed, 4 already down. */
function statusesIn(estate: CompiledEstate, causes: readonly string[]): Map<string, number> {
  const { after } = statusesOf(
    estate,
    loseNodes(
      estate,
      causes.map((id) => estate.indexOf.get(id) ?? -1),
    ),
  );
  return new Map(estate.ids.map((id, node) => [id, after[node] ?? 0]));
}

const compiled = (graph: RawGraph) => subjectOf(graph, null).estate;

/** What got better from one to the other. */
function improved(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string[] {
  return [...before].filter(([id, status]) => (after.get(id) ?? 0) < status).map(([id]) => id);
}

const sorted = (ids: Iterable<string>) => [...ids].sort();

describe('failing more', () => {
  test('never improves the status of a node', () => {
    let worse = 0;
    for (const { graph } of estates) {
      const all = nodesThatFail(graph);
      const random = seeded(all.length);
      const order = [...all].sort(() => random() - 0.5).slice(0, 4);
      const estate = compiled(graph);
      let before = statusesIn(estate, []);
      for (let count = 1; count <= order.length; count += 1) {
        const after = statusesIn(estate, order.slice(0, count));
        expect(improved(before, after)).toEqual([]);
        worse += [...after].filter(([id, status]) => status > (before.get(id) ?? 0)).length;
        before = after;
      }
    }
    expect(worse).toBeGreaterThan(1000);
  });
});

/** The relations of one named group whose `required` is a number, in a graph without percentages there. */
function someGroup({ graph }: RandomEstate): RawRelation[] {
  const isPlain = (one: RawRelation) => typeof one.properties.required !== 'string' && one.properties.impact !== 'none';
  const first = graph.relations.find((one) => one.properties.group !== undefined && one.type !== 'OPERATES_FROM' && one.type !== 'FALLS_BACK_TO');
  if (!first) return [];
  const mates = graph.relations.filter(
    (one) => one.from === first.from && one.properties.group === first.properties.group && one.properties.recipient === first.properties.recipient,
  );
  return mates.every(isPlain) ? mates : [];
}

describe('adding a member to a group', () => {
  test('whose `required` is an unchanged number never adds a failure', () => {
    let groups = 0;
    let spared = 0;
    for (const estate of estates) {
      const [mate] = someGroup(estate);
      if (!mate) continue;
      groups += 1;
      const kind = estate.graph.nodes.find(({ id }) => id === mate.to)?.kind ?? 'Component';
      const larger: RawGraph = {
        nodes: [...estate.graph.nodes, { id: 'one more', kind, properties: {} }],
        relations: [...estate.graph.relations, { ...mate, to: 'one more' }],
      };
      const [small, large] = [compiled(estate.graph), compiled(larger)];
      for (const cause of nodesThatFail(estate.graph)) {
        const before = statusesIn(small, [cause]);
        const after = statusesIn(large, [cause]);
        expect([...after].filter(([id, status]) => status >= 3 && (before.get(id) ?? 0) < 3)).toEqual([]);
        spared += [...before].filter(([id, status]) => status >= 3 && (after.get(id) ?? 0) < 3).length;
      }
    }
    expect(groups).toBeGreaterThan(50);
    expect(spared).toBeGreaterThan(50);
  });
});

describe('cut sets', () => {
  test('none contains another; those of order 1 are the single points and what failing each candidate alone gives', () => {
    const counts = [0, 0, 0];
    const contains = (one: readonly string[], other: readonly string[]) => one !== other && other.every((id) => one.includes(id));
    for (const { graph } of estates) {
      const subject = subjectOf(graph, null);
      const causes = nodesThatFail(graph);
      const before = statusesIn(subject.estate, []);
      const alone = new Map(causes.map((id) => [id, statusesIn(subject.estate, [id])]));
      const points = ask(subject, 'single-points', { service: causes, among: everyKind }).singlePoints as { id: string; takesDown: string[] }[];
      for (const target of causes) {
        const found = ask(subject, 'cut-sets', { service: target, among: everyKind }).cutSets as string[][];
        for (const { length } of found) counts[length - 1] = (counts[length - 1] ?? 0) + 1;
        expect(found.filter((one) => found.some((other) => contains(one, other)))).toEqual([]);
        const single = sorted(found.filter(({ length }) => length === 1).map(([id]) => id ?? ''));
        expect(sorted(points.filter(({ takesDown }) => takesDown.includes(target)).map(({ id }) => id))).toEqual(single);
        const failing = causes.filter((id) => id !== target && before.get(id) !== 4 && alone.get(id)?.get(target) === 3);
        expect(sorted(failing)).toEqual(single);
      }
    }
    for (const count of counts) expect(count, `sets of order 1, 2, 3: ${counts.join(', ')}`).toBeGreaterThan(20);
  });
});

describe('the order of the input', () => {
  const shuffled = (graph: RawGraph, seed: number): RawGraph => {
    const random = seeded(seed);
    const mix = <T>(list: readonly T[]) => [...list].map((item) => [random(), item] as const).sort(([a], [b]) => a - b);
    return { nodes: mix(graph.nodes).map(([, one]) => one), relations: mix(graph.relations).map(([, one]) => one) };
  };

  test('changes neither the snapshot id nor a byte of any answer', () => {
    for (const estate of estates.slice(0, 100)) {
      const [one, other] = [subjectOf(estate.graph, referenceDate), subjectOf(shuffled(estate.graph, estate.seed), referenceDate)];
      expect(snapshotId(other.snapshot.graph)).toBe(snapshotId(one.snapshot.graph));
      const [target = ''] = nodesThatFail(estate.graph);
      const questions: readonly (readonly [string, Record<string, unknown>])[] = [
        ['what-if', eventParameters(estate)],
        ['why', { ...eventParameters(estate), id: target }],
        ['single-points', { among: everyKind }],
        ['cut-sets', { service: target, among: everyKind }],
        ['cut-sets', { service: target, among: everyKind, classes: true }],
        ['common-causes', { among: everyKind }],
        ['concentration', { weight: 'value' }],
      ];
      for (const [name, parameters] of questions) expect(JSON.stringify(ask(other, name, parameters))).toBe(JSON.stringify(ask(one, name, parameters)));
    }
  });
});

describe('times', () => {
  test('are finite exactly on what fails', () => {
    for (const { graph, given } of estates) {
      const estate = compileEstate(subjectOf(graph, null).snapshot.graph);
      const number = (id: string) => estate.indexOf.get(id) ?? -1;
      for (const cause of nodesThatFail(graph)) {
        const losses = loseNodes(estate, [number(cause)], { given: given.map(number) });
        const times = lossTimes(networkOf(estate), losses, 'failed');
        const finite = estate.ids.filter((_, node) => Number.isFinite(times[node]));
        expect(finite).toEqual(estate.ids.filter((_, node) => losses.failed.lost[node] === 1 && losses.down[node] !== 1));
      }
    }
  });
});

describe('concentration, before rounding', () => {
  test('10000/n ≤ HHI ≤ 10000 over the members with a share, shares add up to 1, direct and hidden to reliance', () => {
    let members = 0;
    for (const { graph } of estates) {
      const { snapshot, estate } = subjectOf(graph, null);
      const pass = new ConcentrationPass(snapshot.graph, estate);
      pass.run({ services: servicesInScope(snapshot.graph, estate), weightOf: (service) => 1 + (service % 3), checkpoint: () => undefined });
      for (const name of layerNames) {
        const layer = pass.concentration(name);
        const shares = layer.members.map(({ share }) => share ?? 0).filter((share) => share > 0);
        members += shares.length;
        for (const { relianceShare, directShare, hiddenShare } of layer.members) {
          expect((directShare ?? 0) + (hiddenShare ?? 0)).toBeCloseTo(relianceShare ?? 0, 12);
        }
        if (layer.hhi === null) continue;
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(layer.hhi).toBeGreaterThanOrEqual(10_000 / shares.length - 1e-8);
        expect(layer.hhi).toBeLessThanOrEqual(10_000 + 1e-8);
      }
    }
    expect(members).toBeGreaterThan(1000);
  });
});
