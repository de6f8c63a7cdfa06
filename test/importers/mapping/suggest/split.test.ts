// What separates several values in one cell, and what only stands within a name.
import { describe, expect, it } from 'vitest';
import { isPlural, splitOf } from '../../../../importers/mapping/suggest/split';
import { column, suggested } from './suggested';

const clues = { isKnown: () => false, isPlural: false };
const split = (...cells: readonly string[]) => splitOf(column('x', ...cells), clues);
const inPlural = (...cells: readonly string[]) => splitOf(column('x', ...cells), { ...clues, isPlural: true });

it.each([
  [[';'], ['A B.V.; B N.V.', 'C']],
  [['\n'], ['Alfa B.V.\nBeta N.V.']],
  [['\n'], ['Alfa\nBeta', 'Alfa', 'Beta']],
  [
    ['\n', ';'],
    ['Alfa B.V.; Beta N.V.', 'Gamma B.V.\r\nDelta B.V.'],
  ],
  [['|'], ['A|B']],
])('%j', (separators, cells) => {
  expect(split(...cells)).toMatchObject({ separators, certainty: 0.85 });
});

describe('a line break in a name that was too long for its cell is never taken for two names', () => {
  it.each(['Zaakhost\nB.V.', 'Gemeente\nRotterdam', 'Ministerie van\nAlgemene Zaken', 'Polder\n(Nederland) B.V.', 'Zaakhost\r\nB.V.', 'Stad\nen Land'])(
    '%j',
    (cell) => {
      const found = split(cell, 'Alfa B.V.', 'Beta B.V.');
      expect(found?.certainty).toBeLessThan(0.6);
      expect(found?.leaveOut).toBeGreaterThan(found?.certainty ?? 1);
      expect(inPlural(cell)?.certainty).toBeLessThan(0.6);
    },
  );

  it('nor where nothing tells that its parts are names', () => {
    expect(split('Zaakhost\nNederland')?.certainty).toBeLessThan(0.6);
    expect(inPlural('Zaakhost\nNederland')?.certainty).toBeLessThan(0.6);
  });

  it('and is asked at its place, whichever column it stands in', () => {
    const { asks, table } = suggested({ 'contracten.csv': 'Contractnr;Leverancier;Gebruikt\n1;"Zaakhost\nB.V.";\n2;Alfa B.V.;"Regel\nEen"\n' });
    expect(asks).toContain('tables[0].things[1].name.split');
    expect(JSON.stringify(table)).not.toContain('"split"');
  });

  it('a need of which it is not certain is asked as well', () => {
    const { asks } = suggested({ 'applicaties.csv': 'Applicatie;Gebruikt\nZaak;"Mail\nServer"\nHR;Post\nBelasting;Pers\n' });
    expect(asks).toEqual(['tables[0].relations[0].to.split']);
  });

  it('countries in lines are countries', () => {
    const { asks, table } = suggested({ 'leveranciers.csv': 'Leverancier;KvK;Land\nAlfa B.V.;12345678;"NL\nDE"\nBeta B.V.;12345679;NL\n' });
    expect(asks).toEqual([]);
    expect(table.things[1]?.key).toEqual([{ column: 'Land', split: '\n' }]);
  });
});

it('a legal form behind `;` or `|` is asked too', () => {
  expect(split('Zaakhost; B.V.')?.certainty).toBeLessThan(0.6);
  expect(split('Zaakhost | B.V.')?.certainty).toBeLessThan(0.6);
});

it('a comma separates names that are known, or that stand alone in other cells', () => {
  const isKnown = (name: string) => name.startsWith('SRV') || name.startsWith('DB');
  expect(splitOf(column('x', 'SRV-1, DB-1'), { isKnown, isPlural: false })).toMatchObject({ separators: [','], certainty: 0.85 });
  expect(split('Aa, Bb', 'Aa', 'Bb')?.certainty).toBe(0.85);
});

it('a comma before a legal form is part of a name', () => {
  expect(inPlural('Brontal Cloud, Inc.')).toBeNull();
  expect(inPlural('Alfa GmbH, Beta Ltd')?.certainty).toBeLessThan(0.6);
});

it('any other comma is taken in a column of several, and asked in a column of one or within a name that goes on', () => {
  expect(inPlural('Mail, Zaak')?.certainty).toBe(0.65);
  expect(inPlural('Vergunningen, toezicht en handhaving')?.certainty).toBeLessThan(0.6);
  expect(split('Mail, Zaak')?.certainty).toBeLessThan(0.6);
  expect(inPlural('Mail')).toBeNull();
});

it.each([
  ['Onderaannemers', true],
  ['Diensten', true],
  ['Uses', true],
  ['Proces', false],
  ['Adres', false],
  ['Business process', false],
  ['Leverancier', false],
])('“%s” is a plural: %s', (title, is) => {
  expect(isPlural(title)).toBe(is);
});
