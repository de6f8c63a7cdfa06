// Those who change the data in the soak: import, undo, cancel, try hostile files, and once in a while too much at the same moment.
import { setTimeout as pause } from 'node:timers/promises';
import type { Client, Ends } from './client';
import type { Ledger } from './ledger';
import { filesOf, hostileFiles, type SoakFile, type SoakSource, variantCount } from './variants';

export interface Writing {
  readonly client: Client;
  readonly ledger: Ledger;
  readonly random: () => number;
  readonly counts: { applied: number; undone: number; cancelled: number; refusedFiles: number };
}

async function upload({ client }: Writing, files: readonly SoakFile[]): Promise<string[] | undefined> {
  const ids: string[] = [];
  for (const { name, text } of files) {
    const sent = await client.ask('upload', `/uploads?name=${encodeURIComponent(name)}`, { method: 'POST', body: text });
    if (!sent) return undefined;
    ids.push(JSON.parse(sent.text).upload);
  }
  return ids;
}

/** The job when it has ended; it is asked to stop after `stopAfter` ms, when that is given. */
async function ended({ client }: Writing, job: string, stopAfter?: number) {
  if (stopAfter !== undefined) {
    await pause(stopAfter);
    await client.ask('cancel', `/imports/jobs/${job}`, { method: 'DELETE' });
  }
  for (;;) {
    const answered = await client.ask('job', `/imports/jobs/${job}`);
    const state = answered && JSON.parse(answered.text);
    if (state && state.state !== 'waiting' && state.state !== 'running') return state;
    await pause(300);
  }
}

async function importFiles(writing: Writing, body: { files: readonly SoakFile[]; source: string; as?: string; dryRun: boolean }, stopAfter?: number) {
  const { files, ...options } = body;
  const uploads = await upload(writing, files);
  const started = uploads && (await writing.client.post('import', '/imports', { uploads, yes: true, ...options }));
  return started ? ended(writing, JSON.parse(started.text).job, stopAfter) : undefined;
}

/** Imports one variant of its source after another, takes some back, stops some half-way. */
export async function write(writing: Writing, { source, signal }: Ends & { readonly source: SoakSource }): Promise<void> {
  const { client, ledger, random, counts } = writing;
  while (!signal.aborted) {
    const variant = 1 + Math.floor(random() * variantCount);
    const stopAfter = random() < 0.25 ? random() * 3000 : undefined;
    const job = await importFiles(writing, { files: filesOf(source, variant), source, as: 'table', dryRun: random() < 0.15 }, stopAfter);
    if (job?.state === 'cancelled') counts.cancelled += 1;
    else if (job && job.state !== 'done') client.tally.fail(`import of ${source}: ${JSON.stringify(job.problem).slice(0, 300)}`);
    if (job?.result?.snapshot && job.state === 'done') ledger.made(job.result.snapshot);
    const made = job?.result?.import;
    if (made) counts.applied += 1;
    if (made && random() < 0.4) {
      const undone = await client.post('undo', `/imports/${made}/undo`, {});
      if (undone) ledger.made(JSON.parse(undone.text).snapshot);
      if (undone) counts.undone += 1;
    }
    await pause(1000 + random() * 4000);
  }
}

/** Files that nobody should send, tried one after another: refused in words or read in part, and never a fault of ours. */
export async function writeHostile(writing: Writing, { signal }: Ends): Promise<void> {
  for (let at = 0; !signal.aborted; at += 1) {
    const file = hostileFiles[at % hostileFiles.length] as SoakFile;
    const as = file.name.endsWith('.json') ? 'graph-json' : 'table';
    const job = await importFiles(writing, { files: [file], source: 'hostile', as, dryRun: true });
    if (job?.state === 'failed') writing.counts.refusedFiles += 1;
    if (job?.problem?.code === 'internal-error') writing.client.tally.fail(`hostile file ${at % hostileFiles.length}: ${JSON.stringify(job.problem)}`);
    await pause(2000);
  }
}

/** Forty changes at the same moment from one that does not say who it is: few are done, the rest is told to come back. */
export async function burst({ client }: Writing, { signal }: Ends): Promise<void> {
  for (let wait = 15_000; !signal.aborted; wait = 60_000) {
    await pause(wait, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    await Promise.all(Array.from({ length: 40 }, () => client.ask('burst', '/sample', { method: 'DELETE' })));
  }
}
