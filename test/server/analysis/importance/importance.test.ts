// Probability and importance: known answers by hand, what is missing or down, estimates within their interval.
import { describe, expect, test } from 'vitest';
import { importance } from '../../../../server/analysis/importance/importance';
import { Fault } from '../../../../server/model/faults';
import { ask, drawn } from '../../../support/drawing';

const asked = (text: string, raw: Record<string, unknown> = {}) => ask(importance, drawn(text), { service: 'svc:s', ...raw });
const rowOf = (answer: ReturnType<typeof asked>, id: string) => answer.suppliers.find((one) => one.id === id);

const spare = `
  svc:s -> 1 of (cmp:a, cmp:b)
  cmp:a -> sup:a
  cmp:b -> sup:b
  sup:a is failureProbability 0.1
  sup:b is failureProbability 0.2`;

/** A group of 2 of 3 whose members share subcontractors, in a ring with the service. */
const tangled = `
  svc:s -> 2 of (con:1, con:2, con:3)
  svc:s -> cmp:r
  cmp:r -> 1 of (svc:s, sup:d)
  con:1 -> sup:a
  con:2 -> sup:b
  con:3 -> sup:c
  con:1 => sup:x for sup:a
  con:2 => sup:x for sup:b
  sup:a is failureProbability 0.2
  sup:b is failureProbability 0.3
  sup:c is failureProbability 0.05
  sup:d is failureProbability 0.4
  sup:x is failureProbability 0.1`;

describe('the probability of a service', () => {
  test('with two that spare each other is the product', () => {
    const found = asked(spare);
    expect(found).toMatchObject({ probability: 0.02, interval: null, method: 'exact', basis: 'fits-max-nodes', sampled: null, missing: [], notFailing: [] });
    expect(rowOf(found, 'sup:a')).toEqual({
      id: 'sup:a',
      failureProbability: 0.1,
      singlePoint: false,
      birnbaum: 0.2,
      birnbaumInterval: null,
      fussellVesely: 1,
      riskAchievement: 10,
      riskReduction: null,
    });
    expect(rowOf(found, 'sup:b')).toMatchObject({ birnbaum: 0.1, fussellVesely: 1, riskAchievement: 5, riskReduction: null });
  });

  test('with a single point beside them is one or the other', () => {
    const found = asked(`${spare}\n svc:s -> sup:c\n sup:c is failureProbability 0.5`);
    expect(found.probability).toBe(0.51);
    expect(rowOf(found, 'sup:c')).toMatchObject({ singlePoint: true, birnbaum: 0.98, riskAchievement: 1.96078431, riskReduction: 25.5 });
    expect(rowOf(found, 'sup:a')).toMatchObject({ singlePoint: false, birnbaum: 0.1, fussellVesely: 0.0196078431, riskReduction: 1.02 });
  });

  test('of a group of 2 of 3 with shared subcontractors, in a ring', () => {
    // x fails two contracts at once; else two of the three suppliers must: 0.2·0.3 + 0.05·(0.2 + 0.3 − 2·0.2·0.3) = 0.079.
    const found = asked(tangled);
    expect(found.probability).toBe(0.1711);
    expect(rowOf(found, 'sup:x')).toMatchObject({ singlePoint: true, birnbaum: 0.921 });
    // The ring holds itself up: what spares it cannot fail the service.
    expect(rowOf(found, 'sup:d')).toMatchObject({ birnbaum: 0, fussellVesely: 0, riskAchievement: 1, riskReduction: 1 });
  });

  test('is never the sum of many rare events', () => {
    const suppliers = Array.from({ length: 30 }, (_, at) => `svc:s -> sup:${at}\n sup:${at} is failureProbability 0.1`);
    expect(asked(suppliers.join('\n')).probability).toBe(Number((1 - 0.9 ** 30).toPrecision(9)));
  });

  test('keeps the digits of what is very unlikely', () => {
    const found = asked(`svc:s -> 1 of (sup:a, sup:b)\n svc:s -> sup:c\n sup:a is failureProbability 0.00001\n sup:b is failureProbability 0.00001
      sup:c is failureProbability 0.0000000001`);
    expect(found.probability).toBe(2e-10);
    expect(rowOf(found, 'sup:c')).toMatchObject({ fussellVesely: 0.5, riskAchievement: 5e9, riskReduction: 2 });
  });

  test('of a supplier counts its own failure', () => {
    const found = ask(importance, drawn(`sup:t -> sup:a\n sup:t is failureProbability 0.1\n sup:a is failureProbability 0.5`), { service: 'sup:t' });
    expect(found).toMatchObject({ probability: 0.55, suppliers: [{ id: 'sup:a' }, { id: 'sup:t', singlePoint: true, birnbaum: 0.5 }] });
  });

  test('without suppliers is nothing, and certain ones make it sure', () => {
    expect(asked('svc:s -> cmp:a')).toMatchObject({ probability: 0, method: 'exact', suppliers: [] });
    const certain = asked('svc:s -> sup:a\n sup:a is failureProbability 1\n svc:s -> sup:b\n sup:b is failureProbability 0');
    expect(certain.probability).toBe(1);
    expect(rowOf(certain, 'sup:b')).toMatchObject({ birnbaum: 0, fussellVesely: 0, riskAchievement: 1, riskReduction: 1 });
    expect(rowOf(certain, 'sup:a')).toMatchObject({ birnbaum: 1, fussellVesely: 1, riskAchievement: 1, riskReduction: null });
  });
});

