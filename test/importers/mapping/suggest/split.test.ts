// What separates several values in one cell.
import { expect, it } from 'vitest';
import { splitOf } from '../../../../importers/mapping/suggest/split';
import { column } from './suggested';

const none = () => false;

it.each([
  [[';'], ['A B.V.; B N.V.', 'C']],
  [['\n'], ['A\nB']],
  [
    ['\n', ';'],
    ['A; B', 'C\r\nD'],
  ],
  [['|'], ['A|B']],
])('%j', (separators, cells) => {
  expect(splitOf(column('x', ...cells), none, false)).toMatchObject({ separators, certainty: 0.85 });
});

it('a comma separates names that are known, or that stand alone in other cells', () => {
  expect(splitOf(column('x', 'SRV-1, DB-1'), (name) => name.startsWith('SRV') || name.startsWith('DB'), false)).toMatchObject({
    separators: [','],
    certainty: 0.85,
  });
  expect(splitOf(column('x', 'Aa, Bb', 'Aa', 'Bb'), none, false)?.certainty).toBe(0.85);
});

it('a comma before a legal form is part of a name', () => {
  expect(splitOf(column('x', 'Brontal Cloud, Inc.'), none, true)).toBeNull();
  expect(splitOf(column('x', 'Alfa GmbH, Beta Ltd'), none, true)?.certainty).toBeLessThan(0.6);
});

it('any other comma is taken in a column of several, and asked in a column of one', () => {
  expect(splitOf(column('x', 'Mail, Zaak'), none, true)?.certainty).toBe(0.65);
  expect(splitOf(column('x', 'Mail, Zaak'), none, false)?.certainty).toBeLessThan(0.6);
  expect(splitOf(column('x', 'Mail'), none, true)).toBeNull();
});
