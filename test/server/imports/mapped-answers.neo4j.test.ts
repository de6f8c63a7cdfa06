// A mapping on Neo4j: rejected rows, next month's export by the remembered mapping, mended rows and undo answer byte for byte as on the embedded store.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { givenMapping } from '../../../server/imports/mapping';
import { openSayings } from '../../../server/imports/open-estate';
import { rejectedFiles } from '../../../server/imports/rejected/files';
import { rejectedOfImport } from '../../../server/imports/rejected/list';
import { neo4jKind } from '../../conformance/neo4j-kind';
import { storeKind } from '../../conformance/store-kinds';
import { sharedNeo4j } from '../../neo4j/shared';
import { inputFile } from '../../support/input-files';
import { profileOf } from '../../support/mapping';
import { type Bench, makeBench } from './bench';

const mapping = givenMapping(
  profileOf({
    things: [
      { as: 'service', kind: 'Service', name: { column: 'Dienst' }, properties: { criticality: { column: 'Prio', values: { Hoog: 'critical' } } } },
      { as: 'deal', kind: 'Contract', key: [{ column: 'Nr' }, { column: 'Lot' }], properties: { end: { column: 'Eind', several: 'greatest' } } },
      { as: 'by', kind: 'Supplier', key: [{ column: 'Nummer' }], name: { column: 'Wie' }, properties: { kvk: { column: 'KvK' } } },
    ],
    relations: [
      { type: 'PROVIDED_BY', from: 'service', to: 'deal' },
      { type: 'SUPPLIED_BY', from: 'deal', to: 'by', properties: { group: { column: 'Groep' }, required: { column: 'Nodig' } } },
    ],
    unused: ['Opm'],
  }),
  'test',
);
const head = 'Nr;Lot;Eind;Dienst;Prio;Nummer;Wie;KvK;Groep;Nodig;Opm';
const november = [
  head,
  '1;a;31-12-2026;Post;Hoog;K1;Zaakhost B.V.;1234567;g;1;é',
  '1;a;31-12-2027;Post;Laag;;ZAAKHOST B.V.;;g;nul;',
  '2;;;Loket;;K2;Databoer;;;;',
  ';;;;;;;;;;x',
];
const december = [
  'Opm;Wie;Nummer;Nr;Lot;Eind;Dienst;Prio;KvK;Groep;Nodig',
  ';Zaakhost B.V.;K1;1;a;31-12-2028;Post;Hoog;01234567;g;1',
  'x;Polder;K3;3;b;;Zaak;Hoog;;;geen',
];
let benches: readonly Bench[];

beforeAll(async () => {
  benches = [await makeBench(storeKind('embedded')), await makeBench(neo4jKind(() => sharedNeo4j()))];
});
afterAll(() => Promise.all(benches.map((bench) => bench.close())));

async function textOf(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** What a store says after a step, in bytes; and what it keeps. */
async function said(bench: Bench): Promise<{ readonly bytes: string; readonly kept: unknown }> {
  const { snapshot, sources } = await openSayings(bench.store);
  const { id, graph } = snapshot;
  return { bytes: JSON.stringify([id, graph.nodes, graph.relations]), kept: [sources.map(({ name, content }) => [name, content]), await bench.store.state()] };
}

/** The files of the rejected rows of an import. */
async function rejectedTexts(bench: Bench, id: string): Promise<string[]> {
  const found = await rejectedOfImport(bench.store, await bench.store.state(), id);
  return Promise.all(rejectedFiles(found).map((file) => textOf(file.pieces())));
}

/** Does a step on both stores, and holds what each says of it and after it against the other. */
async function both<T>(step: (bench: Bench) => Promise<T>): Promise<T> {
  const [here, there] = [await step(benches[0] as Bench), await step(benches[1] as Bench)];
  expect(JSON.stringify(there)).toBe(JSON.stringify(here));
  expect(await said(benches[1] as Bench)).toEqual(await said(benches[0] as Bench));
  return here;
}

const imported = async (bench: Bench, rows: readonly string[] | string, options: Parameters<Bench['import']>[1] = {}) => {
  const { result, differences } = await bench.import(inputFile('lijst.csv', typeof rows === 'string' ? rows : rows.join('\n')), options);
  return { result, differences: [...differences()] };
};

it('an import by a mapping, the next by the remembered one, mended rows and two undos leave the same bytes on both stores', async () => {
  const first = await both((bench) => imported(bench, november, { source: 'register', mapping }));
  expect(first.result).toMatchObject({ applied: true, rows: { read: 4, accepted: 2, rejected: 2 }, mapping: { name: 'Test' } });
  expect((await both((bench) => imported(bench, december, { source: 'register', dryRun: true }))).result.applied).toBe(false);
  const [file] = await both((bench) => rejectedTexts(bench, 'imp-1'));
  const mended = await both((bench) => imported(bench, (file ?? '').replace(';nul;', ';1;').replace('Post;Laag', 'Balie;Hoog')));
  expect(mended.result).toMatchObject({ source: 'register', mode: 'partial', rows: { read: 2, accepted: 1, rejected: 1 } });
  await both((bench) => rejectedTexts(bench, 'imp-2'));
  const next = await both((bench) => imported(bench, december, { source: 'register', yes: true }));
  expect(next.result).toMatchObject({ mapping: { origin: 'remembered' }, rows: { read: 2, accepted: 1, rejected: 1 } });
  await both(async (bench) => (await bench.undo('imp-3')).result);
  const before = await both((bench) => bench.snapshot());
  await both(async (bench) => (await bench.undo('imp-2')).result);
  expect(await both((bench) => bench.snapshot())).not.toBe(before);
});
