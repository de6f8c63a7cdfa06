// Betweenness is that of graphology where that can count, and a number where it cannot; a sample is drawn by the seed.
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../../server/graph/kernel/random';
import { betweenness, drawNodes } from '../../../../server/graph/picture/betweenness';
import type { PictureNetwork } from '../../../../server/graph/picture/network';
import { LibraryPicture } from '../../../support/graphology-picture';
import { networkOf, randomNetwork } from '../../../support/picture-network';

const all = (network: PictureNetwork) => network.nodes;
const none = () => undefined;
const far = (a: Float64Array, b: Float64Array) => Math.max(0, ...a.map((value, at) => Math.abs(value - (b[at] ?? 0))));

test.each([3, 10, 60, 250])('is that of graphology on random networks of %i nodes', (size) => {
  for (const seed of [1, 2, 3]) {
    const network = randomNetwork(seed, size);
    expect(far(betweenness(network, { sources: all(network), checkpoint: none }), new LibraryPicture(network).betweenness())).toBeLessThan(1e-12);
  }
});

// When the library counts this right it was mended: hold it against the product again (`measures.rationale.md`).
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
