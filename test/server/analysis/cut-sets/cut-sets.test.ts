// Minimal cut sets: known answers, limits, classes, bad questions.
import { describe, expect, test } from 'vitest';
import { cutSets } from '../../../../server/analysis/cut-sets/cut-sets';
import { Fault } from '../../../../server/model/faults';
import { ask, drawn } from '../../../support/drawing';

const asked = (text: string, raw: Record<string, unknown> = {}) => ask(cutSets, drawn(text), { service: 'svc:s', ...raw });

const shared = `
  svc:s -> 1 of (cmp:a, cmp:b)
  cmp:a -> dc:a
  cmp:b -> dc:b
  dc:a -> sup:power
  dc:b -> sup:power`;

describe('minimal cut sets', () => {
  test('are listed by length, then element by element, with counts', () => {
    const { cutSets: sets, counts, complete } = asked(shared);
    expect(sets).toEqual([['sup:power'], ['cmp:a', 'cmp:b'], ['cmp:a', 'dc:b'], ['cmp:b', 'dc:a'], ['dc:a', 'dc:b']]);
    expect({ counts, complete }).toEqual({ counts: [1, 4, 0], complete: true });
  });

  test('of 2 of 4 are the triples', () => {
    const { cutSets: sets, counts } = asked('svc:s -> 2 of (cmp:a, cmp:b, cmp:c, cmp:d)');
    expect(counts).toEqual([0, 0, 4]);
    expect(sets?.[0]).toEqual(['cmp:a', 'cmp:b', 'cmp:c']);
  });

  test('stop at the order asked', () => {
    expect(asked('svc:s -> 1 of (cmp:a, cmp:b, cmp:c)', { maxOrder: 2 }).counts).toEqual([0, 0]);
    expect(asked(shared, { maxOrder: '1' })).toMatchObject({ counts: [1], cutSets: [['sup:power']] });
  });

  test('never hold what is down, and groups count without it', () => {
    const found = asked(shared, { given: ['cmp:a'] });
    expect(found.cutSets).toEqual([['cmp:b'], ['dc:b'], ['sup:power']]);
    expect(found.alreadyDown).toEqual(['cmp:a']);
  });

  test('of a service that is down are none', () => {
    expect(asked(`${shared}\nsvc:s is state down`)).toMatchObject({ counts: [0, 0, 0], cutSets: [], complete: true, alreadyDown: ['svc:s'] });
  });

  test('are cut off at the limit: the first ones stay, the counts stay exact, and that is said', () => {
    expect(asked(shared, { limit: 3 })).toMatchObject({
      complete: false,
      counts: [1, 4, 0],
      cutSets: [['sup:power'], ['cmp:a', 'cmp:b'], ['cmp:a', 'dc:b']],
    });
    expect(asked(shared, { limit: 0 })).toMatchObject({ complete: false, counts: [1, 4, 0], cutSets: [] });
  });

  test('as classes: one of each class together', () => {
    const { classes, cutSets: sets } = asked(shared, { classes: true });
    expect(sets).toBeUndefined();
    expect(classes).toEqual([
      [['sup:power']],
      [
        ['cmp:a', 'dc:a'],
        ['cmp:b', 'dc:b'],
      ],
    ]);
  });

  test('of a large product are counted without being written out', () => {
    const chain = (name: string) => Array.from({ length: 100 }, (_, at) => `cmp:${name}${at} -> cmp:${name}${at + 1}`).join('\n');
    const found = asked(`svc:s -> 1 of (cmp:a0, cmp:b0, cmp:c0)\n${chain('a')}\n${chain('b')}\n${chain('c')}`, { limit: 10 });
    expect(found.counts).toEqual([0, 0, 101 ** 3]);
    expect(found.cutSets?.length).toBe(10);
    expect(found.cutSets?.[0]).toEqual(['cmp:a0', 'cmp:b0', 'cmp:c0']);
    expect(found.complete).toBe(false);
  });
});

describe('a wrong question', () => {
  const refusal = (raw: Record<string, unknown>) => {
    try {
      ask(cutSets, drawn(shared), raw);
    } catch (error) {
      return error instanceof Fault ? [error.code, error.exit] : error;
    }
    return null;
  };
  test.each([
    [{}, 'missing-parameter'],
    [{ service: 'svc:none' }, 'unknown-id'],
    [{ service: 'svc:s', maxOrder: 4 }, 'bad-parameter'],
    [{ service: 'svc:s', maxOrder: 0 }, 'bad-parameter'],
    [{ service: 'svc:s', maxOrder: 1.5 }, 'bad-parameter'],
    [{ service: 'svc:s', limit: -1 }, 'bad-parameter'],
    [{ service: 'svc:s', among: 'Supplyer' }, 'bad-parameter'],
    [{ service: 'svc:s', classes: 'perhaps' }, 'bad-parameter'],
  ])('%j is refused: %s', (raw, code) => {
    expect(refusal(raw)).toEqual([code, 2]);
  });
});

test('a search that is told to stop stops', () => {
  const stop = () => {
    throw new Fault('cancelled', 1);
  };
  const subject = drawn(shared);
  const parameters = cutSets.parse({ service: 'svc:s' }, subject);
  expect(() => cutSets.run(subject, parameters, { checkpoint: stop, progress() {} })).toThrow('Cancelled');
});
