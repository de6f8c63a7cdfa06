// Says which columns hold persons or how to reach them, and which tables are lists of persons. They stay out of every suggestion, by their
// title, by their cells, and by what stands beside them.
import type { Bilingual } from '../../../server/model/vocabulary';
import { foldHeader } from '../../reading/headers';
import { type Column, hasShape } from './column-facts';
import { isPersonName } from './person-shapes';
import { say } from './reasons';
import type { TableFacts } from './table-facts';
import { readTableName } from './table-name';
import { personKeyTitles } from './titles/persons';

export interface PersonColumn {
  readonly certainty: number;
  readonly reason: Bilingual;
}

/** Part of the cells that must name organisations before “Eigenaar” is one. */
const mostAreBodies = 0.8;
/** Part of the cells that must be companies before a title of persons is one of companies. */
const mostAreCompanies = 0.6;
/** Part of the cells that look like persons from which on a column is left out: in one whose title names something else it must be most. */
const areNames = { known: 0.5, unknown: 0.3 } as const;

const mails = say('its cells are e-mail addresses of persons: left out', 'de cellen zijn e-mailadressen van personen: weggelaten');
const phones = say('its cells are telephone numbers: left out', 'de cellen zijn telefoonnummers: weggelaten');
const namesOfPersons = say('its cells are names of persons: left out', 'de cellen zijn namen van personen: weggelaten');
const owners = say(
  'an owner is a person unless the cells name organisations: left out',
  'een eigenaar is een persoon, tenzij de cellen organisaties noemen: weggelaten',
);
const byTitle = say(
  'by its title it holds persons, or how to reach them: left out',
  'naar de titel gaat het over personen, of hoe die te bereiken zijn: weggelaten',
);

function byCells(column: Column): PersonColumn | null {
  const [meaning] = column.meanings;
  if (hasShape(column, 'mail') >= 0.3) return { certainty: 0.95, reason: mails };
  const isNumber = meaning?.means === 'key' || meaning?.means === 'property';
  if (!isNumber && hasShape(column, 'phone') >= 0.6) return { certainty: 0.9, reason: phones };
  const isKnown = meaning !== undefined && meaning.means !== 'owner' && meaning.means !== 'person' && meaning.kind !== 'Organisation';
  return hasShape(column, 'person') >= (isKnown ? areNames.known : areNames.unknown) ? { certainty: 0.85, reason: namesOfPersons } : null;
}

/** Why a column is left out as one of persons; null: it is none. */
export function personsIn(column: Column, isOrganisation: (name: string) => boolean): PersonColumn | null {
  const found = byCells(column);
  if (found) return found;
  const [meaning] = column.meanings;
  if (meaning?.means === 'owner') return ownedByBodies(column, isOrganisation) >= mostAreBodies ? null : { certainty: 0.85, reason: owners };
  // “Beheerder” with the names of companies is no person: what they are is asked.
  const areCompanies = hasShape(column, 'legalForm') >= mostAreCompanies;
  return meaning?.means === 'person' && !areCompanies ? { certainty: meaning.certainty, reason: byTitle } : null;
}

function ownedByBodies(column: Column, isOrganisation: (name: string) => boolean): number {
  const names = [...column.different.keys()].slice(0, 200);
  if (names.length === 0 || names.some(isPersonName)) return 0;
  const known = names.filter(isOrganisation).length / names.length;
  return Math.max(known, hasShape(column, 'organisation'));
}

const keys = new Set(personKeyTitles.map(foldHeader));

/** A column that says by its title that it names what has no person in it: a contract, a supplier. */
function namesOthers({ meanings: [meaning] }: Column): boolean {
  return meaning?.means === 'thing' && meaning.kind !== 'Organisation' && meaning.certainty > 0.5;
}

/** Why the rows of a table are persons, so that the table is left out; null: they are not, or it names other things too. */
export function rowsArePersons(facts: TableFacts): Bilingual | null {
  if (facts.columns.some(namesOthers)) return null;
  const called = readTableName(facts);
  if (called.isOfPersons && called.kinds.size === 0)
    return say(`“${called.name}” names persons: the table is left out`, `“${called.name}” noemt personen: de tabel blijft weg`);
  const own = facts.columns.find(({ title }) => keys.has(foldHeader(title)));
  if (own) return say(`“${own.title}” is what a person has: the table is left out`, `“${own.title}” is iets van een persoon: de tabel blijft weg`);
  const named = facts.columns.find((column) => column.meanings[0]?.means === 'name' && byCells(column)?.reason === namesOfPersons);
  return named ? say(`“${named.title}” has names of persons: the table is left out`, `“${named.title}” heeft namen van personen: de tabel blijft weg`) : null;
}
