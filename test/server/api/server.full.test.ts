// The served API as a client meets it: answers equal to the command line's, imports followed and cancelled, everything wrong refused.
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  analysesBody,
  importAnswer,
  jobBody,
  lookupBody,
  nodeBody,
  problem,
  routes,
  searchBody,
  snapshotBody,
  subgraphBody,
  whatIfAnswer,
} from '../../../server/api/contract';
import { builtProgram, type Serving } from '../../launch/program';
import { until } from '../../support/until';
import { asBusyAsMeanwhile } from '../../support/work';
import { example, smaller } from '../cli/example';
import { holdChanges } from './hold';
import { post, problemOf, send } from './http';

const context = builtProgram();
let serving: Serving;
let data: string;
let api: string;

const path = (name: string) => join(context.folder, name);
const get = (address: string, headers: Readonly<Record<string, string>> = {}) => send(`${api}${address}`, { headers });
const upload = (name: string, body: string | Uint8Array) => send(`${api}/uploads?name=${encodeURIComponent(name)}`, { method: 'POST', body });

/** Waits until a job has ended. */
async function ended(job: string) {
  for (;;) {
    const found = jobBody.parse(JSON.parse((await get(`/imports/jobs/${job}`)).text));
    if (found.state !== 'waiting' && found.state !== 'running') return found;
    await new Promise((next) => setTimeout(next, 50));
  }
}

async function importText(name: string, content: unknown, options: object = {}) {
  const uploaded = JSON.parse((await upload(name, typeof content === 'string' ? content : JSON.stringify(content))).text);
  const started = await post(`${api}/imports`, { uploads: [uploaded.upload], ...options });
  expect(started.status).toBe(202);
  return ended(JSON.parse(started.text).job);
}

beforeAll(async () => {
  data = path('store');
  serving = await context.program.serve([], { data, env: { KETENZICHT_UPLOAD_MB: '1' } });
  api = `${serving.url}/api/v1`;
  const { state, result } = await importText('example.json', example);
  expect(state).toBe('done');
  expect(importAnswer.parse(result).applied).toBe(true);
});

afterAll(async () => {
  expect(await serving?.stop()).toBe(0);
});

