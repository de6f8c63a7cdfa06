// What starts reach, past how many providers, on ways that differ, on rings, and over more than one block.
import { describe, expect, it } from 'vitest';
import { packRows } from '../../../../server/graph/compiled/csr';
import { blockSize, eachReachBlock, mostPassed } from '../../../../server/graph/kernel/reach';

type Edge = readonly [from: number, to: number, adds: number];

/** Least number of providers from each start to each position, at most three; −1: not reached. Positions needed have higher numbers, but for rings. */
function leastFrom(size: number, edges: readonly Edge[], { starts, passed = 0 }: { readonly starts: readonly number[]; readonly passed?: number }): number[][] {
  const sorted = [...edges].sort((a, b) => a[0] - b[0]);
  const out = packRows(size, (emit) => {
    for (const [from, to] of sorted) emit(from, to);
  });
  const adds = Uint8Array.from(sorted, ([, , more]) => Math.min(mostPassed, more));
  const rows = packRows(starts.length, (emit) => {
    for (const [at, start] of starts.entries()) emit(at, start);
  });
  const found = starts.map(() => new Array<number>(size).fill(-1));
  eachReachBlock({ size, out, adds, least: new Uint8Array(size) }, rows, {
    passed,
    each(block) {
      for (let position = 0; position < size; position += 1) {
        for (let many = mostPassed; many >= 0; many -= 1) {
          block.eachNear(position, many, (bit) => {
            (found[block.first + bit] ?? [])[position] = many;
          });
        }
      }
    },
  });
  return found;
}

describe('what a start reaches', () => {
  it('is told with the least number of providers of all ways', () => {
    // 0 → 1 (a provider) → 3, and 0 → 2 → 3 past nobody.
    const edges: Edge[] = [
      [0, 1, 1],
      [1, 3, 0],
      [0, 2, 0],
      [2, 3, 0],
      [3, 4, 1],
    ];
    expect(leastFrom(5, edges, { starts: [0, 1] })).toEqual([
      [0, 1, 0, 0, 1],
      [-1, 0, -1, 0, 1],
    ]);
  });

  it('counts three and more as three', () => {
    expect(
      leastFrom(
        4,
        [
          [0, 1, 2],
          [1, 2, 2],
          [2, 3, 1],
        ],
        { starts: [0] },
      ),
    ).toEqual([[0, 2, 3, 3]]);
  });

  it('goes round a ring, also back to lower numbers', () => {
    expect(
      leastFrom(
        4,
        [
          [0, 2, 1],
          [2, 1, 0],
          [1, 3, 1],
          [3, 2, 0],
        ],
        { starts: [0, 3] },
      ),
    ).toEqual([
      [0, 1, 1, 2],
      [-1, 0, 0, 0],
    ]);
  });

  it('goes back on a ring further than the scan is', () => {
    // 0 → 90 → 1 → 40 → 90: the ring leads from position 90 back to 1.
    const edges: Edge[] = [
      [0, 90, 1],
      [90, 1, 0],
      [1, 40, 1],
      [40, 90, 0],
    ];
    const [found = []] = leastFrom(91, edges, { starts: [0] });
    expect([found[90], found[1], found[40], found[2]]).toEqual([1, 1, 2, -1]);
  });

  it('may have passed providers before it starts', () => {
    expect(leastFrom(2, [[0, 1, 1]], { starts: [0], passed: 1 })).toEqual([[1, 2]]);
  });

  it('is the same in the second block as in the first', () => {
    const starts = Array.from({ length: blockSize + 2 }, (_, at) => at % 2);
    const found = leastFrom(
      3,
      [
        [0, 1, 1],
        [1, 2, 1],
      ],
      { starts },
    );
    expect(found[blockSize]).toEqual([0, 1, 2]);
    expect(found[blockSize + 1]).toEqual([-1, 0, 1]);
    expect(found[blockSize]).toEqual(found[0]);
  });
});
