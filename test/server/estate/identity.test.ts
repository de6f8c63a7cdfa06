// Which ids are one thing when identifiers and people contradict each other (semantics §5).
import { describe, expect, it } from 'vitest';
import type { EstateSource } from '../../../server/estate/input';
import type { Properties } from '../../../server/model/claims';
import { describeIssue } from '../../../server/model/issues';
import type { Judgement, Verdict } from '../../../server/model/judgements';
import { graphOf, node, relation, source } from '../../support/estate';
import { WorkClock } from '../../support/work';

const lei = { a: '529900T8BM49AURSDO55', b: '5493001KJTIIGC8Y1R12' };
const one = '11111111';
const two = '22222222';
const oinOf = (kvk: string) => `00000003${kvk}0000`;
const euidOf = (kvk: string) => `NLNHR.${kvk}`;

type Parties = Readonly<Record<string, Properties>>;
const claimsOf = (parties: Parties) =>
  Object.entries(parties).map(([id, properties]) => node(id, id.startsWith('org') ? 'Organisation' : 'Supplier', properties));

function resolve(sources: readonly EstateSource[], judgements: readonly Judgement[] = []) {
  const graph = graphOf({ sources, judgements });
  const nodes = graph.nodes.map(({ id }) => [id, ...[...graph.aliases].filter(([, printed]) => printed === id).map(([alias]) => alias)].sort().join(' '));
  const pairs = (code: string) =>
    graph.issues
      .filter((issue) => issue.code === code)
      .map(({ value, details }) => `${value} ${details?.other}`)
      .sort();
  return { nodes, conflicts: pairs('identity-conflict'), suggested: pairs('possible-same'), graph };
}

const parties = (all: Parties, judgements: readonly Judgement[] = []) => resolve([source('test', claimsOf(all))], judgements);
const judged = (a: string, b: string, verdict: Verdict): Judgement => ({ a, b, verdict });

describe('two KvK numbers that contradict stay two companies', () => {
  it.each([
    ['an OIN beside a KvK number', { kvk: one, oin: oinOf(two) }],
    ['an EUID beside a KvK number', { kvk: one, euid: euidOf(two) }],
    ['an OIN beside an EUID', { euid: euidOf(one), oin: oinOf(two) }],
  ])('when %s on one node would bridge them', (_what, bridge) => {
    const found = parties({ a: { kvk: one }, b: { kvk: two }, c: bridge });
    expect(found.nodes).toEqual(['a', 'b', 'c']);
    expect(found.conflicts).toEqual(['a c', 'b c']);
  });

  it.each([
    [{ kvk: one }, { kvk: two }],
    [{ kvk: one }, { oin: oinOf(two) }],
    [{ euid: euidOf(one) }, { kvk: two }],
  ])('when two sources together state both of one node', (first, second) => {
    const rest = claimsOf({ a: { kvk: one }, b: { kvk: two } });
    const sources = [source('x', claimsOf({ c: first })), source('y', claimsOf({ c: second })), source('z', rest)];
    for (const order of [sources, sources.toReversed()]) {
      expect(resolve(order).nodes).toEqual(['a', 'b', 'c']);
      expect(resolve(order).conflicts).toEqual(['a c', 'b c']);
    }
  });

  it('when a node with both numbers shares an external id with each', () => {
    const found = parties({
      a: { kvk: one, externalIds: ['crm:1'] },
      b: { kvk: two, externalIds: ['crm:2'] },
      c: { kvk: one, oin: oinOf(two), externalIds: ['crm:1', 'crm:2'] },
    });
    expect(found.nodes).toEqual(['a c', 'b']);
    expect(found.conflicts).toEqual(['b c']);
  });

  it('and the company with one number is still one with its own', () => {
    const found = parties({ a: { kvk: one }, b: { kvk: two }, c: { kvk: one, oin: oinOf(two) }, d: { kvk: one }, e: { euid: euidOf(two) } });
    expect(found.nodes).toEqual(['a d', 'b e', 'c']);
    expect(found.conflicts).toEqual(['a c', 'b c']);
  });
});

