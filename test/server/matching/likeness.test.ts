// In which way two names are like each other, with a pair beside each that is not.
import { describe, expect, it } from 'vitest';
import { type Likeness, likenesses, likenessOf } from '../../../server/matching/likeness';
import { nameForms } from '../../../server/matching/name-form';

/** The surest likeness of any form of one to any of the other. */
function likeness(a: string, b: string): Likeness | undefined {
  const all = nameForms(a).flatMap((one) => nameForms(b).map((other) => likenessOf(one, other)));
  return all.filter((one) => one !== undefined).sort((x, y) => likenesses[y] - likenesses[x])[0];
}

const table: readonly (readonly [Likeness | undefined, string, string])[] = [
  ['same-name', 'Kwelderwerk B.V.', 'KWELDERWERK BV'],
  ['same-bare-name', 'Oeverzicht', 'OEVERZÍCHT'],
  ['form-missing', 'Kwelderwerk B.V.', 'Kwelderwerk'],
  ['same-shortened', 'The Heron Cloud', 'Heron Cloud'],
  ['same-letters', 'Cirrus Werk', 'Cirruswerk'],
  ['same-words', 'Netwerken Kuifeend', 'Kuifeend Netwerken'],
  ['acronym', 'Centrum Digitale Duinen (CDD)', 'CDD'],
  ['abbreviated', 'Boerenzwaluw Intl', 'Boerenzwaluw International'],
  ['abbreviated', 'Paapje Solutions', 'Paapje Solution'],
  ['abbreviated', 'Van der Zwaluw Beheer', 'v.d. Zwaluw Beheer'],
  ['letter-missing', 'Goudplevier Administraties', 'Goudplevier Adminstraties'],
  ['other-letter', 'Strandloper Finance', 'Strandloper Fiance'],
  ['other-letter', 'Rietzanger Holding', 'Rietzager Holding'],
  ['letter-missing', 'Krabbenscheer Archief', 'Krabbescheer Archief'],
  ['slip', 'Terpstate Hosting', 'Terpsatte Hosting'],
  ['slip', 'Stormmeeuw Beveiliging', 'Stormeeuw Beveiliging'],
  ['other-form', 'Vlietland Telecom N.V.', 'Vlietland Telecom GmbH'],
  ['other-letter', 'Moerasvaren', 'Moerasparen'],
  ['initials', 'CDD', 'Centrum Digitale Duinen'],
  ['one-word-more', 'Kwelderwerk', 'Kwelderwerk Noord'],
  [undefined, 'Kwelderwerk', 'Kattenstaart'],
  [undefined, 'Roerdomp 2000', 'Roerdomp 2001'],
  [undefined, 'Daslook', 'Daslok'],
];

describe('two names', () => {
  it.each(table)('are %s: %j and %j, whichever comes first', (expected, a, b) => {
    expect([likeness(a, b), likeness(b, a)]).toEqual([expected, expected]);
  });

  it.each([
    ['KWW', 'Kwelderwerk'],
    ['Steenloper Leven', 'Steenloper Schade'],
    ['Boerenzwaluw Internet', 'Boerenzwaluw International'],
    ['Purperreiger 24', 'Purperreiger 42'],
    ['Curlew Point', 'Curlew Port'],
    ['Akelei Key', 'Akelei Keys'],
  ])('that are two companies stay below the threshold: %j and %j', (a, b) => {
    expect(likenesses[likeness(a, b) ?? 'one-word-more']).toBeLessThan(0.85);
  });

  it('in two legal forms are never surer than that', () => {
    for (const [, a, b] of table) {
      const found = likeness(`${a.replace(/ (?:B\.?V\.?|N\.V\.|GmbH)$/i, '')} GmbH`, `${b.replace(/ (?:B\.?V\.?|N\.V\.|GmbH)$/i, '')} N.V.`);
      if (found !== undefined && found !== 'acronym') expect(likenesses[found], `${a}, ${b}`).toBeLessThanOrEqual(likenesses['other-letter']);
    }
  });
});
