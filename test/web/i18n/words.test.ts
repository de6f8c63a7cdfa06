// Words of the model in the language of the screen.
import { describe, expect, it } from 'vitest';
import { countryName, shownName, wordsOf } from '../../../web/i18n/words';

describe('a country', () => {
  it('is called in the language of the screen', () => {
    expect([countryName('NL', 'nl'), countryName('nl', 'en')]).toEqual(['Nederland', 'Netherlands']);
  });

  it.each(['', 'N', 'NLD1', '1!'])('that is none stands as it is: “%s”', (code) => {
    expect(countryName(code, 'nl')).toBe(code);
  });

  it('has its name of the language only when its id says which it is', () => {
    const node = { id: 'country:DE', kind: 'Country', name: 'Germany' };
    expect(shownName(node, 'nl')).toBe('Duitsland');
    expect(shownName({ ...node, id: 'land-4' }, 'nl')).toBe('Germany');
    expect(shownName({ ...node, kind: 'Supplier' }, 'nl')).toBe('Germany');
  });
});

it('kinds, relations and properties have the words of the vocabulary; what it does not have stands as it is', () => {
  const words = wordsOf('nl');
  expect([words.kind('Supplier'), words.kinds('Supplier'), words.choice('vital')]).toEqual(['Leverancier', 'Leveranciers', 'vitaal']);
  expect(words.added('Leverancier')).toBe('Leverancier (nieuw)');
  expect(words.property('Service', 'criticality')).not.toBe('criticality');
  expect(words.relationProperty('DEPENDS_ON', 'toleranceHours')).not.toBe('toleranceHours');
  const unknown = [
    words.kind('X'),
    words.kinds('X'),
    words.relation('X'),
    words.property('X', 'y'),
    words.relationProperty('X', 'y'),
    words.choice('constructor'),
  ];
  expect(unknown).toEqual(['X', 'X', 'X', 'y', 'y', 'constructor']);
});
