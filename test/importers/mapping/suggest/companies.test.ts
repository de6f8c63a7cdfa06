// Companies in a column that may as well hold places: who hosts.
import { describe, expect, it } from 'vitest';
import { companyShare } from '../../../../importers/mapping/suggest/companies';
import { KnownNames } from '../../../../importers/mapping/suggest/names';
import { facts, lines, suggested } from './suggested';

it('are told by legal form, by the suppliers beside them, and by those of the graph', () => {
  const table = facts('a.csv', 'Applicatie;Leverancier;Hosting', 'a;Zaakhost;Wolken B.V.', 'b;Alfa;zaakhost', 'c;Alfa;Beta', 'd;Alfa;Kelder');
  const [, , hosting] = table.columns;
  if (!hosting) throw new Error('no column');
  const names = new KnownNames((name) => (name === 'Beta' ? ['Supplier'] : []));
  expect(companyShare(hosting, { facts: table, names })).toBe(0.75);
});

const hostingIn = (cells: readonly string[], { all = false, title = 'Hosting' } = {}) => {
  const rows = cells.map((cell, at) => `app ${at};Zaakhost;${cell}`);
  const { table, asks } = suggested({ 'applicaties.csv': lines(`Applicatie;Leverancier;${title}`, ...rows) }, { all });
  return {
    kinds: table.things.map(({ as, kind, name }) => (name ? `${as} ${kind}` : '')),
    relations: table.relations.map(({ type, to }) => `${type} ${to}`),
    asks,
  };
};

describe('a column “Hosting”', () => {
  it('of companies names suppliers, and makes no datacenters of them', () => {
    for (const all of [false, true]) {
      const { kinds, relations, asks } = hostingIn(['Wolken B.V.', 'Polder N.V.', 'Zaakhost'], { all });
      expect(kinds).toEqual(['component Component', 'supplier Supplier', 'hosting Supplier']);
      expect([relations, asks]).toEqual([['PROVIDED_BY supplier', 'PROVIDED_BY hosting'], []]);
    }
  });

  it('of datacenters names these', () => {
    expect(hostingIn(['DC Ede', 'Datacenter Wold']).kinds).toContain('datacenter Datacenter');
  });

  it('of both is asked twice, as companies first; nothing of it is taken by who takes all', () => {
    const { table, open } = suggested({ 'applicaties.csv': lines('Applicatie;Leverancier;Hosting', 'a;Z;Wolken B.V.', 'b;Z;Kelder', 'c;Z;Zolder') });
    expect(open.map(({ question }) => question.en)).toEqual([
      'Does “Hosting” name companies that the component of the row needs?',
      'Does “Hosting” say at which site the items run?',
    ]);
    expect(table.things.slice(2)).toEqual([
      { as: 'hosting', kind: 'Supplier' },
      { as: 'datacenter', kind: 'Datacenter' },
    ]);
    expect(table.relations.map(({ type, to }) => `${type} ${to}`)).toEqual(['PROVIDED_BY supplier', 'PROVIDED_BY hosting', 'HOSTED_IN datacenter']);
    expect(hostingIn(['Wolken B.V.', 'Kelder', 'Zolder'], { all: true }).kinds).toEqual(['component Component', 'supplier Supplier']);
    expect(hostingIn(['Wolken B.V.', 'Polder N.V.', 'Kelder']).asks).toEqual(['tables[0].things[2].name']);
  });

  it('a place with companies is asked', () => {
    expect(hostingIn(['Wolken B.V.', 'Polder N.V.'], { title: 'Locatie' }).asks).toEqual(['tables[0].things[2].name']);
  });

  it('“Hostingpartij” is a supplier by its title', () => {
    expect(hostingIn(['Wolken', 'Polder'], { title: 'Hostingpartij' }).kinds).toContain('hosting Supplier');
  });
});
