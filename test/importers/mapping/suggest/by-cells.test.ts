// What cells tell of a column whatever its title: companies, names of items, countries; or nothing.
import { expect, it } from 'vitest';
import { byCells } from '../../../../importers/mapping/suggest/by-cells';
import { KnownNames } from '../../../../importers/mapping/suggest/names';
import { topicsOf } from '../../../../importers/mapping/suggest/topic';
import { dialect, facts } from './suggested';

const names = new KnownNames((name) => (name === 'Post' || name === 'Mail' ? ['Component'] : name === 'Torenvalk' ? ['Supplier'] : []));

function slotOf(titles: string, cells: readonly string[]) {
  const table = facts('systemen.csv', `Applicatie;${titles}`, ...cells.map((cell, at) => `app ${at};${cell}`));
  const [topic, column] = [topicsOf(table)[0], table.columns.at(-1)];
  return topic && column ? byCells(column, { facts: table, topic, names, dialect })?.slot : undefined;
}

it.each([
  { what: 'companies by legal form', titles: 'X', cells: ['Wolken B.V.', 'Polder', 'Zijl'], slot: 'supplier.@name' },
  { what: 'companies beside a column of suppliers', titles: 'Leverancier;X', cells: ['a;Wolken B.V.', 'b;Polder', 'c;Zijl'], slot: 'party.@name' },
  { what: 'one company of four is too few', titles: 'X', cells: ['Wolken B.V.', 'Polder', 'Zijl', 'Wold'], slot: undefined },
  { what: 'suppliers of the graph', titles: 'X', cells: ['Torenvalk', 'Torenvalk'], slot: 'supplier.@name' },
  { what: 'items', titles: 'X', cells: ['Post', 'Mail'], slot: '@names:X' },
  { what: 'items, several in a cell', titles: 'X', cells: ['Post, Mail', 'Mail | Fax'], slot: '@names:X' },
  { what: 'one item of three is too few', titles: 'X', cells: ['Post', 'Rood', 'Blauw'], slot: undefined },
  { what: 'countries', titles: 'X', cells: ['NL', 'Duitsland', 'België'], slot: 'country.ESTABLISHED_IN' },
  { what: 'words', titles: 'X', cells: ['rood', 'blauw'], slot: undefined },
  { what: 'empty cells', titles: 'X', cells: ['', ''], slot: undefined },
])('$what', ({ titles, cells, slot }) => {
  expect(slotOf(titles, cells)).toBe(slot);
});
