// Cells with several values: separators, quoted parts, and that no cell takes long.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCell } from '../../../importers/reading/split-cell';
import { WorkClock } from '../../support/work';

describe('a cell with several values', () => {
  it.each([
    ['Zaaksysteem,"Suite ""Burgerzaken"""', [','], ['Zaaksysteem', 'Suite "Burgerzaken"']],
    ['"Suite ""Burgerzaken"""', [','], ['Suite "Burgerzaken"']],
    ['"Beta, Ltd" , Alfa', [','], ['Beta, Ltd', 'Alfa']],
    ['A;;B ; A', [';'], ['A', 'B']],
    ['A\r\nB\rC\nD', ['\n'], ['A', 'B', 'C', 'D']],
    ['A\n"B\nC"\nD', ['\n'], ['A', 'B\nC', 'D']],
    ['A | B; C', ['|', ';'], ['A', 'B', 'C']],
    ['A -- B', ['--'], ['A', 'B']],
    ['A.B|C', ['.', '|'], ['A', 'B', 'C']],
  ])('%s at %j', (cell, separators, parts) => {
    expect(splitCell(cell, separators)).toEqual(parts);
  });

  it.each([
    ['nothing', '', []],
    ['only separators', ' ; ;', []],
    ['a name in quotes stays one', '"De Zon"', ['"De Zon"']],
    ['quotes within a name are signs', 'Bedrijf "De Zon"; B', ['Bedrijf "De Zon"', 'B']],
    ['quotes that end before the name does are signs', '"De Zon" B.V.; B', ['"De Zon" B.V.', 'B']],
    ['a quote that is never closed is a sign', '"A; "B; C', ['"A', '"B', 'C']],
  ])('%s', (_, cell, parts) => {
    expect(splitCell(cell, [';'])).toEqual(parts);
  });

  it('gives back every list that was written as CSV writes one', () => {
    const part = fc.stringMatching(/^[a-c";, ]{1,8}$/).filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(fc.uniqueArray(part, { minLength: 2, maxLength: 6 }), (parts) => {
        const cell = parts.map((text) => (/[";]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(';');
        expect(splitCell(cell, [';'])).toEqual(parts);
      }),
    );
  });

  it.each([
    ['quotes', '"'],
    ['quotes and separators', '";'],
    ['doubled quotes', '""; '],
    ['spaces', ' '],
    ['spaces and quotes', ' "'],
  ])('reads 32,000 characters of %s at once', (_, text) => {
    const clock = new WorkClock();
    splitCell(text.repeat(32_000 / text.length), [';', '\n']);
    expect(clock.lap()).toBeLessThan(1000);
  });
});
