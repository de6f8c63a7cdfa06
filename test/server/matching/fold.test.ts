// Letters that do not tell one company from another, and letters that do.
import { describe, expect, it } from 'vitest';
import { foldLetters, foldUmlauts, hasUmlaut } from '../../../server/matching/fold';

describe('folding', () => {
  it.each([
    ['MÜLLER  Données', 'muller donnees'],
    ['Brønsted', 'bronsted'],
    ['Straße', 'strasse'],
    ['Œuvre', 'oeuvre'],
    ['Łódź', 'lodz'],
    ['Mu\u0308ller', 'muller'],
    ['plain', 'plain'],
    ['IJsbreker aan de dijk', 'ysbreker aan de dijk'],
  ])('makes %j %j', (name, folded) => {
    expect(foldLetters(name)).toBe(folded);
  });

  it('keeps letters apart that are others: no n for m, no Greek for Latin', () => {
    expect(foldLetters('Namen')).not.toBe(foldLetters('Mamen'));
    expect(foldLetters('Αlfa')).not.toBe(foldLetters('Alfa'));
  });

  it.each([
    ['Müller', 'mueller'],
    ['Mu\u0308ller', 'mueller'],
    ['Æblegård', 'aeblegaard'],
    ['Élan', 'elan'],
  ])('writes umlauts of %j as two letters: %j', (name, folded) => {
    expect(foldUmlauts(name)).toBe(folded);
  });

  it('says where the two ways differ', () => {
    expect(['Müller', 'Mu\u0308ller', 'Ångström'].map(hasUmlaut)).toEqual([true, true, true]);
    expect(['Muller', 'Élan', 'Zoë'].map(hasUmlaut)).toEqual([false, false, false]);
    expect(foldLetters('Zoë')).toBe(foldUmlauts('Zoë'));
  });
});
