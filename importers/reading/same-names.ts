// Warns where rows without a number fall together because they share class and name: ten laptops of one name would be one item in silence.
import type { Place } from '../../server/model/claims';
import { getOrMake } from '../../server/model/get-or-make';
import { issue } from '../../server/model/issues';
import type { Bilingual } from '../../server/model/vocabulary';
import type { ImportContext } from '../importer';

/** A row that says of a thing that has no number what an earlier row said. */
export interface RepeatedRow {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
  /** The header above the name. */
  readonly column: string;
  /** All such rows about it until now. Absent: it is one more. */
  readonly rows?: number;
}

interface TableOfRows {
  /** The first of the rows. */
  readonly first: RepeatedRow;
  /** Repeating rows, by the thing that they became. */
  readonly rows: Map<string, number>;
}

/** The things of one import whose rows have no number. */
export class SameNames {
  readonly #tables = new Map<string, TableOfRows>();
  readonly #key: Bilingual;

  /** `key`: what would tell them apart. */
  constructor(key: Bilingual) {
    this.#key = key;
  }

  /** Notes a row of which an earlier one shares class and name. */
  add(row: RepeatedRow): void {
    const { file, sheet } = row.place;
    const { rows } = getOrMake(this.#tables, `${file}\u0000${sheet}`, () => ({ first: row, rows: new Map<string, number>() }));
    rows.set(row.id, row.rows ?? (rows.get(row.id) ?? 1) + 1);
  }

  /** One warning for each table. Called once, after all files. */
  tell(context: Pick<ImportContext, 'issue'>): void {
    for (const { first, rows } of this.#tables.values()) {
      const things = rows.size;
      const count = [...rows.values()].reduce((sum, one) => sum + one, 0);
      const words = things === 1 ? { as: 'one', asNl: 'één' } : { as: things, asNl: things };
      const details = { count, ...words, key: this.#key.en, keyNl: this.#key.nl };
      context.issue(issue('same-name', { ...first.place, row: null }, { column: first.column, value: first.name, details }));
    }
  }
}
