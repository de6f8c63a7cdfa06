// Looks at the cells of a column in a sample: how many are filled and different, and what they look like.
import { endsInLegalForm } from '../../../server/model/legal-forms';
import { readCountry } from '../../reading/countries';
import { dateOrders, readDate } from '../../reading/dates';
import { readIdentifier } from '../../reading/identifiers';
import { isUnknownWord } from '../../reading/sentinels';
import { holdsMail, isPersonName, isPhone, isPublicBody } from './person-shapes';
import type { Meaning } from './read-title';

export interface Column {
  readonly title: string;
  readonly at: number;
  readonly meanings: readonly Meaning[];
  /** Cells that say something, in row order. */
  readonly cells: readonly string[];
  /** The different ones, each with its number. */
  readonly different: ReadonlyMap<string, number>;
}

/** A longer cell is a text, and is looked at up to here. */
const longestSeen = 400;
/** Different cells of which the look is tested. */
const tested = 200;

const isDate = (cell: string) => dateOrders.some((order) => readDate(cell, order) !== null);

/** Looks that tell something by themselves. All are linear in the length of a cell. */
const shapes = {
  mail: holdsMail,
  phone: isPhone,
  person: isPersonName,
  date: (cell: string) => /[^\d]/.test(cell) && isDate(cell),
  country: (cell: string) => {
    const read = readCountry(cell);
    return read !== null && read !== 'region';
  },
  lei: (cell: string) => readIdentifier('lei', cell) !== null,
  kvk: (cell: string) => /^\d{7,8}$/.test(cell),
  number: (cell: string) => /^[+-]?[\d.,\s]{1,20}$/.test(cell),
  legalForm: endsInLegalForm,
  organisation: (cell: string) => endsInLegalForm(cell) || isPublicBody(cell),
} as const;
export type Shape = keyof typeof shapes;

/** What is in a column of a sample. */
export function columnOf(title: string, at: number, { rows, meanings }: { rows: readonly (readonly string[])[]; meanings: readonly Meaning[] }): Column {
  const cells = rows.flatMap((row) => {
    const cell = row[at] ?? '';
    return cell === '' || isUnknownWord(cell) ? [] : [cell];
  });
  const different = new Map<string, number>();
  for (const cell of cells) different.set(cell, (different.get(cell) ?? 0) + 1);
  return { title, at, meanings, cells, different };
}

/** The part of the different cells for which something holds; 0 for an empty column. */
export function shareOf({ different }: Column, holds: (cell: string) => boolean): number {
  const looked = [...different.keys()].slice(0, tested);
  return looked.length === 0 ? 0 : looked.filter((cell) => cell.length <= longestSeen && holds(cell)).length / looked.length;
}

/** The part of the different cells that look like this. */
export function hasShape(column: Column, look: Shape): number {
  return shareOf(column, shapes[look]);
}

/** How many filled cells repeat another one. */
export function repeatsIn({ cells, different }: Pick<Column, 'cells' | 'different'>): number {
  return cells.length - different.size;
}
