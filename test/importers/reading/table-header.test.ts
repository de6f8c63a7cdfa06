// Where a header stands: the record that a format knows best; else the one that looks like a header; and when it cannot be read.
import { describe, expect, it } from 'vitest';
import { mostColumns } from '../../../importers/reading/limits';
import { findHeader, guessHeader, headerProblem, seenIn } from '../../../importers/reading/table-header';
import { sheetOf } from '../../support/table-sources';

const score = (cells: readonly string[]) => cells.filter((cell) => ['id', 'name'].includes(cell)).length;
const startsOf = (rows: readonly (readonly string[])[], known = rows.length) => sheetOf(['a.xlsx', 'Blad1'], rows, { known }).starts;

describe('the header that a format knows', () => {
  it('is the record with most of its columns, the first of equals, cells trimmed', () => {
    const found = findHeader(startsOf([['Register 2026'], ['id', 'x'], [' id ', 'name '], ['id', 'name']]), score);
    expect(found).toMatchObject({ skipped: 2, cells: ['id', 'name'], isCut: false });
    expect(found && seenIn(found)).toEqual({ sheet: 'Blad1', header: 'id · name' });
  });

  it('is looked for in the first 20 records, and none of them may be broken', () => {
    const titles = (count: number) => Array.from({ length: count }, () => ['title']);
    expect(findHeader(startsOf([...titles(19), ['id']]), score)?.skipped).toBe(19);
    expect(findHeader(startsOf([...titles(20), ['id']]), score)).toBeNull();
    const [start] = startsOf([['id', 'name']]);
    const broken = { ...start, first: () => [{ cells: ['id', 'name'], line: 1, sheetRow: 1, broken: 'open-quote' }] };
    expect(start && findHeader([{ ...start, ...broken }], score)).toBeNull();
  });

  it('may go on behind the first bytes when nothing known stands below it: then it is refused', () => {
    const cut = findHeader(
      startsOf(
        [
          ['id', 'name'],
          ['sup:a', 'A'],
        ],
        1,
      ),
      score,
    );
    expect(cut?.isCut).toBe(true);
    expect(cut && headerProblem(cut)?.en).toContain('its header is longer than');
    const whole = findHeader(
      startsOf(
        [
          ['id', 'name'],
          ['sup:a', 'A'],
          ['sup:b', 'B'],
        ],
        2,
      ),
      score,
    );
    expect(whole && headerProblem(whole)).toBeNull();
  });

  it('may have as many columns as a spreadsheet, not more', () => {
    const wide = (columns: number) => findHeader(startsOf([['id', ...Array.from({ length: columns - 1 }, (_, at) => `c${at}`)]]), score);
    const [most, more] = [wide(mostColumns), wide(mostColumns + 1)];
    expect([most && headerProblem(most), more && headerProblem(more)?.nl]).toEqual([null, expect.stringContaining('16385 kolommen')]);
  });
});

describe('the header that nobody knows', () => {
  it.each([
    { rows: ['Register 2026;', 'Naam;Land', 'Acme;NL', 'Beta;BE'], header: 1 },
    { rows: ['a;b;', 'c;d;e', 'f;g;h'], header: 0 },
    { rows: ['a;b;;', 'c;d;e;f', 'g;h;i;j'], header: 1 },
  ])('is the first row with titles that no later row outdoes by half: $rows', ({ rows, header }) => {
    expect(guessHeader(startsOf(rows.map((row) => row.split(';'))))?.skipped).toBe(header);
  });

  it('is no row of numbers, of one title, of repeats, or of prose that few other rows are like', () => {
    for (const rows of [[['1', '2']], [['Naam'], ['A']], [['Naam', 'naam']], [['Dear reader', 'hello'], ['x'], ['y'], ['z']]])
      expect(guessHeader(startsOf(rows))).toBeNull();
  });
});
