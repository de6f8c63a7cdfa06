// What speaks for two parties being one, and against it.
import { describe, expect, it } from 'vitest';
import { compareParties } from '../../../server/matching/compare';
import { threshold } from '../../../server/matching/find-matches';
import { partiesOf } from '../../../server/matching/parties';
import type { Properties } from '../../../server/model/claims';
import { graphOf, node, relation } from '../../support/estate';

type Side = Properties & { readonly country?: string };

/** Two parties with these properties, compared; undefined also when a number made them one. */
function compared({ country: inA, ...a }: Side, { country: inB, ...b }: Side) {
  const established = [
    ['sup:a', inA],
    ['sup:b', inB],
  ].flatMap(([id = '', country]) =>
    country === undefined ? [] : [node(`country:${country}`, 'Country'), relation([id, 'ESTABLISHED_IN', `country:${country}`])],
  );
  const [one, other] = partiesOf(graphOf([node('sup:a', 'Supplier', a), node('sup:b', 'Supplier', b), ...established]));
  return one && other ? compareParties(one, other) : undefined;
}

const said = (found: ReturnType<typeof compared>) => found?.evidence.map(({ by, a, b }) => [by, a, b]);

describe('two parties', () => {
  it('with a KvK number of seven and one of eight digits may be one: the numbers stand as they were given', () => {
    const found = compared({ name: 'Aap', kvk: '4471902' }, { name: 'Beer', kvk: '04471902' });
    expect(said(found)).toEqual([['padded-kvk', '4471902', '04471902']]);
    expect(found?.score).toBe(0.95);
    expect(compared({ name: 'Aap', kvk: '4471902' }, { name: 'Beer', kvk: '04471903' })).toBeUndefined();
  });

  it.each([
    ['vat', 'NL123456789B01', 'NL123456780B01'],
    ['rsin', '123456782', '123456783'],
    ['duns', '123456789', '123456780'],
  ])('with one %s may be one, with two may not', (name, value, other) => {
    expect(said(compared({ name: 'Aap', [name]: value }, { name: 'Beer', [name]: value }))?.[0]?.[0]).toBe(name);
    expect(compared({ name: 'Aap', [name]: value }, { name: 'Beer', [name]: other })).toBeUndefined();
    const same = compared({ name: 'Aapwerk', [name]: value }, { name: 'Aapwerk', [name]: value });
    const differ = compared({ name: 'Aapwerk', [name]: value }, { name: 'Aapwerk', [name]: other });
    expect(same?.score).toBeGreaterThan(0.96);
    expect(differ?.score).toBeLessThan(0.85);
  });

  it('of one name and legal form in two countries are shown, of one bare name are not', () => {
    const shown = (a: string, b: string, more: Properties = {}) =>
      (compared({ name: a, country: 'NL', ...more }, { name: b, country: 'IE', ...more })?.score ?? 0) >= threshold;
    expect(shown('Lindetak B.V.', 'LINDETAK BV')).toBe(true);
    expect(shown('Lindetak', 'Lindetak', { aliases: ['Lindetak B.V.'] })).toBe(true);
    expect(shown('Lindetak', 'Lindetak')).toBe(false);
    expect(shown('Lindetak B.V.', 'Lindetak')).toBe(false);
  });

  it('of one name in two countries are less sure than in one, or where a country is not known', () => {
    const scores = (['NL', undefined, 'DE'] as const).map(
      (country) => compared({ name: 'Kwelderwerk', country: 'NL' }, { name: 'KWELDERWERK', ...(country === undefined ? {} : { country }) })?.score ?? 0,
    );
    expect(scores[0]).toBe(scores[1]);
    expect(scores[2]).toBeLessThan(scores[0] ?? 0);
  });

  it.each([
    [{ kvk: '11111111' }, { kvk: '22222222' }],
    [{ lei: '529900T8BM49AURSDO55' }, { lei: '5493001KJTIIGC8Y1R12' }],
  ])('with two numbers that decide are not suggested, whatever else is equal: %j, %j', (a, b) => {
    const common = { name: 'Kwelderwerk B.V.', duns: '123456789' };
    expect(compared({ ...common, ...a }, { ...common, ...b })).toBeUndefined();
    expect(compared(common, { ...common, ...b })).toBeDefined();
  });

  it('are like each other by an alias too, which says a little less than a name', () => {
    const byAlias = compared({ name: 'Oud Werk', aliases: ['Kwelderwerk'] }, { name: 'Kwelderwerk' });
    const byName = compared({ name: 'Kwelderwerk' }, { name: 'Kwelderwerk' });
    expect(said(byAlias)).toEqual([['alias', 'Kwelderwerk', 'Kwelderwerk']]);
    expect(byAlias?.score).toBeLessThan(byName?.score ?? 0);
  });

  it('are never certain, and the surest evidence stands first', () => {
    const all = { name: 'Kwelderwerk B.V.', vat: 'NL123456789B01', duns: '123456789' };
    const found = compared({ ...all, kvk: '4471902' }, { ...all, kvk: '04471902' });
    expect([found?.score, found?.evidence.map(({ by }) => by)]).toEqual([0.99, ['padded-kvk', 'vat', 'duns', 'name']]);
  });

  it('with nothing in common are nothing', () => {
    expect(compared({ name: 'Kwelderwerk' }, { name: 'Oeverzicht' })).toBeUndefined();
  });
});
