// What the cells of a column look like.
import { expect, it } from 'vitest';
import { hasShape, repeatsIn } from '../../../../importers/mapping/suggest/column-facts';
import { column } from './suggested';

it.each([
  ['mail', ['a@b.nl', 'jan.jansen@voorbeeld.nl']],
  ['phone', ['033-0000000', '+31 33 000 00 00']],
  ['date', ['31-12-2026', '2026-01-02']],
  ['country', ['NL', 'Duitsland']],
  ['kvk', ['1234567', '12345678']],
  ['legalForm', ['Zaakhost B.V.', 'Merel Platforms, Inc.']],
  ['organisation', ['Gemeente Ede', 'afdeling Inkoop', 'Bouw N.V.']],
] as const)('%s', (look, cells) => {
  expect(hasShape(column('x', ...cells, '', 'onbekend'), look)).toBe(1);
  expect(hasShape(column('x', 'Zaaksysteem', 'Jan Jansen'), look)).toBe(0);
});

it('a date is no telephone number', () => {
  expect(hasShape(column('x', '01-01-2024', '01-02-2025'), 'phone')).toBe(0);
});

it('repeats are counted among filled cells', () => {
  expect(repeatsIn(column('x', 'a', 'a', '', 'b', '-', 'a'))).toBe(2);
});
