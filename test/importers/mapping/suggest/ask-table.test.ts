// What the rows of a table are is asked where it is not certain; and of applications, whether they are services, where nothing else is one.
import { describe, expect, it } from 'vitest';
import { lines, suggested } from './suggested';

const applications = { 'applicaties.csv': lines('Applicatie;Leverancier;RTO (uur);Beheerpartij', 'Loket;Grutto;4;Kiekendief', 'Post;Grutto;24;Torenvalk') };
const asked = (files: Readonly<Record<string, string>>, options = { hasNoService: true }) => {
  const { open, table, profile } = suggested(files, options);
  return { tables: open.filter(({ at }) => /^tables\[\d+\]$/.test(at)), table, profile };
};

describe('a list of applications in an estate without services', () => {
  it('asks whether they are the services that are counted, and stands as components until then', () => {
    const { tables, table } = asked(applications);
    expect(tables.map(({ question }) => question.nl)).toEqual([
      'Zijn de rijen van “applicaties.csv” de diensten die u telt (wat de organisatie gebruikt), of onderdelen onder diensten?',
    ]);
    expect(table.things[0]?.kind).toBe('Component');
    const kinds = tables[0]?.choices.map(({ value }) => (value as typeof table).things[0]?.kind);
    expect(kinds).toEqual(['Component', 'Service']);
  });

  it('as services keeps what only a service has, and asks on what is uncertain within', () => {
    const service = asked(applications).tables[0]?.choices[1];
    expect(service?.value).toMatchObject({ things: [{ kind: 'Service', properties: { rtoHours: { column: 'RTO (uur)' } } }, { kind: 'Supplier' }] });
    expect(service?.asks?.open.map(({ at }) => at)).toEqual(['tables[0].things[2].name']);
  });

  it.each([
    ['the estate has services, or that is not known', applications, { hasNoService: false }],
    ['every suggestion is taken', applications, { hasNoService: true, all: true }],
    ['they are servers', { 'servers.csv': lines('Server;Leverancier', 'srv1;Grutto', 'srv2;Zijl') }, undefined],
    ['a column names the service of each', { 'applicaties.csv': lines('Applicatie;Dienst', 'Loket;Burgerzaken', 'Post;Facilitair') }, undefined],
    ['another table has the services', { ...applications, 'diensten.csv': lines('Dienst;Kritiek', 'Zaken;hoog', 'Post;laag') }, undefined],
  ])('is not asked so when %s', (_, files, options) => {
    expect(asked(files, options).tables).toEqual([]);
  });
});

it('a choice of what the rows are loses no column: it goes on asking, and as it is decides nothing about it', () => {
  const { open } = suggested({ 'lijst.csv': lines('Contract;Leverancier;Vendor', 'vast;Grutto;Kiekendief', 'vast;Zijl;Torenvalk') });
  const [contract] = open[0]?.choices ?? [];
  expect(contract?.value).toMatchObject({ things: [{ kind: 'Contract' }, { kind: 'Supplier' }], unused: [] });
  expect(contract?.asks?.open.map(({ question }) => question.en)).toContain('“Vendor” names further suppliers: are they needed too?');
  expect(contract?.asks?.value).toMatchObject({ things: [{ kind: 'Contract' }, { as: 'supplier' }, { as: 'supplier2' }] });
});
