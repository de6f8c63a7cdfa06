// Both stores say the same: the same files in, the same snapshot id and every answer equal to the byte.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answer, serialise } from '../../server/analysis/answer';
import { analyses } from '../../server/analysis/list';
import { subjectOf } from '../../server/engine/subject';
import { exportGraph } from '../../server/estate/canonical';
import { copyStore } from '../../server/imports/copy-store';
import { openEstate } from '../../server/imports/open-estate';
import { loadSample } from '../../server/imports/sample';
import { listSourcesOf } from '../../server/imports/sources';
import { judge } from '../../server/records/judgements';
import { sayRecord } from '../../server/records/records';
import type { Store } from '../../server/store/store';
import { sharedNeo4j } from '../neo4j/shared';
import type { RawGraph } from '../oracle/brute-force/raw-graph';
import { graphOfCase, knownCases } from '../oracle/known-cases';
import { randomEstate, referenceDate } from '../oracle/random-estates';
import { graphFile, makeBench, tickingHooks } from '../server/imports/bench';
import { author } from './made-records';
import { neo4jKind } from './neo4j-kind';
import { type StoreKind, storeKind } from './store-kinds';

const kinds: readonly StoreKind[] = [storeKind('embedded'), neo4jKind(() => sharedNeo4j())];
/** What people may add later: `copy` takes it as it is. */
const scenario = sayRecord({ name: 'scenario', body: z.object({ title: z.string() }) }, { key: 's-1', body: { title: 'Storm é 😀' } }, author);
const control = { checkpoint: () => undefined, progress: () => undefined };

/** What a person can get out of a store, as text. */
async function everythingOf(store: Store): Promise<Record<string, string>> {
  const { snapshot, state } = await openEstate(store);
  const subject = { ...subjectOf(snapshot), asOf: referenceDate };
  const firstOf = (...wanted: string[]) => snapshot.graph.nodes.find(({ kind }) => wanted.includes(kind))?.id;
  const [service, cause] = [firstOf('Service', 'Component'), firstOf('Supplier', 'Component', 'Organisation')];
  const parameters: Record<string, Record<string, unknown> | undefined> = {
    'what-if': cause ? { fail: [cause] } : undefined,
    why: cause && service ? { id: service, fail: [cause] } : undefined,
    'cut-sets': service ? { service, maxOrder: 3 } : undefined,
    importance: service ? { service } : undefined,
    recovery: cause ? { fail: [cause] } : undefined,
    compare: cause ? { scenario: { events: [{ type: 'fail', id: cause }], given: [] } } : undefined,
  };
  const answers = analyses
    .filter(({ name }) => !(name in parameters) || parameters[name])
    .map((analysis) => [analysis.name, serialise(answer(analysis, subject, { raw: parameters[analysis.name] ?? {}, control }))]);
  return {
    snapshot: snapshot.id,
    sources: JSON.stringify(await listSourcesOf(store, state)),
    export: exportGraph(snapshot.graph),
    ...Object.fromEntries(answers),
  };
}

async function bothSay(graph: RawGraph): Promise<Record<string, string>[]> {
  const said: Record<string, string>[] = [];
  for (const kind of kinds) {
    const bench = await makeBench(kind);
    try {
      const relations = graph.relations.map(({ properties, ...ends }) => ({ ...ends, ...properties }));
      const nodes = graph.nodes.map(({ properties, ...node }) => ({ ...node, ...properties }));
      await bench.import(graphFile(nodes, relations), { source: 'case' });
      said.push(await everythingOf(bench.store));
    } finally {
      await bench.close();
    }
  }
  return said;
}

describe('answers from both stores are equal to the byte', () => {
  it.each(knownCases().map((one) => [one.id, one] as const))('for the case %s', async (_, one) => {
    const [embedded, neo4j] = await bothSay(graphOfCase(one));
    expect(Object.keys(embedded ?? {}).length).toBeGreaterThan(6);
    expect(neo4j).toEqual(embedded);
  });

  it.each(Array.from({ length: 40 }, (_, seed) => seed))('for the random estate %i', async (seed) => {
    const [embedded, neo4j] = await bothSay(randomEstate(seed).graph);
    expect(neo4j).toEqual(embedded);
  });
});

describe('the sample', () => {
  const stores: Store[] = [];
  const close: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    for (const kind of kinds) {
      const bench = await makeBench(kind);
      close.push(() => bench.close());
      stores.push(bench.store);
      await loadSample(bench.store, new URL('../../sample-data', import.meta.url).pathname, { ...tickingHooks(), language: 'en', imported: () => undefined });
    }
  });
  afterAll(async () => {
    for (const one of close) await one();
  });

  it('gives equal answers, issues of rows and sources', async () => {
    const [embedded, neo4j] = stores;
    if (!embedded || !neo4j) throw new Error('two stores');
    expect(await everythingOf(neo4j)).toEqual(await everythingOf(embedded));
    for (const { current } of (await embedded.state()).sources) if (current) expect(await neo4j.content(current)).toEqual(await embedded.content(current));
  });
});

describe('a copy', () => {
  it.each([
    [0, 1],
    [1, 0],
  ])('from store %i to store %i has the sources, their history, every record of people with its history, and the snapshot id', async (source, target) => {
    const [fromKind, toKind] = [kinds[source], kinds[target]];
    if (!fromKind || !toKind) throw new Error('two stores');
    const from = await makeBench(fromKind);
    const to = await toKind.create();
    const copy = await to.open();
    try {
      await from.import(graphFile([{ id: 'a', kind: 'Supplier', name: 'A' }]), { source: 'one' });
      await from.import(graphFile([{ id: 'b', kind: 'Supplier', name: 'B' }]), { source: 'two', mode: 'partial' });
      await from.import(graphFile([{ id: 'a', kind: 'Supplier', name: 'A2' }]), { source: 'one', yes: true });
      await from.undo('imp-3');
      await from.store.commit(await from.store.version(), [
        judge({ a: 'a', b: 'b', verdict: 'unsure' }, author),
        judge({ a: 'a', b: 'b', verdict: 'same' }, author),
        scenario,
      ]);
      const { records, judgements } = await copyStore(from.store, copy, () => undefined);
      expect({ records, judgements }).toEqual({ records: 4, judgements: 1 });
      expect((await copy.revisions()).revisions).toEqual((await from.store.revisions()).revisions);
      expect((await copy.revisions()).revisions).toHaveLength(3);
      const { version: _other, ...state } = await copy.state();
      const { version: _own, ...original } = await from.store.state();
      expect(state).toEqual(original);
      expect(await everythingOf(copy)).toEqual(await everythingOf(from.store));
      await expect(copyStore(from.store, copy, () => undefined)).rejects.toMatchObject({ code: 'store-not-empty' });
    } finally {
      await copy.close();
      await to.destroy();
      await from.close();
    }
  });
});
