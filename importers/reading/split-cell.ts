// Splits a cell that holds several values at its separators; a part in double quotes is taken as CSV does, separators in it and all.
import { getOrMake } from '../../server/model/get-or-make';

interface Splitter {
  /** Any of the separators, wherever it stands. */
  readonly any: RegExp;
  /** A quoted part up to the separator behind it, and a bare one; both begin where the last part ended. */
  readonly quoted: RegExp;
  readonly bare: RegExp;
}

/** A line break, however it is written. */
const lineBreak = '\\r\\n|\\n|\\r';
const splitters = new Map<string, Splitter>();

function splitterOf(separators: readonly string[]): Splitter {
  return getOrMake(splitters, separators.join('\u0000'), () => {
    const either = separators.map((one) => (one === '\n' ? lineBreak : one.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))).join('|');
    return {
      any: new RegExp(either),
      quoted: new RegExp(`\\s*"((?:[^"]|"")*)"[^\\S\\r\\n]*(?:(${either})|$)`, 'y'),
      bare: new RegExp(`(${either})|$`, 'g'),
    };
  });
}

/** Cuts a cell into parts. A quote that does not close before a separator is a sign like any other, and so are all behind it. */
function cut(cell: string, { quoted, bare }: Splitter): string[] {
  const parts: string[] = [];
  let mayBeQuoted = cell.includes('"');
  for (let at = 0; ; ) {
    quoted.lastIndex = at;
    const opens = mayBeQuoted && cell.slice(at).trimStart().startsWith('"');
    const found = opens ? quoted.exec(cell) : null;
    if (opens && !found) mayBeQuoted = false;
    if (found) parts.push((found[1] ?? '').replaceAll('""', '"').trim());
    bare.lastIndex = at;
    const end = found ?? bare.exec(cell);
    if (!end) return parts;
    if (!found) parts.push(cell.slice(at, end.index).trim());
    const separator = found ? found[2] : end[1];
    if (separator === undefined) return parts;
    at = found ? quoted.lastIndex : end.index + separator.length;
  }
}

/** The parts of a cell, trimmed; empty ones dropped, repeats once. Separator `"\n"`: a line break. Linear. */
export function splitCell(cell: string, separators: readonly string[]): string[] {
  if (cell === '') return [];
  const splitter = splitterOf(separators);
  // A name in quotes is a name in quotes, until something in it needs them.
  if (!splitter.any.test(cell) && !cell.includes('""')) return [cell.trim()].filter((part) => part !== '');
  return [...new Set(cut(cell, splitter))].filter((part) => part !== '');
}
