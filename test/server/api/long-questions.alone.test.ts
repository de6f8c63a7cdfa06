// A question that takes minutes: the server answers others meanwhile, and stops working on it when nobody waits any more.
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtProgram, type Serving } from '../../launch/program';
import { hardEstate } from '../../support/hard-estate';
import { until } from '../../support/until';
import { asBusyAsMeanwhile } from '../../support/work';
import { eventsOf, post, problemOf, send } from './http';

const context = builtProgram();
let serving: Serving;
let api: string;

const followed = { accept: 'text/event-stream' };

/** Asks for the cut sets and leaves: resolves with whether an answer came before that. */
function askAndLeave(leave: Promise<unknown>, more: Readonly<Record<string, string>> = {}, onText: (text: string) => void = () => undefined): Promise<boolean> {
  return new Promise((resolve) => {
    let isAnswered = false;
    const headers = { 'content-type': 'application/json', ...more };
    const outgoing = request(`${api}/analyses/cut-sets`, { method: 'POST', headers }, (response) => {
      response.setEncoding('utf8').on('data', (text: string) => {
        isAnswered ||= /^event: (answer|problem)|^\{/m.test(text);
        onText(text);
      });
      response.on('error', () => undefined);
    });
    outgoing.on('error', () => undefined);
    outgoing.on('close', () => resolve(isAnswered));
    outgoing.end(JSON.stringify({ service: 'svc:s', maxOrder: 3 }));
    void leave.finally(() => outgoing.destroy());
  });
}

/** Processor time that the server has used, in all its threads. */
function cpuSeconds(): number {
  const stat = readFileSync(`/proc/${serving.process.pid}/stat`, 'utf8');
  // After the name in brackets: state, then ten fields, then user and system time in hundredths of a second.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
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

it('quick questions and other analyses are answered while it runs, and the next analysis once it is cancelled', async () => {
  // The thread has loaded the estate before the long question starts.
  expect((await post(`${api}/analyses/what-if`, { fail: ['cmp:0'] })).status).toBe(200);
  const meanwhile = async () => {
    await new Promise((later) => setTimeout(later, 3000));
    const others = [post(`${api}/analyses/what-if`, { fail: ['cmp:2'] }), post(`${api}/analyses/why`, { fail: ['cmp:2'], id: 'svc:s' })];
    const answers = await Promise.all([send(`${api}/snapshot`), send(`${api}/nodes/svc%3As`), send(`${api}/search?text=svc`), ...others]);
    return answers.map(({ status }) => status);
  };
  const looking = meanwhile();
  const wasAnswered = await askAndLeave(looking);
  expect(await looking).toEqual([200, 200, 200, 200, 200]);
  expect(wasAnswered).toBe(false);
  const allowed = asBusyAsMeanwhile();
  const before = performance.now();
  const next = await post(`${api}/analyses/what-if`, { fail: ['cmp:1'] });
  expect(next.status).toBe(200);
  const took = performance.now() - before;
  expect(took).toBeLessThan(allowed(15_000));
});

/** Seconds that the answers to these what-ifs take, one after another: the median. */
async function secondsOf(nodes: readonly string[]): Promise<number> {
  const seconds: number[] = [];
  for (const node of nodes) {
    const before = performance.now();
    expect((await post(`${api}/analyses/what-if`, { fail: [node] })).status).toBe(200);
    seconds.push((performance.now() - before) / 1000);
  }
  return seconds.sort((a, b) => a - b)[seconds.length >> 1] ?? 0;
}

/** A moment to leave that comes when it is said. */
function leaving(): { readonly left: Promise<void>; readonly leave: () => void } {
  let leave = () => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  return { left, leave };
}

describe('behind long questions', () => {
  const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const from = (client: string) => ({ 'ketenzicht-client': client });

  it('a short one takes about as long as alone, also when its own client asked them', async () => {
    const allowed = asBusyAsMeanwhile();
    const alone = await secondsOf(['cmp:10', 'cmp:11', 'cmp:12', 'cmp:13', 'cmp:14']);
    const { left, leave } = leaving();
    const long = [1, 2, 3].map(() => askAndLeave(left));
    await later(2000);
    const behind = await secondsOf(['cmp:20', 'cmp:21', 'cmp:22', 'cmp:23', 'cmp:24']);
    leave();
    expect(await Promise.all(long)).toEqual([false, false, false]);
    console.log(`what-if: ${alone.toFixed(3)} s alone, ${behind.toFixed(3)} s behind three long questions`);
    expect(behind).toBeLessThan(Math.max(allowed(1), 4 * alone));
  });

  it('a long one of the same client waits and says so with its place; that of another client begins', async () => {
    const { left, leave } = leaving();
    let begun = '';
    const first = askAndLeave(left, { ...followed, ...from('one') }, (text) => {
      begun += text;
    });
    await until(() => begun.includes('event: progress'));
    const said = ['', ''];
    const follow = (client: string, at: number) =>
      askAndLeave(left, { ...followed, ...from(client) }, (text) => {
        said[at] += text;
      });
    const others = [follow('one', 0), follow('two', 1)];
    await until(() => said[0]?.includes('"place":1') && said[1]?.includes('"place":0'));
    const places = said.map((text) => eventsOf(text).flatMap(({ name, data }) => (name === 'waiting' ? [JSON.parse(data)] : [])));
    expect(places[0]?.every(({ place }) => place > 0)).toBe(true);
    expect(places[0]?.at(-1)).toEqual({ place: 1 });
    expect(places[1]?.at(-1)).toEqual({ place: 0 });
    leave();
    expect(await Promise.all([first, ...others])).toEqual([false, false, false]);
  });

  it('one more than a client may have waiting is refused, followed or not, and says what now', async () => {
    const { left, leave } = leaving();
    const said = Array.from({ length: 5 }, () => '');
    const ask = (at: number) =>
      askAndLeave(left, { ...followed, ...from('three') }, (text) => {
        said[at] += text;
      });
    const own = [ask(0)];
    await until(() => said[0]?.includes('event: progress'));
    own.push(...[1, 2, 3, 4].map(ask));
    await until(() => said.every((text) => text.includes('event: ')));
    for (const { accept, language, title } of [
      { accept: 'application/json', language: 'en', title: 'You already have 4 questions waiting.' },
      { accept: 'text/event-stream', language: 'nl', title: 'Er wachten al 4 vragen van u.' },
    ]) {
      const headers = { ...from('three'), accept, 'accept-language': language };
      const refused = await post(`${api}/analyses/cut-sets`, { service: 'svc:s', maxOrder: 2 }, headers);
      expect(problemOf(refused)).toMatchObject({ code: 'too-many-questions', status: 429, value: '4', title });
      expect([refused.status, Number(refused.headers['retry-after'])]).toEqual([429, 10]);
    }
    const other = await post(`${api}/analyses/cut-sets`, { service: 'svc:s', maxOrder: 1 }, from('two'));
    expect(other.status).toBe(200);
    leave();
    expect(await Promise.all(own)).toEqual([false, false, false, false, false]);
  });
});

describe.each([
  { how: 'a plain request', accept: {} },
  { how: 'a followed request', accept: followed },
])('closing the connection of $how', ({ how, accept }) => {
  it('stops the computation at once', async () => {
    expect((await post(`${api}/analyses/what-if`, { fail: ['cmp:0'] })).status).toBe(200);
    for (const node of ['cmp:2', 'cmp:3', 'cmp:4']) {
      expect(await askAndLeave(new Promise((later) => setTimeout(later, 800)), accept)).toBe(false);
      // What is not stopped computes for minutes; what is stopped leaves the threads idle.
      const before = cpuSeconds();
      await new Promise((later) => setTimeout(later, 2000));
      const spent = cpuSeconds() - before;
      console.log(`${how}: in the two seconds after leaving it worked for ${spent.toFixed(2)} s`);
      expect(spent).toBeLessThan(1);
      expect((await post(`${api}/analyses/what-if`, { fail: [node] })).status).toBe(200);
    }
  });
});

describe('a followed question', () => {
  const ask = (name: string, body: object, headers = {}) => post(`${api}/analyses/${name}`, body, { ...followed, ...headers });

  it('says how far it is, from what it was computed, and gives the very text of the answer', async () => {
    const plain = await post(`${api}/analyses/single-points`, { among: ['Component'] });
    const { status, headers, text } = await ask('single-points', { among: ['Component'], given: ['cmp:3999'] });
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'text/event-stream; charset=utf-8', 'no-store']);
    const names = eventsOf(text).map(({ name }) => name);
    expect(names.filter((name) => name !== 'progress')).toEqual(['about', 'answer']);
    expect(names.indexOf('about')).toBe(names.lastIndexOf('progress') + 1);
    for (const { name, data } of eventsOf(text)) {
      if (name !== 'progress') continue;
      const { done, total } = JSON.parse(data);
      expect(done).toBeLessThanOrEqual(total);
    }
    const again = eventsOf((await ask('single-points', { among: ['Component'] })).text);
    expect(again.at(-1)).toEqual({ name: 'answer', data: plain.text });
    expect(JSON.parse(again.at(-2)?.data ?? '')).toMatchObject({ snapshot: plain.headers['ketenzicht-snapshot'], kept: true, milliseconds: 0 });
  });

  it('gives a problem in the language that was asked for; what is no question at all is refused as ever', async () => {
    const [event] = eventsOf((await ask('cut-sets', { service: 'svc:nobody' }, { 'accept-language': 'nl' })).text);
    expect(event?.name).toBe('problem');
    expect(JSON.parse(event?.data ?? '')).toMatchObject({
      code: 'unknown-id',
      status: 404,
      value: 'svc:nobody',
      title: expect.stringMatching(/^Niets heeft/),
    });
    expect(problemOf(await ask('no-such-question', {}))).toMatchObject({ code: 'not-found', status: 404 });
  });
});

it('the server stops at once, also in the middle of it', async () => {
  const gone = askAndLeave(new Promise(() => undefined));
  await new Promise((later) => setTimeout(later, 1500));
  const allowed = asBusyAsMeanwhile();
  const before = performance.now();
  expect(await serving.stop()).toBe(0);
  const took = performance.now() - before;
  expect(took).toBeLessThan(allowed(15_000));
  expect(await gone).toBe(false);
  serving = await context.program.serve([], { data: join(context.folder, 'store') });
});
