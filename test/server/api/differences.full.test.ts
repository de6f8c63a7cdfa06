// What an import changes, through the server: 20,000 differences of a try and of the import itself in pages, a search in them, and those between imports.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differencesAnswer, importAnswer } from '../../../server/api/contract';
import { builtProgram, type Serving } from '../../launch/program';
import { eventsOf, post, problemOf, send } from './http';

const rows = 20_000;
const context = builtProgram();
let serving: Serving;
let api: string;

/** Imports services; gives the job and its answer. */
async function imported(name: (at: number) => string, options: object = {}) {
  const lines = Array.from({ length: rows }, (_, at) => `svc:${String(at).padStart(5, '0')},${name(at)}`);
  const upload = await send(`${api}/uploads?name=services.csv`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: `id,name\n${lines.join('\n')}\n`,
  });
  const started = await post(`${api}/imports`, { uploads: [JSON.parse(upload.text).upload], as: 'table', source: 's', ...options });
  const { job }: { job: string } = JSON.parse(started.text);
  const last = eventsOf((await send(`${api}/imports/jobs/${job}/events`)).text).at(-1);
  return { job, answer: importAnswer.parse(JSON.parse(last?.data ?? '').result) };
}

const page = async (address: string) => differencesAnswer.parse(JSON.parse((await send(`${api}${address}`)).text));

beforeAll(async () => {
  serving = await context.program.serve([], { data: join(context.folder, 'store') });
  api = `${serving.url}/api/v1`;
  await imported((at) => `Service ${at}`);
});
afterAll(() => serving.stop());

describe('what changes', () => {
  it('is in pages of a try, the same in those of the import, and between the two imports', async () => {
    const tried = await imported((at) => `New ${at}`, { dryRun: true });
    const applied = await imported((at) => `New ${at}`);
    expect(tried.answer.consequences).toEqual([]);
    const ask = `?change=changed&offset=15000&limit=2`;
    const [one, other] = [await page(`/imports/jobs/${tried.job}/differences${ask}`), await page(`/imports/jobs/${applied.job}/differences${ask}`)];
    expect(one).toMatchObject({ total: rows, offset: 15_000, counts: [{ of: 'nodes', change: 'changed', count: rows }] });
    expect(one.differences[0]).toMatchObject({
      id: 'svc:15000',
      fields: [{ property: 'name', before: 'Service 15000', after: 'New 15000' }],
      sheetRow: 15_002,
    });
    expect(other.differences).toEqual(one.differences);
    const between = await page(`/difference?source=s&from=imp-1&to=${applied.answer.import}&change=changed&offset=15000&limit=2`);
    expect([between.differences, between.counts]).toEqual([one.differences, one.counts]);
    const found = await page(`/imports/jobs/${applied.job}/differences?q=new%2019999`);
    expect(found).toMatchObject({ total: 1, differences: [{ id: 'svc:19999' }] });
  });

  it('of what is not there is refused', async () => {
    expect(problemOf(await send(`${api}/imports/jobs/nothing/differences`))).toMatchObject({ code: 'not-found', status: 404 });
    expect(problemOf(await send(`${api}/difference?source=nobody&from=imp-1&to=imp-1`))).toMatchObject({ code: 'unknown-id', status: 404, value: 'nobody' });
    expect((await send(`${api}/imports/jobs/nothing/differences?limit=1001`)).status).toBe(400);
    expect((await send(`${api}/difference?source=s`)).status).toBe(400);
  });
});
