// Concentration: layers, shares, what is unknown, scope and weights, with known answers on drawn estates (semantics §3).
import { describe, expect, test } from 'vitest';
import { concentration } from '../../../../server/analysis/concentration/concentration';
import { ask, drawn } from '../../../support/drawing';

const asked = (text: string, raw: Record<string, unknown> = {}) => ask(concentration, drawn(text), raw);
const layer = (text: string, name: string, raw: Record<string, unknown> = {}) => {
  const found = asked(text, raw).layers.find((one) => one.layer === name);
  if (!found) throw new Error(`no layer ${name}`);
  return found;
};
const shares = (text: string, name: string, raw: Record<string, unknown> = {}) =>
  Object.fromEntries(layer(text, name, raw).members.map(({ id, share }) => [id, share]));
const figures = (text: string, name: string) => {
  const { unknownShare, noneShare, partlyUnknownShare } = layer(text, name);
  return { unknownShare, noneShare, partlyUnknownShare };
};

describe('a layer', () => {
  test('splits the weight of each service equally over its distinct members; shares add up to 1', () => {
    const text = 'svc:s -> sup:a\nsvc:s -> sup:b\nsvc:t -> sup:a';
    expect(layer(text, 'supplier-1')).toMatchObject({ hhi: 6250, effectiveNumber: 1.6 });
    expect(shares(text, 'supplier-1')).toEqual({ 'sup:a': 0.75, 'sup:b': 0.25 });
  });

  test('of one supplier has HHI 10000, of n equal ones 10000/n; halves go up', () => {
    expect(layer('svc:s -> sup:a', 'supplier-1')).toMatchObject({ hhi: 10_000, effectiveNumber: 1 });
    expect(layer('svc:s -> sup:a\nsvc:t -> sup:b\nsvc:u -> sup:c', 'supplier-1')).toMatchObject({ hhi: 3333.33, effectiveNumber: 3 });
    // 5/16, 3/8, 3/16 and 1/8 give 2890.625 exactly.
    const text = [
      ...['a1', 'a2', 'a3', 'a4', 'a5'].map((id) => `svc:${id} -> sup:a`),
      ...['b1', 'b2', 'b3', 'b4', 'b5', 'b6'].map((id) => `svc:${id} -> sup:b`),
      ...['c1', 'c2', 'c3'].map((id) => `svc:${id} -> sup:c`),
      ...['d1', 'd2'].map((id) => `svc:${id} -> sup:d`),
    ].join('\n');
    expect(layer(text, 'supplier-1').hhi).toBe(2890.63);
  });

  test('where nobody is known has no figures', () => {
    expect(layer('svc:s', 'technology')).toMatchObject({ hhi: null, effectiveNumber: null, unknownShare: 1, noneShare: 0, partlyUnknownShare: 0, members: [] });
    expect(layer('cmp:a', 'technology')).toMatchObject({ hhi: null, unknownShare: null, noneShare: null, partlyUnknownShare: null });
  });

  test('holds providers by rank: 1, 2, and 3 or deeper', () => {
    const text = 'svc:s -> con:c\ncon:c -> sup:1\ncon:c => sup:2 for sup:1\ncon:c => sup:3 for sup:2\ncon:c => sup:5 for sup:3 : rank 5';
    expect(Object.keys(shares(text, 'supplier-1'))).toEqual(['sup:1']);
    expect(Object.keys(shares(text, 'supplier-2'))).toEqual(['sup:2']);
    expect(shares(text, 'supplier-3plus')).toEqual({ 'sup:3': 0.5, 'sup:5': 0.5 });
  });

  test('ignores groups, follows what degrades, and not what has impact none', () => {
    const text = 'svc:s -> 1 of (cmp:a, cmp:b)\ncmp:a -> dc:a\ncmp:b -> dc:b\nsvc:s -> dc:c : degrades\nsvc:s -> dc:d : none';
    expect(Object.keys(shares(text, 'datacenter'))).toEqual(['dc:a', 'dc:b', 'dc:c']);
  });

  test('is the same for all on a long ring, wherever each comes in', () => {
    const ring = Array.from({ length: 200 }, (_, at) => `cmp:${at} -> cmp:${(at + 1) % 200}`);
    const text = [...ring, 'svc:a -> cmp:0', 'svc:b -> cmp:150', 'cmp:10 -> sup:x', 'cmp:100 -> sup:y', 'cmp:140 -> sup:z'].join('\n');
    const reliance = layer(text, 'supplier-1').members.map(({ id, relianceShare }) => [id, relianceShare]);
    expect(reliance).toEqual(['sup:x', 'sup:y', 'sup:z'].map((id) => [id, 1]));
  });

  test('ultimate parents: of every provider; one of unknown ownership counts as its own, a ring by its smallest id', () => {
    const text = `
      svc:s -> sup:a
      svc:s -> sup:b
      svc:s -> sup:y
      sup:a owned by sup:top : share 60
      sup:y owned by sup:z : share 60
      sup:z owned by sup:x : share 60
      sup:x owned by sup:y : share 60`;
    expect(Object.keys(shares(text, 'ultimate-parent'))).toEqual(['sup:b', 'sup:top', 'sup:x']);
  });

  test('countries: of the datacenters, of what contracts and providers operate from, and of providers and their ultimate parents', () => {
    const text = `
      svc:s -> con:c
      con:c -> sup:a
      con:c -> country:BE
      con:c -> dc:d
      dc:d -> country:NL
      sup:a -> country:DE
      sup:a seated in country:IE
      sup:a owned by sup:mid : share 100
      sup:mid owned by sup:top : share 100
      sup:mid seated in country:FR
      sup:top seated in country:US`;
    expect(Object.keys(shares(text, 'country-location'))).toEqual(['country:NL']);
    expect(Object.keys(shares(text, 'country-operation'))).toEqual(['country:BE', 'country:DE']);
    expect(Object.keys(shares(text, 'country-jurisdiction'))).toEqual(['country:IE', 'country:US']);
  });
});

