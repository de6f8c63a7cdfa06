// The row about readers: how long 20 of them wait while small imports follow each other, beside the same without, and the memory meanwhile.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from '../../soak/client';
import { Memory, mayGrow } from '../../soak/memory';
import { Tally } from '../../soak/tally';
import { seeded } from '../generate-estate';
import { count, duration } from '../measure';
import { Served } from '../served';
import type { Bench } from './bench';
import type { Estates } from './estates';

const readers = 20;
const questions = ['what-if', 'search', 'snapshot'] as const;

interface Reading {
  readonly api: string;
  readonly suppliers: readonly string[];
  readonly tally: Tally;
  readonly signal: AbortSignal;
}

/** Asks one thing after the other, with half a second at most in between. */
async function read({ api, suppliers, tally, signal }: Reading, number: number): Promise<void> {
  const client = new Client(api, `reader ${number}`, tally);
  const random = seeded(number + 1);
  while (!signal.aborted) {
    const one = suppliers[Math.floor(random() * suppliers.length)] ?? '';
    const choice = random();
    if (choice < 0.4) await client.post('what-if', '/analyses/what-if', { fail: [one] });
    else if (choice < 0.8) await client.ask('search', `/search?q=${encodeURIComponent(one)}`);
    else await client.ask('snapshot', '/snapshot');
    await pause(random() * 500);
  }
}

/** Reads for so long; `beside` goes on meanwhile. */
async function readFor(minutes: number, reading: Omit<Reading, 'tally' | 'signal'>, beside: (signal: AbortSignal) => Promise<void>): Promise<Tally> {
  const over = new AbortController();
  const tally = new Tally();
  const timer = setTimeout(() => over.abort(), minutes * 60_000);
  const all = Array.from({ length: readers }, (_, number) => read({ ...reading, tally, signal: over.signal }, number));
  await Promise.all([...all, beside(over.signal)]).finally(() => clearTimeout(timer));
  if (tally.counts.failed > 0) throw new Error(tally.failures.join('\n'));
  return tally;
}

/** Two lines. The reading without imports takes a fifth of the minutes, one at least. */
export async function measureReaders(bench: Bench, estates: Estates, { nodes, minutes }: { nodes: number; minutes: number }): Promise<void> {
  const { data, suppliers, name } = await estates.stored(nodes);
  const serving = await bench.program.serve([], { data });
  const served = new Served(serving);
  const reading = { api: `${serving.url}/api/v1`, suppliers };
  const folder = bench.path('small');
  mkdirSync(folder);
  const path = join(folder, 'components.csv');
  let imports = 0;
  const importOn = async (signal: AbortSignal) => {
    for (; !signal.aborted; imports += 1) {
      writeFileSync(path, `id,name,environment\ncmp:0,Component 0,${imports % 2 === 0 ? 'production' : 'test'}\n`);
      await served.import({ uploads: [await served.upload(path)], source: 'small', as: 'table', mode: 'partial', dryRun: false });
    }
  };
  try {
    await readFor(0.2, reading, async () => undefined);
    const alone = await readFor(Math.max(1, minutes / 5), reading, async () => undefined);
    const memory = new Memory(serving.process.pid ?? 0);
    const busy = await readFor(minutes, reading, importOn).finally(() => memory.stop());
    const [usual, now] = [alone.times(...questions), busy.times(...questions)];
    bench.tell({
      work: `${readers} readers at ${name}, ${count(imports)} small imports in ${minutes} minutes: p99`,
      measured: `${duration(now.p99)} (median ${duration(now.p50)}, ${count(now.count)} answers)`,
      beside: `alone ${duration(usual.p99)} (median ${duration(usual.p50)})`,
      value: now.p99 / usual.p99,
      promised: { unit: '×', must: 3, aim: 1.5 },
    });
    const [first = 0, second = 0, last = 0] = memory.parts(3);
    bench.tell({
      work: `memory in these ${minutes} minutes, by thirds: the last beside the second`,
      measured: `${count(first)}, ${count(second)}, ${count(last)} MiB; peak ${count(memory.peak)} MiB`,
      beside: '',
      value: last / second,
      promised: { unit: '×', must: 1 + mayGrow.share, aim: 1 + mayGrow.share / 2 },
    });
  } finally {
    await served.stop();
  }
}
