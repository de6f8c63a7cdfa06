// Cold start: known answers on drawn estates, and rings and chains too deep for recursion.
import { describe, expect, test } from 'vitest';
import { coldStart } from '../../../../server/analysis/cold-start/cold-start';
import { compileEstate } from '../../../../server/graph/compiled/compile';
import type { EstateGraph, GraphRelation } from '../../../../server/model/graph';
import { ask, drawn } from '../../../support/drawing';

const rings = (text: string, raw: Record<string, unknown> = {}) => ask(coldStart, drawn(text), raw).rings;
const ringsOnly = (text: string, raw?: Record<string, unknown>) => rings(text, raw).map(({ ring }) => ring);

describe('cold start', () => {
  test('finds what only holds itself up, with a way round, and what waits for it', () => {
    expect(
      rings('cmp:dns -> cmp:net\ncmp:net -> cmp:login\ncmp:login -> cmp:dns\ncmp:net -> cmp:dns\nsvc:s -> cmp:app\ncmp:app -> cmp:login\ncmp:free'),
    ).toEqual([
      {
        ring: ['cmp:dns', 'cmp:login', 'cmp:net'],
        path: ['cmp:dns', 'cmp:net', 'cmp:dns'],
        deliveries: [],
        waitsForOther: false,
        waiting: ['cmp:app', 'svc:s'],
      },
    ]);
  });

  test('lets a ring start whose group has enough members outside it', () => {
    const text = (required: number) => `cmp:a -> ${required} of (cmp:b, cmp:x, cmp:y)\ncmp:b -> cmp:a`;
    expect(ringsOnly(text(2))).toEqual([]);
    expect(ringsOnly(text(3))).toEqual([['cmp:a', 'cmp:b']]);
    expect(ringsOnly('cmp:a -> 67% of (cmp:b, cmp:x, cmp:y)\ncmp:b -> cmp:a')).toEqual([['cmp:a', 'cmp:b']]);
  });

  test('takes no heed of what only degrades', () => {
    expect(ringsOnly('cmp:a -> cmp:b : degrades\ncmp:b -> cmp:a')).toEqual([]);
  });

  test('names a node that needs itself, unless a group spares it', () => {
    expect(rings('cmp:a -> cmp:a')).toMatchObject([{ ring: ['cmp:a'], path: ['cmp:a', 'cmp:a'] }]);
    expect(ringsOnly('cmp:a -> 1 of (cmp:a, cmp:b)')).toEqual([]);
  });

  test('tells a ring that waits for another from one that does not, and puts what waits under the nearest', () => {
    const text =
      'cmp:a -> cmp:b\ncmp:b -> cmp:a\ncmp:c -> cmp:d\ncmp:d -> cmp:c\ncmp:c -> cmp:a\nsvc:s -> cmp:c\nsvc:t -> cmp:x\ncmp:x -> cmp:d\nsvc:t -> cmp:b';
    expect(rings(text).map(({ ring, waitsForOther, waiting }) => ({ ring, waitsForOther, waiting }))).toEqual([
      { ring: ['cmp:a', 'cmp:b'], waitsForOther: false, waiting: ['svc:t'] },
      { ring: ['cmp:c', 'cmp:d'], waitsForOther: true, waiting: ['cmp:x', 'svc:s'] },
    ]);
  });

  test('passes over deliveries, and knows a ring among the providers of a contract by the contract', () => {
    expect(rings('con:c -> sup:a\nsup:a => sup:b\nsup:b => sup:a')).toMatchObject([
      { ring: ['sup:a', 'sup:b'], path: ['sup:a', 'sup:b', 'sup:a'], waiting: ['con:c'] },
    ]);
    expect(rings('svc:s -> con:c\ncon:c -> sup:a\ncon:c => sup:b for sup:a\ncon:c => sup:a for sup:b')).toEqual([
      {
        ring: ['con:c'],
        path: ['con:c'],
        deliveries: [
          { contract: 'con:c', provider: 'sup:a' },
          { contract: 'con:c', provider: 'sup:b' },
        ],
        waitsForOther: false,
        waiting: ['svc:s'],
      },
    ]);
  });

  test('does not name a contract that can start, though some of its deliveries only hold each other up', () => {
    const mutual = 'svc:s -> con:c\ncon:c => sup:b for sup:a\ncon:c => sup:a for sup:b';
    expect(ringsOnly(`${mutual}\ncon:c -> 1 of (sup:a, sup:b, sup:d)`)).toEqual([]);
    expect(ringsOnly(`${mutual}\ncon:c -> sup:a : degrades`)).toEqual([]);
    expect(ringsOnly(`${mutual}\ncon:c -> 1 of (sup:a, sup:b)`)).toEqual([['con:c']]);
    expect(ringsOnly(`${mutual}\ncon:c -> 2 of (sup:a, sup:b, sup:d)`)).toEqual([['con:c']]);
    expect(rings(`${mutual}\ncon:c -> sup:e\ncon:c => sup:f for sup:e\ncon:c => sup:a for sup:f`)).toMatchObject([{ ring: ['con:c'], waiting: ['svc:s'] }]);
  });

  test('puts a contract that waits for something else only where it waits', () => {
    const text = 'con:c -> 1 of (sup:a, sup:d)\ncon:c => sup:b for sup:a\ncon:c => sup:a for sup:b\ncon:c -> cmp:x\ncmp:x -> cmp:y\ncmp:y -> cmp:x';
    expect(rings(text)).toMatchObject([{ ring: ['cmp:x', 'cmp:y'], deliveries: [], waiting: ['con:c'] }]);
  });

  test('leaves out what is already down, and says so', () => {
    const found = ask(coldStart, drawn('cmp:a -> cmp:b\ncmp:b -> cmp:a\ncmp:b -> sup:x'), { given: ['sup:x'] });
    expect(found).toMatchObject({ rings: [], alreadyDown: ['cmp:a', 'cmp:b', 'sup:x'] });
    const chain = 'con:c -> sup:a\ncon:c => sup:b for sup:a\ncon:c => sup:a for sup:b';
    expect(ringsOnly(chain)).toEqual([['con:c']]);
    expect(ringsOnly(chain, { given: ['con:c'] })).toEqual([]);
  });
});

describe('a hundred thousand items', () => {
  const count = 100_000;
  const name = (at: number) => `cmp:${String(at).padStart(6, '0')}`;
  function chain(isClosed: boolean) {
    const relations = Array.from({ length: isClosed ? count : count - 1 }, (_, at): GraphRelation => {
      return { type: 'DEPENDS_ON', from: name(at), to: name((at + 1) % count), properties: {}, claims: [] };
    });
    const nodes = Array.from({ length: count }, (_, at) => ({ ...template, id: name(at), name: name(at) }));
    const graph: EstateGraph = { ...empty, nodes, relations };
    return { snapshot: { id: 'made', asOf: null, graph }, estate: compileEstate(graph), asOf: null };
  }
  const { graph: empty } = drawn('cmp:a').snapshot;
  const template = empty.nodes[0] as EstateGraph['nodes'][number];

  test('in one ring are one ring; in one chain all start', () => {
    const [found, ...others] = ask(coldStart, chain(true)).rings;
    expect(others).toEqual([]);
    expect([found?.ring.length, found?.path.length]).toEqual([count, count + 1]);
    expect(ask(coldStart, chain(false)).rings).toEqual([]);
  });
});
