// The questions that ignore groups say what the engine says on estates without groups, and a bound that holds on estates with them.
import { describe, expect, it } from 'vitest';
import type { Subject } from '../../../server/analysis/analysis';
import { isProviderKind, needsGraphOf, ranksOf } from '../../../server/graph/compiled/needs';
import { countriesOf } from '../../../server/graph/layers/layers';
import { compareText } from '../../../server/model/text-order';
import { isFollowed, type RawGraph } from '../../oracle/brute-force/raw-graph';
import { ask, subjectOf } from '../../oracle/product';
import { referenceDate } from '../../oracle/random-estates';
import { drawn } from '../../support/drawing';
import { type Row, startAnalyst } from './asking';
import { estates, hasSparedDelivery, someCauses, withoutGroups, withoutNodeProperties } from './estates';

const analyst = await startAnalyst();
const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort(compareText);
const texts = (rows: readonly Row[], column: string) => sorted(rows.map((row) => String(row[column])));
const listed = (value: unknown) => (value as readonly { readonly id: string; readonly kind: string }[]) ?? [];
const services = (graph: RawGraph) => graph.nodes.filter(({ kind }) => kind === 'Service').map(({ id }) => id);

interface Organisation {
  readonly id: string;
  readonly failedServices: readonly string[];
  readonly degradedServices: readonly string[];
}

/** Services of an answer of what-if by status, and the organisations that they affect. */
function hitByEngine(subject: Subject, cause: string) {
  const { failed, degraded, organisations } = ask(subject, 'what-if', { fail: [cause] });
  const of = (value: unknown) => sorted(listed(value).flatMap(({ id, kind }) => (kind === 'Service' ? [id] : [])));
  const affected = (organisations as Organisation[]).flatMap(({ id, failedServices, degradedServices }) =>
    [...failedServices, ...degradedServices].map((service) => `${id} ${service}`),
  );
  return { failed: of(failed), degraded: of(degraded), affected: sorted(affected) };
}

function hitByCypher(rows: readonly Row[]) {
  const of = (status: string) =>
    texts(
      rows.filter((row) => row.status === status),
      'service',
    );
  const affected = rows.flatMap((row) => (row.organisations as string[]).map((organisation) => `${organisation} ${row.service}`));
  return { failed: of('failed'), degraded: of('degraded'), affected: sorted(affected) };
}

describe('blast-radius', () => {
  it('is the engine’s answer where there are no groups: services failed and degraded, and organisations', async () => {
    const counts = { exact: 0, failed: 0, degraded: 0 };
    for (const { seed, graph } of estates(2000, 60)) {
      const plain = withoutNodeProperties(withoutGroups(graph), ['state']);
      await analyst.show(plain);
      const subject = subjectOf(plain, referenceDate);
      for (const cause of someCauses(plain, { seed, most: 4 })) {
        const [found, expected] = [hitByCypher(await analyst.found('blast-radius', { id: cause })), hitByEngine(subject, cause)];
        // A delivery that only degrades is beyond it: it may call failed what is degraded.
        if (hasSparedDelivery(plain)) {
          expect(sorted([...found.failed, ...found.degraded]), `seed ${seed}, ${cause}`).toEqual(sorted([...expected.failed, ...expected.degraded]));
          expect(found.failed).toEqual(expect.arrayContaining(expected.failed));
          continue;
        }
        expect(found, `seed ${seed}, ${cause}`).toEqual(expected);
        counts.exact += 1;
        counts.failed += found.failed.length;
        counts.degraded += found.degraded.length;
      }
    }
    console.log(`blast radius: ${counts.exact} causes exact; ${counts.failed} services failed, ${counts.degraded} degraded`);
    expect(Math.min(counts.exact / 20, counts.failed / 10, counts.degraded)).toBeGreaterThan(4);
  }, 600_000);
});

