// Names of files of which dates may be others next month.
import { expect, it } from 'vitest';
import { filePattern } from '../../../../importers/mapping/suggest/file-pattern';

it.each([
  ['Assets-export 2026-11-27.csv', 'Assets-export *.csv'],
  ['lijst-peildatum-1-juni-2026.csv', 'lijst-peildatum-*.csv'],
  ['contracten_20261130.csv', 'contracten_*.csv'],
  ['contracten.csv', 'contracten.csv'],
  ['2026.csv', '2026.csv'],
])('%s', (name, pattern) => {
  expect(filePattern([name]).get(name)).toBe(pattern);
});

it('two files of one import have no pattern in common', () => {
  const names = ['contracten 2025.csv', 'contracten 2026.csv'];
  expect([...filePattern(names)]).toEqual(names.map((name) => [name, name]));
});
