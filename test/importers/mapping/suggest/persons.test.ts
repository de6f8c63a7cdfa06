// Columns of persons stay out, by title and by cells.
import { expect, it } from 'vitest';
import { personsIn } from '../../../../importers/mapping/suggest/persons';
import { column } from './suggested';

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
  ['Eigenaar', []],
])('%s is left out', (title, cells) => {
  expect(personsIn(column(title, ...cells), isNobody)).not.toBeNull();
});

it('“Eigenaar” is an organisation when its cells are', () => {
  expect(personsIn(column('Eigenaar', 'Gemeente Ede', 'Provincie Gelderland'), isNobody)).toBeNull();
  expect(personsIn(column('Eigenaar', 'Zonnedal', 'Merelveld'), (name) => name.length > 3)).toBeNull();
});

it('other columns stay', () => {
  expect(personsIn(column('Leverancier', 'Zaakhost B.V.'), isNobody)).toBeNull();
  expect(personsIn(column('Einddatum', '01-01-2026'), isNobody)).toBeNull();
});
