// Knows which node a name in a column means where several have it, because a person chose one; each use is counted and told.
import type { Place } from '../../server/model/claims';
import type { MappedTable } from '../../server/model/mapping-profile';
import { foldName } from '../../server/model/normal-form';
import { foldHeader } from '../reading/headers';
import type { Tally } from '../reading/tally';

/** The choices for one column. */
export class ChosenInColumn {
  readonly #ids = new Map<string, string>();
  readonly #header: string;
  readonly #tally: Tally;

  constructor(header: string, tally: Tally) {
    this.#header = header;
    this.#tally = tally;
  }

  add(name: string, id: string): void {
    this.#ids.set(foldName(name), id);
  }

  /** The id that is meant by a name in a row; undefined: nobody chose. */
  idOf(name: string, place: Place): string | undefined {
    const folded = foldName(name);
    const id = this.#ids.get(folded);
    if (id !== undefined)
      this.#tally.add('chosen-name', `${this.#header}\u0000${folded}`, { place, column: this.#header, value: name, details: { target: id } });
    return id;
  }
}

/** The choices of one table; null for a column without any, as most are. */
export class ChosenNames {
  readonly #columns = new Map<string, ChosenInColumn>();

  constructor(chosen: MappedTable['chosen'], tally: Tally) {
    for (const { column, name, id } of chosen ?? []) {
      const folded = foldHeader(column);
      const known = this.#columns.get(folded) ?? new ChosenInColumn(column, tally);
      this.#columns.set(folded, known);
      known.add(name, id);
    }
  }

  in(header: string | null): ChosenInColumn | null {
    return (header !== null && this.#columns.get(foldHeader(header))) || null;
  }
}
