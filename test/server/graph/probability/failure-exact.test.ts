// Probabilities worked out by hand, and the same by trying every set of causes; the estimate comes near.
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../../server/graph/kernel/failure';
import { exactFailure } from '../../../../server/graph/probability/failure-exact';
import { sampleFailure } from '../../../../server/graph/probability/failure-samples';
import { seeded } from '../../../bench/generate-estate';
import { coneOf } from '../../../support/cones';
import { drawn } from '../../../support/drawing';

const nothing = () => undefined;

function exactly(text: string, target: string, chances: Record<string, number>) {
  const cone = coneOf(text, target, Object.keys(chances));
  const found = exactFailure(cone, { probability: Float64Array.from(Object.values(chances)), maxNodes: 100_000, checkpoint: nothing });
  if (!found) throw new Error('it does not fit');
  return { probability: found.probability, birnbaum: Object.fromEntries(Object.keys(chances).map((id, at) => [id, found.birnbaum[at]])) };
}

/** Tries every set of causes. */
function byTrying(text: string, target: string, chances: Record<string, number>): number {
  const { estate } = drawn(text);
  const failure = new Failure(estate);
  const ids = Object.keys(chances);
  let sum = 0;
  for (let set = 0; set < 2 ** ids.length; set += 1) {
    const failed = ids.filter((_, at) => (set >> at) & 1);
    failure.run(failed.map((id) => estate.indexOf.get(id) ?? -1));
    const chance = ids.reduce((product, id) => product * (failed.includes(id) ? (chances[id] ?? 0) : 1 - (chances[id] ?? 0)), 1);
    if (failure.lost[estate.indexOf.get(target) ?? -1] === 1) sum += chance;
    failure.reset();
  }
  return sum;
}

describe('the chance that a target is lost', () => {
  it('is that of either on a chain, and of both in a group', () => {
    expect(exactly('svc:s -> cmp:a\nsvc:s -> cmp:b', 'svc:s', { 'cmp:a': 0.1, 'cmp:b': 0.2 }).probability).toBeCloseTo(0.28, 12);
    expect(exactly('svc:s -> 1 of (cmp:a, cmp:b)', 'svc:s', { 'cmp:a': 0.1, 'cmp:b': 0.2 }).probability).toBeCloseTo(0.02, 12);
  });

  it('of two out of three is 3p²(1 − p) + p³, and each matters 2p(1 − p)', () => {
    const { probability, birnbaum } = exactly('svc:s -> 2 of (cmp:a, cmp:b, cmp:c)', 'svc:s', { 'cmp:a': 0.1, 'cmp:b': 0.1, 'cmp:c': 0.1 });
    expect(probability).toBeCloseTo(0.028, 12);
    for (const one of Object.values(birnbaum)) expect(one).toBeCloseTo(0.18, 12);
  });

  it('counts what two members share once', () => {
    const text = 'svc:s -> 1 of (cmp:a, cmp:b)\ncmp:a -> sup:x\ncmp:b -> sup:x';
    expect(exactly(text, 'svc:s', { 'sup:x': 0.3, 'cmp:a': 0.5, 'cmp:b': 0.5 }).probability).toBeCloseTo(0.3 + 0.7 * 0.25, 12);
  });

  it('on a ring is the chance of a cause from outside', () => {
    const text = 'svc:s -> cmp:a\ncmp:a -> 1 of (cmp:b, sup:x)\ncmp:b -> cmp:a\ncmp:b -> sup:y';
    expect(exactly(text, 'svc:s', { 'sup:x': 0.2, 'sup:y': 0.5 }).probability).toBeCloseTo(0.1, 12);
  });

  it('is what trying every set gives, on estates at random', () => {
    const random = seeded(5);
    const pick = () => Math.floor(random() * 9);
    for (let round = 0; round < 25; round += 1) {
      const lines = Array.from({ length: 9 }, (_, at) => `cmp:${at} -> ${1 + (pick() % 2)} of (cmp:${pick()}, cmp:${pick()}, cmp:${pick()})`);
      const text = ['svc:s -> cmp:0', 'svc:s -> 1 of (cmp:1, cmp:2)', ...lines].join('\n');
      const chances = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`cmp:${at}`, random()]));
      expect(exactly(text, 'svc:s', chances).probability, text).toBeCloseTo(byTrying(text, 'svc:s', chances), 10);
    }
  });

  it('is not told when the diagram would need more nodes than it may', () => {
    const members = Array.from({ length: 20 }, (_, at) => `cmp:${at}`);
    const cone = coneOf(`svc:s -> 10 of (${members.join(', ')})`, 'svc:s', members);
    expect(exactFailure(cone, { probability: new Float64Array(20).fill(0.5), maxNodes: 50, checkpoint: nothing })).toBeUndefined();
  });
});

describe('the estimate', () => {
  const text = 'svc:s -> 2 of (cmp:a, cmp:b, cmp:c)\ncmp:a -> sup:x\ncmp:b -> sup:x';
  const chances = { 'sup:x': 0.1, 'cmp:a': 0.3, 'cmp:b': 0.7, 'cmp:c': 0.5 };
  const cone = coneOf(text, 'svc:s', Object.keys(chances));
  const sampled = (seed: number, samples: number) =>
    sampleFailure(cone, { probability: Float64Array.from(Object.values(chances)), samples, seed, checkpoint: nothing });

  it('comes within its own spread of the exact chance, for the target and for each cause', () => {
    const { lost, failed } = sampled(1, 40_000);
    const near = (count: number, chance: number) => Math.abs(count - 40_000 * chance) < 5 * Math.sqrt(40_000 * chance * (1 - chance));
    expect(near(lost, exactly(text, 'svc:s', chances).probability)).toBe(true);
    expect(Object.values(chances).every((chance, at) => near(failed[at] ?? -1, chance))).toBe(true);
  });

  it('counts no more than the samples asked, in a last block that is not full', () => {
    const { lost, failed, samples } = sampled(2, 300);
    expect(samples).toBe(300);
    expect(Math.max(lost, ...failed)).toBeLessThanOrEqual(300);
    expect(sampleFailure(cone, { probability: Float64Array.of(1, 1, 1, 1), samples: 300, seed: 1, checkpoint: nothing }).lost).toBe(300);
    expect(sampleFailure(cone, { probability: new Float64Array(4), samples: 300, seed: 1, checkpoint: nothing }).lost).toBe(0);
  });

  it('is the same from one seed', () => {
    expect(sampled(9, 1000)).toEqual(sampled(9, 1000));
    expect(sampled(9, 1000)).not.toEqual(sampled(10, 1000));
  });
});
