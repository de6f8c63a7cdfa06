// Which ids are one thing (semantics §5): the product against the sentences of the text, and what must change nothing.
import { expect, test } from 'vitest';
import { graphJson } from '../../importers/graph-json/graph-json';
import { exportGraph, snapshotId } from '../../server/estate/canonical';
import type { EstateSource, ResolvedEstate } from '../../server/estate/input';
import { resolveEstate } from '../../server/estate/resolve';
import { mergePartial } from '../../server/imports/merge-partial';
import type { Claim } from '../../server/model/claims';
import type { SourceContent } from '../../server/store/store';
import { seeded } from '../bench/generate-estate';
import { inputFile, runImporter } from '../support/input-files';
import { type RawClaim, type RawSource, sharedApart, things } from './brute-force/identity';
import { type RandomIdentities, randomIdentities } from './random-identities';

const many = Array.from({ length: 3_000 }, (_, at) => randomIdentities(7_000_000 + at));
const place = { file: 'made.json', sheet: null, row: 1, line: null, sheetRow: null };

function toClaim({ id, kind, properties, organisation }: RawClaim): Claim {
  return { claim: 'node', id, kind, properties, place, ...(organisation === undefined ? {} : { references: { organisation: { id: organisation } } }) };
}

function toSource({ name, priority, claims, apart }: RawSource, part = 1): EstateSource {
  return {
    name,
    priority,
    import: `imp-${part}`,
    importer: 'graph-json',
    importedAt: '2026-11-01T10:00:00.000Z',
    content: { claims: claims.map(toClaim), apart },
  };
}

function resolve({ sources, judgements }: RandomIdentities): ResolvedEstate['graph'] {
  return resolveEstate({ sources: sources.map((one) => toSource(one)), judgements }).graph;
}

/** The same things in a random order. */
function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

function describeThings(graph: ResolvedEstate['graph']) {
  return graph.nodes.map(({ id, kind, properties }) => {
    const others = [...graph.aliases].filter(([, printed]) => printed === id).map(([alias]) => alias);
    return { ids: [id, ...others].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))), kind, properties };
  });
}

test('ids, kinds and values are those that the sentences of the text give', () => {
  let [joined, conflicts] = [0, 0];
  for (const [at, one] of many.entries()) {
    const graph = resolve(one);
    expect(describeThings(graph), `seed ${7_000_000 + at}`).toEqual(things(one.sources, one.judgements));
    joined += graph.aliases.size;
    conflicts += graph.issues.filter(({ code }) => code === 'identity-conflict').length;
  }
  expect(joined).toBeGreaterThan(3_000);
  expect(conflicts).toBeGreaterThan(1_000);
});

test('without a judgement no two ids that state one KvK number each, and another, are one thing', () => {
  const numberOf = (claims: readonly RawClaim[]) =>
    new Set(
      claims.flatMap(({ properties: { kvk = '', euid = '', oin = '' } }) => [
        ...(/^\d{8}$/.exec(String(kvk)) ?? []),
        ...(/(?<=^NLNHR\.)\d{8}$/.exec(String(euid)) ?? []),
        ...(/(?<=^00000003)\d{8}/.exec(String(oin)) ?? []),
      ]),
    );
  for (const { sources } of many) {
    for (const { ids } of describeThings(resolve({ sources, judgements: [] }))) {
      const stated = ids.map((id) => numberOf(sources.flatMap(({ claims }) => claims.filter((claim) => claim.id === id)))).filter(({ size }) => size === 1);
      expect(new Set(stated.flatMap((numbers) => [...numbers])).size).toBeLessThanOrEqual(1);
    }
  }
});

test('every pair that stays two although it shares an identifier is told, by ids of both; and no pair is suggested twice, or where numbers differ', () => {
  let told = 0;
  for (const { sources, judgements } of many) {
    const graph = resolve({ sources, judgements });
    const printed = (id: string) => graph.aliases.get(id) ?? id;
    const pairsOf = (code: string) =>
      graph.issues.filter((one) => one.code === code).map(({ value, details }) => [printed(value ?? ''), printed(String(details?.other))].sort().join(' '));
    const conflicts = new Set(pairsOf('identity-conflict'));
    const expected = sharedApart(sources, judgements).map((pair) => pair.map(printed).sort().join(' '));
    expect(expected.filter((pair) => !conflicts.has(pair))).toEqual([]);
    told += expected.length;
    const suggested = pairsOf('possible-same');
    expect(new Set(suggested).size).toBe(suggested.length);
    expect(suggested.filter((pair) => conflicts.has(pair) || new Set(pair.split(' ')).size < 2)).toEqual([]);
  }
  expect(told).toBeGreaterThan(1_000);
});