describe('answers', () => {
  it.each([
    ['what-if', { fail: ['sup:sub'] }, ['--fail', 'sup:sub']],
    ['why', { id: 'svc:benefits', fail: ['sup:sub'] }, ['svc:benefits', '--fail', 'sup:sub']],
    ['single-points', {}, []],
    ['cut-sets', { service: 'svc:benefits', maxOrder: 2 }, ['--service', 'svc:benefits', '--max-order', '2']],
    ['common-causes', {}, []],
    ['concentration', { layer: 'supplier-2' }, ['--layer', 'supplier-2']],
    ['single-points', { asOf: '2020-02-29' }, ['--as-of', '2020-02-29']],
  ])('%s %j is byte for byte what the command line prints', async (name, parameters, args) => {
    const answered = await post(`${api}/analyses/${name}`, parameters);
    const printed = await context.program.run([name, ...args, '--json'], { data });
    expect(answered.status, answered.text).toBe(200);
    expect(answered.text).toBe(printed.stdout);
    expect(answered.headers['ketenzicht-snapshot']).toBe(JSON.parse(answered.text).snapshot);
  });

  it('sources and export are those of the command line too', async () => {
    for (const name of ['sources', 'export']) {
      const printed = await context.program.run(name === 'sources' ? ['sources', '--json'] : ['export'], { data });
      expect((await get(`/${name}`)).text).toBe(printed.stdout);
    }
    const drawn = await get('/export?as=gexf');
    expect(drawn.text).toBe((await context.program.run(['export', '--as', 'gexf'], { data })).stdout);
    expect(drawn.headers['content-type']).toContain('application/gexf+xml');
    expect((await get('/export?as=pdf')).status).toBe(400);
  });

  it('have the shape of the contract', async () => {
    expect(whatIfAnswer.safeParse(JSON.parse((await post(`${api}/analyses/what-if`, { fail: ['sup:a'] })).text)).success).toBe(true);
    expect(snapshotBody.parse(JSON.parse((await get('/snapshot')).text))).toMatchObject({ sample: false, nodes: { total: example.nodes.length } });
    const { analyses } = analysesBody.parse(JSON.parse((await get('/analyses')).text));
    expect(analyses.map(({ name }) => name)).toContain('what-if');
    const subgraph = subgraphBody.parse(JSON.parse((await post(`${api}/subgraph`, { ids: ['con:1', 'sup:sub', 'nobody'] })).text));
    expect(subgraph).toMatchObject({
      nodes: [
        { id: 'con:1', rank: null },
        { id: 'sup:sub', rank: 2 },
      ],
      relations: [{ type: 'SUBCONTRACTED_TO' }],
      unknown: ['nobody'],
    });
  });

  it('a node comes with who says so, and its relations both ways', async () => {
    const node = nodeBody.parse(JSON.parse((await get(`/nodes/${encodeURIComponent('cmp:app')}`)).text));
    expect(node.effect).toEqual({ alreadyDown: false, nodes: 1, services: 1, vital: 1 });
    expect(node).toMatchObject({ kind: 'Component', name: 'Zaaksysteem', needs: { total: 3 }, neededBy: { total: 1 } });
    expect(node.stated).toMatchObject([{ property: 'name', value: 'Zaaksysteem', claims: [{ source: 'example', file: 'example.json', row: 4 }] }]);
  });

  it('names come with the rank of a provider and the other side of a contract', async () => {
    const { nodes } = lookupBody.parse(JSON.parse((await post(`${api}/nodes/lookup`, { ids: ['con:1', 'sup:a', 'sup:sub'] })).text));
    expect(nodes.map(({ rank, contractedWith }) => ({ rank, contractedWith }))).toEqual([
      { rank: null, contractedWith: ['Aardvark'] },
      { rank: 1, contractedWith: [] },
      { rank: 2, contractedWith: [] },
    ]);
  });

  it('a search finds and counts only the kinds that were asked for, however many others fit', async () => {
    const found = async (query: string) => searchBody.parse(JSON.parse((await get(`/search?q=${query}`)).text));
    const all = await found('sup');
    const some = await found('sup&kinds=Supplier,Contract&limit=1');
    expect(some.hits).toHaveLength(1);
    expect(some.total).toBe(all.hits.filter(({ kind }) => kind === 'Supplier' || kind === 'Contract').length);
    expect((await found('sup&kinds=Country')).total).toBe(0);
  });

  it('an organisation comes with what belongs to it, each with the row that says so', async () => {
    const node = nodeBody.parse(JSON.parse((await get(`/nodes/${encodeURIComponent('org:uwx')}?limit=1`)).text));
    expect(node.members).toMatchObject({ total: 2, byKind: { Service: 2 } });
    expect(node.members.items).toMatchObject([{ node: { id: 'svc:benefits' }, property: 'organisation', claims: [{ file: 'example.json', row: 2 }] }]);
  });

  it('an answer that still holds is not sent again', async () => {
    const first = await get('/snapshot');
    const again = await get('/snapshot', { 'if-none-match': String(first.headers.etag) });
    expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: '' });
  });

  it('what was imported here is in the very next answer', async () => {
    const { result } = await importText('own.json', { ...example, nodes: [{ id: 'org:own', kind: 'Organisation' }], relations: [] });
    expect((await get('/nodes/org:own')).status).toBe(200);
    await post(`${api}/imports/${result?.import}/undo`, {});
    expect((await get('/nodes/org:own')).status).toBe(404);
  });

  it('what the command line imports is served within two seconds', async () => {
    const extra = path('extra.json');
    writeFileSync(extra, JSON.stringify({ format: 'ketenzicht-graph', version: 1, nodes: [{ id: 'org:new', kind: 'Organisation' }], relations: [] }));
    const imported = await context.program.run(['import', extra, '--json'], { data });
    const untilServed = async (status: number) => {
      const allowed = asBusyAsMeanwhile();
      const committed = performance.now();
      await until(async () => (await get('/nodes/org:new')).status === status);
      const took = performance.now() - committed;
      expect(took).toBeLessThan(allowed(2000));
    };
    await untilServed(200);
    await context.program.run(['undo', JSON.parse(imported.stdout).import], { data });
    await untilServed(404);
  });
});

