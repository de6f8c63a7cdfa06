// The row about the server's main thread: its longest task while many rows come in over HTTP.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { duration } from '../measure';
import { Served } from '../served';
import type { Bench } from './bench';
import type { Tables } from './estates';
import { median } from './line';

interface Gaps {
  /** The longest task, and the longest wait: with the time in which others had the cores. */
  readonly task: number;
  readonly waited: number;
}

async function gapsOf(bench: Bench, { paths }: Tables): Promise<Gaps> {
  const to = bench.path('main-thread.json');
  const hook = pathToFileURL(join(import.meta.dirname, 'main-thread.mjs')).href;
  const serving = await bench.program.serve([], { data: bench.path('data'), env: { NODE_OPTIONS: `--import ${hook}`, KETENZICHT_BENCH_MAIN_THREAD: to } });
  const served = new Served(serving);
  serving.process.kill('SIGUSR2');
  const uploads: string[] = [];
  for (const path of paths) uploads.push(await served.upload(path));
  await served.import({ uploads, source: 'bench', as: 'table', dryRun: false });
  serving.process.kill('SIGUSR2');
  await served.stop();
  return JSON.parse(readFileSync(to, 'utf8'));
}

/** One line: the middle of the runs; how long the main thread could not be reached stands beside it. */
export async function measureLongestTask(bench: Bench, tables: Tables): Promise<void> {
  const all: Gaps[] = [];
  while (all.length < bench.runs) all.push(await gapsOf(bench, tables));
  const value = median(all.map(({ task }) => task));
  const waited = median(all.map((one) => one.waited));
  const worst = Math.max(...all.map(({ task }) => task));
  bench.tell({
    work: `longest task of the server's main thread: ${tables.name} by HTTP`,
    measured: duration(value),
    beside: `worst run ${duration(worst)}; with the wait for a core ${duration(waited)}`,
    value,
    promised: { unit: 'ms', must: 100, aim: 50 },
  });
}
