// Reasons in both languages, and certainties that say no more than is known.
import { expect, it } from 'vitest';
import { aKind, kindWord, kindWords, percentage, rounded, say, together } from '../../../../importers/mapping/suggest/reasons';

it('puts sentences together in both languages', () => {
  expect(together(say('a', 'b'), null, say('c', 'd'))).toEqual({ en: 'a; c', nl: 'b; d' });
});

it('names kinds in both languages, and what is none as it is', () => {
  expect([aKind('Organisation').en, aKind('Supplier'), kindWords('Country').en]).toEqual([
    'an organisation',
    { en: 'a supplier', nl: 'een leverancier' },
    'countries',
  ]);
  expect([kindWord('Supplier'), kindWord('Xyz').nl]).toEqual([{ en: 'supplier', nl: 'leverancier' }, 'xyz']);
});

it('nothing is certain, and nothing less than zero', () => {
  expect([rounded(1), rounded(-1), rounded(0.876), percentage(0.999)]).toEqual([0.97, 0, 0.88, '99%']);
});
