// Finds texts that cannot be kept, and copies texts that would keep a whole file in memory.
import { splitCell } from './split-cell';

const loneSurrogate = /\p{Surrogate}/u;

/** True for a text with NUL or half of a surrogate pair: it rejects its row (semantics §5). */
export function isBadText(text: string): boolean {
  return text.includes('\u0000') || loneSurrogate.test(text);
}

/** Where short plain texts are copied: a block for each would cost more than the copy. */
const block = Buffer.alloc(1024);

/** A copy without the block it was cut from: V8 keeps the whole parent of a slice of 13 or more characters. */
export function ownText(text: string): string {
  const { length } = text;
  if (length < 13) return text;
  if (length > block.length) return copyOf(text);
  for (let at = 0; at < length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign > 127) return copyOf(text);
    block[at] = sign;
  }
  return block.toString('latin1', 0, length);
}

function copyOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

/** Cuts spaces (also no-break ones) off both ends; cheap when there are none. */
export function trimCell(cell: string): string {
  if (cell.length === 0) return cell;
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  return first <= 32 || last <= 32 || first >= 160 || last >= 160 ? cell.trim() : cell;
}

/** What separates values in one cell where nobody said it. A comma does not: it stands in names. */
const listSeparators = ['|', ';', '\n'];

/** The parts of a cell that holds several values: separated by `|`, `;` or line breaks; empty parts dropped, repeats once. */
export function splitList(cell: string): string[] {
  return splitCell(cell, listSeparators);
}
