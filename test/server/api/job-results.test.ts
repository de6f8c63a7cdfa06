// What a job answered, kept on disk until it is forgotten.
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { JobResults } from '../../../server/api/job-results';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ketenzicht-results-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function textOf(results: JobResults, at: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of results.pieces(at)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString('utf8');
}

it('results come back as they were, in their order, without the line end', async () => {
  const results = new JobResults(async () => folder, 'job');
  await results.add('{"a":"é"}\n', 'imp-1');
  await results.add('{"b":2}', null);
  expect([results.count, await textOf(results, 0), await textOf(results, 1), await textOf(results, 2)]).toEqual([2, '{"a":"é"}', '{"b":2}', '']);
  expect(await results.bytes()).toBe(Buffer.byteLength('{"a":"é"}{"b":2}'));
});

it('the last result says which import keeps what it found', async () => {
  const results = new JobResults(async () => folder, 'job');
  expect(results.recorded).toBeNull();
  await results.add('{}', 'imp-1');
  expect(results.recorded).toBe('imp-1');
  await results.add('{}', null);
  expect(results.recorded).toBeNull();
});

it('a file is for nobody else, and all of them go when the job is forgotten', async () => {
  const results = new JobResults(async () => folder, 'job');
  await results.add('{}', null);
  const { reportTo, differencesTo } = await results.makePaths();
  await writeFile(reportTo, 'report');
  await writeFile(differencesTo, 'differences');
  const names = await readdir(folder);
  expect(names).toHaveLength(3);
  expect(((await stat(join(folder, 'job.0'))).mode & 0o777).toString(8)).toBe('600');
  await results.forget();
  expect(await readdir(folder)).toEqual([]);
  await results.forget();
});

it('what does not fit on the disk stays in memory, and is not lost', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const results = new JobResults(() => Promise.reject(new Error('the disk is full')), 'job');
  await results.add('{"a":1}', 'imp-1');
  written.mockRestore();
  expect([results.count, results.recorded, await textOf(results, 0), await results.bytes()]).toEqual([1, 'imp-1', '{"a":1}', 0]);
});
