// The brute-force oracle agrees with the answers that an answer-set solver gave on the kept cases.
import { describe, expect, test } from 'vitest';
import { cutSets } from './brute-force/causes';
import { alreadyDown, failedSet } from './brute-force/failure';
import { structureOf } from './brute-force/structure';
import { digestOf, expectedCuts, graphOfCase, knownCases } from './known-cases';

const asSets = (sets: readonly (readonly string[])[]) => sets.map((set) => [...set].sort().join(' + ')).sort();

describe.each(knownCases().map((one) => [one.id, one] as const))('%s', (_, known) => {
  const structure = structureOf(graphOfCase(known));
  /** Targets are services in the graph, but may be causes of other targets. */
  const among = known.candidates ? ['Component'] : ['Component', 'Service'];

  test('the same nodes are down before anything happens', () => {
    expect([...alreadyDown(structure)].sort()).toEqual([...known.expected.alreadyDown].sort());
  });

  test('the same nodes are down after each failure', () => {
    for (const { fail, down } of known.expected.blast) expect([...failedSet(structure, fail)].sort()).toEqual([...down].sort());
  });

  test('the same minimal cut sets to order 3', () => {
    for (const cut of known.expected.cuts) {
      const found = cutSets(structure, cut.target, { maxOrder: 3, among });
      for (const order of [1, 2, 3] as const) {
        const own = found.filter((set) => set.length === order);
        const expected = expectedCuts(cut, order);
        expect(own.length).toBe(cut.count?.[order - 1] ?? 0);
        if (expected) expect(asSets(own)).toEqual(asSets(expected));
        if (cut.sha256) expect(digestOf(own)).toBe(cut.sha256[order - 1]);
      }
    }
  });
});
