// Names that lost against the one that counts.
import { expect, it } from 'vitest';
import { lostNames } from '../../../server/model/lost-names';
import { graphOf, node, source } from '../../support/estate';

const names = (...all: readonly string[]) => all.map((name, at) => source(`s${at}`, [node('sup:a', 'Supplier', { name, kvk: '11111111' })], -at));
const lost = (...all: readonly string[]) => lostNames(graphOf({ sources: names(...all), judgements: [] }), 'sup:a');

it('are those of weaker sources, each once, the strongest first', () => {
  expect(lost('A', 'C', 'B', 'C', 'A')).toEqual(['C', 'B']);
});
it('are none where all say the same, and of no other property', () => {
  expect(lost('A', 'A')).toEqual([]);
  const claims = [source('one', [node('sup:a', 'Supplier', { duns: '1' })]), source('two', [node('sup:a', 'Supplier', { duns: '2' })], -1)];
  expect(lostNames(graphOf({ sources: claims, judgements: [] }), 'sup:a')).toEqual([]);
});
