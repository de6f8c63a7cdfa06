// The stores that older builds made (test/fixtures/older-stores), put where a test opens them, and what must be read from them.
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver } from 'neo4j-driver';
import { expect } from 'vitest';
import { exportGraph } from '../../server/estate/canonical';
import { openEstate } from '../../server/imports/open-estate';
import { wholeReport } from '../../server/imports/reports';
import { judgementKey } from '../../server/model/judgements';
import { storeFile } from '../../server/store/embedded/open';
import type { Store } from '../../server/store/store';

const folder = fileURLToPath(new URL('../fixtures/older-stores/', import.meta.url));
const readJson = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** The judgements in them, in today's words. */
export const olderJudgements = [
  { a: 'sup:a', b: 'sup:b', verdict: 'not-same' },
  { a: 'sup:c', b: 'sup:d', verdict: 'same' },
  { a: 'sup:e', b: 'sup:é 😀', verdict: 'unsure' },
];

/** The version of the data that the older build left. */
export const olderVersion = 9;

/** `version`: the number of the file, or of the schema, of the build that made it. */
export type OlderVersion = 1 | 2;

export function putOlderFile(where: string, version: OlderVersion = 1): string {
  const file = join(where, storeFile);
  copyFileSync(join(folder, `embedded-${version}.sqlite`), file);
  return file;
}

type Properties = Readonly<Record<string, unknown>>;

/** Values of JavaScript as that build wrote them: whole numbers, bytes, moments. */
function toOlderValue(value: unknown): unknown {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return neo4j.int(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('base64' in value) return new Int8Array(Buffer.from(String(value.base64), 'base64'));
  if ('time' in value) return neo4j.types.DateTime.fromStandardDate(new Date(String(value.time)));
  throw new Error(`no such value: ${JSON.stringify(value)}`);
}

const toOlder = (properties: Properties) => Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, toOlderValue(value)]));

/** Loads the dump into an empty database, with the constraint that only that build had. */
export async function putOlderNodes(driver: Driver, database: string, version: OlderVersion = 1): Promise<void> {
  const ask = (text: string, parameters: object = {}) => driver.executeQuery(text, parameters, { database });
  const {
    nodes,
    relations,
  }: { nodes: { labels: string[]; properties: Properties }[]; relations: { from: number; to: number; type: string; properties: Properties }[] } = readJson(
    `neo4j-${version}.json`,
  );
  if (version === 1) await ask('CREATE CONSTRAINT ketenzicht_judgement_pair IF NOT EXISTS FOR (j:KetenzichtJudgement) REQUIRE j.pair IS UNIQUE');
  for (const [at, { labels, properties }] of nodes.entries()) {
    await ask(`CREATE (n:${labels.join(':')}) SET n = $properties, n.at_in_dump = $at`, { properties: toOlder(properties), at: neo4j.int(at) });
  }
  for (const { from, to, type, properties } of relations) {
    await ask(`MATCH (a {at_in_dump: $from}), (b {at_in_dump: $to}) CREATE (a)-[r:${type}]->(b) SET r = $properties`, {
      ...{ from: neo4j.int(from), to: neo4j.int(to) },
      properties: toOlder(properties),
    });
  }
  await ask('MATCH (n) REMOVE n.at_in_dump');
}

/** The store says what the older build read from it, in today's words; nobody and no moment is made up. */
export async function expectBroughtOver(store: Store, version: number): Promise<void> {
  const expected = readJson('expected-1.json');
  const { snapshot, state } = await openEstate(store);
  const sources = expected.state.sources.map((source: { history: object[] }) => ({ ...source, history: source.history.map((one) => ({ ...one, by: null })) }));
  expect(state).toEqual({ version, sources, judgements: olderJudgements });
  expect(snapshot.id).toBe(expected.snapshot);
  expect(JSON.parse(exportGraph(snapshot.graph))).toEqual(expected.export);
  const said = olderJudgements.map((body) => ({ kind: 'judgement', key: judgementKey(body.a, body.b), at: null, by: null, body }));
  expect(await store.revisions()).toEqual({ version, revisions: said });
  for (const id of ['imp-1', 'imp-2', 'imp-3']) {
    const report = await store.report(id);
    expect(report && (await wholeReport(report)).figures.rows.read).toBeGreaterThan(0);
    expect((await store.content(id)).claims.length).toBeGreaterThan(0);
  }
}

/** The store says what the build before columns read from it, in every content. */
export async function expectReadAsJson(store: Store): Promise<void> {
  const expected = readJson('expected-2.json');
  const { snapshot, state } = await openEstate(store);
  expect(state).toEqual(expected.state);
  expect(snapshot.id).toBe(expected.snapshot);
  expect(JSON.parse(exportGraph(snapshot.graph))).toEqual(expected.export);
  expect(await store.revisions()).toEqual(expected.revisions);
  for (const [id, content] of Object.entries(expected.contents)) expect(await store.content(id)).toEqual(content);
}
