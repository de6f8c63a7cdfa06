// What each row of two nodes side by side says of their being one.
import { describe, expect, it } from 'vitest';
import type { NodeBody, NodeRelation } from '../../../../server/api/contract';
import type { ListedPair } from '../../../../web/api/matches';
import { evidenceRows, missingZero, reasonKeys } from '../../../../web/views/matching/evidence';

type Party = Parameters<typeof evidenceRows>[0];
type Evidence = ListedPair['evidence'];

function established(code: string): NodeRelation {
  const node = { id: `country:${code}`, kind: 'Country' as const, name: code, criticality: null, organisation: null, rank: null, contractedWith: [] };
  return { type: 'ESTABLISHED_IN', node, properties: {}, claims: [] };
}
function party(name: string, properties: NodeBody['properties'] = {}, more: { countries?: readonly string[]; otherNames?: string[] } = {}): Party {
  const items = (more.countries ?? []).map(established);
  return { kind: 'Supplier', name, properties, otherNames: more.otherNames ?? [], needs: { total: items.length, byType: {}, items } };
}
const byName: Evidence = [{ by: 'name', a: 'A', b: 'A B.V.', how: 'form-missing' }];
const row = (key: string, [a, b]: readonly [Party, Party], evidence: Evidence = byName) => evidenceRows(a, b, evidence).find((one) => one.key === key);

describe('names', () => {
  it('that are like each other say in which way', () => {
    expect(row('name', [party('A'), party('A B.V.')])).toMatchObject({ values: [['A'], ['A B.V.']], says: 'supports', text: 'how.form-missing' });
  });
  it('that are not, speak against it, unless another name is what they share', () => {
    expect(row('name', [party('A'), party('B')], [{ by: 'vat', a: '1', b: '1' }])).toMatchObject({ says: 'differs' });
    const alias: Evidence = [{ by: 'alias', a: 'A', b: 'A' }];
    expect(row('name', [party('A'), party('B')], alias)).toMatchObject({ says: 'nothing' });
    expect(row('otherNames', [party('A'), party('B', {}, { otherNames: ['A'] })], alias)).toMatchObject({
      values: [[], ['A']],
      says: 'supports',
      text: 'alias',
    });
  });
  it('that nobody else has are no row', () => {
    expect(row('otherNames', [party('A'), party('B')])).toBeUndefined();
  });
});

describe('numbers', () => {
  it('of seven digits are the same when padded, which only suggests', () => {
    const found = row('kvk', [party('A', { kvk: '4471902' }), party('B', { kvk: '04471902' })], [{ by: 'padded-kvk', a: '4471902', b: '04471902' }]);
    expect(found).toMatchObject({ says: 'supports', text: 'afterPadding', note: 'padded' });
  });
  it('that differ speak against it: of a decisive one they are two companies', () => {
    expect(row('kvk', [party('A', { kvk: '11111111' }), party('B', { kvk: '22222222' })])).toMatchObject({ says: 'differs', note: 'decisive' });
    const rsin = row('rsin', [party('A', { rsin: '123456782' }), party('B', { rsin: '000000012' })]);
    expect(rsin).toMatchObject({ says: 'differs' });
    expect(rsin).not.toHaveProperty('note');
  });
  it('that one lacks cannot be compared; LEI and KvK are always shown, others when one has them', () => {
    expect(row('lei', [party('A', { lei: 'X' }), party('B')])).toMatchObject({ values: [['X'], []], says: 'cannot' });
    expect(evidenceRows(party('A'), party('B', { duns: '1' }), byName).map(({ key }) => key)).toEqual(['name', 'lei', 'kvk', 'duns', 'country']);
  });
});

describe('what is no supplier or organisation', () => {
  it('is compared by its name alone', () => {
    const component = { ...party('A'), kind: 'Component' as const };
    expect(evidenceRows(component, component, [{ by: 'name', a: 'A', b: 'A', how: 'same-bare-name' }]).map(({ key }) => key)).toEqual(['name']);
  });
});

describe('countries', () => {
  it('speak against it when none is shared, and count for nothing when one is', () => {
    const [nl, ie, both] = [['NL'], ['IE'], ['IE', 'NL']].map((countries) => party('A', {}, { countries }));
    if (!nl || !ie || !both) throw new Error('three parties');
    expect(row('country', [nl, ie])).toMatchObject({ says: 'differs' });
    expect(row('country', [nl, both])).toMatchObject({ says: 'nothing' });
    expect(row('country', [nl, party('B')])).toMatchObject({ says: 'cannot' });
  });
});

describe('the 0 that was left off', () => {
  it.each([
    ['kvk', '4471902', '04471902'],
    ['kvk', '04471902', null],
    ['rsin', '4471902', null],
  ])('of %s %s: %s', (key, value, padded) => {
    expect(missingZero(key, value)).toBe(padded);
  });
});

describe('short reasons', () => {
  it('name each sort of evidence once', () => {
    expect(reasonKeys({ evidence: [{ by: 'vat', a: '1', b: '1' }, ...byName] })).toEqual(['by.vat', 'how.form-missing']);
  });
});
