// Two suppliers whose KvK numbers are equal only after padding: a field case.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { searchNodes } from '../../server/engine/search';
import { exportGraph } from '../../server/estate/canonical';
import { openSayings } from '../../server/imports/open-estate';
import { storeKind } from '../conformance/store-kinds';
import { type Bench, makeBench } from '../server/imports/bench';
import { inputFile } from '../support/input-files';
import { issuesNow } from '../support/issues-now';

let bench: Bench;
beforeAll(async () => {
  bench = await makeBench(storeKind('embedded'));
  await bench.import(inputFile('suppliers.csv', await readFile(new URL('padded-kvk/suppliers.csv', import.meta.url))));
});
afterAll(() => bench.close());

it('they are two, and one issue suggests the pair', async () => {
  const estate = await openSayings(bench.store);
  expect(estate.snapshot.graph.nodes.map(({ id, properties }) => [id, properties.kvk])).toEqual([
    ['sup:a', '1234567'],
    ['sup:b', '01234567'],
  ]);
  expect(issuesNow(estate).map(({ code, severity, value }) => [code, severity, value])).toEqual([
    ['padded-identifier', 'warning', '1234567'],
    ['possible-same', 'info', 'sup:a'],
  ]);
});

it('both are found by either form of the number', async () => {
  const { snapshot } = await openSayings(bench.store);
  for (const text of ['1234567', '01234567']) expect(searchNodes(snapshot, text).map(({ node }) => node.properties.name)).toEqual(['Acme', 'Beta']);
});

it('export and import into an empty store give two again, and the same snapshot id', async () => {
  const { snapshot } = await openSayings(bench.store);
  const other = await makeBench(storeKind('embedded'));
  try {
    const { result } = await other.import(inputFile('exported.json', exportGraph(snapshot.graph)));
    expect(result.changes.nodes.added).toBe(2);
    expect(await other.snapshot()).toBe(snapshot.id);
  } finally {
    await other.close();
  }
});
