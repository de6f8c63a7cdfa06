// Says how a rejected row is marked in the file that people mend: by one last column with the reason, whose end names row and import. The
// same column tells such a file from all others.
import { cleanFormula } from './formulas';

/** The column, or key of an element, with the reason. It is no data. */
export const reasonColumn = 'ketenzicht-reason';
/** Holds an element of JSON that is no object, and so can have no key of its own. */
export const elementKey = 'ketenzicht-element';
/** Stands in place of an import for rows of a try, which no import keeps. */
export const tryWord = 'try';

/** Which row of which list a row is. */
export interface ReturnedMark {
  readonly mark: string;
  /** Of an import, or `tryWord`. */
  readonly import: string;
}

const pattern = /(?:^|\s)#(\d+-[0-9a-f]{8}) \[(imp-\d+|try)\]\s*$/;

/** The end of a reason. */
export function markText({ mark, import: id }: ReturnedMark): string {
  return `#${mark} [${id}]`;
}

/** The mark at the end of a reason; null: there is none. */
export function readMark(cell: string): ReturnedMark | null {
  const [, mark, id] = pattern.exec(cell.slice(-100)) ?? [];
  return mark === undefined || id === undefined ? null : { mark, import: id };
}

/** Dashes, and numbers as people write them: these a spreadsheet leaves alone, or takes for the number that they are. */
const isPlain = /^[-+]+[\s\d.,%€$£]*$/;

/** Whether a spreadsheet would run a cell, with or without the quotes that keep it from that; “-Algemeen” would come back as an error. */
function isRun(cell: string): boolean {
  const bare = cell.replace(/^'+/, '');
  if (/^[\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(bare) || cleanFormula(bare)?.mark === 'formula') return true;
  return /^[-+]/.test(bare) && !isPlain.test(bare);
}

/** A cell as it is written: one that a spreadsheet would run gets a quote before it, all others stay as they are. */
export function guardCell(cell: string): string {
  return isRun(cell) ? `'${cell}` : cell;
}

/** Takes back what `guardCell` did. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && isRun(cell) ? cell.slice(1) : cell;
}
