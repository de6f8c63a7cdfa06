// An import with a remark in every row beside the same rows without: by command line, for a reader and as JSON, and by the server.
// The built programs run as separate processes, so that each has a memory of its own.
import { createWriteStream, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Program } from '../launch/program';
import { count, duration, measure, ratio } from './measure';

export interface Used {
  readonly peakMiB: number;
  readonly processorMilliseconds: number;
}

interface Run extends Used {
  readonly milliseconds: number;
  /** Bytes that came out, and further words about the run. */
  readonly bytes: number;
  readonly words: string;
}

/** Writes services, one a row; with a remark each their criticality is no word of the model. */
export async function writeServices(path: string, { rows, remarks }: { readonly rows: number; readonly remarks: boolean }): Promise<void> {
  const file = createWriteStream(path);
  const lines = ['id,name,criticality'];
  for (let at = 0; at < rows; at += 1) lines.push(`svc:${at},Service ${at},${remarks ? 'huge' : 'vital'}`);
  await new Promise<void>((done, failed) => {
    file.on('error', failed);
    file.end(`${lines.join('\n')}\n`, () => done());
  });
}

/** The settings under which a program writes down what it used. */
export function watching(path: string): NodeJS.ProcessEnv {
  const hook = pathToFileURL(join(import.meta.dirname, 'usage-at-exit.mjs')).href;
  return { NODE_OPTIONS: `--import ${hook}`, KETENZICHT_BENCH_USAGE: path };
}

interface Bench {
  readonly program: Program;
  readonly folder: string;
  readonly name: string;
}

async function byCommandLine({ program, folder, name }: Bench, options: readonly string[]): Promise<Run> {
  const usage = join(folder, 'usage.json');
  const args = ['import', join(folder, `${name}.csv`), '--as', 'table', '--source', 's', ...options];
  const data = join(folder, `data-${name}-${options.length}`);
  const ran = await measure(() => program.run(args, { data, env: watching(usage) }));
  if (ran.value.exit !== 0) throw new Error(`import ended with ${ran.value.exit}: ${ran.value.stderr}`);
  const used: Used = JSON.parse(readFileSync(usage, 'utf8'));
  return { ...used, milliseconds: ran.milliseconds, bytes: ran.value.stdout.length, words: '' };
}

/** Asks for something small again and again; how long the slowest answer took. */
function watchSmall(url: string): { stop(): number } {
  let slowest = 0;
  let ended = false;
  const ask = async () => {
    while (!ended) {
      const before = performance.now();
      await fetch(url).then((answer) => answer.text());
      slowest = Math.max(slowest, performance.now() - before);
      await new Promise((next) => setTimeout(next, 10));
    }
  };
  void ask();
  return {
    stop() {
      ended = true;
      return slowest;
    },
  };
}

/** The last event of a job, as text; resolves when the stream ends. */
async function lastEvent(url: string): Promise<string> {
  const text = await (await fetch(url)).text();
  return text.trimEnd().split('\n\n').at(-1) ?? '';
}

async function byServer({ program, folder, name }: Bench): Promise<Run> {
  const usage = join(folder, 'usage.json');
  const serving = await program.serve([], { data: join(folder, `served-${name}`), env: watching(usage) });
  const api = `${serving.url}/api/v1`;
  const post = async (path: string, body: BodyInit, type: string): Promise<Record<string, string>> =>
    (await fetch(`${api}${path}`, { method: 'POST', body, headers: { 'Content-Type': type } })).json();
  const path = join(folder, `${name}.csv`);
  const { upload } = await post(`/uploads?name=${name}.csv`, new Uint8Array(readFileSync(path)), 'application/octet-stream');
  const small = watchSmall(`${api}/store`);
  const imported = await measure(async () => {
    const { job } = await post('/imports', JSON.stringify({ uploads: [upload], as: 'table', source: 's' }), 'application/json');
    return lastEvent(`${api}/imports/jobs/${job}/events`);
  });
  const slowest = small.stop();
  if (!imported.value.startsWith('event: done')) throw new Error(imported.value.slice(0, 2_000));
  await serving.stop();
  const used: Used = JSON.parse(readFileSync(usage, 'utf8'));
  return { ...used, milliseconds: imported.milliseconds, bytes: imported.value.length, words: `, slowest other answer ${duration(slowest)}` };
}

function rowOf(work: string, run: Run, plain: Run): string[] {
  const size = `${count(run.bytes / 1024)} KiB came out${run.words}`;
  const processor = `processor ${duration(run.processorMilliseconds)}, ${ratio(run.processorMilliseconds / plain.processorMilliseconds)}`;
  const beside = run === plain ? `${size}; processor ${duration(run.processorMilliseconds)}` : `${size}; ${processor}; without remarks`;
  return [work, duration(run.milliseconds), count(run.peakMiB), beside, run === plain ? '' : ratio(run.milliseconds / plain.milliseconds)];
}

/** Six rows: each way with remarks and without. The goal is 1.5× at most. */
export async function measureRemarks({ folder, rows }: { readonly folder: string; readonly rows: number }, tell: (row: string[]) => void): Promise<void> {
  const program = new Program();
  try {
    for (const remarks of [false, true]) await writeServices(join(folder, `${remarks ? 'remarked' : 'plain'}.csv`), { rows, remarks });
    const size = await stat(join(folder, 'remarked.csv'));
    const ways: readonly [string, (bench: Bench) => Promise<Run>][] = [
      ['command line', (bench) => byCommandLine(bench, [])],
      ['command line, --json', (bench) => byCommandLine(bench, ['--json'])],
      ['server', byServer],
    ];
    for (const [way, run] of ways) {
      const plain = await run({ program, folder, name: 'plain' });
      tell(rowOf(`import of ${count(rows)} rows by ${way}`, plain, plain));
      const remarked = await run({ program, folder, name: 'remarked' });
      tell(rowOf(`the same with a remark each, ${count(size.size / 1024 / 1024)} MiB`, remarked, plain));
    }
  } finally {
    program.remove();
  }
}
