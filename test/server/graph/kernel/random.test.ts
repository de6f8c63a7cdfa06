// One seed gives one row of numbers, on every machine.
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../../server/graph/kernel/random';

const some = (seed: number, count = 5) => {
  const next = randomFrom(seed);
  return Array.from({ length: count }, () => next());
};

describe('random numbers', () => {
  it('are the same from one seed, and others from the next', () => {
    expect(some(1)).toEqual(some(1));
    expect(some(1)).not.toEqual(some(2));
    expect(some(2 ** 40 + 1)).not.toEqual(some(1));
  });

  it('are these, so that answers that rest on them stay what they were', () => {
    expect(some(1, 3)).toMatchInlineSnapshot(`
      [
        0.146276109289328,
        0.43746527751036623,
        0.12774466069040957,
      ]
    `);
  });

  it('lie over 0 and up to 1, evenly', () => {
    const numbers = some(7, 20_000);
    expect(numbers.every((one) => one > 0 && one <= 1)).toBe(true);
    const tenths = Array.from({ length: 10 }, (_, tenth) => numbers.filter((one) => Math.min(9, Math.floor(one * 10)) === tenth).length);
    // 2,000 expected in each, with a spread of 42: five times that never happens by chance.
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(215);
  });
});
