// Columns that say something beside the things of a row.
import { describe, expect, it } from 'vitest';
import { lines, suggested } from './suggested';

it('what is used and what uses is the same relation from both sides, with one separator', () => {
  const { table } = suggested({
    'assets.csv': lines(
      'Naam;Type;Gebruikt;Wordt gebruikt door',
      'Zaak;Applicatie;SRV-1, DB-1;Balie',
      'SRV-1;Server;;Zaak',
      'DB-1;Database;;Zaak',
      'Balie;Dienst;Zaak;',
    ),
  });
  const named = ['Component', 'Service'];
  expect(table.relations).toEqual([
    { type: 'DEPENDS_ON', from: 'item', to: { named, column: 'Gebruikt', split: ',' } },
    { type: 'DEPENDS_ON', from: { named, column: 'Wordt gebruikt door', split: ',' }, to: 'item' },
  ]);
});

it('a name in quotes is one name, whatever separators stand in it', () => {
  const { table } = suggested({
    'assets.csv': lines('Naam;Type;Gebruikt', 'Zaak;Applicatie;"""Ede, Noord""|DB-1"', 'DB-1;Database;', 'Balie;Dienst;Zaak'),
    'datacenters.csv': lines('Datacenter;Plaats', '"Ede, Noord";Ede', '"Ede, Zuid";Ede'),
  });
  expect(table.relations).toMatchObject([{ type: 'DEPENDS_ON', to: { named: ['Component', 'Datacenter', 'Service'], column: 'Gebruikt' } }]);
});

describe('asked are', () => {
  it('a column without a known title whose cells name items: it looks like a relation', () => {
    const { open } = suggested({ 'applicaties.csv': lines('Applicatie;Leverancier;Zit vast aan', 'A;x;B', 'B;x;C', 'C;y;A') });
    expect(open).toMatchObject([
      {
        at: 'tables[0].relations[1]',
        choices: [{ value: { type: 'DEPENDS_ON', from: 'component', to: { column: 'Zit vast aan' } } }, { value: { to: 'component' } }, { value: null }],
      },
    ]);
  });

  it('rows that are out of use', () => {
    const { open } = suggested({ 'applicaties.csv': lines('Applicatie;Status;Leverancier', 'a;Actief;x', 'b;Uitgefaseerd;x', 'c;Actief;y') });
    expect(open).toMatchObject([
      {
        at: 'tables[0].rows',
        choices: [{ value: { only: [{ column: 'Status', notIn: ['Uitgefaseerd'] }] } }, { value: null, reason: { nl: 'alle rijen tellen' } }],
      },
    ]);
  });
});
