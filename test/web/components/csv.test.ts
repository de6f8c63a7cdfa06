// CSV that a spreadsheet opens: nothing in it is run, and everything comes back as it was.
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cleanFormula } from '../../../importers/reading/formulas';
import { csvText } from '../../../web/components/csv';

const rowsOf = (text: string, delimiter = ',') => Papa.parse<string[]>(text.slice(1), { delimiter, skipEmptyLines: true }).data;

describe('a cell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\uff1d1', '\uff0b1', '\uff0d1', '\uff20SUM(A1)'])(
    'that begins as a formula is not run: %j',
    (value) => {
      for (const separator of [',', ';']) {
        const [head, [cell = '', number] = []] = rowsOf(
          csvText(
            [
              [value, 'n'],
              [value, -1],
            ],
            separator,
          ),
          separator,
        );
        expect(head?.[0]).toBe(`'${value}`);
        expect(cell).toBe(`'${value}`);
        // A number is one, and stays one.
        expect(number).toBe('-1');
        // Read again it is what it was.
        expect(cleanFormula(cell)?.text).toBe(value.trim());
      }
    },
  );

  it.each(['a=1', ' text', '1', 'ＡＢＣ', '\u2212 minus sign', 'x\n=1'])('that begins otherwise stays as it is: %j', (value) => {
    expect(rowsOf(csvText([[value]]))[0]?.[0]).toBe(value);
  });
});
