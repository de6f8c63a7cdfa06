// Texts that cannot be kept, spaces around cells, and lists within a cell.
import { describe, expect, it } from 'vitest';
import { isBadText, ownText, splitList, trimCell } from '../../../importers/reading/texts';

describe('texts', () => {
  it('splits lists at bars, semicolons and line breaks, not at commas', () => {
    expect(splitList('A|B; C\nA')).toEqual(['A', 'B', 'C']);
    expect(splitList('Zaakhost, Inc.')).toEqual(['Zaakhost, Inc.']);
  });

  it('drops empty and repeated parts of a list', () => {
    expect(splitList('A;;A| ;B')).toEqual(['A', 'B']);
    expect(splitList('')).toEqual([]);
  });

  it('knows a NUL and half a character, wherever they stand; a whole one is good', () => {
    expect(['a\u0000', '\ud83d', 'x\udc4d'].map(isBadText)).toEqual([true, true, true]);
    expect(['', 'a', '\u{1f44d}'].map(isBadText)).toEqual([false, false, false]);
  });

  it('cuts spaces off both ends, no-break ones too', () => {
    expect([' a ', '\u00a0a\u00a0', '\ta', 'a b', ''].map(trimCell)).toEqual(['a', 'a', 'a', 'a b', '']);
  });

  it('copies a text as it is', () => {
    for (const text of ['', 'short', 'a longer text with é and \u{1f44d}']) expect(ownText(text)).toBe(text);
  });
});
