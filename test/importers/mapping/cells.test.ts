// Cells as a profile takes them: words translated, values cut.
import { describe, expect, it } from 'vitest';
import { MappedCell, Words } from '../../../importers/mapping/cells';
import { Tally } from '../../../importers/reading/tally';
import type { Issue } from '../../../server/model/issues';

const place = { file: 'a.csv', sheet: null, row: 1, line: 2, sheetRow: 2 };
const cellOf = (rule: ConstructorParameters<typeof MappedCell>[1]) => {
  const tally = new Tally();
  const cell = new MappedCell({ at: 0, header: 'Prio' }, rule, tally);
  const told: Issue[] = [];
  return {
    text: (text: string) => cell.text({ cells: [text], place }),
    parts: (text: string) => cell.parts({ cells: [text], place }),
    told: () => {
      tally.flush((one) => told.push(one));
      return told;
    },
  };
};

describe('a value list', () => {
  it('takes a word as written, else whatever its case and normal form', () => {
    const words = new Words({ Hoog: 'a', hoog: 'b', Caf\u00e9: 'c' });
    expect([words.get('hoog'), words.get('Hoog'), words.get('HOOG'), words.get('cafe\u0301'), words.get('laag')]).toEqual(['b', 'a', 'a', 'c', undefined]);
    expect(words.get('constructor')).toBeUndefined();
  });

  it('does not use a word without an entry, and counts each such word in a warning', () => {
    const { text, told } = cellOf({ values: { Hoog: 'critical' } });
    expect([text('hoog'), text('zeer'), text('zeer'), text('matig'), text('')]).toEqual(['critical', '', '', '', '']);
    expect(told().map(({ code, severity, value, column, details }) => [code, severity, value, column, details?.count])).toEqual([
      ['unknown-word', 'warning', 'zeer', 'Prio', 2],
      ['unknown-word', 'warning', 'matig', 'Prio', 1],
    ]);
  });

  it('may say what an empty cell means', () => {
    expect(cellOf({ values: { '': 'partial' } }).text('')).toBe('partial');
  });
});

it('a cell without a rule is one value, an empty one none', () => {
  const { parts } = cellOf({});
  expect([parts('a; b'), parts('')]).toEqual([['a; b'], []]);
});

it.each([
  ['Alfa, Beta; Gamma', [';', ','], ['Alfa', 'Beta', 'Gamma']],
  ['Alfa\r\nBeta\nGamma', ['\n'], ['Alfa', 'Beta', 'Gamma']],
  ['Alfa\nBeta', ['\\n'], ['Alfa', 'Beta']],
  ['Alfa - Beta-Gamma', ['-', ' - '], ['Alfa', 'Beta', 'Gamma']],
  ['"Brontal Cloud, Inc.", Databoer', [','], ['Brontal Cloud, Inc.', 'Databoer']],
])('%j by %j is %j', (cell, split, parts) => {
  expect(cellOf({ split }).parts(cell)).toEqual(parts);
});

it('words of parts are translated one by one', () => {
  expect(cellOf({ split: ';', values: { A: 'Alfa', B: 'Beta' } }).parts('b; A; C')).toEqual(['Beta', 'Alfa']);
});
