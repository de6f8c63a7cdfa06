// Decision diagrams: equal functions are equal numbers, deep ones need no recursion, too large ones stop at the cap.
import { describe, expect, test } from 'vitest';
import { always, Bdd, DiagramTooLarge, never } from '../../../../server/graph/probability/bdd';

const unlimited = { maxNodes: 1_000_000, checkpoint: () => undefined };

describe('a decision diagram', () => {
  test('has one node per function, whatever way it came about', () => {
    const bdd = new Bdd(unlimited);
    const [a, b, c] = [bdd.make(0), bdd.make(1), bdd.make(2)];
    expect(bdd.or(a, bdd.and(b, c))).toBe(bdd.and(bdd.or(a, b), bdd.or(c, a)));
    expect(bdd.or(a, bdd.and(a, b))).toBe(a);
    expect(bdd.and(a, bdd.or(a, b))).toBe(a);
    expect([bdd.and(a, never), bdd.and(a, always), bdd.or(a, never), bdd.or(a, always)]).toEqual([never, a, a, always]);
  });

  test('has branches with smaller numbers than their node', () => {
    const bdd = new Bdd(unlimited);
    let sum: number = never;
    for (let at = 30; at > 0; at -= 2) sum = bdd.or(sum, bdd.and(bdd.make(at), bdd.make(at - 1)));
    for (let node = 2; node < bdd.count; node += 1) {
      expect(bdd.low[node]).toBeLessThan(node);
      expect(bdd.high[node]).toBeLessThan(node);
    }
    expect(sum).toBeGreaterThan(1);
  });

  test('may be 200,000 variables deep, also where an operation goes down all of it', () => {
    const bdd = new Bdd(unlimited);
    let all: number = always;
    for (let at = 199_999; at >= 0; at -= 1) all = bdd.and(bdd.make(at), all);
    const last = bdd.make(200_000);
    const deeper = bdd.and(all, last);
    expect(bdd.and(deeper, last)).toBe(deeper);
    expect(bdd.or(deeper, all)).toBe(all);
  });

  test('stops at its cap, at the same node every time', () => {
    const tryOut = () => {
      const bdd = new Bdd({ ...unlimited, maxNodes: 500 });
      let sum: number = never;
      try {
        // Pairs far apart in the order: the diagram doubles with every pair.
        for (let at = 0; at < 40; at += 1) sum = bdd.or(sum, bdd.and(bdd.make(at), bdd.make(at + 40)));
      } catch (error) {
        expect(error).toBeInstanceOf(DiagramTooLarge);
        return sum;
      }
      return -1;
    };
    expect(tryOut()).toBeGreaterThan(1);
    expect(tryOut()).toBe(tryOut());
  });

  test('asks now and then whether it may go on', () => {
    let asked = 0;
    const bdd = new Bdd({
      maxNodes: 1_000_000,
      checkpoint: () => {
        asked += 1;
        if (asked === 3) throw new Error('enough');
      },
    });
    let sum: number = never;
    const work = () => {
      for (let at = 0; at < 40; at += 1) sum = bdd.or(sum, bdd.and(bdd.make(at), bdd.make(at + 40)));
    };
    expect(work).toThrow('enough');
  });
});
