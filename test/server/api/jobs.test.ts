// Changes of the store: one at a time, followed, stopped, and never lost.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeJob, hasEnded, type Job, Jobs, jobPieces } from '../../../server/api/jobs';
import type { RunTask, StoreTask } from '../../../server/api/tasks';
import { Fault } from '../../../server/model/faults';
import { personHere } from '../../../server/model/viewer';
import { until } from '../../support/until';

const task: StoreTask = { kind: 'remove-sample', viewer: personHere };
/** Nothing is written: results stay in memory. */
const noFolder = () => Promise.reject(new Error('no folder'));

/** A task that ends when it is told to. */
function held() {
  const begun: { readonly task: unknown; end(...texts: readonly string[]): void; fail(error: unknown): void }[] = [];
  const run: RunTask = (one, options) =>
    new Promise((resolve, reject) => {
      options?.signal?.addEventListener('abort', () => reject(new Fault('cancelled', 1)));
      const end = (...texts: readonly string[]) => {
        for (const text of texts) options?.onEvent?.({ type: 'result', text, recorded: null } as never);
        resolve([...texts]);
      };
      begun.push({ task: one, end, fail: reject });
    });
  return { begun, run };
}

async function textOf(job: Job): Promise<string> {
  let text = '';
  for await (const piece of jobPieces(job, 'en')) text += piece;
  return text;
}

const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
afterEach(() => logged.mockClear());

describe('jobs', () => {
  it('are of whoever asked for them, and their task says so', async () => {
    const { begun, run } = held();
    const viewer = { id: 'ada', name: 'Ada' };
    const job = new Jobs(run, noFolder).start({ ...task, viewer }, { client: 'a' });
    await until(() => begun.length === 1);
    expect([job.viewer, begun[0]?.task]).toEqual([viewer, { kind: 'remove-sample', viewer }]);
    begun[0]?.end();
  });

  it('run one at a time, clients in turn, in the order that they were told', async () => {
    const { begun, run } = held();
    const jobs = new Jobs(run, noFolder);
    const [running, second, third, other] = ['a', 'a', 'a', 'b'].map((client) => jobs.start(task, { client })) as [Job, Job, Job, Job];
    await until(() => begun.length === 1);
    expect([running, second, third, other].map((job) => describeJob(job, 'en').place)).toEqual([null, 1, 3, 2]);
    for (const [at, job] of [running, second, other, third].entries()) {
      await until(() => begun.length === at + 1);
      expect(job.state).toBe('running');
      begun[at]?.end();
      await until(() => hasEnded(job));
      expect(job.state).toBe('done');
    }
  });

  it('end with what they answered, in a line of JSON', async () => {
    const { begun, run } = held();
    const jobs = new Jobs(run, noFolder);
    const job = jobs.start(task, { client: 'a' });
    await until(() => begun.length === 1);
    expect(JSON.parse(await textOf(job))).toMatchObject({ id: job.id, state: 'running', results: [], result: null, problem: null });
    begun[0]?.end('{"a":1}', '{"b":2}\n');
    await until(() => hasEnded(job));
    expect(JSON.parse(await textOf(job))).toMatchObject({ state: 'done', results: [{ a: 1 }, { b: 2 }], result: { b: 2 } });
    expect(jobs.find(job.id)).toBe(job);
  });

  it('that are stopped end, running or waiting, and the next goes on', async () => {
    const { begun, run } = held();
    const jobs = new Jobs(run, noFolder);
    const [running, waiting, last] = [jobs.start(task, { client: 'a' }), jobs.start(task, { client: 'a' }), jobs.start(task, { client: 'a' })];
    await until(() => begun.length === 1);
    jobs.cancel(waiting.id);
    jobs.cancel(running.id);
    await until(() => begun.length === 2);
    expect([hasEnded(running), hasEnded(waiting), last.state]).toEqual([true, true, 'running']);
    expect(describeJob(running, 'nl').problem?.code).toBe('cancelled');
    await jobs.close();
  });

  it('that fail for a reason nobody foresaw say so without it; the log has it', async () => {
    const { begun, run } = held();
    const jobs = new Jobs(run, noFolder);
    const job = jobs.start(task, { client: 'a' });
    await until(() => begun.length === 1);
    begun[0]?.fail(new TypeError('secret'));
    await until(() => hasEnded(job));
    expect(await textOf(job)).not.toContain('secret');
    expect(describeJob(job, 'en').problem).toMatchObject({ code: 'internal-error', status: 500 });
    expect(logged.mock.calls.map(([line]) => String(line)).join('')).toContain('secret');
  });

  it('let go of what they hold when they have ended, however', async () => {
    const { begun, run } = held();
    const jobs = new Jobs(run, noFolder);
    const gone: string[] = [];
    const job = jobs.start(task, { client: 'a', letGo: () => gone.push('a') });
    await until(() => begun.length === 1);
    expect(gone).toEqual([]);
    jobs.cancel(job.id);
    await until(() => gone.length === 1);
  });

  it('of one client are limited, and those of others are not', async () => {
    const jobs = new Jobs(held().run, noFolder);
    let started = 0;
    const fill = () => {
      for (; started < 100; started += 1) jobs.start(task, { client: 'a' });
    };
    expect(fill).toThrow(expect.objectContaining({ code: 'too-many-changes' }));
    expect(started).toBeLessThan(30);
    expect(jobs.start(task, { client: 'b' }).state).toBe('waiting');
    await jobs.close();
  });

  it('that are none are not found', () => {
    const jobs = new Jobs(held().run, noFolder);
    for (const work of [() => jobs.find('x'), () => jobs.cancel('x')]) expect(work).toThrow(expect.objectContaining({ code: 'not-found', value: 'x' }));
  });
});

it('a change that is waited for gives its one answer; a task without one is a fault of ours', async () => {
  const jobs = new Jobs(async ({ kind }) => (kind === 'undo' ? ['{"undone":1}'] : []), noFolder);
  const turn = { client: 'a' };
  expect(await jobs.perform({ kind: 'undo', viewer: personHere, import: 'imp-1' }, turn as never)).toBe('{"undone":1}');
  await expect(jobs.perform(task, turn as never)).rejects.toMatchObject({ code: 'internal-error' });
});
