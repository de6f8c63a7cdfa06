// The words by which a name is compared, and the legal form that it states.
import { describe, expect, it } from 'vitest';
import { nameForms } from '../../../server/matching/name-form';

const formsOf = (text: string) => nameForms(text).map(({ words, legalForm }) => [words.join(' '), legalForm]);

describe('a name', () => {
  it.each([
    ['Kwelderwerk B.V.', 'kwelderwerk', 'bv'],
    ['N.V. Dieptelood', 'dieptelood', 'nv'],
    ['Kwelderwerk Besloten Vennootschap', 'kwelderwerk', 'bv'],
    ['Akelei Keys Limited', 'akelei keys', 'ltd'],
    ['Hain Systemhaus GmbH & Co. KG', 'hain systemhaus', 'gmbh kg'],
    ['Stg. Halmstroom', 'halmstroom', 'stichting'],
    ['The Heron Cloud', 'heron cloud', ''],
    ['Vuursteen, Stichting', 'vuursteen', 'stichting'],
    ['Duizendblad Coop. U.A.', 'duizendblad', 'cooperatie ua'],
    ['Zurawica spółka z ograniczoną odpowiedzialnością', 'zurawica', 'spzoo'],
    ['Tern Harbour Pty. Limited', 'tern harbour', 'pty'],
    ['Zanglijster BVBA', 'zanglijster', 'bv'],
    ['Zorg Plus', 'zorg plus', ''],
    ['E-Strandloper', 'e strandloper', ''],
    ['Zilt + Zoet', 'zilt zoet', ''],
    ['Zilt en Zoet', 'zilt zoet', ''],
    ['Zilt & Zoet', 'zilt zoet', ''],
  ])('%j is compared as %j in the form %j', (text, words, legalForm) => {
    expect(formsOf(text)).toEqual([[words, legalForm]]);
  });

  it('is never empty: a legal form alone stays a name', () => {
    expect(formsOf('B.V.')).toEqual([['bv', '']]);
    expect(formsOf('The')).toEqual([['the', '']]);
  });

  it('with umlauts has two forms, and one more for each other name in it', () => {
    expect(formsOf('Müller GmbH')).toEqual([
      ['muller', 'gmbh'],
      ['mueller', 'gmbh'],
    ]);
    expect(nameForms('KWELDERWERK (KWW)').map(({ compact, isAcronym, isShortened }) => [compact, isAcronym, isShortened])).toEqual([
      ['kwelderwerk', false, true],
      ['kww', true, true],
    ]);
  });

  it.each(['onbekend', 'N.v.t.', 'Diversen', '—', ''])('%j names nobody', (text) => {
    expect(nameForms(text)).toEqual([]);
  });
});
