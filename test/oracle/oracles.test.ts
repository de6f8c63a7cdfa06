// The engine agrees with the answers that an answer-set solver gave on the kept cases: down, blast radius, minimal cut sets.
import { describe, expect, test } from 'vitest';
import { compileEstate } from '../../server/graph/compiled/compile';
import type { CompiledEstate } from '../../server/graph/compiled/compiled';
import { downFromTheStart, Failure } from '../../server/graph/kernel/failure';
import { firstSets } from '../../server/graph/sets/cut-set-lists';
import { cutSets } from '../../server/graph/sets/cut-sets';
import { compareText } from '../../server/model/text-order';
import { graphOf, node, relation } from '../support/estate';
import { digestOf, expectedCuts, graphOfCase, type KnownCase, knownCases } from './known-cases';

function compileCase(known: KnownCase): CompiledEstate {
  const { nodes, relations } = graphOfCase(known);
  return compileEstate(
    graphOf([
      ...nodes.map(({ id, kind, properties }) => node(id, kind, properties)),
      ...relations.map(({ from, type, to, properties }) => relation([from, type, to], properties)),
    ]),
  );
}

const numbers = (estate: CompiledEstate, ids: readonly string[]) => ids.map((id) => estate.indexOf.get(id) ?? -1);
const named = (estate: CompiledEstate, flags: Uint8Array) => estate.ids.filter((_, at) => flags[at] === 1);
const sorted = (ids: readonly string[]) => [...ids].sort(compareText);
const asSets = (sets: readonly (readonly string[])[]) => sets.map((set) => sorted(set).join(' + ')).sort();

describe.each(knownCases().map((one) => [one.id, one] as const))('%s', (_, known) => {
  const estate = compileCase(known);
  const down = downFromTheStart(estate);

  test('the same nodes are down before any event', () => {
    expect(named(estate, down)).toEqual(sorted(known.expected.alreadyDown));
  });

  test('the same nodes are down after each failure, one after another on one state', () => {
    const failure = new Failure(estate);
    for (const { fail, down: expected } of known.expected.blast) {
      failure.run(numbers(estate, fail));
      expect(named(estate, failure.lost)).toEqual(sorted(expected));
      failure.reset();
    }
    expect(failure.lost).toEqual(down);
  });

  test('the same minimal cut sets to order 3', () => {
    const candidates = numbers(estate, known.candidates ?? estate.ids).filter((one) => down[one] !== 1);
    for (const cut of known.expected.cuts) {
      const target = estate.indexOf.get(cut.target) ?? -1;
      expect(down[target] === 1).toBe(cut.down === true);
      const checkpoint = () => undefined;
      const products = cutSets(estate, { target, maxOrder: 3, candidates: Int32Array.from(candidates.filter((one) => one !== target)), down, checkpoint });
      const found = firstSets(products, 1_000_000, checkpoint).map((set) => set.map((one) => estate.ids[one] ?? ''));
      for (const order of [1, 2, 3] as const) {
        const own = found.filter((set) => set.length === order);
        expect(own.length).toBe(cut.count?.[order - 1] ?? 0);
        const expected = expectedCuts(cut, order);
        if (expected) expect(asSets(own)).toEqual(asSets(expected));
        if (cut.sha256) expect(digestOf(own)).toBe(cut.sha256[order - 1]);
      }
    }
  });
});