describe('direct and hidden', () => {
  const member = (text: string, name: string, id: string) => {
    const found = layer(text, name).members.find((one) => one.id === id);
    return [found?.relianceShare, found?.directShare, found?.hiddenShare];
  };

  test('providers: rank 1 or deeper; reliance counts every rank, also beside the layer', () => {
    const text = 'svc:s -> con:c\ncon:c -> sup:a\ncon:c => sup:b for sup:a\nsvc:t -> sup:b\nsvc:u';
    expect(member(text, 'supplier-2', 'sup:b')).toEqual([0.666667, 0.333333, 0.333333]);
    expect(member(text, 'supplier-1', 'sup:b')).toEqual([0.666667, 0.333333, 0.333333]);
    expect(member(text, 'supplier-1', 'sup:a')).toEqual([0.333333, 0.333333, 0]);
  });

  test('sites and technologies: direct on a path without a provider', () => {
    const text = 'svc:s -> cmp:a\ncmp:a -> dc:d\nsvc:t -> sup:p\nsup:p -> dc:d';
    expect(member(text, 'datacenter', 'dc:d')).toEqual([1, 0.5, 0.5]);
  });

  test('an ultimate parent is direct only where it is a direct provider itself', () => {
    expect(member('svc:s -> sup:a\nsvc:t -> sup:top\nsup:a owned by sup:top : share 100', 'ultimate-parent', 'sup:top')).toEqual([1, 0.5, 0.5]);
  });
});

