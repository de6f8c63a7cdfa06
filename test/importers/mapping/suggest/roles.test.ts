// Each column has one role, and each role one column.
import { describe, expect, it } from 'vitest';
import { KnownNames } from '../../../../importers/mapping/suggest/names';
import { rolesOf } from '../../../../importers/mapping/suggest/roles';
import { topicsOf } from '../../../../importers/mapping/suggest/topic';
import { dialect, facts } from './suggested';

function roles(name: string, ...rows: readonly string[]) {
  const table = facts(name, ...rows);
  const [topic] = topicsOf(table);
  if (!topic) throw new Error('no topic');
  const { bySlot, leftOut, seconds } = rolesOf({ facts: table, topic, names: new KnownNames(), dialect });
  return {
    slots: Object.fromEntries([...bySlot].map(([slot, { column }]) => [slot, column.title])),
    left: leftOut.map(({ column }) => column.title),
    seconds: seconds.map(({ column }) => column.title),
  };
}

it('a property belongs to the row, or to the thing beside it that has such', () => {
  expect(roles('applicaties.csv', 'Applicatie;Leverancier;KvK;Einddatum', 'a;x;12345678;1-1-2026').slots).toEqual({
    'self.@name': 'Applicatie',
    'supplier.@name': 'Leverancier',
    'supplier.kvk': 'KvK',
  });
  expect(roles('contracten.csv', 'Contractnr;Omschrijving;Leverancier;KvK;Einddatum', 'c;o;x;12345678;1-1-2026').slots).toMatchObject({
    'self.@key': 'Contractnr',
    'self.title': 'Omschrijving',
    'self.end': 'Einddatum',
    'supplier.kvk': 'KvK',
  });
});

describe('of two columns with one meaning', () => {
  it.each([['Leverancier;Vendor'], ['Vendor;Leverancier']])('the fuller one counts, in the order %s', (titles) => {
    const cells = titles === 'Leverancier;Vendor' ? ['x;', 'y;z'] : [';x', 'z;y'];
    const { slots, left, seconds } = roles('contracten.csv', `Contractnr;${titles}`, ...cells.map((cell) => `c;${cell}`));
    expect([slots['supplier.@name'], left, seconds]).toEqual(['Leverancier', [], ['Vendor']]);
  });
});

it('a second column that says the same in every row says it already', () => {
  const { left, seconds } = roles('contracten.csv', 'Contractnr;Leverancier;Vendor', 'c;x;X', 'd;y;');
  expect([left, seconds]).toEqual([['Vendor'], []]);
});

it('persons and what means nothing are left out', () => {
  expect(roles('contracten.csv', 'Contractnr;Contracteigenaar;Kleur', 'c;Jansen;rood').left).toEqual(['Contracteigenaar', 'Kleur']);
});

it('“Contract” beside “Contractnaam” is its number', () => {
  expect(roles('x.csv', 'Contract;Contractnaam;Einddatum;Jaarwaarde', 'C-1;Hosting;1-1-2026;1', 'C-2;Mail;1-1-2026;1').slots).toMatchObject({
    'self.@key': 'Contract',
    'self.@name': 'Contractnaam',
  });
});
