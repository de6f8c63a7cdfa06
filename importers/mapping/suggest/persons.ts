// Says which columns hold persons or how to reach them. They stay out of every suggestion, by their title and by their cells.
import type { Bilingual } from '../../../server/model/vocabulary';
import { type Column, hasShape } from './column-facts';
import { say } from './reasons';

export interface PersonColumn {
  readonly certainty: number;
  readonly reason: Bilingual;
}

/** Part of the cells that must name organisations before “Eigenaar” is one. */
const mostAreBodies = 0.8;

/** Why a column is left out as one of persons; null: it is none. */
export function personsIn(column: Column, isOrganisation: (name: string) => boolean): PersonColumn | null {
  const [mail, phone] = [hasShape(column, 'mail'), hasShape(column, 'phone')];
  if (mail >= 0.3)
    return { certainty: 0.95, reason: say('its cells are e-mail addresses of persons: left out', 'de cellen zijn e-mailadressen van personen: weggelaten') };
  if (phone >= 0.6) return { certainty: 0.9, reason: say('its cells are telephone numbers: left out', 'de cellen zijn telefoonnummers: weggelaten') };
  const [meaning] = column.meanings;
  if (meaning?.means === 'owner') {
    if (ownedByBodies(column, isOrganisation) >= mostAreBodies) return null;
    return {
      certainty: 0.85,
      reason: say(
        'an owner is a person unless the cells name organisations: left out',
        'een eigenaar is een persoon, tenzij de cellen organisaties noemen: weggelaten',
      ),
    };
  }
  if (meaning?.means !== 'person') return null;
  return {
    certainty: meaning.certainty,
    reason: say(
      'by its title it holds persons, or how to reach them: left out',
      'naar de titel gaat het over personen, of hoe die te bereiken zijn: weggelaten',
    ),
  };
}

function ownedByBodies(column: Column, isOrganisation: (name: string) => boolean): number {
  const names = [...column.different.keys()].slice(0, 200);
  if (names.length === 0) return 0;
  const known = names.filter(isOrganisation).length / names.length;
  return Math.max(known, hasShape(column, 'organisation'));
}
