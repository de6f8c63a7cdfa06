// A cell of CSV comes back as it was, whatever is in it; quotes stand only where they must.
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { csvCell } from '../../../server/model/csv-cell';

const separators = [',', ';', '\t', '|'];

it.each(['a', '', 'a,b', 'a;b', 'a|b', 'a\tb', 'say "yes"', '"', '""', 'two\nlines', 'two\r\nlines', '\r', ' a', 'a ', '\u00a0a', '\ufeffa', '=1+1'])(
  '%j',
  (text) => {
    for (const delimiter of separators) {
      const line = [text, 'x'].map((cell) => csvCell(cell, delimiter)).join(delimiter);
      expect(Papa.parse<string[]>(line, { delimiter, newline: '\n' }).data).toEqual([[text, 'x']]);
    }
  },
);

it('has no quotes where nothing in it asks for them', () => {
  expect([csvCell('a;b', ','), csvCell('a b', ','), csvCell("it's", ',')]).toEqual(['a;b', 'a b', "it's"]);
});
