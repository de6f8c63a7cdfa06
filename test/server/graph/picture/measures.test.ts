// Measures of the picture on typed arrays say what graphology says; what is drawn at random follows the seed.
import { describe, expect, test } from 'vitest';
import { packRows } from '../../../../server/graph/compiled/csr';
import { randomFrom } from '../../../../server/graph/kernel/random';
import { betweenness, drawNodes } from '../../../../server/graph/picture/betweenness';
import { communitiesOf, modularityOf } from '../../../../server/graph/picture/communities';
import { LibraryPicture } from '../../../../server/graph/picture/library';
import type { PictureNetwork } from '../../../../server/graph/picture/network';
import { pageRank } from '../../../../server/graph/picture/page-rank';
import { partsOf } from '../../../../server/graph/picture/parts';

function networkOf(size: number, edges: readonly (readonly [number, number])[]): PictureNetwork {
  const distinct = [...new Map(edges.filter(([a, b]) => a !== b).map((edge) => [edge.join(' '), edge])).values()];
  return {
    nodes: Int32Array.from({ length: size }, (_, node) => node),
    out: packRows(size, (emit) => {
      for (const [from, to] of distinct) emit(from, to);
    }),
    into: packRows(size, (emit) => {
      for (const [from, to] of distinct) emit(to, from);
    }),
  };
}

function randomNetwork(seed: number, size: number): PictureNetwork {
  const random = randomFrom(seed);
  const pick = () => Math.ceil(random() * size) - 1;
  return networkOf(
    size,
    Array.from({ length: 2 * size }, () => [pick(), pick()] as const),
  );
}

const all = (network: PictureNetwork) => network.nodes;
const none = () => undefined;
const far = (a: Float64Array, b: Float64Array) => Math.max(0, ...a.map((value, at) => Math.abs(value - (b[at] ?? 0))));

describe.each([3, 10, 60, 250])('on random networks of %i nodes', (size) => {
  const networks = [1, 2, 3].map((seed) => randomNetwork(seed, size));

  test('betweenness, PageRank and parts are those of graphology', () => {
    for (const network of networks) {
      const library = new LibraryPicture(network);
      expect(far(betweenness(network, { sources: all(network), checkpoint: none }), library.betweenness())).toBeLessThan(1e-12);
      expect(far(pageRank(network, none), library.pageRank())).toBeLessThan(1e-9);
      expect([...partsOf(network, none)]).toEqual([...library.parts()]);
    }
  });

  test('communities are as modular as those of graphology, give or take', () => {
    for (const network of networks) {
      const own = modularityOf(network, communitiesOf(network, randomFrom(1), none), none) ?? 0;
      const theirs = modularityOf(network, new LibraryPicture(network).communities(randomFrom(1)), none) ?? 0;
      expect(own).toBeGreaterThan(theirs - 0.06);
    }
  });
});

test('two cliques with one edge between them are two communities', () => {
  const clique = (first: number) => [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].map((b) => [first + a, first + b] as const));
  const network = networkOf(8, [...clique(0), ...clique(4), [0, 4]]);
  const found = communitiesOf(network, randomFrom(5), none);
  expect(new Set(found.slice(0, 4)).size).toBe(1);
  expect(new Set(found.slice(4)).size).toBe(1);
  expect(found[0]).not.toBe(found[4]);
  // 13 edges; 6 in each clique; degrees 13 in each: 12/13 − 2 × (13/26)².
  expect(modularityOf(network, found, none)).toBeCloseTo(12 / 13 - 0.5, 12);
});

describe('pivots', () => {
  test('are different places, ascending, the same for the same seed', () => {
    const drawn = [...drawNodes(100, 10, randomFrom(3))];
    expect(new Set(drawn).size).toBe(10);
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
    expect(drawn).toEqual([...drawNodes(100, 10, randomFrom(3))]);
    expect(drawn).not.toEqual([...drawNodes(100, 10, randomFrom(4))]);
    expect([...drawNodes(4, 10, randomFrom(3))]).toEqual([0, 1, 2, 3]);
  });

  test('give on average what all nodes give', () => {
    const network = randomNetwork(9, 60);
    const exact = betweenness(network, { sources: all(network), checkpoint: none });
    const mean = new Float64Array(60);
    for (let seed = 0; seed < 400; seed += 1) {
      const sampled = betweenness(network, { sources: drawNodes(60, 15, randomFrom(seed)), checkpoint: none });
      sampled.forEach((value, at) => {
        mean[at] = (mean[at] ?? 0) + value / 400;
      });
    }
    expect(far(mean, exact)).toBeLessThan(0.1 * Math.max(...exact));
  });
});

test('a star of 50,000 and a ring of 50,000 are measured without recursion', () => {
  const star = networkOf(
    50_000,
    Array.from({ length: 49_999 }, (_, at) => [at + 1, 0] as const),
  );
  expect(pageRank(star, none)[0]).toBeGreaterThan(0.4);
  expect(new Set(communitiesOf(star, randomFrom(1), none)).size).toBe(1);
  const ring = networkOf(
    50_000,
    Array.from({ length: 50_000 }, (_, at) => [at, (at + 1) % 50_000] as const),
  );
  expect(new Set(partsOf(ring, none)).size).toBe(1);
  expect(modularityOf(ring, communitiesOf(ring, randomFrom(1), none), none)).toBeGreaterThan(0.9);
});
