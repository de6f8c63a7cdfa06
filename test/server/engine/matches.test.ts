// The lists of pairs that may be one: what is open, what was judged, both.
import { describe, expect, it } from 'vitest';
import { type MatchesAsked, matchesKeys, matchesOf, recordsOf } from '../../../server/engine/matches';
import { compileEstate } from '../../../server/graph/compiled/compile';
import { Fault } from '../../../server/model/faults';
import type { Judgement } from '../../../server/model/judgements';
import { graphOf, node, relation, source } from '../../support/estate';

const control = { checkpoint() {}, progress() {} };
const claims = [
  node('sup:a', 'Supplier', { name: 'Kwelderwerk B.V.' }),
  node('sup:b', 'Supplier', { name: 'KWELDERWERK' }),
  node('org:c', 'Organisation', { name: 'Oeverzicht Beheer' }),
  node('sup:d', 'Supplier', { name: 'Oeverzicht Beheer B.V.' }),
  node('sup:e', 'Supplier', { name: 'Dopheide' }),
  node('svc:s', 'Service', { criticality: 'vital' }),
  node('svc:t', 'Service'),
  relation(['svc:s', 'PROVIDED_BY', 'sup:a']),
  relation(['svc:t', 'PROVIDED_BY', 'sup:d']),
];

function asked(judgements: readonly Judgement[] = []) {
  const graph = graphOf({ sources: [source('s', claims)], judgements });
  const subject = { snapshot: { id: 's', asOf: null, graph }, estate: compileEstate(graph), asOf: null };
  return (more: Partial<MatchesAsked> = {}) => matchesOf({ subject, judgements }, { list: 'open', limit: 100, ...more }, control);
}
const pairs = (found: ReturnType<ReturnType<typeof asked>>) => found.matches.map(({ a, b, judgement }) => [a, b, judgement]);

