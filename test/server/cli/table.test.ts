// Tables and figures for a reader.
import { describe, expect, it } from 'vitest';
import { formatCount, formatNumber, formatShare, renderTable, section } from '../../../server/cli/table';

describe('figures', () => {
  it('that nobody knows are said to be unknown', () => {
    expect([formatNumber(null), formatNumber(undefined), formatShare(null), formatShare(undefined)]).toEqual(Array(4).fill('unknown'));
  });

  it.each([
    [0, '0'],
    [1234567, '1,234,567'],
    [0.125, '0.13'],
    [-2.5, '-2.5'],
    // A zero would say that there is nothing.
    [0.001, '<0.01'],
    [-0.001, '>-0.01'],
  ])('%d is written %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it.each([
    [0, '0.0 %'],
    [0.5, '50.0 %'],
    [1, '100.0 %'],
    // Neither nothing nor all.
    [0.0001, '<0.1 %'],
    [0.9999, '>99.9 %'],
  ])('a share of %d is written %s', (value, text) => {
    expect(formatShare(value)).toBe(text);
  });

  it('agree with their noun', () => {
    expect([formatCount(0, 'service'), formatCount(1, 'service'), formatCount(1200, 'service'), formatCount(2, 'community', 'communities')]).toEqual([
      '0 services',
      '1 service',
      '1,200 services',
      '2 communities',
    ]);
  });
});

describe('a table', () => {
  it('has columns as wide as their widest cell, numbers at the right, and no blanks at the end', () => {
    expect(
      renderTable(
        [{ title: 'name' }, { title: 'n', align: 'right' }, { title: 'more' }],
        [
          ['a', '10', ''],
          ['longer', '9', 'x'],
        ],
      ),
    ).toBe(['name     n  more', '──────  ──  ────', 'a       10', 'longer   9  x', ''].join('\n'));
  });

  it('cuts a cell by letters, not in the middle of one', () => {
    const row = renderTable([{ title: 'n', most: 3 }], [['😀😀😀😀']]).split('\n')[2];
    expect(row).toBe('😀😀…');
    expect(renderTable([{ title: 'n', most: 4 }], [['😀😀😀😀']])).toContain('😀😀😀😀');
  });

  it('counts the rows that it does not show', () => {
    const rows = Array.from({ length: 1045 }, (_, at) => [String(at)]);
    const lines = renderTable([{ title: 'n' }], rows, 5).split('\n');
    expect(lines).toHaveLength(2 + 5 + 1 + 1);
    expect(lines.at(-2)).toBe('… and 1,040 more, not shown; --json has all');
  });

  it('shows a cell on one line, whatever it holds', () => {
    expect(
      renderTable([{ title: 'n' }], [['a\nb\u001b[2J']])
        .trimEnd()
        .split('\n'),
    ).toHaveLength(3);
  });

  it('without rows is nothing, and so is its section', () => {
    expect(renderTable([{ title: 'n' }], [])).toBe('');
    expect(section('Title', '')).toBe('');
    expect(section('Title', 'table\n')).toBe('\nTitle\ntable\n');
    expect(section('', 'table\n')).toBe('\ntable\n');
  });
});
