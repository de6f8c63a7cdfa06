// `npm run bench`: a generated estate of 100,000 nodes and 300,000 relations through import and the main questions.
// Options: `--nodes N --relations N --seed N`; `--remarks N`: rows of the import with a remark each; `--mapped N`: rows through a mapping; `--only engine|printing|remarks|mapping|suggestion|workbook|dry-run|meanwhile`. Figures of one run on one machine; read the ratios.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Control, Subject } from '../../server/analysis/analysis';
import { answer, serialise } from '../../server/analysis/answer';
import { analyses } from '../../server/analysis/list';
import { compileEstate } from '../../server/graph/compiled/compile';
import { Failure } from '../../server/graph/kernel/failure';
import { openInputFile } from '../../server/imports/input-files';
import { openEstate } from '../../server/imports/open-estate';
import { runImport } from '../../server/imports/run-import';
import { personHere } from '../../server/model/viewer';
import { openEmbeddedStore } from '../../server/store/embedded/open';
import { measureDryRun } from './dry-run';
import { generateEstate, type MadeEstate } from './generate-estate';
import { measureMapping } from './mapping';
import { measureMeanwhile } from './meanwhile';
import { count, duration, type Measured, measure, printTable, ratio } from './measure';
import { measurePrinting } from './printing';
import { measureRemarks } from './remarks';
import { measureSuggestion } from './suggestion';
import { measureWorkbook } from './workbook';
import { writeTables } from './write-tables';
import { neededByGraph, parseAlone, reachEach } from './yardsticks';

const control: Control = { checkpoint: () => undefined, progress: () => undefined };
const hooks = { ...control, phase: () => undefined, now: () => new Date(), viewer: personHere };
/** Suppliers that graphology searches from; the figure is scaled to all, and says so. */
const sampled = 300;
const rows: string[][] = [['work', 'time', 'peak MiB', 'beside it', 'ratio']];

/** A row that was made elsewhere. */
function tell(row: string[]): void {
  rows.push(row);
  process.stderr.write(`done: ${row[0]}, ${row[1]}\n`);
}

function report(work: string, measured: Measured<unknown>, beside: { readonly text: string; readonly ratio: string } = { text: '', ratio: '' }): void {
  rows.push([work, duration(measured.milliseconds), count(measured.peakMiB), beside.text, beside.ratio]);
  process.stderr.write(`done: ${work}, ${duration(measured.milliseconds)}\n`);
}

async function importTables(paths: readonly string[], folder: string): Promise<Subject> {
  const parsed = await measure(() => parseAlone(paths));
  report('PapaParse alone', parsed, { text: `${count(parsed.value)} rows`, ratio: '' });
  const store = await openEmbeddedStore(join(folder, 'data'));
  const files = await Promise.all(paths.map((path) => openInputFile(path)));
  const request = { files, as: 'table', source: 'bench', mode: 'full', dryRun: false, strict: true, yes: false } as const;
  const imported = await measure(() => runImport(store, request, hooks));
  const { rows: read } = imported.value.result;
  const perSecond = count((read.read / imported.milliseconds) * 1000);
  report('import through table', imported, {
    text: `${count(read.read)} rows, ${perSecond} rows/s; PapaParse alone`,
    ratio: ratio(imported.milliseconds / parsed.milliseconds),
  });
  const opened = await measure(() => openEstate(store));
  report('open and resolve', opened);
  await store.close();
  const { snapshot } = opened.value;
  const compiled = await measure(() => compileEstate(snapshot.graph));
  report('compile', compiled);
  return { snapshot, estate: compiled.value, asOf: snapshot.asOf };
}

function blastEach(subject: Subject, suppliers: readonly string[]): number {
  const failure = new Failure(subject.estate);
  let hit = 0;
  for (const id of suppliers) {
    failure.run([subject.estate.indexOf.get(id) ?? 0]);
    hit += failure.count;
    failure.reset();
  }
  return hit;
}

