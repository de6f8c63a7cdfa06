// What a row is about: certain enough, or asked.
import { describe, expect, it } from 'vitest';
import { topicsOf } from '../../../../importers/mapping/suggest/topic';
import { facts, lines, suggested } from './suggested';

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

describe('of kinds that are as likely', () => {
  const tied = facts('applicaties en diensten.csv', 'Naam;Land', 'a;NL');
  const [first, second] = topicsOf(tied);

  it('each says that it may be the other, and the order stays that of what is likely', () => {
    expect(first?.reason.en).toMatch(/they might as well be (services|components)$/);
    expect(second?.reason.en).toMatch(/they might as well be (services|components)$/);
    expect(first?.reason.en).not.toBe(second?.reason.en);
    const all = topicsOf(
      facts('contracten en leveranciers.csv', 'Contract;Leverancier;KvK;LEI;Jaarwaarde;Type leverancier', 'a;x;12345678;;5;p', 'b;y;12345679;;6;q'),
    );
    expect(all.map(({ certainty }) => certainty)).toEqual([...all.map(({ certainty }) => certainty)].sort((a, b) => b - a));
  });

  it.each([
    ['applicaties en diensten.csv', 'Naam;Land', 'a;NL'],
    ['export.csv', 'Naam;Status', 'a;Actief'],
    ['lijst.csv', 'Applicatie;Dienst;Leverancier', 'a;b;c'],
    ['contracten en leveranciers.csv', 'Naam;KvK;Jaarwaarde', 'a;12345678;5'],
  ])('what is taken from %s by who takes all has the reason and the certainty of its own kind', (name, ...rows) => {
    const { table, decisions } = suggested({ [name]: lines(...rows) }, { all: true });
    const { open } = suggested({ [name]: lines(...rows) });
    const chosen = decisions.find(({ at }) => at === 'tables[0]') ?? decisions.find(({ at }) => at.endsWith('.kind'));
    const kind = table.things[0]?.kind;
    if (kind === undefined) expect(chosen?.use).toBe('left out');
    else {
      const own = topicsOf(facts(name, ...rows)).find((topic) => topic.kind === kind);
      expect(chosen?.reason.en).toContain(own?.reason.en ?? '?');
      expect(decisions.find(({ at }) => at.endsWith('.kind'))?.certainty).toBe(own?.certainty);
    }
    for (const { at, choices } of open) if (at === 'tables[0]') expect(choices[0]?.certainty).toBeLessThan(0.6);
  });
});