describe('what is unknown', () => {
  test('no member where there could be one is unknown; deeper suppliers are none when all contracts declare their chain', () => {
    const declared = 'con:c is chainDeclared complete\nsvc:s -> con:c\ncon:c -> sup:a';
    expect(figures(declared, 'supplier-2')).toEqual({ unknownShare: 0, noneShare: 1, partlyUnknownShare: 0 });
    expect(figures(declared, 'datacenter')).toEqual({ unknownShare: 1, noneShare: 0, partlyUnknownShare: 0 });
    expect(figures('con:c is chainDeclared partial\nsvc:s -> con:c\ncon:c -> sup:a', 'supplier-2')).toMatchObject({ unknownShare: 1, noneShare: 0 });
    expect(figures(`${declared}\nsvc:s -> con:d`, 'supplier-2')).toMatchObject({ unknownShare: 1, noneShare: 0 });
    expect(figures('svc:s -> sup:a', 'supplier-2')).toMatchObject({ unknownShare: 1, noneShare: 0 });
  });

  test('a service that is unknown or has none counts in no share: shares of the known add up to 1, and HHI is theirs', () => {
    const text = 'svc:s -> tec:a\nsvc:t -> tec:a\nsvc:t -> tec:b\nsvc:u -> cmp:x\nsvc:v';
    expect(shares(text, 'technology')).toEqual({ 'tec:a': 0.75, 'tec:b': 0.25 });
    expect(layer(text, 'technology')).toMatchObject({ hhi: 6250, effectiveNumber: 1.6, unknownShare: 0.5 });
  });

  test('a known service is partly unknown when a chain or an ownership is undeclared', () => {
    const whole = 'con:c is chainDeclared complete\nsup:a is ownershipDeclared complete\nsvc:s -> con:c\ncon:c -> sup:a';
    expect(figures(whole, 'supplier-1').partlyUnknownShare).toBe(0);
    expect(figures(`${whole}\nsvc:s -> sup:b`, 'supplier-1').partlyUnknownShare).toBe(1);
    expect(figures(`${whole}\nsvc:s -> sup:b\nsup:b owned by sup:z`, 'supplier-1').partlyUnknownShare).toBe(0);
    expect(figures(`${whole}\nsvc:s -> con:d`, 'supplier-1').partlyUnknownShare).toBe(1);
  });
});

describe('scope', () => {
  const text = `
    org:top
    org:below is parent org:top
    org:deeper is parent org:below
    org:other
    svc:own is organisation org:top
    svc:deep is organisation org:deeper
    svc:used is organisation org:other
    svc:elsewhere is organisation org:other
    org:below -> svc:used
    svc:own -> sup:1
    svc:deep -> sup:2
    svc:used -> sup:3
    svc:elsewhere -> sup:4`;

  test('all services, or those of an organisation, of bodies below it, and those that these use', () => {
    expect(asked(text).scope.services).toBe(4);
    expect(Object.keys(shares(text, 'supplier-1', { organisation: 'org:top' }))).toEqual(['sup:1', 'sup:2', 'sup:3']);
    expect(Object.keys(shares(text, 'supplier-1', { organisation: 'org:deeper' }))).toEqual(['sup:2']);
    expect(asked(text, { organisation: 'org:deeper' }).scope.services).toBe(1);
  });
});

describe('weights', () => {
  test('criticality: 8, 4, 2, 1, and 1 where it is not stated', () => {
    const text = ['vital', 'critical', 'important', 'supporting'].map((word) => `svc:${word} is criticality ${word}\nsvc:${word} -> sup:${word}`).join('\n');
    expect(shares(`${text}\nsvc:z -> sup:z`, 'supplier-1', { weight: 'criticality' })).toEqual({
      'sup:critical': 0.25,
      'sup:important': 0.125,
      'sup:supporting': 0.0625,
      'sup:vital': 0.5,
      'sup:z': 0.0625,
    });
  });

  test('users: a service without the figure is unknown, not 0', () => {
    const text = 'svc:s is users 30\nsvc:t is users 10\nsvc:s -> sup:a\nsvc:t -> sup:b\nsvc:u -> sup:c';
    expect(shares(text, 'supplier-1', { weight: 'users' })).toEqual({ 'sup:a': 0.75, 'sup:b': 0.25 });
    expect(asked(text, { weight: 'users' }).scope).toEqual({ services: 3, withoutWeight: 1 });
  });

  test('value: of the contracts before the first provider, each divided by the services that it serves', () => {
    const text = `
      con:c is annualValueEur 100
      con:d is annualValueEur 150
      con:deep is annualValueEur 9000
      svc:s -> con:c
      svc:s -> con:d
      svc:t -> con:c
      con:c -> sup:c
      con:d -> sup:d
      sup:c -> con:deep`;
    // s: 100 / 2 + 150 = 200; t: 50.
    expect(shares(text, 'supplier-1', { weight: 'value' })).toEqual({ 'sup:c': 0.6, 'sup:d': 0.4 });
    expect(asked(`${text}\nsvc:u -> con:blank\nsvc:v -> sup:c`, { weight: 'value' }).scope).toEqual({ services: 4, withoutWeight: 2 });
  });
});

