// Communities: what belongs together is together, as modular as graphology finds, and the same for the same seed.
import { expect, test } from 'vitest';
import { randomFrom } from '../../../../server/graph/kernel/random';
import { communitiesOf, modularityOf } from '../../../../server/graph/picture/communities';
import { LibraryPicture } from '../../../support/graphology-picture';
import { networkOf, randomNetwork } from '../../../support/picture-network';

const none = () => undefined;

test.each([3, 10, 60, 250])('are as modular as those of graphology on random networks of %i nodes, give or take', (size) => {
  for (const seed of [1, 2, 3]) {
    const network = randomNetwork(seed, size);
    const own = modularityOf(network, communitiesOf(network, randomFrom(1), none), none) ?? 0;
    const theirs = modularityOf(network, new LibraryPicture(network).communities(randomFrom(1)), none) ?? 0;
    expect(own).toBeGreaterThan(theirs - 0.06);
  }
});

test('follow the seed, and nothing else', () => {
  const network = randomNetwork(8, 300);
  const found = (seed: number) => [...communitiesOf(network, randomFrom(seed), none)];
  expect(found(1)).toEqual(found(1));
  expect(found(1)).not.toEqual(found(2));
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

test('of a star and a ring of 50,000 are found without recursion', () => {
  const star = networkOf(
    50_000,
    Array.from({ length: 49_999 }, (_, at) => [at + 1, 0] as const),
  );
  expect(new Set(communitiesOf(star, randomFrom(1), none)).size).toBe(1);
  const ring = networkOf(
    50_000,
    Array.from({ length: 50_000 }, (_, at) => [at, (at + 1) % 50_000] as const),
  );
  expect(modularityOf(ring, communitiesOf(ring, randomFrom(1), none), none)).toBeGreaterThan(0.9);
});