describe('what is not known', () => {
  test('is named, and there are no numbers', () => {
    const found = asked('svc:s -> 1 of (sup:a, sup:b)\n sup:a is failureProbability 0.1\n sup:b -> sup:c : degrades');
    expect(found).toMatchObject({ probability: null, interval: null, method: null, basis: 'missing-probability', suppliers: [], missing: ['sup:b', 'sup:c'] });
  });

  test('an organisation that provides counts as not failing and is named', () => {
    const found = asked('svc:s -> sup:a\n svc:s -> org:o\n sup:a is failureProbability 0.1');
    expect(found).toMatchObject({ probability: 0.1, notFailing: ['org:o'] });
  });
});

describe('what is down already', () => {
  test('is no cause, needs no probability, and groups count without it', () => {
    const found = asked('svc:s -> 1 of (sup:a, sup:b)\n sup:a is failureProbability 0.1', { given: ['sup:b'] });
    expect(found).toMatchObject({ probability: 0.1, missing: [], alreadyDown: ['sup:b'], suppliers: [{ id: 'sup:a', singlePoint: true }] });
  });

  test('a service that is down has no probability', () => {
    const found = asked(spare, { given: ['cmp:a', 'cmp:b'] });
    expect(found).toMatchObject({ probability: null, method: null, basis: 'already-down', suppliers: [] });
  });
});

describe('an estimate', () => {
  const estimate = (raw: Record<string, unknown> = {}) => asked(tangled, { maxNodes: 0, samples: 20_000, ...raw });

  test('says so, with the samples and an interval around it', () => {
    const found = estimate();
    expect(found).toMatchObject({ method: 'estimated', basis: 'over-max-nodes', diagramNodes: null, sampled: { samples: 20_000 } });
    const [low, high] = found.interval ?? [];
    expect(low).toBeLessThan(found.probability ?? 0);
    expect(high).toBeGreaterThan(found.probability ?? 1);
  });

  test('has the true value in its interval for about 95 of 100 seeds', () => {
    const seeds = Array.from({ length: 100 }, (_, seed) => seed);
    const exact = asked(tangled);
    const isIn = (value: number | null | undefined, interval: readonly (number | null)[] | null | undefined) =>
      (interval?.[0] ?? 1) <= (value ?? -1) && (value ?? 2) <= (interval?.[1] ?? 0);
    const found = seeds.map((seed) => estimate({ seed, samples: 4096 }));
    expect(found.filter(({ probability, interval }) => isIn(exact.probability, interval) && probability !== null).length).toBeGreaterThanOrEqual(90);
    for (const id of ['sup:a', 'sup:b', 'sup:c', 'sup:d', 'sup:x']) {
      const hits = found.filter((one) => isIn(rowOf(exact, id)?.birnbaum, rowOf(one, id)?.birnbaumInterval)).length;
      expect(hits, id).toBeGreaterThanOrEqual(90);
    }
    expect(new Set(found.map(({ probability }) => probability)).size).toBeGreaterThan(50);
  });

  test('is the same for the same seed, and another for another', () => {
    expect(estimate({ seed: 7 })).toEqual(estimate({ seed: '7' }));
    expect(estimate({ seed: 7 }).probability).not.toBe(estimate({ seed: 8 }).probability);
  });

  test('of a number of samples that fills no block counts just those', () => {
    expect(estimate({ samples: 1 }).sampled).toMatchObject({ samples: 1 });
    expect(estimate({ samples: 300 }).sampled?.samples).toBe(300);
    const sure = asked('svc:s -> 1 of (sup:a, sup:b)\n sup:a is failureProbability 1\n sup:b is failureProbability 1', { maxNodes: 0, samples: 300 });
    expect(sure).toMatchObject({ probability: 1, sampled: { samples: 300, failed: 300 } });
  });

  test('does not know what it never saw', () => {
    const found = asked('svc:s -> 1 of (sup:a, sup:b)\n sup:a is failureProbability 0\n sup:b is failureProbability 0.5', { maxNodes: 0, samples: 1000 });
    expect(found.probability).toBe(0);
    expect(rowOf(found, 'sup:a')).toMatchObject({ birnbaum: null, fussellVesely: null, riskAchievement: null, riskReduction: null });
    expect(rowOf(found, 'sup:a')?.birnbaumInterval?.[1]).toBe(1);
  });
});

describe('a bad question', () => {
  const refusal = (raw: Record<string, unknown>) => {
    try {
      ask(importance, drawn(`${spare}\n sup:a seated in country:NL`), raw);
    } catch (error) {
      return error instanceof Fault ? error.code : error;
    }
    return 'answered';
  };

  test.each([
    ['no service', {}, 'missing-parameter'],
    ['an unknown id', { service: 'svc:nobody' }, 'unknown-id'],
    ['a country', { service: 'country:NL' }, 'wrong-kind'],
    ['no samples', { service: 'svc:s', samples: 0 }, 'bad-parameter'],
    ['half a node', { service: 'svc:s', maxNodes: 1.5 }, 'bad-parameter'],
    ['a negative seed', { service: 'svc:s', seed: -1 }, 'bad-parameter'],
    ['a scenario', { service: 'svc:s', scenario: {} }, 'bad-parameter'],
  ])('%s is refused', (_, raw, code) => {
    expect(refusal(raw)).toBe(code);
  });
});
