// Many changes at once, from one client or several: one is done at a time, few wait, and the rest is refused at once with when to try again.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobBody } from '../../../server/api/contract';
import { builtProgram, type Serving } from '../../launch/program';
import { until } from '../../support/until';
import { example } from '../cli/example';
import { from, holdChanges, holdRecognition } from './hold';
import { type Answered, eventsOf, post, problemOf, send } from './http';

const context = builtProgram();
let serving: Serving;
let api: string;

const many = 120;
/** Those of one client that may wait. What is done meanwhile is held, so that none of them begins before the last was asked. */
const waiting = 10;
/** Those of all clients that may wait. */
const mostWaiting = 30;

/** Threads and resident memory (MB) of the server, now and at most so far. */
function figures(): { readonly threads: number; readonly peak: number } {
  const status = readFileSync(`/proc/${serving.process.pid}/status`, 'utf8');
  const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
  return { threads: read('Threads'), peak: read('VmHWM') / 1024 };
}

/** The most threads that the server has until `work` is done. */
async function mostThreads(work: Promise<unknown>): Promise<number> {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, figures().threads);
  }, 5);
  await work;
  clearInterval(timer);
  return most;
}

/** Asks all at the same moment while something else is held, lets that go once the others are refused, and gives the answers. */
async function askAll(ask: () => Promise<Answered>): Promise<Answered[]> {
  const held = await holdChanges(api);
  let refused = 0;
  const asked = Array.from({ length: many }, async () => {
    const answered = await ask();
    if (answered.status === 429) refused += 1;
    return answered;
  });
  await until(() => refused === many - waiting);
  await held.letGo();
  return Promise.all(asked);
}

function check(answers: readonly Answered[], accepted: readonly number[]): void {
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(many - waiting);
  for (const one of refused) {
    expect(problemOf(one)).toMatchObject({ code: 'too-many-changes', value: '10', remedy: expect.stringMatching(/again after 5 seconds/) });
    expect(one.headers['retry-after']).toBe('5');
  }
  expect(answers.filter(({ status }) => accepted.includes(status))).toHaveLength(waiting);
}

async function uploaded(): Promise<string> {
  return JSON.parse((await send(`${api}/uploads?name=example.json`, { method: 'POST', body: JSON.stringify(example) })).text).upload;
}

const jobOf = async (id: string) => jobBody.parse(JSON.parse((await send(`${api}/imports/jobs/${id}`)).text));

beforeAll(async () => {
  const [file, data] = [join(context.folder, 'example.json'), join(context.folder, 'store')];
  writeFileSync(file, JSON.stringify(example));
  expect(await context.program.run(['import', file], { data })).toMatchObject({ exit: 0 });
  serving = await context.program.serve([], { data });
  api = `${serving.url}/api/v1`;
  await send(`${api}/snapshot`);
});
afterAll(async () => {
  expect(await serving?.stop()).toBe(0);
});

describe('120 requests at the same moment', () => {
  it.each([
    { what: 'undo', ask: () => post(`${api}/imports/imp-99/undo`, {}), accepted: [404] },
    { what: 'remove the sample', ask: () => send(`${api}/sample`, { method: 'DELETE' }), accepted: [200] },
    { what: 'load the sample', ask: () => post(`${api}/sample`, {}), accepted: [202] },
    { what: 'import', ask: async (upload: string) => post(`${api}/imports`, { uploads: [upload], dryRun: true }), accepted: [202] },
  ])('to $what: one is done at a time, ten wait, the others are refused', async ({ what, ask, accepted }) => {
    const upload = await uploaded();
    const before = figures();
    const all = askAll(() => ask(upload));
    const busy = all.then((answers) => Promise.all(answers.flatMap(({ status, text }) => (status === 202 ? [cancelled(JSON.parse(text).job)] : []))));
    const threads = await mostThreads(busy);
    check(await all, accepted);
    console.log(`${many} × ${what}: ${threads - before.threads} more threads, ${Math.round(figures().peak - before.peak)} MB more at most`);
    expect(threads - before.threads).toBeLessThanOrEqual(1);
  });

  it('to recognise files: one at a time, in a thread of its own', async () => {
    const upload = await uploaded();
    const before = figures();
    const held = await holdRecognition(api);
    const all = Promise.all(Array.from({ length: many }, () => post(`${api}/imports/detect`, { uploads: [upload] })));
    const threads = await mostThreads(Promise.all([all, held.ended]));
    const answers = await all;
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(waiting);
    for (const one of answers.filter(({ status }) => status !== 200)) expect(problemOf(one)).toMatchObject({ code: 'too-many-files', status: 429 });
    expect(threads - before.threads).toBeLessThanOrEqual(1);
  });

  it('of four clients fill the queue for all; a fifth is told so', async () => {
    const clients = Array.from({ length: 4 * (waiting + 1) }, (_, at) => `client ${at % 4}`);
    const held = await holdChanges(api);
    let answered = 0;
    const asked = [...clients, 'another'].map(async (client) => {
      const one = await post(`${api}/imports/imp-99/undo`, {}, from(client));
      answered += 1;
      return one;
    });
    await until(() => answered === clients.length + 1 - mostWaiting);
    await held.letGo();
    const answers = await Promise.all(asked);
    const codes = answers.filter(({ status }) => status === 429).map((one) => problemOf(one).code);
    expect(codes).toContain('server-busy');
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(mostWaiting);
  });
});

