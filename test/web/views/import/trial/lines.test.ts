// Differences as lines of a table and of a CSV file.
import { describe, expect, it } from 'vitest';
import type { DifferenceBody } from '../../../../../server/api/contract';
import { differencesCsv, fieldSpec, linesOf, saidValues } from '../../../../../web/views/import/trial/lines';

const at = { file: 'c.csv', sheet: null, row: 3, sheetRow: 5 };
const contract: DifferenceBody = {
  ...{ id: 'con:a', kind: 'Contract', name: '=C', change: 'changed', ...at },
  fields: [
    { property: 'end', before: null, after: '2027-12-31' },
    { property: 'aliases', before: ['x', 'y'], after: null },
  ],
};
const supplied: DifferenceBody = {
  ...{ relation: { type: 'SUPPLIED_BY', from: 'con:a', to: 'sup:b', group: 'g' }, kind: 'SUPPLIED_BY', change: 'removed', names: { from: 'C', to: 'B' } },
  ...{ file: null, sheet: null, row: null, sheetRow: null, fields: [{ property: 'required', before: 2, after: null }] },
};

describe('lines', () => {
  it('are one a field of what changed, and one for what is new or gone', () => {
    expect(linesOf([contract, supplied]).map(({ difference, field }) => [difference.change, field?.property ?? null])).toEqual([
      ['changed', 'end'],
      ['changed', 'aliases'],
      ['removed', null],
    ]);
    const keys = linesOf([contract, supplied, contract]).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('know the declaration of their field, of a node and of a relation', () => {
    expect(fieldSpec(contract, 'end')?.value.type).toBe('date');
    expect(fieldSpec(supplied, 'required')?.value.type).toBe('required');
    expect(fieldSpec(contract, 'nothing')).toBeUndefined();
  });

  it('say of what is gone what it said, of what is new what it says, besides its name', () => {
    expect(saidValues(supplied)).toEqual([{ property: 'required', value: 2 }]);
    const fields = [...contract.fields, { property: 'name', before: null, after: '=C' }];
    expect(saidValues({ ...contract, change: 'added', fields })).toEqual([{ property: 'end', value: '2027-12-31' }]);
  });
});

describe('as a file', () => {
  it('have a line per field with old and new, the row of the spreadsheet, and no formula', () => {
    const [head, ...lines] = differencesCsv([contract, supplied, { ...supplied, fields: [] }])
      .replace('\ufeff', '')
      .trimEnd()
      .split('\r\n');
    expect(head).toBe('change;kind;id;name;from;to;group;property;before;after;file;sheet;row');
    expect(lines).toEqual([
      `changed;Contract;con:a;'=C;;;;end;;2027-12-31;c.csv;;5`,
      `changed;Contract;con:a;'=C;;;;aliases;"x; y";;c.csv;;5`,
      'removed;SUPPLIED_BY;;;con:a;sup:b;g;required;2;;;;',
      'removed;SUPPLIED_BY;;;con:a;sup:b;g;;;;;;',
    ]);
  });
});
