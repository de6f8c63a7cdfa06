// What lies behind direct providers, split into blocks, and how much of it two of them share.
import { describe, expect, it } from 'vitest';
import { needsGraphOf } from '../../../../server/graph/compiled/needs';
import { directProviders } from '../../../../server/graph/layers/direct-providers';
import { inBoth, overlaps, sharedNodes } from '../../../../server/graph/layers/overlap';
import { reachedThrough } from '../../../../server/graph/layers/reached-through';
import { drawn } from '../../../support/drawing';

const checkpoint = () => undefined;

function overlapsIn(text: string, { threshold = 0.01, limit = 100, most = 1000, weight = 1 as number | null } = {}) {
  const { snapshot, estate } = drawn(text);
  const services = estate.kinds.flatMap((kind, node) => (kind === 'Service' ? [node] : []));
  const direct = directProviders(snapshot.graph, estate, { services, checkpoint });
  const reached = reachedThrough(needsGraphOf(snapshot.graph, estate), estate, { direct, most, checkpoint });
  if (!reached) return undefined;
  const found = overlaps({ direct, reached, weights: services.map(() => weight), threshold, limit, checkpoint });
  const idOf = (place: number) => estate.ids[direct.providers[place] ?? -1];
  return {
    count: found.count,
    blocks: reached.blocks.map((nodes) => nodes.map((node) => estate.ids[node])),
    kept: found.kept.map((one) => ({
      pair: [idOf(one.first), idOf(one.second)],
      overlap: one.overlap,
      weight: one.weight,
      withoutWeight: one.withoutWeight,
      shared: sharedNodes(reached, one.first, one.second).map((node) => estate.ids[node]),
    })),
  };
}

const twoBehindOne = `svc:s -> sup:a
svc:s -> sup:b
sup:a -> sup:x
sup:b -> sup:x
sup:x -> dc:d
sup:b -> dc:e`;

describe('the overlap of two direct providers', () => {
  it('is what lies behind both ÷ what lies behind either', () => {
    expect(overlapsIn(twoBehindOne)?.kept).toEqual([{ pair: ['sup:a', 'sup:b'], overlap: 2 / 3, weight: 1, withoutWeight: 0, shared: ['dc:d', 'sup:x'] }]);
  });

  it('is none below the threshold, or where nothing is shared', () => {
    expect(overlapsIn(twoBehindOne, { threshold: 0.7 })?.count).toBe(0);
    expect(overlapsIn('svc:s -> sup:a\nsvc:s -> sup:b\nsup:a -> dc:d\nsup:b -> dc:e', { threshold: 0 })?.count).toBe(0);
  });

  it('counts all pairs, and keeps the first of those that weigh most', () => {
    const text = `${twoBehindOne}\nsvc:t -> sup:c\nsvc:t -> sup:b\nsvc:u -> sup:b\nsvc:u -> sup:c\nsup:c -> sup:x`;
    const found = overlapsIn(text, { limit: 1 });
    expect([found?.count, found?.kept.map(({ pair, weight }) => [pair, weight])]).toEqual([3, [[['sup:b', 'sup:c'], 2]]]);
  });

  it('counts common services of unknown weight apart', () => {
    expect(overlapsIn(twoBehindOne, { weight: null })?.kept).toMatchObject([{ weight: 0, withoutWeight: 1 }]);
  });

  it('holds nodes behind the same providers as one block', () => {
    expect(overlapsIn(twoBehindOne)?.blocks.map((block) => block.sort())).toEqual([['dc:d', 'sup:x'], ['dc:e']]);
  });

  it('is not told when more lies behind providers than may be kept', () => {
    expect(overlapsIn(twoBehindOne, { most: 4 })).toBeUndefined();
    expect(overlapsIn(twoBehindOne, { most: 5 })).toBeDefined();
  });
});

describe('what is in two ascending lists', () => {
  it('is found in one pass over both', () => {
    expect(inBoth([1, 3, 5, 9], [0, 3, 4, 9, 12])).toEqual([3, 9]);
    expect(inBoth([1, 2], [])).toEqual([]);
    expect(inBoth([5], [1, 2, 3])).toEqual([]);
  });
});
