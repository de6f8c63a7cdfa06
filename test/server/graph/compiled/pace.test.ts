// A pace checks now and then, after so much work, whether the answer is still wanted.
import { describe, expect, it } from 'vitest';
import { Pace } from '../../../../server/graph/compiled/pace';

describe('a pace', () => {
  it('checks once in so much work, whether it comes bit by bit or at once', () => {
    let checks = 0;
    const pace = new Pace(() => {
      checks += 1;
    });
    for (let at = 0; at < 100_000; at += 1) pace.step();
    const bitByBit = checks;
    expect(bitByBit).toBeGreaterThan(1);
    expect(bitByBit).toBeLessThan(100);
    pace.step(1_000_000);
    expect(checks).toBe(bitByBit + 1);
  });

  it('lets what the check throws stop the work', () => {
    const pace = new Pace(() => {
      throw new Error('no longer wanted');
    });
    pace.step();
    expect(() => pace.step(1_000_000)).toThrow('no longer wanted');
  });
});
