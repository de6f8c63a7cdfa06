// What the rows of an import became, as the command line words it.
import { describe, expect, it } from 'vitest';
import { printMadeOfRows } from '../../../server/cli/made-of-rows';
import type { ImportResult } from '../../../server/imports/result';

const none = { added: 0, changed: 0, removed: 0, unchanged: 0 };
const result: ImportResult = {
  ...{ import: null, source: 's', mode: 'full', as: 'table', applied: false, rows: { read: 5, accepted: 5, rejected: 0 } },
  ...{
    changes: { nodes: none, relations: none },
    issues: [],
    issueCounts: [],
    mapping: null,
    leftOut: 0,
    unchangedOfSource: { nodes: 0, relations: 0 },
    rejectedFile: { rows: 0, beyond: 0 },
  },
  became: { nodes: { Component: 5, Supplier: 3 }, relations: { PROVIDED_BY: 4 } },
  samples: [
    {
      ...{ file: 'a.csv', sheet: null, row: 1, sheetRow: 2, nodes: ['cmp:a'], relations: [{ type: 'PROVIDED_BY', from: 'cmp:a', to: 'sup:x' }] },
      named: [
        { id: 'cmp:a', kind: 'Component', name: 'Balie' },
        { id: 'sup:x', kind: 'Supplier', name: 'Alfa' },
      ],
    },
    { file: 'a.json', sheet: 'nodes', row: 2, sheetRow: null, nodes: ['cmp:b'], relations: [] },
  ],
  unused: [
    { file: 'a.csv', sheet: null, column: 'Opm', filled: 1, namesItems: 0, complete: true },
    { file: 'a.csv', sheet: null, column: 'Gebruikt', filled: 5, namesItems: 4, complete: true },
    { file: 'a.csv', sheet: null, column: 'Tekst', filled: 5_000, namesItems: 1, complete: false },
  ],
  consequences: [],
  skipped: [{ file: 'brief.txt', code: 'nothing-recognised' }],
};

describe('what the rows became', () => {
  it('is a sentence, three rows by names and ids (by ids alone where an older version kept no names), the columns that are not used (relations first) and the files that are left out', () => {
    expect(printMadeOfRows(result).trim().split('\n')).toEqual([
      'What the rows became',
      '5 rows → 5 Component, 3 Supplier, 4 PROVIDED_BY',
      '  a.csv, row 2: Balie (cmp:a); Balie PROVIDED_BY Alfa (sup:x)',
      '  a.json, nodes, record 2: cmp:b',
      '',
      'Columns that are not used',
      '  a.csv: Gebruikt: 5 cells, 4 name items here: these look like relations',
      '  a.csv: Tekst: 5,000 cells, at least 1 names an item here: these look like relations',
      '  a.csv: Opm: 1 cell',
      '',
      'Left out',
      '  brief.txt: not recognised',
    ]);
  });
  it('is not said of an import that accepts nothing, and is nothing for rows that state nothing', () => {
    const empty = { ...result, unused: [], skipped: [], samples: [], became: { nodes: {}, relations: {} } };
    expect(printMadeOfRows({ ...empty, rows: { read: 1, accepted: 0, rejected: 1 } })).toBe('');
    expect(printMadeOfRows({ ...empty, rows: { read: 1, accepted: 1, rejected: 0 } }).trim()).toBe('What the rows became\n1 row → nothing');
  });
  it('lists at most twenty columns', () => {
    const unused = Array.from({ length: 30 }, (_, at) => ({ file: 'a.csv', sheet: null, column: `c${at}`, filled: 1, namesItems: 0, complete: true }));
    expect(printMadeOfRows({ ...result, unused })).toContain('  … and 10 more; --json has all');
  });
});
