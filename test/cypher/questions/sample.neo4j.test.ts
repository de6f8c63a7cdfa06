// The questions on the sample data, imported as the product does it: what the engine says, or a bound that holds.
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isProviderKind, needsGraphOf, ranksOf } from '../../../server/graph/compiled/needs';
import { openEstate } from '../../../server/imports/open-estate';
import { loadSample, removeSample } from '../../../server/imports/sample';
import { compareText } from '../../../server/model/text-order';
import { personHere } from '../../../server/model/viewer';
import { root } from '../../architecture/source-files';
import type { RawGraph } from '../../oracle/brute-force/raw-graph';
import { ask, subjectOf } from '../../oracle/product';
import { startAnalyst } from './asking';
import { hasSparedDelivery, withoutGroups } from './estates';
import { failedByRounds } from './rounds';

const analyst = await startAnalyst();
const asOf = '2026-11-23';
const hooks = {
  checkpoint: () => undefined,
  progress: () => undefined,
  phase: () => undefined,
  imported: () => undefined,
  now: () => new Date(`${asOf}T09:00:00Z`),
  viewer: personHere,
};
const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort(compareText);
const ids = (value: unknown) => (value as readonly (string | { readonly id: string })[]).map((one) => (typeof one === 'string' ? one : one.id));
const serviceIds = (value: unknown) => (value as readonly { id: string; kind: string }[]).flatMap(({ id, kind }) => (kind === 'Service' ? [id] : []));

let graph: RawGraph;
beforeAll(async () => {
  await loadSample(analyst.store, join(root, 'sample-data'), hooks);
  await analyst.settle();
  graph = (await openEstate(analyst.store)).snapshot.graph;
});

/** The companies, sites and products that most hangs on: those that other things name most often. */
function heaviest(most: number): string[] {
  const kinds = new Set(['Supplier', 'Datacenter', 'Technology']);
  const counts = new Map(graph.nodes.filter(({ kind }) => kinds.has(kind)).map(({ id }) => [id, 0]));
  for (const { to } of graph.relations) if (counts.has(to)) counts.set(to, (counts.get(to) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || compareText(a, b))
    .map(([id]) => id)
    .slice(0, most);
}

describe('on the sample', () => {
  it('the rounds fail what the engine fails, and blast-radius is never too small', async () => {
    const subject = subjectOf(graph, asOf);
    const isExact = !hasSparedDelivery(graph);
    let larger = 0;
    for (const cause of heaviest(25)) {
      const { failed, degraded, alreadyDown } = ask(subject, 'what-if', { fail: [cause] });
      const expected = sorted([...ids(failed), ...ids(alreadyDown)]);
      const found = sorted((await failedByRounds(analyst, [cause])).failed);
      if (isExact) expect(found, cause).toEqual(expected);
      else expect(found, cause).toEqual(expect.arrayContaining(expected));
      const reached = (await analyst.found('blast-radius', { id: cause })).map(({ service }) => String(service));
      expect(reached, cause).toEqual(expect.arrayContaining([...serviceIds(failed), ...serviceIds(degraded)]));
      larger += found.length > expected.length ? 1 : 0;
    }
    console.log(`sample: ${isExact ? 'wholly sayable in rounds' : `beyond the rounds; too much for ${larger} of 25 causes`}`);
  });

  it('nth-party names the providers of the engine, and its rank 1', async () => {
    const { snapshot, estate } = subjectOf(graph, asOf);
    for (const { id } of graph.nodes.filter(({ kind }) => kind === 'Service').slice(0, 20)) {
      const ranks = [...ranksOf(needsGraphOf(snapshot.graph, estate), estate.indexOf.get(id) ?? -1)].filter(([at]) => isProviderKind(estate.kinds[at]));
      const named = (of: readonly (readonly [number, number])[]) => sorted(of.map(([at]) => estate.ids[at] ?? ''));
      const rows = await analyst.found('nth-party', { id });
      expect(sorted(rows.map((row) => String(row.id))), id).toEqual(named(ranks));
      expect(sorted(rows.filter(({ isDirect }) => isDirect).map((row) => String(row.id))), id).toEqual(named(ranks.filter(([, rank]) => rank === 1)));
    }
  });

  it('every question that needs no node finds something', async () => {
    for (const name of ['services-per-country', 'clause-gaps', 'sources-by-age'])
      expect((await analyst.found(name, { asOf, channel: 'location' })).length, name).toBeGreaterThan(0);
    expect((await analyst.found('shared-subcontractors', { least: 2 })).length).toBeGreaterThan(0);
  });

  it('without its groups, blast-radius is the engine’s answer', async () => {
    const causes = heaviest(25);
    const plain = withoutGroups(graph);
    await removeSample(analyst.store, hooks);
    await analyst.show(plain);
    const subject = subjectOf(plain, asOf);
    for (const cause of causes) {
      const { failed, degraded, alreadyDown } = ask(subject, 'what-if', { fail: [cause] });
      const rows = await analyst.found('blast-radius', { id: cause });
      const of = (status: string) => sorted(rows.filter((row) => row.status === status).map(({ service }) => String(service)));
      const down = new Set(ids(alreadyDown));
      expect(
        of('failed').filter((id) => !down.has(id)),
        cause,
      ).toEqual(sorted(serviceIds(failed)));
      expect(
        of('degraded').filter((id) => !down.has(id)),
        cause,
      ).toEqual(expect.arrayContaining(sorted(serviceIds(degraded))));
    }
  });
});
