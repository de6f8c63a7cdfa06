// Reads the countries that cells name. A text that is none gives an issue; a country is claimed as a derived node at its first mention.
import type { NodeReference, Place } from '../../server/model/claims';
import { issue } from '../../server/model/issues';
import type { ImportContext } from '../importer';
import { readCountry } from './countries';
import { countryId } from './ids';

/** Where a cell stands, for issues. */
export interface CellPlace {
  readonly place: Place;
  readonly column: string;
}

export class CountryTargets {
  readonly #claimed = new Set<string>();
  readonly #context: ImportContext;

  constructor(context: ImportContext) {
    this.#context = context;
  }

  /** The country that a text means; null when it means none, which was told (`region-not-country`, `unknown-country`). */
  find(value: string, { place, column }: CellPlace): NodeReference | null {
    const read = readCountry(value);
    if (read !== null && read !== 'region') return this.claim(read.code, place);
    this.#context.issue(issue(read === null ? 'unknown-country' : 'region-not-country', place, { column, value }));
    return null;
  }

  /** The country with this ISO code. */
  claim(code: string, place: Place): NodeReference {
    const id = countryId(code);
    if (!this.#claimed.has(id)) {
      this.#claimed.add(id);
      this.#context.claim({ claim: 'node', id, kind: 'Country', properties: {}, derived: true, place });
    }
    return { id };
  }
}
