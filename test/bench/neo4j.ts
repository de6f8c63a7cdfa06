// `npm run bench:neo4j`: a generated estate of 100,000 nodes and 300,000 relations into a real Neo4j, beside the plain driver on the same rows.
// Options: `--nodes N --relations N --seed N`. Figures of one run on one machine; read the ratios.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Driver } from 'neo4j-driver';
import { resolveEstate } from '../../server/estate/resolve';
import { compileEstate } from '../../server/graph/compiled/compile';
import { openInputFile } from '../../server/imports/input-files';
import { openEstate } from '../../server/imports/open-estate';
import { runImport } from '../../server/imports/run-import';
import { personHere } from '../../server/model/viewer';
import { estateInput } from '../../server/store/estate-input';
import { openNeo4jStore } from '../../server/store/neo4j/open';
import { type GraphRows, projectGraph } from '../../server/store/neo4j/projection';
import type { Store } from '../../server/store/store';
import { settingsOf } from '../conformance/neo4j-kind';
import { emptyNeo4j } from '../neo4j/empty';
import { driverFor, type RunningNeo4j, startNeo4j } from '../neo4j/server';
import { generateEstate } from './generate-estate';
import { count, duration, type Measured, measure, printTable, ratio } from './measure';
import { measureQuestions } from './neo4j-questions';
import { plainRead, plainWrite } from './plain-driver';
import { writeTables } from './write-tables';

const hooks = { checkpoint: () => undefined, progress: () => undefined, phase: () => undefined, now: () => new Date(), viewer: personHere };
const rows: string[][] = [['work', 'time', 'beside it', 'ratio']];

function report(work: string, { milliseconds }: Measured<unknown>, beside: { readonly text: string; readonly ratio: string } = { text: '', ratio: '' }): void {
  rows.push([work, duration(milliseconds), beside.text, beside.ratio]);
  process.stderr.write(`done: ${work}, ${duration(milliseconds)}\n`);
}

/** The rows that the graph for analysts has, computed as the store does. */
async function rowsOf(store: Store): Promise<GraphRows> {
  const state = await store.state();
  const contents = new Map(
    await Promise.all(state.sources.flatMap(({ current }) => (current ? [store.content(current).then((one) => [current, one] as const)] : []))),
  );
  return projectGraph(resolveEstate(estateInput(state, contents).input).graph);
}

async function importTables(server: RunningNeo4j, paths: readonly string[]): Promise<{ graph: GraphRows; milliseconds: number }> {
  const store = await openNeo4jStore(settingsOf({ ...server, database: undefined }));
  const files = await Promise.all(paths.map((path) => openInputFile(path)));
  const request = { files, as: 'table', source: 'bench', mode: 'full', dryRun: false, strict: true, yes: false } as const;
  const imported = await measure(() => runImport(store, request, hooks));
  report('import: until readers have it', imported, { text: `${count(imported.value.result.rows.read)} rows`, ratio: '' });
  const settled = await measure(() => store.analystGraph.settle());
  report('then: until the graph for analysts is current', settled);
  const graph = await rowsOf(store);
  await store.close();
  return { graph, milliseconds: imported.milliseconds + settled.milliseconds };
}

/** Opening in a process that has nothing yet, beside reading the same rows with the plain driver. */
async function load(server: RunningNeo4j, driver: Driver): Promise<void> {
  const plain = await measure(() => plainRead(driver));
  report('plain driver: read nodes and relations', plain, { text: `${count(plain.value)} rows`, ratio: '' });
  const store = await openNeo4jStore(settingsOf({ ...server, database: undefined }));
  const opened = await measure(async () => compileEstate((await openEstate(store)).snapshot.graph));
  report('load into the engine: read, resolve, compile', opened, {
    text: '÷ plain driver, goal ≤ 1.5×',
    ratio: ratio(opened.milliseconds / plain.milliseconds),
  });
  await askQuestions(store);
  await store.close();
}

/** Every question for analysts, beside the engine's answer. */
async function askQuestions(store: Awaited<ReturnType<typeof openNeo4jStore>>): Promise<void> {
  const { snapshot } = await openEstate(store);
  const subject = { snapshot, estate: compileEstate(snapshot.graph), asOf: snapshot.asOf };
  rows.push(...(await measureQuestions({ connection: store.connection, subject }, (line) => process.stderr.write(`done: ${line}\n`))));
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { nodes: { type: 'string' }, relations: { type: 'string' }, seed: { type: 'string' } } });
  const size = { nodes: Number(values.nodes ?? 100_000), relations: Number(values.relations ?? 300_000), seed: Number(values.seed ?? 1) };
  const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-bench-'));
  const server = await startNeo4j({ heapMb: 1024 });
  const driver = driverFor(server);
  try {
    const head = `${count(size.nodes)} nodes, ${count(size.relations)} relations, seed ${size.seed}; Neo4j ${server.version}, heap 1 GiB; Node ${process.version}`;
    process.stdout.write(`${head}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}\n`);
    const paths = writeTables(generateEstate(size), join(folder, 'tables'));
    // Once beforehand on a small estate, so that neither side pays for a cold server.
    await importTables(server, writeTables(generateEstate({ nodes: 2_000, relations: 6_000, seed: 1 }), join(folder, 'warm')));
    rows.length = 1;
    await emptyNeo4j(driver, { keepSchema: true });
    const ours = await importTables(server, paths);
    await load(server, driver);
    await emptyNeo4j(driver);
    const plain = await measure(() => plainWrite(driver, ours.graph));
    report('plain driver: UNWIND of the same rows', plain, {
      text: 'import and graph ÷ this, goal ≤ 2×',
      ratio: ratio(ours.milliseconds / plain.milliseconds),
    });
    printTable(rows);
  } finally {
    await driver.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
