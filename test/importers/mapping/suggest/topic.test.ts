// What a row is about: certain enough, or asked.
import { describe, expect, it } from 'vitest';
import { topicsOf } from '../../../../importers/mapping/suggest/topic';
import { facts } from './suggested';

const of = (name: string, ...rows: readonly string[]) => topicsOf(facts(name, ...rows))[0];

describe('rows are', () => {
  it.each([
    ['Contract', 'lijst.csv', ['Contract;Leverancier;Ingangsdatum;Einddatum;Jaarwaarde', 'a;b;1-1-2026;1-1-2027;5', 'c;d;1-1-2026;1-1-2027;5']],
    ['Supplier', 'Leveranciers.csv', ['Naam;Land', 'a;NL']],
    ['Component', 'Assets-export.csv', ['Naam;Type;Leverancier', 'a;Applicatie;x', 'b;Server;x', 'c;Dienst;y']],
    ['Service', 'export.csv', ['Dienst;Kritikaliteit;RTO;Leverancier', 'a;vital;4;x', 'b;critical;8;x', 'c;critical;8;x']],
    ['Component', 'a.csv', ['Applicatie;Leverancier;Kritikaliteit;Gebruikers', 'a;x;Hoog;5', 'b;y;Laag;6', 'c;z;Hoog;7']],
    ['Service', 'a.csv', ['Service;Supplier;Subcontractors;Country;Criticality', 'a;x;"p; q";NL;critical', 'b;y;;NL;important']],
    ['Supplier', 'a.csv', ['Leverancier;KvK;Diensten;Onderaannemers', 'a;12345678;x | y;p', 'b;12345679;z;q']],
    ['Supplier', 'glpi-suppliers.csv', ['Name;ID;Third party type;Country', 'a;1;Hosting;NL']],
  ])('%s in %s', (kind, name, rows) => {
    const found = of(name, ...rows);
    expect(found?.kind).toBe(kind);
    expect(found?.certainty).toBeGreaterThanOrEqual(0.6);
  });

  it.each([
    ['facturen.csv', ['Nummer;Einddatum', 'F-1;31-12-2026']],
    ['gebouwen.csv', ['Naam;Status', 'Hoofdgebouw;Actief']],
    ['export.csv', ['Naam;Status', 'Hoofdgebouw;Actief']],
    ['contracten-facturen.csv', ['Nummer;Bedrag', 'F-1;3']],
    ['map.csv', ['Contract;Leverancier', 'C-1;Zaakhost B.V.']],
  ])('not certain in %s', (name, rows) => {
    expect(of(name, ...rows)?.certainty ?? 0).toBeLessThan(0.6);
  });
});

it('a column of classes says the kind of each row; a word that is none is named', () => {
  const found = of('a.csv', 'Naam;Type;Leverancier', 'a;Applicatie;x', 'b;Dienst;x', 'c;Gebouw;x');
  expect(found?.classes).toMatchObject({ values: { Applicatie: 'Component', Dienst: 'Service' }, unknown: ['Gebouw'] });
});

it('two kinds that are as likely are asked', () => {
  const [first, second] = topicsOf(facts('applicaties en diensten.csv', 'Naam;Land', 'a;NL'));
  expect([first?.kind, second?.kind].sort()).toEqual(['Component', 'Service']);
  expect(first?.certainty).toBeLessThan(0.6);
});

it.each(['Type;Categorie', 'Categorie;Type'])('of two columns of classes the same one counts in the order %s', (titles) => {
  expect(of('a.csv', `Naam;${titles}`, 'a;Dienst;Dienst', 'b;Server;Server')?.classes?.column.title).toBe('Categorie');
});