describe('a node that states two KvK numbers', () => {
  const both = { kvk: one, oin: oinOf(two) };
  it('joins by another key what states no number, or only such as it states itself', () => {
    expect(parties({ a: { ...both, lei: lei.a }, b: { lei: lei.a } }).nodes).toEqual(['a b']);
    expect(parties({ a: { ...both, lei: lei.a }, b: { lei: lei.a, kvk: two } }).nodes).toEqual(['a b']);
    expect(parties({ a: { ...both, lei: lei.a }, b: { lei: lei.a, kvk: '33333333' } }).nodes).toEqual(['a', 'b']);
  });

  it('does not join another with the same two', () => {
    const found = parties({ a: both, b: both });
    expect(found.nodes).toEqual(['a', 'b']);
    expect(found.conflicts).toEqual(['a b']);
  });
});

describe('what people judged', () => {
  it('outweighs numbers, and the conflict stays', () => {
    const found = parties({ a: { kvk: one }, b: { kvk: two } }, [judged('b', 'a', 'same')]);
    expect(found.nodes).toEqual(['a b']);
    expect(found.conflicts).toEqual(['a b']);
    const issue = found.graph.issues.find(({ code }) => code === 'identity-conflict');
    expect(issue && describeIssue(issue).message).toBe('a and b were judged the same, but KvK 11111111 ≠ 22222222.');
    expect(issue && describeIssue(issue, 'nl').message).toBe('a en b zijn als hetzelfde beoordeeld, maar KvK 11111111 ≠ 22222222.');
  });

  it('as the same takes along what is one with either by its number', () => {
    const found = parties({ a: { kvk: one }, b: { kvk: two }, c: { kvk: one }, d: { kvk: two } }, [judged('a', 'b', 'same')]);
    expect(found.nodes).toEqual(['a b c d']);
  });

  it('as not the same beats identifiers, over all ids of a node', () => {
    const found = parties({ a: { kvk: one }, b: { kvk: one }, c: { kvk: one } }, [judged('b', 'c', 'not-same')]);
    expect(found.nodes).toEqual(['a b', 'c']);
    expect(found.conflicts).toEqual(['a c']);
  });

  it('as the same is transitive, and stops at what is judged not the same', () => {
    const all = { a: {}, b: {}, c: {} };
    expect(parties(all, [judged('a', 'b', 'same'), judged('b', 'c', 'same')]).nodes).toEqual(['a b c']);
    const ring = parties(all, [judged('a', 'b', 'same'), judged('b', 'c', 'same'), judged('a', 'c', 'not-same')]);
    expect(ring.nodes).toEqual(['a b', 'c']);
    expect(ring.conflicts).toEqual(['b c']);
  });

  it('as unsure joins and parts nothing, and is not asked again under any id of the nodes', () => {
    const all = { a: { name: 'X', kvk: one }, b: { name: 'X' }, c: { kvk: one } };
    expect(parties(all).suggested).toEqual(['a b']);
    expect(parties(all, [judged('b', 'c', 'unsure')]).suggested).toEqual([]);
  });
});

