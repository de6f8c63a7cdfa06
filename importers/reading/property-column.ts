// Reads one column of a table as a property: every distinct cell once, and every issue with its row.
import type { Place, PropertyValue } from '../../server/model/claims';
import { issue } from '../../server/model/issues';
import type { PropertySpec } from '../../server/model/vocabulary';
import type { ImportContext } from '../importer';
import { type DateStand, standOf } from './date-orders';
import { type CellDialect, type ReadValue, readValue } from './property-values';
import type { TableHead } from './table-head';
import { ownText } from './texts';

/** Distinct cells that a column remembers; columns with more are names and ids, where remembering does not pay. */
const remembered = 2_000;

/** A cell that was read, and how it may be read when it is a date in figures. */
type ReadCell = ReadValue & { readonly stand?: DateStand };

const isNumber = ({ value: { type } }: PropertySpec) => type === 'number' || type === 'integer';

export class PropertyColumn {
  readonly spec: PropertySpec;
  readonly #seen = new Map<string, ReadCell>();
  readonly #dialect: CellDialect;
  /** How its numbers are written by what others in the column tell; null: nothing tells it. */
  readonly #proven: CellDialect | null;
  /** Nobody said in which order its dates are. */
  readonly #isOrderFound: boolean;
  readonly #header: string;
  readonly #head: TableHead;
  readonly #context: ImportContext;

  /** `dialect`: how its cells are written; absent: as the table looks. */
  constructor(spec: PropertySpec, header: string, { head, context, dialect }: { head: TableHead; context: ImportContext; dialect?: CellDialect | undefined }) {
    const written = dialect ?? { decimal: head.decimal, dates: null, isDecimalStated: false };
    this.#isOrderFound = spec.value.type === 'date' && written.dates === null;
    const sign = isNumber(spec) && !written.isDecimalStated ? head.signs.signOf(head.cells.indexOf(header)) : null;
    this.#proven = sign === null ? null : { ...written, decimal: sign, isDecimalStated: true };
    this.#dialect = this.#isOrderFound ? { ...written, dates: head.dates.orderOf(head.cells.indexOf(header)) } : written;
    this.spec = spec;
    this.#header = header;
    this.#head = head;
    this.#context = context;
  }

  /** The value of a cell; undefined when nothing usable is stated; `rejected` when the row cannot be used. Tells its own issues. */
  read(cell: string, place: Place): PropertyValue | undefined | typeof rejected {
    if (cell === '') return undefined;
    let read = this.#seen.get(cell);
    if (!read) {
      read = this.#readNew(cell);
      if (this.#seen.size < remembered) this.#seen.set(ownText(cell), read);
    }
    if (read.stand) this.#head.dates.note(read.stand, cell, { column: this.#header, place, order: this.#dialect.dates ?? 'd-m-y' });
    if (read.note) this.#tell(read.note, cell, place);
    return read.note?.rejects ? rejected : read.value;
  }

  #readNew(cell: string): ReadCell {
    const stand = this.#isOrderFound ? standOf(cell) : null;
    if (stand === null) return readValue(this.spec, cell, this.#proven && !this.#head.signs.mayBeNumber(cell) ? this.#proven : this.#dialect);
    // A date in the other order is told once for the column, not as one that is wrong.
    const { value } = readValue(this.spec, cell, this.#dialect);
    return value === undefined ? { stand } : { value, stand };
  }

  #tell({ code, details }: NonNullable<ReadValue['note']>, cell: string, place: Place): void {
    const value = ownText(cell);
    if (code === 'ambiguous-number') this.#head.tally.add(code, this.#header, { place, column: this.#header, value, details });
    else this.#context.issue(issue(code, place, { column: this.#header, value, details }));
  }
}

export const rejected: unique symbol = Symbol('the row cannot be used');
