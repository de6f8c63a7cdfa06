// Intervals of counted proportions against published values, and the seeded random numbers that are counted.
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../../server/graph/kernel/random';
import { newcombe, wilson } from '../../../../server/graph/probability/proportions';

describe('intervals of 95 %', () => {
  // Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17 (1998), table II, method 10.
  test.for([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %i/%i − %i/%i', ([hitsA = 0, totalA = 0, hitsB = 0, totalB = 0, low = 0, high = 0]) => {
    const found = newcombe({ hits: hitsA, total: totalA }, { hits: hitsB, total: totalB });
    expect(found[0]).toBeCloseTo(low, 4);
    expect(found[1]).toBeCloseTo(high, 4);
  });

  test('of a proportion (Newcombe 1998, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29)', () => {
    const rounded = (hits: number, total: number) => wilson(hits, total).map((one) => Number(one.toFixed(4)));
    expect([rounded(81, 263), rounded(15, 148), rounded(0, 20), rounded(1, 29)]).toEqual([
      [0.2553, 0.3662],
      [0.0624, 0.1605],
      [0, 0.1611],
      [0.0061, 0.1718],
    ]);
  });

  test('of nothing counted is everything', () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
    expect(newcombe({ hits: 0, total: 0 }, { hits: 0, total: 100 })[1]).toBe(1);
  });
});

describe('random numbers', () => {
  test('are the same for the same seed and lie evenly above 0 up to 1', () => {
    const [one, same, other] = [randomFrom(5), randomFrom(5), randomFrom(6)];
    const numbers = Array.from({ length: 20_000 }, one);
    expect(numbers.slice(0, 100)).toEqual(Array.from({ length: 100 }, same));
    expect(numbers.slice(0, 100)).not.toEqual(Array.from({ length: 100 }, other));
    expect(Math.min(...numbers)).toBeGreaterThan(0);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(1);
    for (let part = 0; part < 10; part += 1) {
      const within = numbers.filter((number) => number > part / 10 && number <= (part + 1) / 10).length;
      expect(Math.abs(within - 2000)).toBeLessThan(200);
    }
  });

  test('of large seeds differ too', () => {
    expect(randomFrom(2 ** 40)()).not.toBe(randomFrom(0)());
  });
});
