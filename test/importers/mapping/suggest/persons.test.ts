// Columns of persons stay out, by title and by cells; tables of persons too, also for who takes every suggestion.
import { describe, expect, it } from 'vitest';
import { personsIn, rowsArePersons } from '../../../../importers/mapping/suggest/persons';
import { column, facts, lines, suggested } from './suggested';

const isNobody = () => false;

it.each([
  ['Contracteigenaar', ['J. Jansen']],
  ['Contactpersoon', ['P. de Vries']],
  ['Telefoon', ['']],
  ['Aanvrager', ['Jansen']],
  ['Opmerking', ['jan@voorbeeld.nl', 'piet@voorbeeld.nl']],
  ['Leverancier', ['jan@voorbeeld.nl']],
  ['Nummer zakelijk', ['033-0000000', '06-00000000']],
  ['Eigenaar', ['Jan Jansen', 'Gemeente Ede']],
  ['Eigenaar', ['Jan Jansen', 'Team A', 'Team B', 'Team C', 'Team D', 'Team E']],
  ['Eigenaar', []],
  ['Applicatie-eigenaar', ['Jansen']],
  ['Business owner', ['Jansen']],
  ['Opdrachtgever', ['Anja Bakker', 'K. Smit', 'Gemeente Ede']],
  ['Info', ['Anja Bakker', 'K. Smit', 'zie boven']],
])('%s is left out', (title, cells) => {
  expect(personsIn(column(title, ...cells), isNobody)).not.toBeNull();
});

it.each(
  [
    ...['Personeelsnummer', 'Achternaam', 'Leidinggevende', 'Employee', 'Employee ID', 'Beheerder', 'Account manager', 'Aanspreekpunt', 'Budgethouder'],
    ...['Gebruiker', 'Verantwortlicher', 'Ansprechpartner', 'Benutzer', 'Techniker', 'Mitarbeiter', 'Utilisateur', 'Responsable', 'Technicien responsable'],
    ...['Contactpersoon leverancier', 'Naam medewerker', 'Functioneel beheerder', 'Line manager', 'Date of birth', 'Prénom'],
  ].map((title) => [title]),
)('%s is left out by its title', (title) => {
  expect(personsIn(column(title, 'Zonnedal', 'Merelveld'), isNobody)).not.toBeNull();
});

it('“Eigenaar” is an organisation when its cells are', () => {
  expect(personsIn(column('Eigenaar', 'Gemeente Ede', 'Provincie Gelderland'), isNobody)).toBeNull();
  expect(personsIn(column('Eigenaar', 'Zonnedal', 'Merelveld'), (name) => name.length > 3)).toBeNull();
});

it('other columns stay', () => {
  expect(personsIn(column('Leverancier', 'Zaakhost B.V.'), isNobody)).toBeNull();
  expect(personsIn(column('Einddatum', '01-01-2026'), isNobody)).toBeNull();
  expect(personsIn(column('Opmerking', 'bel jan', 'zie boven', 'jan@voorbeeld.nl', 'nog doen'), isNobody)).toBeNull();
  expect(personsIn(column('Assetnummer', '0612345678', '0612345679'), isNobody)).toBeNull();
});

const staff = ['Personeelsnummer;Naam;Functie;Afdeling;Leidinggevende', '1;Anja Bakker;Jurist;ICT;K. Smit', '2;K. Smit;Adviseur;ICT;Anja Bakker'];

describe('a table of persons is left out, also when every suggestion is taken', () => {
  it.each([
    ['lijst.csv', staff],
    ['lijst.csv', ['Naam;Functie;Afdeling', 'Anja Bakker;Jurist;ICT', 'K. Smit;Adviseur;HR']],
    ['lijst.csv', ['Achternaam;Afdeling', 'Bakker;ICT']],
    ['Personeel 2026.csv', ['Naam;Afdeling', 'Zon;ICT', 'Maan;HR']],
    ['users.csv', ['Name;Department;Location', 'x;y;z']],
    ['Mitarbeiterliste.csv', ['Name;Funktion', 'x;y']],
  ])('%s with %j', (name, rows) => {
    for (const all of [false, true]) {
      const { table, decisions, open } = suggested({ [name]: lines(...rows) }, { all });
      expect([table.things, open]).toEqual([[], []]);
      expect(decisions.map(({ use, reason }) => [use, reason.nl.includes('tabel blijft weg')])).toEqual([['left out', true]]);
    }
  });

  it('but not one that names what is no person', () => {
    expect(rowsArePersons(facts('gebruikerslijst.csv', 'Applicatie;Gebruiker', 'Zaak;K. Smit'))).toBeNull();
    expect(rowsArePersons(facts('HR-applicaties.csv', 'Naam;Leverancier', 'Zaak;Alfa B.V.'))).toBeNull();
    expect(rowsArePersons(facts('lijst.csv', 'Naam;Land', 'Zonnedal;NL'))).toBeNull();
  });
});
