// A line of the table of `npm run bench:estate` says honestly whether its promise holds.
import { describe, expect, it } from 'vitest';
import { cells, median, titles, verdict } from './line';

describe('a line of the table', () => {
  const promised = { unit: '×', must: 4, aim: 3 } as const;

  it('says whether must and aim hold, and that what is no number holds nothing', () => {
    expect([3, 3.1, 4, 4.1, Number.NaN].map((value) => verdict(value, promised))).toEqual(['aim met', 'met', 'met', 'NOT MET', 'NOT MET']);
  });

  it('has a cell for each title, with its units', () => {
    const line = { work: 'import', measured: '2 s', beside: 'PapaParse 1 s', value: 2 };
    expect(cells({ ...line, promised })).toEqual(['import', '2 s', 'PapaParse 1 s', '2×', '≤ 4×', '≤ 3×', 'aim met']);
    expect(cells({ ...line, value: 1500, promised: { unit: 'ms', must: 100, aim: 50 } }).slice(3)).toEqual(['1.5 s', '≤ 100 ms', '≤ 50 ms', 'NOT MET']);
    expect(cells({ ...line, value: 1500, promised: { unit: 'MiB', must: 3072, aim: 1536 } }).slice(3)).toEqual([
      '1,500 MiB',
      '≤ 3,072 MiB',
      '≤ 1,536 MiB',
      'aim met',
    ]);
    expect(cells(line)).toHaveLength(titles.length);
  });

  it('takes the middle, whatever the order', () => {
    expect([median([5, 1, 3]), median([9]), median([1, 2])]).toEqual([3, 9, 2]);
    expect(median([])).toBeNaN();
  });
});