async function cancelled(id: string): Promise<void> {
  expect((await send(`${api}/imports/jobs/${id}`, { method: 'DELETE' })).status).toBe(200);
  await untilEnded(id);
}

async function untilEnded(id: string) {
  return until(async () => {
    const job = await jobOf(id);
    return job.state !== 'waiting' && job.state !== 'running' && job;
  });
}

describe('the queue', () => {
  const start = async (client: string, body: object) => JSON.parse((await post(`${api}/imports`, body, from(client))).text).job;

  it('says that a job waits and at which place; clients take turns; what waits can be cancelled', async () => {
    const held = await holdChanges(api);
    const body = { uploads: [await uploaded()], dryRun: true };
    const own = await Promise.all([start('one', body), start('one', body), start('one', body), start('one', body)]);
    const other = await start('two', body);
    const events = send(`${api}/imports/jobs/${own[3]}/events`);
    const [third, last, others] = await Promise.all([jobOf(own[2]), jobOf(own[3]), jobOf(other)]);
    expect(last.state).toBe('waiting');
    expect(last.place).toBeGreaterThan(third.place ?? 0);
    expect(others.place ?? 0).toBeLessThanOrEqual(2);
    expect((await send(`${api}/imports/jobs/${own[2]}`, { method: 'DELETE' })).status).toBe(200);
    expect(await jobOf(own[2])).toMatchObject({ state: 'cancelled', place: null });
    await held.letGo();
    const places = eventsOf((await events).text).map(({ data }) => JSON.parse(data).place);
    expect(places.filter((place) => place !== null)).toEqual([...new Set(places.filter((place) => place !== null))].sort((a, b) => b - a));
    expect(places.at(-1)).toBeNull();
    expect(await Promise.all([own[0], own[1], own[3], other].map(untilEnded))).toMatchObject(Array(4).fill({ state: 'done' }));
  });

  it('keeps the file of an import that waits, however many files come after it', async () => {
    const held = await holdChanges(api);
    const body = { uploads: [await uploaded()], dryRun: true };
    const jobs = [await start('one', body), await start('one', body), await start('one', { uploads: [await uploaded()], dryRun: true })];
    for (let at = 0; at < 201; at += 1) await send(`${api}/uploads?name=x.csv`, { method: 'POST', body: 'x' });
    await held.letGo();
    expect(await Promise.all(jobs.map(untilEnded))).toMatchObject(Array(3).fill({ state: 'done' }));
  });

  it('drops an undo whose sender left before its turn, and answers those behind it', async () => {
    const held = await holdChanges(api);
    const leaving = new AbortController();
    const left = fetch(`${api}/imports/imp-99/undo`, { method: 'POST', headers: from('two'), signal: leaving.signal }).catch(({ name }) => name);
    await new Promise((later) => setTimeout(later, 50));
    leaving.abort();
    expect(await left).toBe('AbortError');
    const behind = post(`${api}/imports/imp-99/undo`, {}, from('two'));
    await held.letGo();
    expect((await behind).status).toBe(404);
  });
});
