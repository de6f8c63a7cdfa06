// A question that takes minutes: the server answers others meanwhile, and stops working on it when nobody waits any more.
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seeded } from '../../bench/generate-estate';
import { builtProgram, type Serving } from '../../launch/program';
import { post, send } from './http';

const context = builtProgram();
let serving: Serving;
let api: string;

/** One service whose minimal cut sets of order 3 take minutes to find: groups over groups, hardly two causes alike. */
function hardEstate(components: number): object {
  const random = seeded(3);
  const some = (from: number, count: number) =>
    new Set(Array.from({ length: count }, () => `cmp:${from + Math.floor(random() * Math.max(1, components - from))}`));
  const group = (values: { readonly from: string; readonly group: string; readonly required: number }, members: ReadonlySet<string>) =>
    [...members].map((to) => ({ type: 'DEPENDS_ON', to, ...values }));
  return {
    format: 'ketenzicht-graph',
    version: 1,
    nodes: [{ id: 'svc:s', kind: 'Service' }, ...Array.from({ length: components }, (_, at) => ({ id: `cmp:${at}`, kind: 'Component' }))],
    relations: [
      ...Array.from({ length: components / 4 }, (_, at) => group({ from: 'svc:s', group: `g${at}`, required: 3 }, some(0, 5))).flat(),
      ...Array.from({ length: components * 0.75 }, (_, at) => group({ from: `cmp:${at}`, group: 'r', required: 1 }, some(at + 1, 3))).flat(),
    ],
  };
}

/** Asks for the cut sets and leaves: resolves with whether an answer came before that. */
function askAndLeave(leave: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    let isAnswered = false;
    const outgoing = request(`${api}/analyses/cut-sets`, { method: 'POST', headers: { 'content-type': 'application/json' } }, (response) => {
      isAnswered = true;
      response.resume();
    });
    outgoing.on('error', () => undefined);
    outgoing.on('close', () => resolve(isAnswered));
    outgoing.end(JSON.stringify({ service: 'svc:s', maxOrder: 3 }));
    void leave.finally(() => outgoing.destroy());
  });
}

beforeAll(async () => {
  const [file, data] = [join(context.folder, 'hard.json'), join(context.folder, 'store')];
  writeFileSync(file, JSON.stringify(hardEstate(4000)));
  expect(await context.program.run(['import', file, '--json'], { data })).toMatchObject({ exit: 0 });
  serving = await context.program.serve([], { data });
  api = `${serving.url}/api/v1`;
});

afterAll(async () => {
  expect(await serving?.stop()).toBe(0);
});

it('look-ups are answered while it runs, and the next analysis once it is cancelled', async () => {
  // The thread has loaded the estate before the long question starts.
  expect((await post(`${api}/analyses/what-if`, { fail: ['cmp:0'] })).status).toBe(200);
  const meanwhile = async () => {
    await new Promise((later) => setTimeout(later, 3000));
    const answers = await Promise.all([send(`${api}/snapshot`), send(`${api}/nodes/svc%3As`), send(`${api}/search?text=svc`)]);
    return answers.map(({ status }) => status);
  };
  const looking = meanwhile();
  const wasAnswered = await askAndLeave(looking);
  expect(await looking).toEqual([200, 200, 200]);
  expect(wasAnswered).toBe(false);
  const before = performance.now();
  const next = await post(`${api}/analyses/what-if`, { fail: ['cmp:1'] });
  expect(next.status).toBe(200);
  expect(performance.now() - before).toBeLessThan(15_000);
});

it('the server stops at once, also in the middle of it', async () => {
  const gone = askAndLeave(new Promise(() => undefined));
  await new Promise((later) => setTimeout(later, 1500));
  const before = performance.now();
  expect(await serving.stop()).toBe(0);
  expect(performance.now() - before).toBeLessThan(15_000);
  expect(await gone).toBe(false);
  serving = await context.program.serve([], { data: join(context.folder, 'store') });
});
