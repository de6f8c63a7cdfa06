// Stopping and cancelling whatever runs: within seconds, with the store whole and nothing left in the folder for temporary files.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { until } from '../support/until';
import { asBusyAsMeanwhile } from '../support/work';
import { builtProgram, type Serving } from './program';

const context = builtProgram();

/** A server with a store and a folder for temporary files of its own; `again` starts another one there. */
async function started(name: string) {
  const data = join(context.folder, name);
  const temporary = `${data}-tmp`;
  mkdirSync(temporary);
  const again = () => context.program.serve([], { data, env: { TMPDIR: temporary } });
  const left = () => readdirSync(temporary);
  return { serving: await again(), again, left, data };
}

async function upload({ url }: Serving, name: string, body: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/uploads?name=${name}`, { method: 'POST', body, headers: { 'content-type': 'application/octet-stream' } });
  return (await answer.json()).upload;
}

async function startImport({ url }: Serving, uploads: readonly string[]): Promise<string> {
  const body = JSON.stringify({ uploads, as: 'graph-json', source: 'big', mode: 'full' });
  const answer = await fetch(`${url}/api/v1/imports`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  return (await answer.json()).job;
}

const jobAt = async ({ url }: Serving, job: string) => (await fetch(`${url}/api/v1/imports/jobs/${job}`)).json();

/** A file that takes seconds to parse, all of them without a look at whether one should stop. */
const deaf = `{"format":"ketenzicht-graph","version":1,"nodes":[${'{"id":"a","kind":"Service","aliases":["x","y"]},'.repeat(1_500_000)}{"id":"b","kind":"Service"}]}`;

/** Milliseconds that work takes, and how many it may take where five seconds are allowed. */
async function timed<T>(work: () => Promise<T>): Promise<{ value: T; took: number; most: number }> {
  const allowed = asBusyAsMeanwhile();
  const start = performance.now();
  const value = await work();
  const took = performance.now() - start;
  return { value, took, most: allowed(5_000) };
}

describe('a server', () => {
  it('that is stopped leaves no upload behind', async () => {
    const { serving, left } = await started('upload');
    await upload(serving, 'a.csv', 'id;name\nsup:a;A\n');
    expect(left()).toHaveLength(1);
    expect(await serving.stop()).toBe(0);
    expect(left()).toEqual([]);
  });

  it('that is killed leaves uploads, which go at the next start; those of another that runs stay', async () => {
    const { serving, again, left } = await started('killed');
    await upload(serving, 'a.csv', 'id;name\nsup:a;A\n');
    const other = await again();
    await upload(other, 'b.csv', 'id;name\nsup:b;B\n');
    serving.process.kill('SIGKILL');
    await until(() => serving.process.signalCode);
    expect(left()).toHaveLength(2);
    const next = await again();
    expect(left()).toHaveLength(1);
    expect([await next.stop(), await other.stop(), left()]).toEqual([0, 0, []]);
  });

  it('ends within five seconds in the midst of an import that does not listen; nothing of it is applied', async () => {
    const { serving, left, data } = await started('deaf');
    const job = await startImport(serving, [await upload(serving, 'big.json', deaf)]);
    await until(async () => (await jobAt(serving, job)).state === 'running');
    await pause(1_500);
    const { value: exit, took, most } = await timed(() => serving.stop());
    // A thread that is within one long step of the JavaScript engine (parsing JSON) cannot be ended: then the whole program is.
    expect(String(exit)).toMatch(/^(?:0|SIGKILL: Stopping\.\n)$/);
    expect(left()).toEqual([]);
    expect(took).toBeLessThan(most);
    expect(JSON.parse((await context.program.run(['snapshot', '--json'], { data })).stdout).nodes).toBe(0);
  });

  it('cancels an import that does not listen within seconds, and takes the next one', async () => {
    const { serving, left, data } = await started('cancelled');
    const job = await startImport(serving, [await upload(serving, 'big.json', deaf)]);
    await until(async () => (await jobAt(serving, job)).state === 'running');
    await pause(1_500);
    const { took, most } = await timed(async () => {
      await fetch(`${serving.url}/api/v1/imports/jobs/${job}`, { method: 'DELETE' });
      await until(async () => (await jobAt(serving, job)).state === 'cancelled');
    });
    expect(took).toBeLessThan(most);
    const small = JSON.stringify({ format: 'ketenzicht-graph', version: 1, nodes: [{ id: 'a', kind: 'Service' }] });
    const next = await startImport(serving, [await upload(serving, 'small.json', small)]);
    await until(async () => (await jobAt(serving, next)).state === 'done');
    // Both files are gone with their imports, the cancelled one too; what the jobs answered is named by them and stays an hour.
    const isAnswer = (name: string) => name.startsWith(`${job}.`) || name.startsWith(`${next}.`);
    await until(() =>
      left()
        .flatMap((name) => readdirSync(join(`${data}-tmp`, name)))
        .every(isAnswer),
    );
    expect(await serving.stop()).toBe(0);
    expect(left()).toEqual([]);
  });
});
