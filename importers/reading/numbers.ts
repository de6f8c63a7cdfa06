// Reads numbers with Dutch or English separators. One separator with three digits behind it can mean two things, and an issue says so.

/** How a file writes the decimal sign: semicolon files come from Dutch settings (formats §0.14). */
export type DecimalSign = ',' | '.';

/** A number; `ambiguous` when the text alone does not tell which separator it has (1.234, 1,234). */
export interface ReadNumber {
  readonly number: number;
  readonly ambiguous: boolean;
}

const plain = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i;
const ambiguous = /^[+-]?[1-9]\d{0,2}([.,])\d{3}$/;
const dutch = /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;
const english = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const decoration = /^(?:€|eur)|(?:€|eur|%)$/gi;
const spacesBetweenDigits = /(?<=\d)[\s\u00a0\u202f'’](?=\d{3})/g;

/** Reads a number; `decimal` settles 1.234 and 1,234. Null for a text that is no number, or no finite one. */
export function readNumber(text: string, decimal: DecimalSign): ReadNumber | null {
  const bare = text.replace(decoration, '').trim().replace(spacesBetweenDigits, '');
  const twofold = ambiguous.exec(bare);
  if (twofold) {
    const isDecimal = twofold[1] === decimal;
    return { number: Number(isDecimal ? bare.replace(',', '.') : bare.replace(/[.,]/, '')), ambiguous: true };
  }
  const number = plainNumber(bare);
  return number !== null && Number.isFinite(number) ? { number, ambiguous: false } : null;
}

/** Whether a text is a number that is written with this decimal sign. A text that is no number fits none. */
export function fitsDecimal(text: string, decimal: DecimalSign): boolean {
  const bare = text.replace(decoration, '').trim().replace(spacesBetweenDigits, '');
  return decimal === ',' ? dutch.test(bare) : english.test(bare) || plain.test(bare);
}

function plainNumber(bare: string): number | null {
  if (plain.test(bare)) return Number(bare);
  if (dutch.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  if (english.test(bare)) return Number(bare.replaceAll(',', ''));
  return null;
}
