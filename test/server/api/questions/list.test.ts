// Every question by name: its parameters checked, its answer a text.
import { beforeAll, describe, expect, it } from 'vitest';
import { questions } from '../../../../server/api/questions/list';
import type { LoadedStore } from '../../../../server/api/questions/loaded';
import { noControl } from '../../../../server/engine/control';
import { personHere } from '../../../../server/model/viewer';
import { loadedWith } from './loaded-store';

let loaded: LoadedStore;
const ask = async (name: string, parameters: object) =>
  JSON.parse(String(await questions.get(name)?.({ ...loaded, viewer: personHere }, parameters, noControl)));

beforeAll(async () => {
  const nodes = ['Bever Noord', 'Bever Zuid', 'Ceder'].map((name, at) => ({ id: `sup:${at}`, kind: 'Supplier', name }));
  loaded = await loadedWith(['s', { nodes: [...nodes, { id: 'svc:b', kind: 'Service', name: 'Beverburcht' }] }]);
});

describe('search', () => {
  it('gives as many as were asked for, and how many there are', async () => {
    const { hits, total } = await ask('search', { q: 'bever', limit: 1 });
    expect([hits.length, total]).toEqual([1, 3]);
  });

  it('gives nodes of the wanted kinds only', async () => {
    expect((await ask('search', { q: 'bever', limit: 10, kinds: 'Service,Contract' })).hits).toMatchObject([{ id: 'svc:b' }]);
  });
});

it('a lookup gives the nodes, and what is none', async () => {
  expect(await ask('lookup', { ids: ['sup:2', 'gone'] })).toMatchObject({ nodes: [{ id: 'sup:2', name: 'Ceder' }], unknown: ['gone'] });
});

it('a node, and the issues, are whole: both wait for what the sources say', async () => {
  expect(await ask('node', { id: 'sup:2', limit: 1 })).toMatchObject({ id: 'sup:2', stated: [{ property: 'name', claims: [{ source: 's' }] }] });
  expect(await ask('issues', { offset: 0, limit: 1, language: 'en' })).toMatchObject({ total: expect.any(Number), items: expect.any(Array) });
});

it('an analysis is asked by its name', async () => {
  expect(await ask('analysis', { analysis: 'single-points', raw: {} })).toMatchObject({ question: 'single-points', singlePoints: [] });
});

it.each([
  ['analysis', { analysis: 'single-points' }],
  ['node', { id: 1, limit: 1 }],
  ['lookup', {}],
  ['subgraph', { ids: 'sup:1' }],
  ['issues', { offset: 0, limit: 1, language: 'fr' }],
])('%s is refused with parameters that are not its own', async (name, parameters) => {
  await expect((async () => ask(name, parameters))()).rejects.toThrow();
});
