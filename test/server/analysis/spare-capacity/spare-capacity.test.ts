// Spare-capacity pairs: known answers on drawn estates (semantics §3).
import { describe, expect, test } from 'vitest';
import { cutSets } from '../../../../server/analysis/cut-sets/cut-sets';
import { spareCapacity } from '../../../../server/analysis/spare-capacity/spare-capacity';
import { compileEstate } from '../../../../server/graph/compiled/compile';
import { downFromTheStart } from '../../../../server/graph/kernel/failure';
import { spareCapacity as findPairs } from '../../../../server/graph/sets/spare-capacity';
import { ask, drawn } from '../../../support/drawing';

const asked = (text: string, raw: Record<string, unknown> = {}) => ask(spareCapacity, drawn(text), raw);
const pairsIn = (text: string, raw: Record<string, unknown> = {}) => asked(text, raw).spareCapacity[0]?.pairs;

describe('a spare-capacity pair', () => {
  test('is a member, and what takes the rest of the group down', () => {
    expect(asked('svc:s -> 1 of (dc:a, dc:b) as sites\ndc:b -> sup:power')).toMatchObject({
      complete: true,
      counts: { groups: 1, groupsLeftOut: 0, pairs: 2 },
      spareCapacity: [
        { dependent: 'svc:s', group: 'sites', required: 1, members: 2, pairs: [{ member: 'dc:a', causes: ['sup:power'], otherMembers: ['dc:b'] }] },
      ],
    });
  });

  test('is none with what takes the dependent down alone, or with a member that does', () => {
    expect(pairsIn('svc:s -> 1 of (cmp:a, cmp:b)\ncmp:a -> sup:x\ncmp:b -> sup:x')).toEqual([{ member: 'cmp:a', causes: [], otherMembers: ['cmp:b'] }]);
    expect(pairsIn('svc:s -> 1 of (cmp:a, cmp:b)\nsvc:s -> cmp:a')).toBeUndefined();
  });

  test('has no member whose delivery is down already, though the company works and is a cause elsewhere', () => {
    const text = `
      con:f -> 1 of (sup:j, con:i, svc:h) as g
      con:f => sup:a for sup:j
      sup:a is state down
      svc:h -> sup:j
      con:f -> sup:k
      sup:k -> 1 of (svc:h, sup:b)`;
    expect(asked(text).spareCapacity.find(({ dependent }) => dependent === 'con:f')).toMatchObject({
      members: 2,
      pairs: [
        { member: 'con:i', causes: ['sup:j'], otherMembers: [] },
        { member: 'svc:h', causes: ['sup:b'], otherMembers: [] },
      ],
    });
  });

  test('of 2 of 3 is any two members, each pair once', () => {
    expect(pairsIn('svc:s -> 2 of (cmp:a, cmp:b, cmp:c)')).toEqual([
      { member: 'cmp:a', causes: [], otherMembers: ['cmp:b', 'cmp:c'] },
      { member: 'cmp:b', causes: [], otherMembers: ['cmp:c'] },
    ]);
    expect(pairsIn('svc:s -> 1 of (cmp:a, cmp:b, cmp:c)')).toBeUndefined();
  });

  test('may have a member of any kind; the other comes from the kinds asked for', () => {
    const text = 'svc:s -> 1 of (con:a, con:b)\ncon:a -> sup:a\ncon:b -> sup:b';
    expect(pairsIn(text)).toEqual([
      { member: 'con:a', causes: ['sup:b'], otherMembers: [] },
      { member: 'con:b', causes: ['sup:a'], otherMembers: [] },
    ]);
    expect(pairsIn(text, { among: 'Contract' })).toEqual([{ member: 'con:a', causes: [], otherMembers: ['con:b'] }]);
  });

  test('is not sought where no capacity is spare, also not because a member is down', () => {
    const text = 'svc:s -> 1 of (cmp:a, cmp:b)';
    expect(asked(text, { given: ['cmp:b'] })).toMatchObject({ counts: { groups: 0 }, spareCapacity: [], alreadyDown: ['cmp:b'] });
    expect(asked(text, { given: ['svc:s'] }).spareCapacity).toEqual([]);
  });

  test('of a group in a contract’s chain names the contract, with the recipient beside it', () => {
    const text = 'con:c -> sup:a\ncon:c => 1 of (sup:b, sup:d) as spare for sup:a\nsup:d => sup:x';
    expect(asked(text).spareCapacity).toMatchObject([
      { dependent: 'con:c', recipient: 'sup:a', pairs: [{ member: 'sup:b', causes: ['sup:x'], otherMembers: ['sup:d'] }] },
    ]);
  });

  test('holds in a ring', () => {
    const text = 'cmp:p -> cmp:q\ncmp:q -> cmp:p\ncmp:q -> sup:x\nsvc:s -> 1 of (cmp:p, cmp:r)\ncmp:r -> svc:s';
    expect(pairsIn(text)).toEqual([
      { member: 'cmp:p', causes: [], otherMembers: ['cmp:r'] },
      { member: 'cmp:r', causes: ['cmp:q', 'sup:x'], otherMembers: [] },
    ]);
  });

  test('is a minimal cut set of the dependent', () => {
    const text = 'svc:s -> 2 of (cmp:a, cmp:b, cmp:c)\ncmp:a -> 1 of (sup:x, sup:y)\ncmp:b -> sup:x\ncmp:c -> sup:z\nsvc:s -> 1 of (sup:y, dc:d)';
    const sets = ask(cutSets, drawn(text), { service: 'svc:s', maxOrder: 2 }).cutSets;
    const found = asked(text).spareCapacity.filter(({ dependent }) => dependent === 'svc:s');
    expect(found.length).toBe(2);
    for (const { pairs } of found) {
      for (const { member, causes, otherMembers } of pairs) for (const one of [...causes, ...otherMembers]) expect(sets).toContainEqual([member, one].sort());
    }
  });
});

describe('limits', () => {
  const text = 'svc:s -> 1 of (cmp:a, cmp:b)\nsvc:t -> 1 of (cmp:c, cmp:d)';

  test('of pairs list the first, count all, and say so', () => {
    expect(asked(text, { limit: 1 })).toMatchObject({ complete: false, counts: { groups: 2, pairs: 2 }, spareCapacity: [{ dependent: 'svc:s' }] });
    expect(asked(text)).toMatchObject({ complete: true });
  });

  test('of work leave groups out and count them; a question about one node has room for more', () => {
    const estate = compileEstate(drawn(text).snapshot.graph);
    const question = { candidates: Int32Array.of(0, 1, 2, 3), down: downFromTheStart(estate), limit: 100, checkpoint() {} };
    expect(findPairs(estate, { ...question, mostWork: 40 })).toMatchObject({ groups: 1, leftOut: 1, pairCount: 1 });
    expect(asked(text, { dependent: ['svc:t'] })).toMatchObject({ complete: true, counts: { groups: 1 }, spareCapacity: [{ dependent: 'svc:t' }] });
  });
});