describe('imports', () => {
  it('a file is recognised before anything is imported', async () => {
    const { upload: id } = JSON.parse((await upload('example.json', JSON.stringify(example))).text);
    const found = JSON.parse((await post(`${api}/imports/detect`, { uploads: [id] })).text);
    expect(found).toMatchObject({ as: 'graph-json', source: 'example', files: [{ upload: id, name: 'example.json' }] });
  });

  it('a dry run changes nothing, the import does, undo brings it back', async () => {
    const before = JSON.parse((await get('/snapshot')).text).id;
    const dry = await importText('smaller.json', smaller, { source: 'example', dryRun: true });
    expect(dry).toMatchObject({ state: 'done', result: { import: null, changes: { nodes: { removed: 1 } } } });
    const done = await importText('smaller.json', smaller, { source: 'example' });
    expect(done).toMatchObject({ state: 'done', result: { applied: true } });
    const undone = await post(`${api}/imports/${done.result?.import}/undo`, {});
    expect(JSON.parse(undone.text)).toMatchObject({ undone: done.result?.import, snapshot: before });
  });

  it('a refused import fails with its problem and its result', async () => {
    const job = await importText('bad.json', { ...example, nodes: [{ id: 'x', kind: 'Spaceship' }], relations: [] }, { source: 'bad' });
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'nothing-accepted', status: 409 }, result: { applied: false, rows: { rejected: 1 } } });
  });

  it('issues are in the language that was asked for', async () => {
    const { upload: id } = JSON.parse((await upload('bad.json', JSON.stringify({ ...example, nodes: [{ id: 'x', kind: 'Spaceship' }], relations: [] }))).text);
    const { job } = JSON.parse((await post(`${api}/imports?lang=nl`, { uploads: [id] })).text);
    expect((await ended(job)).result?.issues[0]?.message).toBe('“Spaceship” is geen soort.');
  });

  it('is followed as server-sent events until it is done', async () => {
    const { upload: id } = JSON.parse((await upload('again.json', JSON.stringify(example))).text);
    const { job } = JSON.parse((await post(`${api}/imports`, { uploads: [id], dryRun: true })).text);
    const { headers, text } = await get(`/imports/jobs/${job}/events`);
    expect(headers['content-type']).toMatch(/^text\/event-stream/);
    const events = text
      .trim()
      .split('\n\n')
      .map((event) => /^event: (\w+)\ndata: (.*)$/s.exec(event));
    expect(events.at(-1)?.[1]).toBe('done');
    expect(jobBody.parse(JSON.parse(events.at(-1)?.[2] ?? '')).result?.rows.read).toBe(example.nodes.length + example.relations.length);
  });

  it('that was cancelled before its turn changes nothing', async () => {
    const { upload: id } = JSON.parse((await upload('first.json', JSON.stringify(example))).text);
    const before = JSON.parse((await get('/snapshot')).text).id;
    const held = await holdChanges(api);
    const jobs: string[] = [];
    for (const source of ['first', 'second'])
      jobs.push(JSON.parse((await post(`${api}/imports`, { uploads: [id], source, dryRun: source === 'first' })).text).job);
    expect((await send(`${api}/imports/jobs/${jobs[1]}`, { method: 'DELETE' })).status).toBe(200);
    await held.letGo();
    expect(await ended(jobs[0] ?? '')).toMatchObject({ state: 'done' });
    expect(await ended(jobs[1] ?? '')).toMatchObject({ state: 'cancelled', problem: { code: 'cancelled' } });
    expect(JSON.parse((await get('/snapshot')).text).id).toBe(before);
  });

  it('a file larger than allowed is refused, declared or not', async () => {
    const large = new Uint8Array(1024 * 1024 + 1);
    const declared = await upload('large.csv', large);
    const chunked = await send(`${api}/uploads?name=large.csv`, { method: 'POST', headers: { 'transfer-encoding': 'chunked' }, body: large });
    for (const answered of [declared, chunked]) expect(problemOf(answered)).toMatchObject({ status: 413, code: 'file-too-large', value: 'large.csv' });
  });

  it('only the last part of a file name counts', async () => {
    expect(JSON.parse((await upload('../../etc/C:\\x\\passwd.csv', 'a')).text)).toMatchObject({ name: 'passwd.csv', bytes: 1 });
  });

  it('the templates can be fetched, and no other file', async () => {
    const { templates } = JSON.parse((await get('/templates')).text);
    for (const { name } of templates.slice(0, 2)) {
      const { status, headers } = await get(`/templates/${name}.csv`);
      expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/csv; charset=utf-8' });
    }
    expect(problemOf(await get('/templates/..%2F..%2Fpackage.csv'))).toMatchObject({ status: 404 });
  });
});

