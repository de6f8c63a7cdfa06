// Tells in which order a table writes day and month, where nobody said it: by dates that can be read in one way only, first in its start,
// then in each row. What nothing tells is read with the day first and told once per column; so is a column that holds both orders.
import type { Place } from '../../server/model/claims';
import { type DateOrder, readDate } from './dates';
import type { Tally } from './tally';
import { ownText } from './texts';

/** How a date in figures can be read: with the day first only, the month first only, or as two different days. */
export type DateStand = 'day' | 'month' | 'either';

const figures = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?:$|[T ])/;
const longestDate = 40;

const textOf = (cell: string, order: DateOrder) => {
  const read = readDate(cell, order);
  return read === null ? null : 'date' in read ? read.date : 'open';
};

/** How a cell can be read; null: it is no date in figures, or the same day in both orders. */
export function standOf(cell: string): DateStand | null {
  if (cell.length > longestDate || !figures.test(cell)) return null;
  const [day, month] = [textOf(cell, 'd-m-y'), textOf(cell, 'm-d-y')];
  if (day === month) return null;
  if (day === null) return 'month';
  return month === null ? 'day' : 'either';
}

/** Cells by how they can be read. */
export type DatesFound = Readonly<Record<DateStand, readonly string[]>>;

export function datesAmong(cells: Iterable<string>): DatesFound {
  const found: Record<DateStand, string[]> = { day: [], month: [], either: [] };
  for (const cell of cells) {
    const stand = standOf(cell);
    if (stand) found[stand].push(cell);
  }
  return found;
}

/** The one order that cells tell; null: none, or both. */
function orderAmong(cells: Iterable<string>): DateOrder | null {
  const { day, month } = datesAmong(cells);
  if (day.length > 0 === month.length > 0) return null;
  return day.length > 0 ? 'd-m-y' : 'm-d-y';
}

interface Counted {
  readonly place: Place;
  readonly value: string;
  count: number;
}

/** The dates of one column that need a word. */
interface ColumnDates {
  readonly order: DateOrder;
  either: Counted | null;
  /** Those that can be read in the other order only: they are not used. */
  other: Counted | null;
}

/** The orders of the dates of one table. */
export class DateOrders {
  readonly #sample: () => readonly (readonly string[])[];
  readonly #columns = new Map<string, ColumnDates>();
  #all: DateOrder | null | undefined;
  #isProven = false;

  /** `sample`: the first rows below the header, read when it is asked for. */
  constructor(sample: () => readonly (readonly string[])[]) {
    this.#sample = sample;
  }

  /** The order of a column, by its own first cells, else by those of the table; where nothing tells it, the day first. */
  orderOf(at: number): DateOrder {
    const rows = this.#sample();
    const own = orderAmong(rows.map((cells) => cells[at] ?? ''));
    if (own === null && this.#all === undefined) this.#all = orderAmong(rows.flat());
    const order = own ?? this.#all ?? null;
    if (order !== null) this.#isProven = true;
    return order ?? 'd-m-y';
  }

  /** Notes one date of a row: `order` is how its column is read. */
  note(stand: DateStand, cell: string, { column, place, order }: { readonly column: string; readonly place: Place; readonly order: DateOrder }): void {
    let dates = this.#columns.get(column);
    if (!dates) {
      dates = { order, either: null, other: null };
      this.#columns.set(column, dates);
    }
    // Who writes the month first writes slashes; with points and hyphens the day stands first in every country that we know.
    if (stand === 'either' && !cell.includes('/')) return;
    if (stand !== 'either' && (stand === 'day') === (order === 'd-m-y')) {
      this.#isProven = true;
      return;
    }
    const which = stand === 'either' ? 'either' : 'other';
    const known = dates[which];
    if (known) known.count += 1;
    else dates[which] = { place, value: ownText(cell), count: 1 };
  }

  /** Tells, after the last row, each column in which dates can be read in two ways and nothing tells which, or that holds both orders. */
  tell(tally: Tally): void {
    for (const [column, { order, either, other }] of this.#columns) {
      if (other) tally.add('dates-both-orders', column, { ...other, column, details: { others: other.count, read: order, either: either?.count ?? 0 } });
      else if (either && !this.#isProven)
        tally.add('dates-either-way', column, { ...either, column, details: { dates: either.count, read: textOf(either.value, order) ?? '' } });
    }
  }
}
