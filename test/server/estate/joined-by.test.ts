// By what the ids of one node were joined.
import { expect, it } from 'vitest';
import { joinedBy } from '../../../server/estate/joined-by';
import type { Properties } from '../../../server/model/claims';
import { node, source } from '../../support/estate';

const lei = '529900T8BM49AURSDO55';
const ids = [['sup:a', 'sup:b']];

const cases: readonly (readonly [title: string, said: readonly [Properties, Properties], by: string | null])[] = [
  ['one LEI in any case', [{ lei }, { lei: lei.toLowerCase() }], `lei:${lei}`],
  ['one KvK number, also of a Dutch EUID', [{ kvk: '04471902' }, { euid: 'NLNHR.04471902' }], 'kvk:04471902'],
  ['an external id', [{ externalIds: ['x:1', 'y:2'] }, { externalIds: ['y:2'] }], 'external:y:2'],
  ['no number: a person said so', [{ lei }, {}], null],
];

it.each(cases)('%s', (_, [a, b], by) => {
  const sources = [source('one', [node('sup:a', 'Supplier', a)]), source('two', [node('sup:b', 'Supplier', b)])];
  expect(joinedBy(sources, ids)).toEqual([by]);
});

it('a number that an id of another node has too does not count', () => {
  const said = source('one', [node('sup:a', 'Supplier', { lei }), node('sup:b', 'Supplier'), node('sup:c', 'Supplier', { lei })]);
  expect(joinedBy([said], ids)).toEqual([null]);
  expect(joinedBy([said], [...ids, ['sup:c', 'sup:d']])).toEqual([null, null]);
});

it('what a source says of an id in several claims counts together, the first of two values', () => {
  const one = source('one', [node('sup:a', 'Supplier', { name: 'A' }), node('sup:a', 'Supplier', { lei }), node('sup:b', 'Supplier', { lei })]);
  expect(joinedBy([one], ids)).toEqual([`lei:${lei}`]);
});
