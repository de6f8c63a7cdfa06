// What claims are about, and whether two contents say the same: rows and order apart.
import { describe, expect, it } from 'vitest';
import { claimKey, countRemoved, referenceText, saysTheSame, speaksOfAll } from '../../../server/imports/claim-keys';
import { issue } from '../../../server/model/issues';
import { supplierProfile } from '../../support/profiles';
import { content, node, placeOf, relation } from './literals';

describe('a reference as text', () => {
  it('never takes an id for a name, and does not depend on the order of kinds', () => {
    expect(referenceText({ id: 'a' })).not.toBe(referenceText({ name: 'a', kinds: [] }));
    expect(referenceText({ name: 'a', kinds: ['Service', 'Supplier'] })).toBe(referenceText({ name: 'a', kinds: ['Supplier', 'Service'] }));
    expect(referenceText({ name: 'a', kinds: [], mayBeId: true })).not.toBe(referenceText({ name: 'a', kinds: [] }));
  });
});

describe('the key of a claim', () => {
  it('of a relation is its identity: group counts, tolerance does not', () => {
    const plain = claimKey(relation('a', 'b'));
    expect(claimKey(relation('a', 'b', { properties: { toleranceHours: 4 } }))).toBe(plain);
    const others = [
      relation('b', 'a'),
      relation('a', 'b', { properties: { group: 'g' } }),
      relation('a', 'b', { references: { recipient: { id: 'c' } } }),
      relation('a', 'b', { type: 'HOSTED_IN' }),
    ];
    expect(new Set([plain, ...others.map(claimKey)]).size).toBe(5);
  });

  it('of a node is its id', () => {
    expect(claimKey(node('a', { name: 'A' }))).toBe('a');
  });
});

const mapping = { name: 'm', version: 1, sha256: 'f00', origin: 'saved' as const, profile: supplierProfile('m'), headers: [] };

describe('two contents', () => {
  const one = content([node('a', { name: 'A' }), relation('a', 'b')]);

  it('say the same in other rows, another order, and when a row is repeated', () => {
    expect(saysTheSame(one, content([relation('a', 'b'), node('a', { name: 'A' }, { place: placeOf(9) }), node('a', { name: 'A' })]))).toBe(true);
  });

  it.each([
    ['a value', content([node('a', { name: 'B' }), relation('a', 'b')])],
    ['a kind', content([node('a', { name: 'A' }, { kind: 'Service' }), relation('a', 'b')])],
    ['a thing', content([node('a', { name: 'A' })])],
    ['another thing', content([node('a', { name: 'A' }), relation('a', 'c')])],
    ['a pair that is apart', content(one.claims, { apart: [['a', 'b']] })],
    ['the mapping that reads the next file', content(one.claims, { mapping })],
    ['an issue', content(one.claims, { issues: [issue('missing-id', placeOf(2))] })],
    ['what was inferred', content([node('a', { name: 'A' }, { inferred: 'x' }), relation('a', 'b')])],
  ])('differ by %s', (_, other) => {
    expect(saysTheSame(one, other)).toBe(false);
    expect(saysTheSame(other, one)).toBe(false);
  });

  it('differ by which of two values wins', () => {
    const [x, y] = [node('a', { name: 'X' }), node('a', { name: 'Y' })];
    expect(saysTheSame(content([x, y]), content([y, x]))).toBe(false);
  });

  it('are counted by the things that are gone', () => {
    expect(countRemoved(one, content([node('a'), node('c')]))).toEqual({ total: 2, removed: 1 });
  });
});

describe('a content speaks of all that another does', () => {
  const [a, b, between, c] = [node('a'), node('b'), relation('a', 'b'), node('c')];
  const speaks = (...now: (typeof a | typeof between)[]) => speaksOfAll(content(now), content([a, b, between, c]));

  it('when values changed, and when things came in one place', () => {
    expect(speaks(node('a', { name: 'X' }), b, between, c)).toBe(true);
    expect([speaks(node('n'), a, b, between, c), speaks(a, b, node('n'), node('m'), between, c), speaks(a, b, between, c, node('n'))]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('not when one is gone, or another stands in its place; things in several places are to be counted', () => {
    expect([speaks(a, b, between), speaks(b, between, c), speaks(a, node('x'), between, c), speaks()]).toEqual([false, false, false, false]);
    expect(speaks(a, b, relation('a', 'c'), c)).toBe(false);
    expect(speaks(node('n'), a, b, between, c, node('o'))).toBe(false);
  });
});
