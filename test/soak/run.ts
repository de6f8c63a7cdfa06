// The soak: a real server on an estate of 100,000 nodes, 50 readers, writers and hostile files for some minutes; and what must hold then.
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateEstate, seeded } from '../bench/generate-estate';
import { writeTables } from '../bench/write-tables';
import { Program, type Serving } from '../launch/program';
import { Client } from './client';
import { Ledger } from './ledger';
import { Memory } from './memory';
import { read } from './readers';
import { Tally } from './tally';
import { sources, supplierOf } from './variants';
import { burst, type Writing, write, writeHostile } from './writers';

export interface SoakOptions {
  readonly minutes: number;
  readonly nodes: number;
  readonly readers: number;
  readonly seed: number;
}

export interface SoakResult {
  readonly tally: Tally;
  readonly ledger: Ledger;
  readonly memory: Memory;
  readonly counts: Writing['counts'];
  /** Snapshot id that the server gave at last, and the one that the command line finds in its store afterwards. */
  readonly last: { readonly served: string; readonly stored: string };
  readonly exit: number | string;
}

async function load(serving: Serving, { minutes, readers, seed }: SoakOptions): Promise<Omit<SoakResult, 'last' | 'exit'>> {
  const [tally, ledger] = [new Tally(), new Ledger()];
  const api = `${serving.url}/api/v1`;
  const over = new AbortController();
  const counts = { applied: 0, undone: 0, cancelled: 0, refusedFiles: 0 };
  const first = await new Client(api, 'first', tally).ask('first', '/snapshot');
  ledger.made(JSON.parse(first?.text ?? '{}').id);
  const memory = new Memory(serving.process.pid ?? 0);
  const by = (name: string, at: number) => ({ client: new Client(api, name, tally), ledger, random: seeded(seed + at), counts });
  const ends = { signal: over.signal };
  const all = [
    ...Array.from({ length: readers }, (_, number) => read(by(`reader ${number}`, number), { ...ends, number })),
    ...sources.map((source, at) => write(by(`writer of ${source}`, 1000 + at), { ...ends, source })),
    writeHostile(by('hostile', 2000), ends),
    burst(by('', 3000), ends),
  ];
  const timer = setTimeout(() => over.abort(), minutes * 60_000);
  await Promise.all(all);
  clearTimeout(timer);
  memory.stop();
  return { tally, ledger, memory, counts };
}

/** Runs the soak; nothing of it stays behind. */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-soak-'));
  const program = new Program();
  const data = join(folder, 'data');
  try {
    const made = generateEstate({ nodes: options.nodes, relations: options.nodes * 3, seed: options.seed });
    const tables = writeTables(made, join(folder, 'tables'));
    // What the readers ask about is always there; which services hang on it is what the writers change.
    for (const path of tables)
      if (path.endsWith('/suppliers.csv')) appendFileSync(path, sources.map((source) => `${supplierOf(source)};${source}\r\n`).join(''));
    const imported = await program.run(['import', ...tables, '--source', 'estate', '--as', 'table', '--yes'], { data });
    if (imported.exit !== 0) throw new Error(`The estate was not imported: ${imported.stderr.slice(-500)}`);
    const serving = await program.serve([], { data });
    const loaded = await load(serving, options).catch(async (error: unknown) => {
      await serving.stop();
      throw error;
    });
    const served = String((await (await fetch(`${serving.url}/api/v1/snapshot`)).json()).id);
    const exit = await serving.stop();
    const stored = JSON.parse((await program.run(['snapshot', '--json'], { data })).stdout).snapshot;
    return { ...loaded, last: { served, stored }, exit };
  } finally {
    program.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}