async function measureReach(estate: MadeEstate, suppliers: readonly string[]): Promise<number> {
  const graph = neededByGraph(estate);
  const step = Math.max(1, Math.floor(suppliers.length / sampled));
  const chosen = suppliers.filter((_, at) => at % step === 0);
  const reach = await measure(() => reachEach(graph, chosen));
  const scaled = { ...reach, milliseconds: (reach.milliseconds / chosen.length) * suppliers.length };
  report('graphology search from every supplier', scaled, { text: `scaled from ${count(chosen.length)} of ${count(suppliers.length)}`, ratio: '' });
  return scaled.milliseconds;
}

async function ask(subject: Subject, name: string, yardstick: number): Promise<void> {
  const analysis = analyses.find((one) => one.name === name);
  if (!analysis) throw new Error(`no analysis is called ${name}`);
  const asked = await measure(() => serialise(answer(analysis, subject, { raw: {}, control })).length);
  report(name, asked, { text: `${count(asked.value)} characters; graphology ÷ this`, ratio: ratio(yardstick / asked.milliseconds) });
}

/** The engine's part: the main questions beside graphology. */
async function measureQuestions(estate: MadeEstate, subject: Subject): Promise<void> {
  const suppliers = estate.nodes.get('Supplier') ?? [];
  const yardstick = await measureReach(estate, suppliers);
  const blast = await measure(() => blastEach(subject, suppliers));
  const hits = `${count(suppliers.length)} suppliers, ${count(blast.value)} hits; graphology ÷ this`;
  report('blast radius of every supplier', blast, { text: hits, ratio: ratio(yardstick / blast.milliseconds) });
  await ask(subject, 'single-points', yardstick);
  await ask(subject, 'concentration', yardstick);
}

/** What `--only` may name. */
const parts: readonly string[] = ['engine', 'printing', 'remarks', 'mapping', 'suggestion', 'workbook', 'dry-run', 'meanwhile'];

async function main(): Promise<void> {
  const texts = {
    nodes: { type: 'string' },
    relations: { type: 'string' },
    seed: { type: 'string' },
    remarks: { type: 'string' },
    mapped: { type: 'string' },
    only: { type: 'string' },
  } as const;
  const { values } = parseArgs({ options: texts });
  const size = { nodes: Number(values.nodes ?? 100_000), relations: Number(values.relations ?? 300_000), seed: Number(values.seed ?? 1) };
  if (values.only !== undefined && !parts.includes(values.only)) throw new Error(`--only ${values.only}: there is no such part; there are ${parts.join(', ')}`);
  const isWanted = (part: string) => values.only === undefined || values.only === part;
  const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-bench-'));
  try {
    process.stdout.write(
      `${count(size.nodes)} nodes, ${count(size.relations)} relations, seed ${size.seed}; Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}\n`,
    );
    if (isWanted('mapping')) await measureMapping({ folder, rows: Number(values.mapped ?? 1_000_000), hooks }, tell);
    if (isWanted('remarks')) await measureRemarks({ folder, rows: Number(values.remarks ?? 300_000) }, tell);
    if (isWanted('suggestion')) await measureSuggestion({ folder, rows: 1_000_000 }, tell);
    if (isWanted('dry-run')) await measureDryRun({ folder, rows: 100_000 }, tell);
    if (isWanted('workbook')) await measureWorkbook({ folder, rows: 100_000 }, tell);
    if (isWanted('engine') || isWanted('printing') || isWanted('meanwhile')) {
      const estate = generateEstate(size);
      const tables = writeTables(estate, join(folder, 'tables'));
      if (isWanted('meanwhile')) await measureMeanwhile({ folder, estate, tables }, tell);
      if (values.only === 'meanwhile') return printTable(rows);
      const subject = await importTables(tables, folder);
      if (isWanted('engine')) await measureQuestions(estate, subject);
      if (isWanted('printing')) await measurePrinting({ data: join(folder, 'data'), folder, estate, tables }, tell);
    }
    printTable(rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
