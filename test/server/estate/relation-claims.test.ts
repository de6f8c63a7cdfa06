// From claims to relations: identity, order, whose value wins.
import { describe, expect, it } from 'vitest';
import { compareRelations, isAllowed, mergeRelations, type ResolvedRelation, relationKey } from '../../../server/estate/relation-claims';
import type { Properties, RelationClaim } from '../../../server/model/claims';
import { compareText } from '../../../server/model/text-order';
import { relation, source } from '../../support/estate';

/** A claim of a source whose ends were found; a lower `order` wins. */
function resolved(order: number, properties: Properties, name = 'cmp:b'): ResolvedRelation {
  const claim = relation(['cmp:a', 'DEPENDS_ON', name === 'cmp:b' ? name : { name, kinds: ['Component'] }], properties) as RelationClaim;
  return { sourced: { claim, source: source(`s${order}`, []), order }, from: 'cmp:a', to: 'cmp:b', properties, inferred: undefined };
}

const one = (properties: Properties = {}, [from, to] = ['cmp:a', 'cmp:b']) => ({ type: 'DEPENDS_ON' as const, from: from ?? '', to: to ?? '', properties });

describe('a relation', () => {
  it('is itself by type, ends, group, recipient, type of service and activity, and by nothing else', () => {
    expect(relationKey(one({ toleranceHours: 1 }))).toBe(relationKey(one()));
    const keys = [one(), one({ group: 'g' }), one({ recipient: 'g' }), one({ serviceType: 'g' }), one({ activity: ['g'] })].map(relationKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(relationKey(one({ group: '', recipient: '' }))).toBe(relationKey(one()));
    expect(relationKey(one({ activity: ['b', 'a'] }))).toBe(relationKey(one({ activity: ['a', 'b'] })));
  });

  it('comes by identity, absent first', () => {
    const list = [one({ group: 'g' }), one({}, ['cmp:b', 'cmp:a']), one(), one({ recipient: 'x' })];
    expect([...list].sort(compareRelations)).toEqual([one(), one({ recipient: 'x' }), one({ group: 'g' }), one({}, ['cmp:b', 'cmp:a'])]);
  });

  it('is allowed between the kinds of its type only', () => {
    expect(isAllowed('SUPPLIED_BY', 'Contract', 'Supplier')).toBe(true);
    expect(isAllowed('SUPPLIED_BY', 'Contract', 'Organisation')).toBe(true);
    expect(isAllowed('SUPPLIED_BY', 'Supplier', 'Contract')).toBe(false);
  });
});

/** All nodes in the order of their ids. */
const merged = (list: readonly ResolvedRelation[]) => {
  const ids = [...new Set(list.flatMap(({ from, to }) => [from, to]))].sort(compareText);
  return mergeRelations(list, (id) => ids.indexOf(id));
};

describe('claims for one relation', () => {
  it('become one, with the value of the best source, and what only another states', () => {
    const { relations, issues } = merged([resolved(1, { toleranceHours: 9, title: 'T' }), resolved(0, { toleranceHours: 1 })]);
    expect(relations).toHaveLength(1);
    expect(relations[0]).toMatchObject({ properties: { toleranceHours: 1, title: 'T' }, claims: [{ source: 's0' }, { source: 's1' }] });
    expect(issues).toMatchObject([{ code: 'conflict', column: 'toleranceHours', details: { claims: '“1” (s0), “9” (s1)' }, sources: ['s0', 's1'] }]);
  });

  it('that say the same, or nothing, are no conflict; an empty value beats nobody', () => {
    const { relations, issues } = merged([resolved(0, { title: '' }), resolved(1, { title: 'T' }), resolved(2, { title: 'T' })]);
    expect(issues).toEqual([]);
    expect(relations[0]?.properties).toEqual({ title: 'T' });
  });

  it('are for one relation where an empty text stands for a part of its identity: the graph has no relation twice', () => {
    const { relations } = merged([resolved(0, { group: '', title: 'T' }), resolved(1, {})]);
    expect(relations.map(({ properties, claims }) => [properties, claims.length])).toEqual([[{ title: 'T' }, 2]]);
  });

  it('tell of conflicts in the order in which their first claims came, not in that of relations', () => {
    const said = (order: number, group: string, hours: number) => resolved(order, { group, toleranceHours: hours });
    const { issues } = merged([said(0, 'b', 1), said(0, 'a', 1), said(1, 'a', 2), said(1, 'b', 3)]);
    expect(issues.map(({ details }) => details?.claims)).toEqual(['“1” (s0), “3” (s1)', '“1” (s0), “2” (s1)']);
  });

  it('of one source win by the names of their ends, whatever came last', () => {
    const claims = [resolved(0, { title: 'second' }, 'Beta'), resolved(0, { title: 'first' }, 'Alfa')];
    for (const list of [claims, [...claims].reverse()]) expect(merged(list).relations[0]?.properties.title).toBe('first');
  });

  it('for different relations stay apart, in the order of identity', () => {
    expect(merged([resolved(0, { group: 'b' }), resolved(0, {}), resolved(0, { group: 'a' })]).relations.map(({ properties }) => properties.group)).toEqual([
      undefined,
      'a',
      'b',
    ]);
  });
});