describe('joins are tried', () => {
  it('by key in the order of strings: an external id before a KvK number, that before an LEI', () => {
    const kvkFirst = parties({ a: { kvk: one, lei: lei.a }, b: { kvk: one }, c: { lei: lei.a, kvk: two } });
    expect(kvkFirst.nodes).toEqual(['a b', 'c']);
    expect(kvkFirst.conflicts).toEqual(['a c']);
    const externalFirst = parties({ a: { externalIds: ['x:1'] }, b: { kvk: one, externalIds: ['x:1'] }, c: { kvk: two, externalIds: ['x:1'] } });
    expect(externalFirst.nodes).toEqual(['a b', 'c']);
  });

  it('of ids ascending, each with the nodes found so far, and a refused one stays as it is', () => {
    const found = parties({ a: { lei: lei.a, externalIds: ['x:1'] }, b: { lei: lei.b, externalIds: ['x:1'] }, c: { lei: lei.b, externalIds: ['x:1'] } });
    expect(found.nodes).toEqual(['a', 'b c']);
    expect(found.conflicts).toEqual(['a b']);
  });

  it('between suppliers and organisations', () => {
    expect(parties({ 'org:a': { kvk: one }, 'sup:b': { oin: oinOf(one) } }).nodes).toEqual(['org:a sup:b']);
  });

  it('not by placeholders of zeros', () => {
    expect(parties({ a: { oin: oinOf('00000000') }, b: { oin: oinOf('00000000') } }).nodes).toEqual(['a', 'b']);
    expect(parties({ a: { oin: '00000001000000000000' }, b: { oin: '00000001000000000001' } }).nodes).toEqual(['a', 'b']);
  });

  it.each([
    ['an external id of thousands with different numbers', (at: number) => ({ externalIds: ['x:1'], kvk: String(10_000_000 + at) })],
    ['one KvK number of thousands, with one pair kept apart', () => ({ kvk: one })],
    ['one name of thousands with different numbers', (at: number) => ({ name: 'X', kvk: String(10_000_000 + at) })],
  ])('in time, also with %s', (_what, propertiesOf) => {
    const all = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`s${String(at).padStart(5, '0')}`, propertiesOf(at)]));
    const clock = new WorkClock();
    const { graph } = parties(all, [judged('s00001', 's09999', 'not-same')]);
    expect(clock.lap()).toBeLessThan(20_000);
    expect(graph.issues.length).toBeLessThanOrEqual(100_000);
  });
});

describe('a suggestion', () => {
  it('is not made of nodes whose LEI or KvK numbers differ', () => {
    expect(parties({ a: { name: 'X', kvk: one }, b: { name: 'X', kvk: two } }).suggested).toEqual([]);
    expect(parties({ a: { name: 'X', kvk: one }, b: { name: 'X', oin: oinOf(two) } }).suggested).toEqual([]);
    expect(parties({ a: { name: 'X', lei: lei.a }, b: { name: 'X', lei: lei.b } }).suggested).toEqual([]);
  });

  it('is made once a pair, with all that speaks for it', () => {
    const found = parties({ a: { name: 'X', vat: 'NL123456782B01' }, b: { name: 'x', vat: 'NL123456782B01' } });
    expect(found.suggested).toEqual(['a b']);
    expect(found.graph.issues[0]?.details?.reason).toBe('“x”, VAT NL123456782B01');
  });

  it('goes past the one whose number differs to the next', () => {
    expect(parties({ a: { name: 'X', kvk: one }, b: { name: 'X', kvk: two }, c: { name: 'X', lei: lei.a, kvk: two } }).suggested).toEqual([]);
    expect(parties({ a: { name: 'X', kvk: one }, b: { name: 'X', lei: lei.a }, c: { name: 'X', lei: lei.b, kvk: two } }).suggested).toEqual(['a b']);
  });
});

