// Joining ids, and what forbids it.
import { describe, expect, it } from 'vitest';
import { Matcher } from '../../../server/estate/matcher';
import type { Pair } from '../../../server/model/pairs';

function matcher(kvk: Readonly<Record<string, readonly string[]>>, { notSame = [], apart = [] }: { notSame?: readonly Pair[]; apart?: readonly Pair[] } = {}) {
  const all = Object.entries(kvk).map(([id, numbers]) => [id, { id, kind: 'Supplier' as const, properties: {}, kvk: numbers }] as const);
  return new Matcher(new Map(all), { notSame, apart });
}

describe('two ids', () => {
  it('are one after they are joined, and so are those joined with them', () => {
    const made = matcher({ a: [], b: [], c: [], d: [] });
    made.join('d', 'c');
    made.join('b', 'c');
    expect([made.isOne('b', 'd'), made.isOne('a', 'd'), made.find('d')]).toEqual([true, false, 'b']);
  });

  it('are not joined by an identifier against their numbers, also those that came with a join; a person may', () => {
    const made = matcher({ a: ['1'], b: [], c: ['2'] });
    expect(made.objection('b', 'c', 'identifier')).toBeNull();
    made.join('a', 'b');
    expect(made.objection('b', 'c', 'identifier')).toEqual({ numbers: { scheme: 'KvK', values: ['1', '2'] } });
    expect(made.objection('b', 'c', 'person')).toBeNull();
  });

  it('that a person judged to be two are joined by nobody, nor are their nodes', () => {
    const made = matcher({ a: [], b: [], c: [], d: [] }, { notSame: [['a', 'c']] });
    made.join('a', 'b');
    made.join('d', 'c');
    for (const authority of ['person', 'identifier'] as const) {
      expect(made.objection('b', 'd', authority)).toEqual({ judged: ['a', 'c'] });
      expect(made.objection('d', 'b', authority)).toEqual({ judged: ['c', 'a'] });
    }
    expect(made.keptApart('b', 'd')).toEqual(['a', 'c']);
  });

  it('that a source keeps apart are joined by a person only', () => {
    const made = matcher({ a: [], b: [] }, { apart: [['a', 'b']] });
    expect(made.objection('a', 'b', 'identifier')).toEqual({ judged: ['a', 'b'] });
    expect(made.objection('a', 'b', 'person')).toBeNull();
  });

  it('keep all that stands against them when the larger set joins the smaller, or the smaller the larger', () => {
    for (const [into, from] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const made = matcher(
        { a: [], b: [], x: [], y: [], z: [] },
        {
          notSame: [
            ['a', 'x'],
            ['a', 'y'],
            ['b', 'z'],
          ],
        },
      );
      made.join(into, from);
      expect(['x', 'y', 'z'].map((id) => made.objection('b', id, 'person') !== null)).toEqual([true, true, true]);
    }
  });
});
