// PageRank is that of graphology where that knows all dependencies, and adds up to 1 where it does not.
import { expect, test } from 'vitest';
import type { PictureNetwork } from '../../../../server/graph/picture/network';
import { pageRank } from '../../../../server/graph/picture/page-rank';
import { LibraryPicture } from '../../../support/graphology-picture';
import { networkOf, randomNetwork } from '../../../support/picture-network';

const none = () => undefined;
const far = (a: Float64Array, b: Float64Array) => Math.max(0, ...a.map((value, at) => Math.abs(value - (b[at] ?? 0))));
const pairsOf = ({ nodes, out }: PictureNetwork) =>
  [...nodes].flatMap((from) => [...out.items.subarray(out.offset[from], out.offset[from + 1])].map((to) => [from, to] as const));

test.each([3, 10, 60, 250])('is that of graphology on random networks of %i nodes', (size) => {
  for (const seed of [1, 2, 3]) {
    const network = randomNetwork(seed, size);
    expect(far(pageRank(network, none), new LibraryPicture(network).pageRank())).toBeLessThan(1e-9);
  }
});

// When the library says the same it was mended: hold it against the product again (`measures.rationale.md`).
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

test('of a star of 50,000 is with its middle', () => {
  const star = networkOf(
    50_000,
    Array.from({ length: 49_999 }, (_, at) => [at + 1, 0] as const),
  );
  expect(pageRank(star, none)[0]).toBeGreaterThan(0.4);
});
