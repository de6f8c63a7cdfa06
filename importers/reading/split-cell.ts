// Splits a cell that holds several values at its separators; a part in double quotes is taken as CSV does, separators in it and all.

/** Length of the separator that stands at `at`; 0: none does. The first of the list that fits is taken; `"\n"` is a line break, however it is written. */
function separatorAt(cell: string, at: number, separators: readonly string[]): number {
  for (const one of separators) {
    if (one === '\n' ? cell.startsWith('\r\n', at) : cell.startsWith(one, at)) return one === '\n' ? 2 : one.length;
    if (one === '\n' && (cell[at] === '\n' || cell[at] === '\r')) return 1;
  }
  return 0;
}

function holdsAny(cell: string, separators: readonly string[]): boolean {
  return separators.some((one) => cell.includes(one) || (one === '\n' && cell.includes('\r')));
}

/** A part with where it ends and how long the separator behind it is; 0: the cell ends. */
interface Piece {
  readonly text: string;
  readonly end: number;
  readonly separator: number;
}

function bareText(cell: string, from: number, separators: readonly string[]): Piece {
  for (let end = from; end < cell.length; end += 1) {
    const separator = separatorAt(cell, end, separators);
    if (separator > 0) return { text: cell.slice(from, end).trim(), end, separator };
  }
  return { text: cell.slice(from).trim(), end: cell.length, separator: 0 };
}

/** Index of the quote that closes what opened before `from`: one that is not doubled; −1: none does. */
function closingQuote(cell: string, from: number): number {
  let at = cell.indexOf('"', from);
  while (at !== -1 && cell[at + 1] === '"') at = cell.indexOf('"', at + 2);
  return at;
}

/** The quoted part that opens at `open`; null: its quote does not close before a separator or the end. */
function quotedText(cell: string, open: number, separators: readonly string[]): Piece | null {
  const close = closingQuote(cell, open + 1);
  if (close === -1) return null;
  const text = cell
    .slice(open + 1, close)
    .replaceAll('""', '"')
    .trim();
  for (let end = close + 1; end < cell.length; end += 1) {
    const separator = separatorAt(cell, end, separators);
    if (separator > 0) return { text, end, separator };
    if (cell[end]?.trim() !== '') return null;
  }
  return { text, end: cell.length, separator: 0 };
}

/** Index of the first sign from `from` on that is no white space. */
function firstSign(cell: string, from: number): number {
  let at = from;
  while (at < cell.length && cell[at]?.trim() === '') at += 1;
  return at;
}

/** Cuts a cell into parts. A quote that does not close before a separator is a sign like any other, and so are all behind it. */
function cut(cell: string, separators: readonly string[]): string[] {
  const texts: string[] = [];
  let mayBeQuoted = cell.includes('"');
  for (let from = 0; ; ) {
    const open = mayBeQuoted ? firstSign(cell, from) : -1;
    const opens = open !== -1 && cell[open] === '"';
    const quoted = opens ? quotedText(cell, open, separators) : null;
    if (opens && !quoted) mayBeQuoted = false;
    const { text, end, separator } = quoted ?? bareText(cell, from, separators);
    texts.push(text);
    if (separator === 0) return texts;
    from = end + separator;
  }
}

/** The parts of a cell, trimmed; empty ones dropped, repeats once. Separator `"\n"`: a line break. Linear. */
export function splitCell(cell: string, separators: readonly string[]): string[] {
  if (cell === '') return [];
  // A name in quotes is a name in quotes, until something in it needs them.
  if (!holdsAny(cell, separators) && !cell.includes('""')) return [cell.trim()].filter((part) => part !== '');
  return [...new Set(cut(cell, separators))].filter((part) => part !== '');
}
