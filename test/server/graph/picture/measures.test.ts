// Each measure of the picture has one implementation at every size, and graphology on a graph of objects says the same wherever it is right.
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../../server/graph/kernel/random';
import { betweenness, drawNodes } from '../../../../server/graph/picture/betweenness';
import { communitiesOf, modularityOf } from '../../../../server/graph/picture/communities';
import { measurePicture } from '../../../../server/graph/picture/measures';
import type { PictureNetwork } from '../../../../server/graph/picture/network';
import { pageRank } from '../../../../server/graph/picture/page-rank';
import { partsOf } from '../../../../server/graph/picture/parts';
import { LibraryPicture } from '../../../support/graphology-picture';
import { networkOf, randomNetwork } from '../../../support/picture-network';

const all = (network: PictureNetwork) => network.nodes;
const none = () => undefined;
const pairsOf = ({ nodes, out }: PictureNetwork) =>
  [...nodes].flatMap((from) => [...out.items.subarray(out.offset[from], out.offset[from + 1])].map((to) => [from, to] as const));
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

describe('where graphology goes wrong the product does not', () => {
  // When one of these fails the library was mended: hold it against the product again (`measures.rationale.md`).
  const edges = (size: number, count: number) =>
    Array.from({ length: count }, (_, at) => [size - 1 - (at % size), (at * 3 + 1 + Math.trunc(at / size)) % size] as const);
  const sums = (ranks: Float64Array) => ranks.reduce((sum, rank) => sum + rank, 0);

  test('256 dependencies: the library forgets what the last node needs', () => {
    const network = networkOf(100, edges(100, 264));
    const trimmed = networkOf(100, pairsOf(network).slice(0, 256));
    expect(trimmed.out.items).toHaveLength(256);
    const library = new LibraryPicture(trimmed);
    expect(far(pageRank(trimmed, none), library.pageRank())).toBeGreaterThan(1e-6);
    expect(sums(library.pageRank())).not.toBeCloseTo(1, 6);
    expect(sums(pageRank(trimmed, none))).toBeCloseTo(1, 9);
  });

  test('33 diamonds in a row have more shortest ways than 32 bits count', () => {
    const network = networkOf(
      101,
      Array.from({ length: 33 }, (_, at) => 3 * at).flatMap((at) => [
        [at, at + 1],
        [at, at + 2],
        [at + 1, at + 3],
        [at + 2, at + 3],
        [99, 100],
      ]) as [number, number][],
    );
    expect(new LibraryPicture(network).betweenness().some(Number.isNaN)).toBe(true);
    const own = betweenness(network, { sources: all(network), checkpoint: none });
    // Ways into node 3 from 3 others, out of it to 97; the same backwards.
    expect(own[3]).toBeCloseTo((3 * 97) / (100 * 99), 12);
    expect(own[96]).toBeCloseTo((96 * 4) / (100 * 99), 12);
  });
});

describe.each([599, 600, 601, 2_000])('a picture of %i nodes', (size) => {
  test('is measured by the same code', () => {
    const network = randomNetwork(size, size);
    const found = measurePicture(network, { seed: 4, checkpoint: none });
    const again = communitiesOf(network, randomFrom(5), none);
    expect(new Set([...found.community].map((name, at) => `${name} ${again[at]}`)).size).toBe(new Set(again).size);
    expect(new Set(found.community).size).toBe(new Set(again).size);
    expect(found.betweenness).toEqual(betweenness(network, { sources: all(network), checkpoint: none }));
    expect(found.pageRank).toEqual(pageRank(network, none));
  });

  test('can be stopped within each measure, and tells how far it is', () => {
    const network = randomNetwork(size, size);
    const told: number[] = [];
    measurePicture(network, { seed: 4, checkpoint: (done) => told.push(done) });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.filter((done) => done > 2).length).toBeGreaterThan(0);
    const stop = () => {
      throw new Error('stopped');
    };
    const large = randomNetwork(1, 30_000);
    for (const measure of [() => partsOf(large, stop), () => pageRank(large, stop), () => communitiesOf(large, randomFrom(1), stop)])
      expect(measure).toThrow('stopped');
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