const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

describe('wrong input', () => {
  it.for([
    ['an unknown analysis', '/analyses/astrology', '{}', 404, 'not-found'],
    ['an analysis named like a property of every object', '/analyses/__proto__', '{}', 404, 'not-found'],
    ['no event', '/analyses/what-if', '{}', 400, 'no-event'],
    ['an unknown id', '/analyses/what-if', '{"fail":["sup:nobody"]}', 404, 'unknown-id'],
    ['__proto__ as a parameter', '/analyses/what-if', '{"__proto__":{"fail":["sup:a"]}}', 400, 'no-event'],
    ['constructor as a parameter', '/analyses/what-if', '{"constructor":{"prototype":1},"fail":["sup:a"]}', 400, 'bad-parameter'],
    ['__proto__ as an id', '/analyses/what-if', '{"fail":["__proto__"]}', 404, 'unknown-id'],
    ['an unknown parameter', '/analyses/what-if', '{"fial":["sup:a"]}', 400, 'bad-parameter'],
    ['a parameter of the wrong type', '/analyses/what-if', '{"fail":[1]}', 400, 'bad-parameter'],
    ['a scenario with an unknown event', '/analyses/what-if', '{"scenario":{"events":[{"type":"explode","id":"sup:a"}]}}', 400, 'bad-scenario'],
    ['a scenario that names an unknown id', '/analyses/what-if', '{"scenario":{"events":[{"type":"fail","id":"sup:x"}]}}', 404, 'unknown-id'],
    ['a date that does not exist', '/analyses/single-points', '{"asOf":"2026-02-30"}', 400, 'bad-parameter'],
    ['a date that is no text', '/analyses/single-points', '{"asOf":20260230}', 400, 'bad-parameter'],
    ['a body that is a list', '/analyses/what-if', '[]', 400, 'bad-request'],
    ['a body that is no JSON', '/analyses/what-if', '{"fail":', 400, 'bad-request'],
    ['a body nested too deep', '/analyses/what-if', `{"fail":${deep(10_000)}}`, 400, 'bad-request'],
    ['too many ids', '/nodes/lookup', JSON.stringify({ ids: Array.from({ length: 5001 }, (_, at) => `n${at}`) }), 400, 'bad-request'],
    ['an unknown key', '/subgraph', '{"ids":[],"colour":"red"}', 400, 'bad-request'],
    ['an import without uploads', '/imports', '{"uploads":[]}', 400, 'bad-request'],
    ['an upload that is not there', '/imports', '{"uploads":["nothing"]}', 404, 'not-found'],
    ['an import that is not there', '/imports/imp-99/undo', '{}', 404, 'unknown-id'],
  ] as const)('%s', async ([, address, body, status, code]) => {
    const answered = await send(`${api}${address}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const found = problemOf(answered);
    expect({ status: answered.status, code: found.code, text: found.detail }).toMatchObject({ status, code });
    expect(problem.safeParse(found).success).toBe(true);
    expect(found.remedy).not.toBe('');
    expect(answered.text).not.toMatch(/\n\s+at |node_modules/);
  });

  it.for([
    ['an unknown node', '/nodes/nobody', 404, 'unknown-id'],
    ['an id that is no text', '/nodes/%E0%A4%A', 400, 'bad-request'],
    ['an unknown address', '/nothing', 404, 'not-found'],
    ['an unknown job', '/imports/jobs/1', 404, 'not-found'],
    ['a page of issues that is too long', '/issues?limit=100000', 400, 'bad-request'],
    ['an unknown severity', '/issues?severity=fatal', 400, 'bad-request'],
    ['a search among kinds that are none', '/search?q=x&kinds=Supplier,Car', 400, 'bad-request'],
    ['a search that is too long', `/search?q=${'x'.repeat(501)}`, 400, 'bad-request'],
  ] as const)('%s', async ([, address, status, code]) => {
    expect(problemOf(await get(address))).toMatchObject({ status, code });
  });

  it('another method than the route has is refused with those it has', async () => {
    const answered = await send(`${api}/snapshot`, { method: 'DELETE' });
    expect(problemOf(answered)).toMatchObject({ status: 405, code: 'method-not-allowed' });
    expect(answered.headers.allow).toBe('GET');
  });

  it('a huge body is refused', async () => {
    const answered = await post(`${api}/analyses/what-if`, { fail: ['x'.repeat(5 * 1024 * 1024)] });
    expect(problemOf(answered)).toMatchObject({ status: 413, code: 'body-too-large' });
  });

  it('a body of another type is refused', async () => {
    const answered = await send(`${api}/analyses/single-points`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' });
    expect(problemOf(answered)).toMatchObject({ status: 415, code: 'unsupported-media-type', value: 'text/plain' });
  });

  it.each([
    ['an unknown charset', { 'content-type': 'application/json; charset=foo' }],
    ['an unknown content encoding', { 'content-type': 'application/json', 'content-encoding': 'foo' }],
  ])('a body in %s is refused', async (_, headers) => {
    const answered = await send(`${api}/analyses/single-points`, { method: 'POST', headers, body: '{}' });
    expect(problemOf(answered)).toMatchObject({ status: 415, code: 'unsupported-media-type' });
  });

  it('a sender that leaves in the middle of a file leaves nothing behind, and the server goes on', async () => {
    await new Promise<void>((left) => {
      const cut = request(`${api}/uploads?name=cut.csv`, { method: 'POST', headers: { 'content-length': '1000' } });
      cut.on('error', () => left());
      cut.write('id;name\n', () => cut.destroy());
    });
    expect((await get('/snapshot')).status).toBe(200);
  });

  it('messages come in Dutch when that is asked for', async () => {
    const dutch = problemOf(await get('/nodes/nobody', { 'accept-language': 'nl-NL,nl;q=0.9,en;q=0.5' }));
    expect(dutch.title).toBe('Niets heeft het id “nobody”.');
    expect(problemOf(await get('/nodes/nobody?lang=en', { 'accept-language': 'nl' })).title).toBe('Nothing has the id “nobody”.');
  });
});

describe('the document', () => {
  it('is served with every route', async () => {
    const { paths } = JSON.parse((await get('/openapi.json')).text);
    expect(Object.keys(paths).sort()).toEqual([...new Set(routes.map((route) => route.path))].sort());
  });
});