describe('with groups', () => {
  it('single-points calls certain who delivers under a contract, but not where a group may spare the delivery', async () => {
    const boundOf = async (text: string) => {
      await analyst.show(drawn(text).snapshot.graph);
      return (await analyst.found('single-points', { id: 'svc:s' })).find(({ id }) => id === 'sup:below')?.bound;
    };
    expect(await boundOf('svc:s -> con:c\ncon:c -> sup:a\ncon:c => sup:below for sup:a')).toBe('certain');
    expect(await boundOf('svc:s -> con:c\ncon:c -> 1 of (sup:a, sup:b)\ncon:c => sup:below for sup:a')).toBe('possible');
    expect(await boundOf('svc:s -> con:c\ncon:c -> sup:a : impact degrades\ncon:c => sup:below for sup:a')).toBe('possible');
  });

  it('blast-radius is never too small, and single-points holds the engine’s between its two bounds', async () => {
    const counts = { certain: 0, between: 0, possible: 0 };
    for (const { seed, graph } of estates(3000, 40)) {
      await analyst.show(graph);
      const subject = subjectOf(graph, referenceDate);
      const down = new Set(ask(subject, 'what-if', { fail: someCauses(graph, { seed, most: 1 }) }).alreadyDown as string[]);
      for (const cause of someCauses(graph, { seed, most: 2 })) {
        const { failed, degraded } = hitByEngine(subject, cause);
        const found = await analyst.found('blast-radius', { id: cause });
        expect(texts(found, 'service'), `seed ${seed}, ${cause}`).toEqual(expect.arrayContaining([...failed, ...degraded]));
      }
      for (const service of services(graph).filter((id) => !down.has(id))) {
        const rows = await analyst.found('single-points', { id: service });
        const among = ['Supplier', 'Organisation', 'Datacenter', 'Technology', 'Component', 'Service', 'Contract'];
        const engine = listed(ask(subject, 'single-points', { service: [service], among }).singlePoints).map(({ id }) => id);
        const certain = texts(
          rows.filter(({ bound }) => bound === 'certain'),
          'id',
        ).filter((id) => !down.has(id));
        expect(engine, `seed ${seed}, ${service}: lower bound`).toEqual(expect.arrayContaining(certain));
        expect(texts(rows, 'id'), `seed ${seed}, ${service}: upper bound`).toEqual(expect.arrayContaining(engine));
        counts.certain += certain.length;
        counts.between += engine.length;
        counts.possible += rows.length;
      }
    }
    console.log(`single points: ${counts.certain} certain, the engine ${counts.between}, ${counts.possible} possible`);
    expect(counts.between).toBeGreaterThan(counts.certain);
    expect(counts.possible).toBeGreaterThan(counts.between);
    expect(counts.certain).toBeGreaterThan(20);
  }, 600_000);
});

describe('nth-party', () => {
  it('names every provider, is right about rank 1, and bounds the others where it says so', async () => {
    const counts = { direct: 0, bounded: 0, deeper: 0, exact: 0 };
    for (const { seed, graph } of estates(4000, 40)) {
      await analyst.show(graph);
      const { snapshot, estate } = subjectOf(graph, referenceDate);
      for (const service of services(graph)) {
        const ranks = ranksOf(needsGraphOf(snapshot.graph, estate), estate.indexOf.get(service) ?? -1);
        const expected = new Map([...ranks].filter(([at]) => isProviderKind(estate.kinds[at])).map(([at, rank]) => [estate.ids[at] ?? '', rank]));
        const rows = await analyst.found('nth-party', { id: service });
        const where = `seed ${seed}, ${service}`;
        expect(texts(rows, 'id'), where).toEqual(sorted(expected.keys()));
        for (const { id, isDirect, isUpperBound, passed } of rows) {
          const rank = expected.get(String(id)) ?? 0;
          expect(isDirect, `${where}, ${id}`).toBe(rank === 1);
          if (isUpperBound) expect(rank, `${where}, ${id}`).toBeLessThanOrEqual(Number(passed));
          counts.direct += isDirect ? 1 : 0;
          counts.bounded += isUpperBound ? 1 : 0;
          counts.deeper += rank > 1 ? 1 : 0;
          counts.exact += isUpperBound && rank === passed ? 1 : 0;
        }
      }
    }
    console.log(`nth party: ${counts.direct} direct, ${counts.deeper} deeper, ${counts.bounded} bounded, ${counts.exact} of these exact`);
    expect(Math.min(counts.direct, counts.deeper, counts.bounded - counts.exact)).toBeGreaterThan(0);
  }, 600_000);
});

const channels = { location: 'country-location', operation: 'country-operation', jurisdiction: 'country-jurisdiction' } as const;