describe('hidden concentration', () => {
  const hidden = (text: string, raw: Record<string, unknown> = {}) => asked(text, raw).hidden;

  test('finds who stands behind several direct providers, with its services and a shortest path for each', () => {
    const text = `
      svc:s -> con:c
      con:c -> sup:a
      con:c => sup:x for sup:a
      svc:t -> con:d
      con:d -> sup:b
      con:d => sup:x for sup:b`;
    expect(hidden(text)).toEqual([
      {
        id: 'sup:x',
        via: ['sup:a', 'sup:b'],
        hiddenShare: 1,
        services: ['svc:s', 'svc:t'],
        paths: [
          ['svc:s', 'con:c', 'sup:x'],
          ['svc:t', 'con:d', 'sup:x'],
        ],
      },
    ]);
  });

  test('lists only what concerns one node, or the heaviest few, and counts all of that', () => {
    const text = `
      svc:s -> sup:a
      svc:t -> sup:b
      svc:u -> sup:c
      sup:a => sup:x
      sup:b => sup:x
      sup:b => sup:y
      sup:c => sup:y
      sup:x -> dc:d
      sup:y -> dc:d`;
    const listed = (raw: Record<string, unknown>) => {
      const found = asked(text, raw);
      return [found.hidden.map(({ id }) => id), found.hiddenFound];
    };
    expect(listed({})).toEqual([['dc:d', 'sup:x', 'sup:y'], 3]);
    expect(listed({ limit: 1 })).toEqual([['dc:d'], 3]);
    expect(listed({ limit: 0 })).toEqual([[], 3]);
    expect(asked(text, { limit: 1 }).hiddenAll?.map(({ id, via }) => [id, via])).toEqual([
      ['dc:d', 3],
      ['sup:x', 2],
      ['sup:y', 2],
    ]);
    expect(asked(text)).not.toHaveProperty('hiddenAll');
    expect(listed({ about: 'sup:a' })).toEqual([['dc:d', 'sup:x'], 2]);
    expect(listed({ about: 'sup:y' })).toEqual([['sup:y'], 1]);
    expect(listed({ about: 'sup:b', limit: 2 })).toEqual([['dc:d', 'sup:x'], 3]);
    expect(listed({ about: 'sup:x', limit: 1 })).toEqual([['sup:x'], 1]);
    expect(listed({ about: 'svc:u', limit: 1 })).toEqual([['dc:d'], 2]);
    expect(() => asked(text, { about: 'sup:nobody' })).toThrow(expect.objectContaining({ code: 'unknown-id' }));
    expect(() => asked(text, { limit: -1 })).toThrow(expect.objectContaining({ code: 'bad-parameter' }));
  });

  test('leaves out who stands behind one only, and who is below the threshold', () => {
    expect(hidden('svc:s -> con:c\ncon:c -> sup:a\ncon:c => sup:x for sup:a')).toEqual([]);
    const text = 'svc:s -> sup:a\nsvc:t -> sup:b\nsup:a => sup:x\nsup:b => sup:x\nsvc:u\nsvc:v';
    expect(hidden(text, { threshold: 0.5 }).map(({ id }) => id)).toEqual(['sup:x']);
    expect(hidden(text, { threshold: 0.51 })).toEqual([]);
  });

  test('counts what stands behind two members of one redundancy group, also behind one provider only', () => {
    const text = 'svc:s -> 1 of (cmp:a, cmp:b) as pair\ncmp:a -> sup:p\ncmp:b -> sup:p\nsup:p -> dc:d';
    expect(hidden(text)).toMatchObject([{ id: 'dc:d', via: ['sup:p'], services: ['svc:s'] }]);
    expect(hidden('svc:s -> cmp:a\nsvc:s -> cmp:b\ncmp:a -> sup:p\ncmp:b -> sup:p\nsup:p -> dc:d')).toEqual([]);
  });

  test('a subcontractor of two spare suppliers of one contract stands behind both members', () => {
    const text =
      'svc:s -> sup:p\nsup:p -> con:c\ncon:c -> 1 of (sup:a, sup:b) as spare\ncon:c => sup:x for sup:a\ncon:c => sup:y for sup:b\ncon:c => sup:x for sup:y';
    expect(hidden(text).map(({ id, via }) => [id, via])).toEqual([['sup:x', ['sup:p']]]);
    expect(hidden(text.replace('sup:x for sup:y', 'sup:z for sup:y'))).toEqual([]);
  });

  test('finds an ultimate parent behind the companies that it owns, with the way up as path', () => {
    const text = 'svc:s -> sup:a\nsvc:t -> sup:b\nsup:a owned by sup:mid : share 100\nsup:mid owned by sup:top : share 100\nsup:b owned by sup:top : share 60';
    expect(hidden(text)).toEqual([
      {
        id: 'sup:top',
        via: ['sup:a', 'sup:b'],
        hiddenShare: 1,
        services: ['svc:s', 'svc:t'],
        paths: [
          ['svc:s', 'sup:a', 'sup:mid', 'sup:top'],
          ['svc:t', 'sup:b', 'sup:top'],
        ],
      },
    ]);
  });

  test('shows a step into another organisation as that organisation', () => {
    const text = `
      org:x
      org:y
      svc:s is organisation org:x
      cmp:a is organisation org:y
      svc:s -> cmp:a
      cmp:a -> sup:deep
      svc:t -> sup:b
      sup:b => sup:deep`;
    expect(hidden(text)).toMatchObject([
      {
        id: 'sup:deep',
        via: ['org:y', 'sup:b'],
        paths: [
          ['svc:s', 'org:y', 'cmp:a', 'sup:deep'],
          ['svc:t', 'sup:b', 'sup:deep'],
        ],
      },
    ]);
  });
});

