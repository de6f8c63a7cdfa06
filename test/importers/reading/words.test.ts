// Words of names and titles.
import { expect, it } from 'vitest';
import { bareFileName, wordsIn } from '../../../importers/reading/words';

it('are cut at whatever is no letter, however an accent is written', () => {
  expect(wordsIn('Lijst_2026-diensten (v2)')).toEqual(['Lijst', 'diensten', 'v']);
  expect(wordsIn('Technologiee\u0308n')).toEqual(['Technologieën']);
  expect(wordsIn(' 12 ')).toEqual([]);
});

it.each([
  ['export/contracts.csv.txt', 'contracts'],
  ['C:\\lijst\\Leveranciers.XLSX', 'Leveranciers'],
  ['v1.2 assets', 'v1.2 assets'],
  ['.csv', ''],
])('a file %s is called “%s”', (name, bare) => {
  expect(bareFileName(name)).toBe(bare);
});

it('a long name of endings takes no long time', () => {
  expect(bareFileName(`${'.csv'.repeat(20_000)}x`).length).toBeGreaterThan(1);
});
