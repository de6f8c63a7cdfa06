// An import with a remark in every row, through the server: answers and events stay small, counts are exact, and the pages are all.
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Jobs } from '../../../server/api/jobs';
import { personHere } from '../../../server/model/viewer';
import { builtProgram, type Serving } from '../../launch/program';
import { until } from '../../support/until';
import { eventsOf, post, problemOf, send } from './http';

const rows = 20_000;
const context = builtProgram();
let serving: Serving;
let api: string;

beforeAll(async () => {
  serving = await context.program.serve([], { data: join(context.folder, 'store') });
  api = `${serving.url}/api/v1`;
});
afterAll(() => serving.stop());

/** Imports the rows; gives the job and its last event. */
async function imported(options: object) {
  const lines = Array.from({ length: rows }, (_, at) => `${at % 500 === 0 ? '' : `svc:${at}`},Service ${at},huge`);
  const body = `id,name,criticality\n${lines.join('\n')}\n`;
  const upload = await send(`${api}/uploads?name=remarked.csv`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body });
  const started = await post(`${api}/imports`, { uploads: [JSON.parse(upload.text).upload], as: 'table', source: 's', ...options });
  const { job } = JSON.parse(started.text);
  const events = eventsOf((await send(`${api}/imports/jobs/${job}/events`)).text);
  return { job, last: events.at(-1) };
}

interface Issue {
  readonly code: string;
  readonly row: number;
}

async function allPages(address: string): Promise<Issue[]> {
  const found: Issue[] = [];
  for (let offset = 0; ; offset += 1_000) {
    const { issues } = JSON.parse((await send(`${address}?limit=1000&offset=${offset}`)).text);
    found.push(...issues);
    if (issues.length < 1_000) return found;
  }
}

const counts = [
  { code: 'invalid-value', severity: 'warning', count: rows - rows / 500 },
  { code: 'missing-id', severity: 'error', count: rows / 500 },
];

it.each([
  ['a try', { dryRun: true }],
  ['an import', {}],
])('%s: at most a thousand issues of a code in the event and the answer, all in its pages', async (_, options) => {
  const { job, last } = await imported(options);
  expect(last?.name).toBe('done');
  const told = JSON.parse(last?.data ?? '');
  expect(told.result.issueCounts).toEqual(counts);
  const numbers = counts.map(({ code }) => told.result.issues.filter((one: Issue) => one.code === code).length);
  expect(numbers).toEqual([1_000, rows / 500]);
  expect(JSON.parse((await send(`${api}/imports/jobs/${job}`)).text)).toEqual(told);
  const pages = await allPages(`${api}/imports/jobs/${job}/issues`);
  const numbered = Array.from({ length: rows }, (_, at) => at + 1);
  const isError = (row: number) => (row - 1) % 500 === 0;
  // Errors first, then what is only remarked on; each in the order of the file.
  expect(pages.map(({ row }) => row)).toEqual([...numbered.filter(isError), ...numbered.filter((row) => !isError(row))]);
  if (told.result.import !== null) expect(await allPages(`${api}/imports/${told.result.import}/issues`)).toEqual(pages);
  const page = JSON.parse((await send(`${api}/imports/jobs/${job}/issues?code=missing-id&limit=3&offset=2`)).text);
  expect(page).toMatchObject({ question: 'issues', import: told.result.import, counts, offset: 2, total: rows / 500, complete: true });
  expect(page.issues).toEqual(pages.filter(({ code }) => code === 'missing-id').slice(2, 5));
});

it('a page of what is not there is refused', async () => {
  expect(problemOf(await send(`${api}/imports/imp-99/issues`))).toMatchObject({ code: 'unknown-id', status: 404 });
  expect(problemOf(await send(`${api}/imports/jobs/nothing/issues`))).toMatchObject({ code: 'not-found', status: 404 });
  expect((await send(`${api}/imports/imp-1/issues?limit=1001`)).status).toBe(400);
});

it('a job whose results are told keeps none of their issues in memory, and forgets files with it', async () => {
  const folder = join(context.folder, 'results');
  await mkdir(folder);
  const text = JSON.stringify({ import: null, issues: Array.from({ length: 100 }, () => 'x'.repeat(100)) });
  const jobs = new Jobs(
    async (_task, options) => {
      options?.onEvent?.({ type: 'result', text, recorded: null });
      return [];
    },
    async () => folder,
  );
  const started = Array.from({ length: 3 }, () => jobs.start({ kind: 'load-sample', viewer: personHere, language: 'en' }, { client: 'a' }));
  await until(() => started.every(({ state }) => state === 'done'));
  expect(JSON.stringify(started[0])).not.toContain('xxx');
  expect(await readdir(folder)).toHaveLength(3);
  for (let more = 0; more < 60; more += 1) {
    const job = jobs.start({ kind: 'load-sample', viewer: personHere, language: 'en' }, { client: 'a' });
    await until(() => job.state === 'done');
  }
  await until(async () => (await readdir(folder)).length === 50);
  expect(() => jobs.find(started[0]?.id ?? '')).toThrow();
});

it('a follower that throws ends nothing: the job goes on, and so does the program', async () => {
  const jobs = new Jobs(
    async (_task, options) => {
      options?.onEvent?.({ type: 'progress', done: 1, total: 2, phase: 's', activity: null });
      return [];
    },
    async () => context.folder,
  );
  const job = jobs.start({ kind: 'load-sample', viewer: personHere, language: 'en' }, { client: 'a' });
  job.events.on('change', () => {
    throw new Error('a follower that throws');
  });
  await until(() => job.state === 'done');
  expect(job.fault).toBeNull();
});
