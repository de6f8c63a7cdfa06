// What a party is known by: all names and numbers that any source states of it.
import { describe, expect, it } from 'vitest';
import { partiesOf } from '../../../server/matching/parties';
import { graphOf, node, relation, source } from '../../support/estate';

const partyOf = (graph: ReturnType<typeof graphOf>, id = 'sup:a') => {
  const found = partiesOf(graph).find((one) => one.id === id);
  if (!found) throw new Error(`${id} is no party`);
  return found;
};

describe('a party', () => {
  it('is a supplier or an organisation, nothing else, with the countries in which it is established', () => {
    const graph = graphOf([
      node('sup:a', 'Supplier', { name: 'A' }),
      node('org:b', 'Organisation', { name: 'B' }),
      node('cmp:c', 'Component', { name: 'C' }),
      node('country:NL', 'Country'),
      relation(['sup:a', 'ESTABLISHED_IN', 'country:NL']),
      relation(['sup:a', 'OPERATES_FROM', 'country:NL']),
    ]);
    expect(partiesOf(graph).map(({ id, isOrganisation, countries }) => [id, isOrganisation, countries])).toEqual([
      ['org:b', true, []],
      ['sup:a', false, ['country:NL']],
    ]);
  });

  it('is known by its aliases, and by a name that lost against another source, and by no alias that is its name', () => {
    const sources = [
      source('high', [node('sup:a', 'Supplier', { name: 'Kwelderwerk B.V.', aliases: ['Kwelder', 'Kwelderwerk B.V.'] })], 2),
      source('low', [node('sup:a', 'Supplier', { name: 'Oud Werk' })], 1),
    ];
    const { names } = partyOf(graphOf({ sources, judgements: [] }));
    expect(names.map(({ form, isAlias }) => [form.compact, isAlias])).toEqual([
      ['kwelderwerk', false],
      ['kwelder', true],
      ['oudwerk', true],
    ]);
  });

  it('states a KvK number also where that lost', () => {
    const sources = [
      source('high', [node('sup:a', 'Supplier', { kvk: '11111111' }), node('sup:b', 'Supplier', { kvk: '22222222' })], 2),
      source('low', [node('sup:a', 'Supplier', { kvk: '33333333' })], 1),
    ];
    const graph = graphOf({ sources, judgements: [] });
    expect(partyOf(graph).stated.contradicts(partyOf(graph, 'sup:b').stated)).toBe(true);
  });

  it('has numbers that only suggest', () => {
    const graph = graphOf([node('sup:a', 'Supplier', { kvk: '4471902', duns: '123456789' }), node('sup:b', 'Supplier', { name: 'B' })]);
    expect(partyOf(graph).numbers.length).toBe(2);
    expect(partyOf(graph, 'sup:b').numbers).toEqual([]);
  });
});
