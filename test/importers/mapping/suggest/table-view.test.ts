// What a page shows of the start of a table.
import { expect, it } from 'vitest';
import { viewOf } from '../../../../importers/mapping/suggest/table-view';
import { facts } from './suggested';

const rows = Array.from({ length: 60 }, (_, at) => `naam ${at};${at % 3 === 0 ? 'Hoog' : 'Laag'};${'x'.repeat(200)}`);
const view = viewOf(facts('r.csv', 'Register 2026;;', 'Naam;Belang;Tekst', ...rows));

it('words are counted over all rows that were looked at, not those that are shown', () => {
  expect(view.rows).toHaveLength(20);
  expect(view.words[1]).toEqual([
    ['Laag', 40],
    ['Hoog', 20],
  ]);
  expect(view.words[2]).toEqual([]);
});

it('the records at the start are there to choose the header from, as a spreadsheet counts them', () => {
  expect(view.top.slice(0, 2)).toEqual([
    { row: 1, text: 'Register 2026' },
    { row: 2, text: 'Naam · Belang · Tekst' },
  ]);
  expect(view.top.every(({ text }) => text.length <= 80)).toBe(true);
});