test('the order of claims and of sources changes nothing', () => {
  for (const [at, one] of many.slice(0, 1_000).entries()) {
    const random = seeded(at);
    const sources = shuffled(one.sources, random).map((source) => ({
      ...source,
      claims: shuffled(source.claims, random),
      apart: shuffled(source.apart, random),
    }));
    const [before, after] = [resolve(one), resolve({ sources, judgements: shuffled(one.judgements, random) })];
    expect([snapshotId(after), [...after.aliases].sort()]).toEqual([snapshotId(before), [...before.aliases].sort()]);
    const told = (graph: ResolvedEstate['graph']) => graph.issues.map(({ code, value, details }) => JSON.stringify([code, value, details])).sort();
    expect(told(after)).toEqual(told(before));
  }
});

/** What the store keeps after the claims came in several imports, the first full and the others partial. */
function inParts(source: RawSource, random: () => number): EstateSource[] {
  const parts = shuffled(source.claims, random).reduce<RawClaim[][]>((lists, claim) => {
    const last = lists.at(-1);
    if (last && random() < 0.5) last.push(claim);
    else lists.push([claim]);
    return lists;
  }, []);
  const rows = { read: 1, accepted: 1, rejected: 0 };
  let content: SourceContent = { claims: [], issues: [], rows, apart: source.apart };
  for (const [at, part] of parts.entries()) {
    const news = { content: { claims: part.map(toClaim), issues: [], rows }, import: `imp-${at + 2}` };
    content = mergePartial({ before: { content, import: 'imp-1' }, news });
  }
  let start = 0;
  const { claims, apart = [], origins = [] } = content;
  if (origins.length === 0) return [toSource({ ...source, claims: [] })];
  return origins.map((origin, at) => {
    const own = claims.slice(start, start + origin.claims);
    start += origin.claims;
    return { ...toSource(source), import: origin.import, content: { claims: own, ...(at === 0 ? { apart } : {}) } };
  });
}

test('whether a source said it in one import or in several, in whatever order, changes nothing', () => {
  for (const [at, one] of many.slice(0, 1_000).entries()) {
    const random = seeded(at);
    const graph = resolveEstate({ sources: one.sources.flatMap((source) => inParts(source, random)), judgements: one.judgements }).graph;
    expect(snapshotId(graph)).toBe(snapshotId(resolve(one)));
  }
});

test('export and import into an empty store give the same snapshot id', async () => {
  let apart = 0;
  for (const one of many.slice(0, 1_000)) {
    const graph = resolve(one);
    const text = exportGraph(graph);
    const imported = await runImporter(graphJson, [inputFile('exported.json', text)]);
    const again = resolveEstate({
      sources: [{ ...toSource({ name: 'exported', priority: 0, claims: [], apart: imported.apart }), content: imported }],
      judgements: [],
    });
    expect(snapshotId(again.graph)).toBe(snapshotId(graph));
    apart += imported.apart.length;
  }
  expect(apart).toBeGreaterThan(500);
});

test('what people judged the same is one thing, unless they judged otherwise themselves', () => {
  for (const { sources, judgements } of many) {
    const graph = resolve({ sources, judgements });
    const printed = (id: string) => graph.aliases.get(id) ?? id;
    const hasDifferent = judgements.some(({ verdict }) => verdict === 'not-same');
    for (const { a, b, verdict } of judgements) {
      const [x, y] = [a, b].map((id) => graph.nodes.some((node) => node.id === printed(id)));
      if (!x || !y) continue;
      if (verdict === 'same' && !hasDifferent) expect(printed(a)).toBe(printed(b));
      if (verdict === 'not-same') expect(printed(a)).not.toBe(printed(b));
    }
  }
});
