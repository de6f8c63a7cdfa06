// Pairs that a person is asked to judge.
import { describe, expect, it } from 'vitest';
import type { Individual } from '../../../server/estate/individuals';
import { Matcher } from '../../../server/estate/matcher';
import { suggest } from '../../../server/estate/suggestions';
import type { Pair } from '../../../server/model/pairs';
import type { NodeKind } from '../../../server/model/vocabulary';

const one = (id: string, name: string, more: { kvk?: string; kind?: NodeKind; source?: string } = {}): Individual => ({
  id,
  kind: more.kind ?? 'Supplier',
  properties: { name },
  kvk: more.kvk === undefined ? [] : [more.kvk],
  sources: new Set([more.source ?? id]),
});

function pairs(
  list: readonly Individual[],
  { told = [], joined = [], notSame = [] }: { told?: readonly Pair[]; joined?: readonly Pair[]; notSame?: readonly Pair[] } = {},
) {
  const individuals = new Map(list.map((each) => [each.id, each]));
  const matcher = new Matcher(individuals, { notSame, apart: [] });
  for (const [a, b] of joined) matcher.join(a, b);
  return suggest(individuals, matcher, told).map(({ code, value, details }) => `${code} ${value} ${details?.other}`);
}

const [a, b] = [one('sup:a', 'Bever Diensten'), one('sup:b', ' BEVER diensten')];

describe('two nodes that may be one', () => {
  it('are suggested by their name, once', () => {
    expect(pairs([a, b])).toEqual(['possible-same sup:a sup:b']);
    expect(pairs([b, a])).toEqual(['possible-same sup:a sup:b']);
  });

  it('are suggested when only the legal form is written in another way, or left out; other kinds by the whole name only', () => {
    const written = ['Wolkenveld Hosting B.V.', 'wolkenveld hosting BV', 'Wolkenveld Hosting'].map((name, at) => one(`sup:${at}`, name, { source: 's' }));
    expect(pairs(written)).toEqual(['possible-same sup:0 sup:1', 'possible-same sup:0 sup:2']);
    expect(pairs([one('cmp:a', 'Loket Co', { kind: 'Component' }), one('cmp:b', 'Loket', { kind: 'Component' })])).toEqual([]);
    expect(pairs([one('sup:a', 'Bever B.V.', { kvk: '11111111' }), one('sup:b', 'Bever BV', { kvk: '22222222' })])).toEqual([]);
  });

  it('are not when they are one already, or something is said of them', () => {
    expect(pairs([a, b], { joined: [['sup:a', 'sup:b']] })).toEqual([]);
    expect(pairs([a, b], { told: [['sup:b', 'sup:a']] })).toEqual([]);
  });

  it('are not when their numbers say that they are two', () => {
    expect(pairs([one('sup:a', 'Bever', { kvk: '11111111' }), one('sup:b', 'Bever', { kvk: '22222222' })])).toEqual([]);
  });

  it('are not when one source has both on purpose, unless they are parties', () => {
    const components = (second: string) => [
      one('cmp:a', 'Kast', { kind: 'Component', source: 's' }),
      one('cmp:b', 'Kast', { kind: 'Component', source: second }),
    ];
    expect([pairs(components('s')).length, pairs(components('t')).length]).toEqual([0, 1]);
    expect(pairs([one('sup:a', 'Kast', { source: 's' }), one('sup:b', 'Kast', { source: 's' })])).toHaveLength(1);
  });

  it('are told with the last spelling of the name, also when only something else of one source is so spelled', () => {
    const list = [one('sup:a', 'Kast', { source: 's' }), one('sup:b', 'Kast', { source: 's' }), one('cmp:a', 'kast', { kind: 'Component', source: 's' })];
    const individuals = new Map(list.map((each) => [each.id, each]));
    const told = suggest(individuals, new Matcher(individuals, { notSame: [], apart: [] }), []);
    expect(told.map(({ value, details }) => [value, details?.other, details?.reason])).toEqual([['sup:a', 'sup:b', '“kast”']]);
  });

  it('of several that look alike are each set beside one, not beside all', () => {
    const many = Array.from({ length: 300 }, (_, at) => one(`sup:${1000 + at}`, 'Bever'));
    expect(pairs(many)).toHaveLength(299);
  });
});