describe('the list of pairs', () => {
  it('has the keys of each pair in their order, the heaviest first', () => {
    const found = asked()();
    expect(Object.keys(found.matches[0] ?? {}).slice(0, 7)).toEqual(['a', 'b', 'kind', 'score', 'weight', 'evidence', 'judgement']);
    expect(found).toMatchObject({
      matches: [
        { a: 'sup:a', b: 'sup:b', kind: 'Supplier', weight: 8, services: 1, vital: 1, judgement: null },
        { a: 'org:c', b: 'sup:d', kind: 'Organisation', weight: 1 },
      ],
      total: 2,
      complete: true,
    });
  });

  it('is of one node, of a kind, and in pages', () => {
    const ask = asked();
    expect(pairs(ask({ id: 'sup:b' }))).toEqual([['sup:a', 'sup:b', null]]);
    expect(pairs(ask({ id: 'sup:e' }))).toEqual([]);
    expect(pairs(ask({ kind: 'Organisation' }))).toEqual([['org:c', 'sup:d', null]]);
    expect([pairs(ask({ limit: 1 })), pairs(ask({ limit: 1, offset: 1 })), ask({ limit: 1 }).total]).toEqual([
      [['sup:a', 'sup:b', null]],
      [['org:c', 'sup:d', null]],
      2,
    ]);
  });

  it('of a node that is not there is refused', () => {
    expect(() => asked()({ id: 'sup:gone' })).toThrow(new Fault('unknown-id', 2, { value: 'sup:gone' }));
  });

  it('keeps what somebody was unsure of, also when nothing suggests it', () => {
    const ask = asked([
      { a: 'sup:a', b: 'sup:b', verdict: 'unsure' },
      { a: 'sup:a', b: 'sup:e', verdict: 'unsure' },
    ]);
    expect(pairs(ask())).toEqual([
      ['sup:a', 'sup:b', 'unsure'],
      ['sup:a', 'sup:e', 'unsure'],
      ['org:c', 'sup:d', null],
    ]);
    expect(ask({ id: 'sup:e' }).matches[0]).toMatchObject({ score: 0, evidence: [] });
    expect(pairs(ask({ list: 'judged' }))).toEqual(pairs(ask()).slice(0, 2));
  });

  it('of what was judged has its judgement; a pair that is one node has no score; one of which an id is gone is left out', () => {
    const ask = asked([
      { a: 'sup:a', b: 'sup:b', verdict: 'same' },
      { a: 'sup:d', b: 'org:c', verdict: 'not-same' },
      { a: 'sup:a', b: 'sup:gone', verdict: 'not-same' },
    ]);
    expect(pairs(ask())).toEqual([]);
    const judged = [
      ['sup:a', 'sup:b', 'same'],
      ['org:c', 'sup:d', 'not-same'],
    ];
    expect([pairs(ask({ list: 'judged' })), pairs(ask({ list: 'all' }))]).toEqual([judged, judged]);
    expect(ask({ list: 'judged' }).matches.map(({ score }) => score)).toEqual([null, expect.any(Number)]);
    expect(pairs(ask({ list: 'judged', id: 'sup:b' }))).toEqual([['sup:a', 'sup:b', 'same']]);
  });

  it('rests on judgements, which have a hash that does not hang on their order', () => {
    const [one, other] = [
      { a: 'x', b: 'y', verdict: 'same' },
      { a: 'p', b: 'q', verdict: 'unsure' },
    ] as const;
    expect(recordsOf([one, other])).toBe(recordsOf([other, { a: 'y', b: 'x', verdict: 'same' }]));
    expect(recordsOf([one])).not.toBe(recordsOf([{ ...one, verdict: 'not-same' }]));
    const graph = graphOf(claims);
    const subject = { snapshot: { id: 's', asOf: null, graph }, estate: compileEstate(graph), asOf: null };
    expect(matchesKeys({ subject, judgements: [] }, { list: 'open', limit: 1 }, control)).toMatchObject({ records: recordsOf([]), total: 2 });
  });

  it('holds nodes of other kinds that have one name in two sources, and what was said of them', () => {
    const component = (id: string) => node(id, 'Component', { name: 'Zaaksysteem' });
    const sources = [
      source('s', [component('cmp:a'), node('svc:s', 'Service'), relation(['svc:s', 'DEPENDS_ON', 'cmp:a'])]),
      source('t', [component('cmp:b')]),
    ];
    const ask = (judgements: readonly Judgement[]) => {
      const graph = graphOf({ sources, judgements });
      const subject = { snapshot: { id: 's', asOf: null, graph }, estate: compileEstate(graph), asOf: null };
      return matchesOf({ subject, judgements }, { list: 'open', limit: 9 }, control).matches;
    };
    const evidence = [{ by: 'name', a: 'Zaaksysteem', b: 'Zaaksysteem', how: 'same-bare-name' }];
    const pair = { a: 'cmp:a', b: 'cmp:b', kind: 'Component', score: 0.96, weight: 1, evidence };
    expect(ask([])).toMatchObject([{ ...pair, judgement: null }]);
    expect(ask([{ a: 'cmp:a', b: 'cmp:b', verdict: 'unsure' }])).toMatchObject([{ ...pair, judgement: 'unsure' }]);
    expect(ask([{ a: 'cmp:a', b: 'cmp:b', verdict: 'not-same' }])).toEqual([]);
  });

  it('of the same snapshot with other judgements is made anew', () => {
    const graph = graphOf(claims);
    const subject = { snapshot: { id: 's', asOf: null, graph }, estate: compileEstate(graph), asOf: null };
    const open = (judgements: readonly Judgement[]) => matchesOf({ subject, judgements }, { list: 'open', limit: 9 }, control).total;
    expect([open([]), open([{ a: 'sup:a', b: 'sup:b', verdict: 'not-same' }]), open([])]).toEqual([2, 1, 2]);
  });
});