describe('paths that look alike', () => {
  test('an organisation and a step into it show one id: the smaller one after it decides', () => {
    const text = `
      org:h
      org:j
      svc:a is organisation org:j
      svc:c is organisation org:h
      cmp:i is organisation org:j
      svc:a -> org:h
      svc:a -> svc:c
      svc:c -> cmp:i
      org:h owned by sup:z : share 100
      sup:z owned by org:j : share 100`;
    expect(asked(`${text}\nsvc:b -> sup:q\nsup:q owned by org:j : share 100`).hidden.find(({ id }) => id === 'org:j')).toMatchObject({
      via: ['org:h', 'sup:q'],
      paths: [
        ['svc:a', 'org:h', 'sup:z', 'org:j'],
        ['svc:b', 'sup:q', 'org:j'],
      ],
    });
    const smaller = text.replaceAll('svc:c', 'cmp:c');
    expect(asked(`${smaller}\nsvc:b -> sup:q\nsup:q owned by org:j : share 100`).hidden.find(({ id }) => id === 'org:j')?.paths[0]).toEqual([
      'svc:a',
      'org:h',
      'cmp:c',
      'org:j',
    ]);
  });

  test('a path may pass a contract of p and then come back to where it began', () => {
    const text = `
      org:d
      org:e
      svc:b is organisation org:e
      cmp:y is organisation org:d
      svc:b -> con:A
      con:A -> sup:ab
      con:A => sup:i
      con:A -> con:a
      con:a -> org:e
      con:a -> cmp:y
      cmp:y -> svc:b`;
    expect(asked(text).hidden.find(({ id }) => id === 'sup:i')).toMatchObject({ via: ['org:e', 'sup:ab'] });
  });
});

test('the number of direct providers stands beside the effective numbers', () => {
  const text = 'svc:s -> sup:a\nsvc:t -> sup:b\nsvc:u -> sup:c\nsup:a => sup:x\nsup:b => sup:x\nsup:c => sup:x';
  expect(asked(text).apparentNumber).toBe(3);
  expect(layer(text, 'supplier-2').effectiveNumber).toBe(1);
});
