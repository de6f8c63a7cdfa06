// Random and wrong requests to every route of the document: each is answered by its schema or refused with problem details,
// never with a fault of our own, and none changes the data.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { analysesBody, problem, type RouteSpec, routes, snapshotBody } from '../../../server/api/contract';
import { messages } from '../../../server/model/vocabulary/messages';
import { seeded } from '../../bench/generate-estate';
import { builtProgram, type Serving } from '../../launch/program';
import { example } from '../cli/example';
import { type Answered, send } from './http';

const context = builtProgram();
let serving: Serving;
let api: string;
let said = '';

type Random = () => number;
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

const texts = ['', ' ', 'svc:benefits', 'sup:sub', 'dc:1', '__proto__', 'constructor', '..', '../../etc/passwd', 'a\u0000b', '\r\nX-Evil: 1', '\u{1F600}'];
const more = ['%', '%00', '<script>', 'NL', 'nl', 'supplier-2', 'Supplier', '2026-02-30', '2026-01-01', '-1', '1e9', 'x'.repeat(3_000), '\ud800'];
/** An address cannot hold half of a surrogate pair. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '?');
const plain: readonly unknown[] = [...texts, ...more, null, true, false, 0, 1, 2, -1, 0.5, 1e308, [], {}, [[]], [null], { length: 1 }];
const events: readonly unknown[] = [
  { type: 'fail', id: 'sup:sub' },
  { type: 'country-outage', code: 'ZZ' },
  { type: 'award', contract: 'con:1', supplier: 'dc:1' },
  { type: 'disable', relation: { type: 'USES', from: 'a', to: 'b' } },
  { type: 'split-off', supplier: 'sup:a', contracts: ['con:1', 'con:2'], to: '__proto__' },
  { type: '__proto__' },
];

function value(random: Random): unknown {
  const kind = random();
  if (kind < 0.6) return pick(random, plain);
  if (kind < 0.8) return Array.from({ length: Math.floor(random() * 4) }, () => pick(random, plain));
  if (kind < 0.9) return { events: [pick(random, events), pick(random, plain)].slice(0, 1 + Math.floor(random() * 2)), given: [pick(random, texts)] };
  return Object.fromEntries([[pick(random, texts), pick(random, plain)]]);
}

/** Mostly names that the route knows, sometimes others. */
function object(random: Random, names: readonly string[]): Record<string, unknown> {
  const count = Math.floor(random() * 4);
  return Object.fromEntries(Array.from({ length: count }, () => [random() < 0.9 ? pick(random, names) : pick(random, texts), value(random)]));
}

const keysOf = (schema: unknown): string[] => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []);

/** A request to a route; what a path needs is filled with words that it knows, or any text. */
function requestTo(route: RouteSpec, random: Random, analyses: ReadonlyMap<string, readonly string[]>) {
  const filled = route.path.replace(/\{\w+\}/g, () => encodeURIComponent(wellFormed(pick(random, texts))));
  const query = new URLSearchParams();
  for (const [key, one] of Object.entries(object(random, [...keysOf(route.query), 'lang']))) query.append(key, wellFormed(String(one)));
  const names = analyses.get(route.path.replace('/analyses/', '')) ?? keysOf(route.body);
  const json = JSON.stringify(random() < 0.9 ? object(random, names.length > 0 ? names : ['x']) : value(random));
  const body = route.body === undefined ? undefined : random() < 0.05 ? json.slice(1) : json;
  const type = random() < 0.95 ? 'application/json' : pick(random, ['text/plain', 'application/json; charset=x', 'multipart/form-data']);
  const address = `${filled}${query.size > 0 ? `?${query}` : ''}`;
  const method = route.method.toUpperCase();
  return { address, asked: body === undefined ? { method } : { method, headers: { 'content-type': type }, body } };
}

function check(route: RouteSpec, answered: Answered): void {
  const { status, headers, text } = answered;
  if (status >= 400) {
    expect(String(headers['content-type'])).toMatch(/^application\/problem\+json/);
    const told = problem.parse(JSON.parse(text));
    expect(told.status).toBe(status);
    expect(Object.keys(messages)).toContain(told.code);
    expect(status === 500 || status > 500 || /\bat .*\.[jt]s:\d/.test(text), text).toBe(false);
    return;
  }
  expect(status).toBe(route.status ?? 200);
  if (typeof route.answer !== 'string') route.answer.parse(JSON.parse(text));
}

/** Routes that need a stream of their own, or whose right use changes the data. */
const isLeftOut = ({ method, path }: RouteSpec) => path.endsWith('/events') || (method === 'post' && path === '/sample');

/** Each such request takes a thread of its own, and so a second. */
const startsThread = ({ method, path }: RouteSpec) => path.endsWith('/undo') || (method === 'delete' && path === '/sample');

beforeAll(async () => {
  const file = join(context.folder, 'example.json');
  writeFileSync(file, JSON.stringify(example));
  const data = join(context.folder, 'store');
  expect(await context.program.run(['import', file], { data })).toMatchObject({ exit: 0 });
  serving = await context.program.serve([], { data });
  serving.process.stderr?.on('data', (piece) => {
    said += piece;
  });
  api = `${serving.url}/api/v1`;
});
afterAll(async () => {
  expect(await serving?.stop()).toBe(0);
});

/** What came of all questions. */
const statuses = new Set<number>();

describe('random requests', () => {
  it.each(routes.filter((route) => !isLeftOut(route)))('$method $path answers by its schema or refuses with a problem', async (route) => {
    const random = seeded(route.path.length * 31 + route.method.length);
    const listed = analysesBody.parse(JSON.parse((await send(`${api}/analyses`)).text)).analyses;
    const analyses = new Map(listed.map(({ name, parameters }) => [name, [...parameters.map((one) => one.name), 'asOf']]));
    const rounds = route.path.startsWith('/analyses/') ? 60 : startsThread(route) ? 3 : 40;
    for (let round = 0; round < rounds; round += 1) {
      const { address, asked } = requestTo(route, random, analyses);
      const answered = await send(`${api}${address}`, asked);
      if (route.path.startsWith('/analyses/')) statuses.add(answered.status);
      // A path with an empty part is another address: it may be a page, a redirect or nothing.
      if (!/\/\/|\/(?:\?|$)|\.\./.test(address)) check(route, answered);
      else expect(answered.status, address).toBeLessThan(500);
    }
  });

  it('of questions were answered, refused, and about what is not there', () => {
    expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 404]));
  });

  it('change nothing, and leave no fault behind', async () => {
    const { nodes, relations } = snapshotBody.parse(JSON.parse((await send(`${api}/snapshot`)).text));
    expect([nodes.total, relations.total]).toEqual([example.nodes.length, example.relations.length]);
    expect(said).toBe('');
  });
});