describe('services-in-country and services-per-country', () => {
  it('say what the layers of concentration say, but for owners and organisations whose services are used', async () => {
    let pairs = 0;
    for (const { seed, graph } of estates(5000, 40)) {
      const owned = withoutNodeProperties(graph, ['organisation']);
      const plain = { ...owned, relations: owned.relations.filter(({ type }) => type !== 'OWNED_BY') };
      await analyst.show(plain);
      const { snapshot, estate } = subjectOf(plain, referenceDate);
      const asked = services(plain);
      const layers = countriesOf(snapshot.graph, estate, { services: asked.map((id) => estate.indexOf.get(id) ?? -1), checkpoint: () => undefined });
      const expected = asked.flatMap((service, place) =>
        Object.entries(channels).flatMap(([channel, layer]) => (layers[place]?.[layer] ?? []).map((at) => `${estate.ids[at]} ${channel} ${service}`)),
      );
      const countries = plain.nodes.filter(({ kind }) => kind === 'Country').map(({ id }) => id);
      const found: string[] = [];
      for (const id of countries) {
        for (const row of await analyst.found('services-in-country', { id })) {
          found.push(...(row.channels as string[]).map((channel) => `${id} ${channel} ${row.id}`));
        }
      }
      expect(sorted(found), `seed ${seed}`).toEqual(sorted(expected));
      const counted: string[] = [];
      for (const channel of Object.keys(channels)) {
        for (const row of await analyst.found('services-per-country', { channel })) counted.push(`${row.id} ${channel} ${row.services}`);
      }
      const sums = new Map<string, number>();
      for (const one of expected.map((text) => text.split(' ').slice(0, 2).join(' '))) sums.set(one, (sums.get(one) ?? 0) + 1);
      expect(sorted(counted), `seed ${seed}`).toEqual(sorted([...sums].map(([key, count]) => `${key} ${count}`)));
      pairs += expected.length;
    }
    expect(pairs).toBeGreaterThan(25);
  }, 600_000);
});

/** Ids that can be reached over some relations, one step at a time; the start only when a ring leads back. */
function reach(graph: RawGraph, start: string, types: readonly string[]): Map<string, number> {
  const steps = new Map<string, number>();
  let last = [start];
  for (let step = 1; last.length > 0; step += 1) {
    const next = graph.relations.filter((one) => last.includes(one.from) && types.includes(one.type) && one.properties.impact !== 'none').map(({ to }) => to);
    last = [...new Set(next)].filter((id) => !steps.has(id));
    for (const id of last) steps.set(id, step);
  }
  return steps;
}

describe('shared-subcontractors', () => {
  it('finds who stands behind several contracted suppliers, over their own chains and under their contracts', async () => {
    let shared = 0;
    for (const { seed, graph } of estates(6000, 40)) {
      await analyst.show(graph);
      const supplied = graph.relations.filter((one) => one.type === 'SUPPLIED_BY' && isFollowed(one));
      const behind = new Map<string, Set<string>>();
      for (const contracted of new Set(supplied.map(({ to }) => to))) {
        const starts = [contracted, ...supplied.filter(({ to }) => to === contracted).map(({ from }) => from)];
        for (const id of starts.flatMap((start) => [...reach(graph, start, ['SUBCONTRACTED_TO']).keys()])) {
          if (id !== contracted) behind.set(id, (behind.get(id) ?? new Set()).add(contracted));
        }
      }
      const rows = await analyst.found('shared-subcontractors', { least: 2 });
      const expected = [...behind].filter(([, suppliers]) => suppliers.size >= 2).map(([id, suppliers]) => `${id}: ${sorted(suppliers).join(', ')}`);
      expect(sorted(rows.map(({ id, behind: names }) => `${id}: ${sorted(names as string[]).join(', ')}`)), `seed ${seed}`).toEqual(sorted(expected));
      for (const row of rows) expect(row.suppliers).toBe((row.behind as string[]).length);
      shared += rows.length;
    }
    expect(shared).toBeGreaterThan(5);
  }, 600_000);
});

describe('path-between', () => {
  it('finds a way of the fewest relations, each one of the estate, and nothing where there is none', async () => {
    const counts = { found: 0, none: 0 };
    const types = ['DEPENDS_ON', 'PROVIDED_BY', 'SUPPLIED_BY', 'SUBCONTRACTED_TO', 'HOSTED_IN', 'MADE_BY'];
    for (const { seed, graph } of estates(7000, 15)) {
      await analyst.show(graph);
      for (const from of services(graph)) {
        const expected = reach(graph, from, types);
        for (const { id: to } of graph.nodes.filter(({ id }) => id !== from)) {
          const [row = {}] = await analyst.rows('path-between', { from, to });
          const relations = row.relations as string[] | null;
          const steps = expected.get(to);
          counts[steps === undefined ? 'none' : 'found'] += 1;
          expect(relations?.length, `seed ${seed}, ${from} to ${to}`).toBe(steps);
          const ids = (row.ids ?? []) as string[];
          ids.slice(1).forEach((id, at) => {
            expect(graph.relations.some((one) => one.from === ids[at] && one.to === id && one.type === relations?.[at])).toBe(true);
          });
        }
      }
    }
    expect(Math.min(counts.found, counts.none)).toBeGreaterThan(20);
  }, 600_000);
});
