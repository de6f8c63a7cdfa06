// Comma or point: what the cells of a column tell, through tables of texts and of numbers.
import { describe, expect, it } from 'vitest';
import { DecimalSigns } from '../../../importers/reading/decimal-signs';
import { table } from '../../../importers/table/table';
import { takeFilesApart } from '../../../server/imports/take-apart';
import { inputFile, runImporter, withCode } from '../../support/input-files';
import { workbook } from '../../support/workbooks';

const signOf = (cells: readonly string[], hasNumbers = false) => new DecimalSigns(() => cells.map((cell) => [cell]), hasNumbers).signOf(0);

it('the cells of a column that can be read in one way only tell its sign', () => {
  expect(signOf(['€ 310.000', '€ 124.500,00'])).toBe(',');
  expect(signOf(['1,234', '12.50'])).toBe('.');
  expect(signOf(['310.000', '1200', '', 'n.v.t.'])).toBeNull();
  expect(signOf(['12,5', '12.5'])).toBeNull();
});

it('a number of a spreadsheet tells nothing of its texts', () => {
  expect(signOf(['12.5', '€ 124.500,00'], true)).toBe(',');
  expect(signOf(['12.5', '310.125'], true)).toBeNull();
});

const valuesOf = async (file: Parameters<typeof inputFile>) => {
  const { nodes, issues } = await runImporter(table, await takeFilesApart([inputFile(...file)]));
  return [nodes.map(({ properties }) => properties.annualValueEur), withCode(issues, 'ambiguous-number').length];
};
const amounts = (...texts: readonly string[]) => [['id', 'annualValueEur'], ...texts.map((text, at) => [`con:${at}`, text])];
const csv = (delimiter: string, ...texts: readonly string[]) =>
  amounts(...texts)
    .map((row) => row.map((cell) => `"${cell}"`).join(delimiter))
    .join('\n');

describe('amounts', () => {
  it('are read as the others of their column are written', async () => {
    expect(await valuesOf(['contracts.csv', csv(',', '€ 310.000', '€ 124.500,00')])).toEqual([[310_000, 124_500], 0]);
    expect(await valuesOf(['contracts.csv', csv(';', '310,000', '124,500.50')])).toEqual([[310_000, 124_500.5], 0]);
  });

  it('that nothing tells are read as is usual, and one remark says so', async () => {
    expect(await valuesOf(['contracts.csv', csv(',', '€ 310.000', '€ 88.000')])).toEqual([[310, 88], 1]);
    expect(await valuesOf(['contracts.csv', csv(';', '€ 310.000', '12,5', '12.5')])).toEqual([[310_000, 12.5, 12.5], 1]);
  });

  it('of a workbook are read so too, and its numbers stay what they are', async () => {
    const [header = [], ...texts] = amounts('€ 310.000', '€ 124.500,00');
    const book = workbook([{ name: 'contracts', rows: [header, ...texts, ['con:9', 310.125]] }]);
    expect(await valuesOf(['contracts.xlsx', book])).toEqual([[310_000, 124_500, 310.125], 1]);
  });
});
