// A column of places: a site where things run, or who hosts them.
import { expect, it } from 'vitest';
import { lines, suggested } from './suggested';

const placesIn = (title: string) => suggested({ 'applicaties.csv': lines(`Applicatie;Leverancier;${title}`, 'a;x;Ede', 'b;x;Ede', 'c;y;Ede') });

it('a place that may be a site is asked', () => {
  const { asks, table } = placesIn('Locatie');
  expect([asks, table.things[2]]).toEqual([['tables[0].things[2].name'], { as: 'datacenter', kind: 'Datacenter' }]);
});

it('under “Hosting” it may as well be a company: both are asked', () => {
  const { asks, table } = placesIn('Hosting');
  expect(asks).toEqual(['tables[0].things[2].name', 'tables[0].things[3].name']);
  expect(table.things.slice(2)).toEqual([
    { as: 'hosting', kind: 'Supplier' },
    { as: 'datacenter', kind: 'Datacenter' },
  ]);
});
