// One column as a property: values with their issues, told for every row; doubts once per table.
import { describe, expect, it } from 'vitest';
import { PropertyColumn, rejected } from '../../../importers/reading/property-column';
import { nodeKindSpec, relationTypeSpec } from '../../../server/model/vocabulary';
import { headOf, place, toldContext } from '../../support/table-sources';

function columnOf(name: string) {
  const specs = [...(nodeKindSpec('Contract')?.properties ?? []), ...(relationTypeSpec('DEPENDS_ON')?.properties ?? [])];
  const spec = specs.find((one) => one.name === name);
  if (!spec) throw new Error(name);
  const told = toldContext();
  const head = headOf('Kop');
  return { ...told, head, column: new PropertyColumn(spec, 'Kop', { head, context: told.context }) };
}

describe('a column that is a property', () => {
  it('gives values; an empty cell states nothing', () => {
    const { column, issues } = columnOf('start');
    expect([column.read('', place), column.read('1-2-2026', place)]).toEqual([undefined, '2026-02-01']);
    expect(issues).toEqual([]);
  });

  it('tells of each row whose cell is not used, under the header of the file, also when the cell was read before', () => {
    const { column, issues } = columnOf('start');
    for (const row of [1, 2]) expect(column.read('soon', { ...place, row })).toBeUndefined();
    expect(issues.map(({ code, row, column: header, value }) => [code, row, header, value])).toEqual([
      ['invalid-date', 1, 'Kop', 'soon'],
      ['invalid-date', 2, 'Kop', 'soon'],
    ]);
  });

  it('rejects the row of a value that cannot be left out', () => {
    expect(columnOf('required').column.read('0', place)).toBe(rejected);
  });

  it('counts numbers in doubt once per table', () => {
    const { column, head, issues, context } = columnOf('annualValueEur');
    expect([column.read('1.234', place), column.read('2.345', place)]).toEqual([1.234, 2.345]);
    expect(issues).toEqual([]);
    head.tally.flush(context.issue);
    expect(issues).toMatchObject([{ code: 'ambiguous-number', value: '1.234', details: { count: 2 } }]);
  });
});
