// What is taken off a name, and what only looks like something to take off.
import { describe, expect, it } from 'vitest';
import { splitName, wordsOf } from '../../../server/matching/split-name';
import { workOf } from '../../support/work';

const split = (text: string) => {
  const { name, others } = splitName(text);
  return [name, ...others];
};

describe('of what stands in the field of a name', () => {
  it.each([
    ['Kwelderwerk B.V.', ['Kwelderwerk B.V.']],
    ['KWELDERWERK (KWW)', ['KWELDERWERK', 'KWW']],
    ['BRB (Bureau Registers Binnenzee)', ['Bureau Registers Binnenzee', 'BRB']],
    ['Trilveen B.V. h.o.d.n. Veenmos Support', ['Trilveen B.V.', 'Veenmos Support']],
    ['Bluethroat LLC d/b/a Reedbell', ['Bluethroat LLC', 'Reedbell']],
    ['Slobeend (v/h Krakeend ICT)', ['Slobeend', 'Krakeend ICT']],
    ['Kwelderwerk B.V., Zeedijk 14, 1234 AB Merenburg', ['Kwelderwerk B.V.']],
    ['Tureluur B.V., Postbus 101, 1200 AA Kreekstad', ['Tureluur B.V.']],
    ['Smient B.V. te Kreekstad', ['Smient B.V.']],
    ['Halmstroom N.V. (in liquidatie)', ['Halmstroom N.V.']],
    ['Halmstroom N.V. [opgeheven]', ['Halmstroom N.V.']],
    ['Temmincks Advies t.h.o.d.n. Wadpier', ['Temmincks Advies', 'Wadpier']],
    ['Bureau Registers Binnenzee - BRB', ['Bureau Registers Binnenzee', 'BRB']],
    ['BRB – Bureau Registers Binnenzee', ['Bureau Registers Binnenzee', 'BRB']],
    ['Centrum voor Digitale Duinen (CvDD)', ['Centrum voor Digitale Duinen', 'CvDD']],
    ['Sprinkhaan B.V. - Crediteuren', ['Sprinkhaan B.V.']],
    ['Grauwe Gans - Slibdam, Dijkweg 12', ['Grauwe Gans']],
  ])('%j the name is told from the rest', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it.each([
    'Whimbrel Networks (UK)',
    'Kwelderwerk (Noord)',
    'Kwelderwerk (XYZ)',
    'Roerdomp 365',
    'Helm, Duin & Zee',
    'Rietzanger - Noord',
    'XYZ - Bureau Registers Binnenzee',
    'Oeverhod Netwerken',
    '(KWW)',
    '',
  ])('%j nothing is taken off', (text) => {
    expect(splitName(text)).toEqual({ name: text, others: [], isShortened: false });
  });

  it('a text of a million letters is cut, not searched', async () => {
    const work = await workOf(() => splitName(`a(${'('.repeat(1_000_000)} h.o.d.n. ${' ,'.repeat(500_000)}`));
    expect(work).toBeLessThan(1000);
  });
});

describe('words', () => {
  it.each([
    ['K.W.W. Data', ['kww', 'data']],
    ["O'Hara’s Networks", ['oharas', 'networks']],
    ['Zilt & Zoet/Cloud', ['zilt', 'zoet', 'cloud']],
    ['B. V.', ['bv']],
    ['', []],
  ])('of %j are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});
