// Titles of the keys of answers.
import { expect, it } from 'vitest';
import { titles, unitOf, valueWords } from '../../../../web/views/questions/titles';

it('every title and word is there in both languages, and is no key', () => {
  for (const [key, { nl, en }] of [...Object.entries(titles), ...Object.entries(valueWords)]) expect(nl.trim() !== '' && en.trim() !== '', key).toBe(true);
});

it('a key has the unit of its title; one that is not there has none', () => {
  expect([unitOf('activationHours'), unitOf('among'), unitOf('no-such-key'), unitOf('constructor')]).toEqual(['hours', undefined, undefined, undefined]);
});
