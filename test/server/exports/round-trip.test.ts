// What goes out in a canonical form comes back to the same snapshot (semantics §6), whatever stands in it.
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { exportFile, exportFormat } from '../../../server/exports/list';
import { openEstate } from '../../../server/imports/open-estate';
import { loadSample } from '../../../server/imports/sample';
import { storeKind } from '../../conformance/store-kinds';
import { inputFile } from '../../support/input-files';
import { seedOfRun } from '../../support/seed-of-run';
import { type Bench, graphFile, makeBench } from '../imports/bench';

const sampleFolder = fileURLToPath(new URL('../../../sample-data', import.meta.url));
const benches: Bench[] = [];
afterEach(async () => {
  for (const bench of benches.splice(0)) await bench.close();
});

async function newBench(): Promise<Bench> {
  const bench = await makeBench(storeKind('embedded'));
  benches.push(bench);
  return bench;
}

/** The snapshot id of what an estate exports, imported into an empty store; and the issues of that import. */
async function backAgain(bench: Bench, as: string) {
  const format = exportFormat(as);
  const other = await newBench();
  const file = await exportFile((await openEstate(bench.store)).snapshot.graph, format);
  const { result } = await other.import(inputFile(format.fileName, file));
  return { id: await other.snapshot(), rejected: result.rows.rejected, codes: result.issues.map(({ code }) => code) };
}

/** Texts that a table, a spreadsheet or a reader would change. */
const nastyTexts = [
  ' begins and ends with spaces ',
  '=HYPERLINK("x")',
  "'=1+1",
  "''",
  '-Algemeen',
  '+31 20 123',
  '@home',
  'a,b;c|d',
  'line\nbreak',
  'carriage\rreturn',
  'ends in one\r',
  '\r\n',
  'quote " and "" two',
  'json:"no"',
  'n/a',
  'NULL',
  'onbekend',
  '0123',
  '1e5',
  '\ufeffbom',
  '\u00a0',
  '𝒳 𐐀 é é',
  '[1]',
  'a|b',
];
const text = fc.oneof(
  fc.constantFrom(...nastyTexts),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((one) => !/[\0\p{Surrogate}]/u.test(one)),
);

function nastyNodes(seed: number) {
  const texts = fc.sample(text, { seed, numRuns: 600 });
  const nodes = texts.map((name, at) => ({
    id: `sup:${at}${at % 7 === 0 ? name : ''}`,
    kind: at % 2 === 0 ? 'Supplier' : 'Contract',
    name,
    aliases: [name, texts[(at * 3) % texts.length] ?? 'x', ...(at % 5 === 0 ? ['a|b'] : [])],
    ...(at % 2 === 0 ? { failureProbability: at / 1000 } : { annualValueEur: at * 1.5, title: texts[(at * 7) % texts.length] }),
  }));
  const contracts = nodes.filter(({ kind }) => kind === 'Contract');
  const relations = contracts.map(({ id }, at) => ({
    type: 'SUPPLIED_BY',
    from: id,
    to: nodes[(at * 2) % nodes.length]?.kind === 'Supplier' ? nodes[(at * 2) % nodes.length]?.id : nodes[0]?.id,
    group: texts[at % 40],
    ...(at % 3 === 0 ? { required: '50%' } : at % 3 === 1 ? { required: 2 } : {}),
  }));
  return { nodes, relations };
}

for (const as of ['graph-json', 'tables']) {
  it(`${as}: whatever texts stand in it`, async () => {
    const bench = await newBench();
    const seed = seedOfRun;
    const { nodes, relations } = nastyNodes(seed);
    await bench.import(graphFile(nodes, relations));
    const back = await backAgain(bench, as);
    expect(back.rejected, `seed ${seed}`).toBe(0);
    expect(back.id, `seed ${seed}`).toBe(await bench.snapshot());
  });

  it(`${as}: the sample`, async () => {
    const bench = await newBench();
    await loadSample(bench.store, sampleFolder, { ...bench.hooks, imported: () => undefined });
    expect((await backAgain(bench, as)).id).toBe(await bench.snapshot());
  });

  it(`${as}: two that are kept apart although they share a number`, async () => {
    const bench = await newBench();
    const two = [1, 2].map((at) => ({ id: `sup:${at}`, kind: 'Supplier', name: `S ${at}`, kvk: '12345678' }));
    await bench.import(inputFile('a.json', JSON.stringify({ format: 'ketenzicht-graph', version: 1, nodes: two, relations: [], apart: [['sup:1', 'sup:2']] })));
    const { nodes } = (await openEstate(bench.store)).snapshot.graph;
    expect(nodes).toHaveLength(2);
    expect((await backAgain(bench, as)).id).toBe(await bench.snapshot());
  });

  it(`${as}: the empty graph is refused as an import without rows, and is a file all the same`, async () => {
    const file = await exportFile({ nodes: [], relations: [] }, exportFormat(as));
    expect(file.length).toBeGreaterThan(20);
  });
}