describe('within one source', () => {
  /** What a source says after a partial import: the newer claims stand first, as parts with imports of their own. */
  const parts = (newer: Parties, older: Parties) => [
    { ...source('s', claimsOf(newer)), import: 'imp-2', importedAt: '2026-11-02T10:00:00.000Z' },
    source('s', claimsOf(older)),
  ];

  it('of two ids in one node the value of the smaller counts, never that of the later import', () => {
    const [o0, p] = [{ o0: { kvk: one, name: 'X' } }, { p: { kvk: one, name: 'Y' } }];
    for (const sources of [parts(p, o0), parts(o0, p), [source('s', claimsOf({ ...o0, ...p }))], [source('s', claimsOf({ ...p, ...o0 }))]])
      expect(resolve(sources).graph.nodes.map(({ id, properties }) => [id, properties.name])).toEqual([['o0', 'X']]);
  });

  it('so do relations of two ids: those of the smaller one, however the rows came', () => {
    const lasting = (from: string, to: string, toleranceHours: number) => relation([from, 'DEPENDS_ON', to], { toleranceHours });
    const nodes = ['o0', 'p', 'x', 'y'].map((id) => node(id, 'Component', { externalIds: [id < 'q' ? 'a:1' : 'a:2'] }));
    const rows = [lasting('p', 'x', 1), lasting('o0', 'y', 2), lasting('o0', 'x', 3), lasting('p', 'y', 4)];
    for (const order of [rows, rows.toReversed()]) {
      const sources = [source('s', [...nodes, ...order]), ...order.map((one, at) => ({ ...source('s', [one]), import: `imp-${at}` }))];
      for (const some of [sources.slice(0, 1), [source('s', nodes), ...sources.slice(1)]]) {
        const { graph } = resolve(some);
        expect(graph.relations.map(({ from, to, properties }) => [from, to, properties.toleranceHours])).toEqual([['o0', 'x', 3]]);
      }
    }
  });

  it('a source of the same priority with a smaller name still comes first', () => {
    const sources = [...parts({ p: { kvk: one, name: 'Y' } }, { o0: { kvk: one, name: 'X' } }), source('r', claimsOf({ z: { kvk: one, name: 'Z' } }))];
    expect(resolve(sources).graph.nodes[0]?.properties.name).toBe('Z');
  });
});

describe('a KvK number of seven digits', () => {
  const [short, long] = ['1234567', '01234567'];
  it('stays as it was given, and joins nobody: it only suggests, once a pair', () => {
    const found = parties({ a: { name: 'Acme', kvk: short }, b: { name: 'Beta', kvk: long } });
    expect(found.nodes).toEqual(['a', 'b']);
    expect(found.graph.nodes.map(({ properties }) => properties.kvk)).toEqual([short, long]);
    expect([found.suggested, found.conflicts]).toEqual([['a b'], []]);
    expect(found.graph.issues[0]?.details?.reason).toBe('KvK 01234567 (0 + 1234567)');
  });

  it.each([
    ['another of seven digits', { kvk: short }],
    ['the number in an OIN', { oin: oinOf(long) }],
    ['the number in an EUID', { euid: euidOf(long) }],
  ])('suggests %s', (_what, other) => {
    expect(parties({ a: { kvk: short }, b: other })).toMatchObject({ nodes: ['a', 'b'], suggested: ['a b'], conflicts: [] });
  });

  it('suggests nothing between full numbers, nor to a node that is kept apart by its LEI', () => {
    expect(parties({ a: { kvk: long, lei: lei.a }, b: { kvk: long, lei: lei.b } }).suggested).toEqual([]);
    expect(parties({ a: { kvk: short, lei: lei.a }, b: { kvk: long, lei: lei.b } }).suggested).toEqual([]);
  });

  it('is no second value: the node joins by the full number that another source states, and nothing is in conflict', () => {
    const rest = source('z', claimsOf({ b: { kvk: long } }));
    for (const [first, second] of [[short, long] as const, [long, short] as const]) {
      const found = resolve([source('x', claimsOf({ a: { kvk: first } })), source('y', claimsOf({ a: { kvk: second } })), rest]);
      expect(found.nodes).toEqual(['a b']);
      expect(found.graph.nodes[0]?.properties.kvk).toBe(first);
      expect(found.graph.issues).toEqual([]);
      expect(found.graph.disputes).toEqual([]);
    }
  });

  it('is in conflict with another number all the same', () => {
    const found = resolve([source('x', claimsOf({ a: { kvk: short } })), source('y', claimsOf({ a: { kvk: one } }))]);
    expect(found.graph.disputes.map(({ property, claims }) => [property, claims.map(({ value }) => value)])).toEqual([['kvk', [short, one]]]);
  });
});
