// Lists the words that stand for “no value” in exports; such a cell is read as empty (formats §0.10).

/** Absent in any cell, also of free text. */
const notApplicable = new Set([
  '-',
  '--',
  '–',
  '—',
  'n/a',
  'n.a.',
  '#n/a',
  '#n/b',
  'n/b',
  'n.v.t.',
  'n.v.t',
  'nvt',
  'null',
  '(empty)',
  '(leeg)',
  'not applicable',
  'niet van toepassing',
  'eba_ga:qx2007',
  'eba_zz:x0',
]);

/** Absent as well where a number, date, choice, identifier or the name of a node is meant. */
const unknown = new Set(['?', 'unknown', 'onbekend', 'none', 'geen', 'not set', 'niet ingevuld', 'nan', 'tbd', 'n.t.b.']);

/** The signs that such words begin with: most cells are none by their first. */
const firstSigns = new Set([...notApplicable, ...unknown].flatMap((word) => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)]));

/** Whether a cell may be such a word. A letter of another alphabet can have one of ours as its lower case. */
function mayBeWord(cell: string): boolean {
  const first = cell.charCodeAt(0);
  return first > 127 || firstSigns.has(first);
}

/** True for a cell that says nothing, whatever its column. */
export function saysNothing(cell: string): boolean {
  return cell.length === 0 || (cell.length <= 19 && mayBeWord(cell) && notApplicable.has(cell.toLowerCase()));
}

/** True for a cell that says nothing where a definite value is meant. A word of the model must be looked for first (`none` is an impact). */
export function isUnknownWord(cell: string): boolean {
  return saysNothing(cell) || (cell.length <= 14 && mayBeWord(cell) && unknown.has(cell.toLowerCase()));
}

/** A cell that names something; empty when it says nothing. */
export function stated(cell: string): string {
  return cell === '' || isUnknownWord(cell) ? '' : cell;
}
