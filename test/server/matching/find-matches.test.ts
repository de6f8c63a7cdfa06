// Which nodes may be one, with what people said of them.
import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../server/matching/find-matches';
import type { Judgement } from '../../../server/model/judgements';
import { graphOf, node, source } from '../../support/estate';

const found = (graph: ReturnType<typeof graphOf>, judgements: readonly Judgement[] = []) =>
  findMatches(graph, { judgements, checkpoint: () => undefined }).matches.map(({ a, b }) => [a.id, b.id]);

const three = [
  node('sup:a', 'Supplier', { name: 'Kwelderwerk B.V.' }),
  node('sup:b', 'Supplier', { name: 'KWELDERWERK' }),
  node('org:c', 'Organisation', { name: 'Kwelder-Werk' }),
  node('sup:d', 'Supplier', { name: 'Oeverzicht' }),
];

describe('pairs that may be one', () => {
  it('are of suppliers and organisations, each once, the smaller id first, in the order of ids', () => {
    expect(found(graphOf(three))).toEqual([
      ['org:c', 'sup:a'],
      ['org:c', 'sup:b'],
      ['sup:a', 'sup:b'],
    ]);
  });

  it('that a person judged not the same are left out, whichever way round; those of which one was unsure stay', () => {
    expect(found(graphOf(three), [{ a: 'sup:b', b: 'sup:a', verdict: 'not-same' }]).length).toBe(2);
    expect(found(graphOf(three), [{ a: 'sup:a', b: 'sup:b', verdict: 'unsure' }]).length).toBe(3);
  });

  it('that a person judged the same are one, and what was said of the other id holds for it', () => {
    const judgements: Judgement[] = [
      { a: 'sup:a', b: 'sup:b', verdict: 'same' },
      { a: 'org:c', b: 'sup:b', verdict: 'not-same' },
    ];
    const graph = graphOf({ sources: [source('s', three)], judgements });
    expect(found(graph, judgements)).toEqual([]);
    expect(found(graph, judgements.slice(0, 1))).toEqual([['org:c', 'sup:a']]);
  });

  it('are found by a name that lost in a conflict, and by an alias', () => {
    const sources = [
      source('high', [node('sup:a', 'Supplier', { name: 'Nieuw' }), node('sup:b', 'Supplier', { name: 'Trekvogel' })], 1),
      source('low', [node('sup:a', 'Supplier', { name: 'Trekvogel' })]),
    ];
    expect(found(graphOf({ sources, judgements: [] }))).toEqual([['sup:a', 'sup:b']]);
    const aliases = [node('sup:a', 'Supplier', { name: 'Nieuw', aliases: ['Trekvogel'] }), node('sup:b', 'Supplier', { name: 'Trekvogel' })];
    expect(found(graphOf(aliases))).toEqual([['sup:a', 'sup:b']]);
  });

  it('are searched until somebody stops it', () => {
    const stop = () => {
      throw new Error('stopped');
    };
    expect(() => findMatches(graphOf(three), { judgements: [], checkpoint: stop })).toThrow('stopped');
  });
});
