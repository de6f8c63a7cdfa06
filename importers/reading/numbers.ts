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
/** “,-” or “.--” for no cents, as on a bill. */
const noCents = /([.,])\s?[-–—]{1,2}$/;
const spacesBetweenDigits = /(?<=\d)[\s\u00a0\u202f'’](?=\d{3})/g;

/** A number without currency and spaces, and the decimal sign that stood before “-” for no cents; null: no such sign stood there. */
function bareNumber(text: string): { readonly bare: string; readonly sign: string | null } {
  const all = text.replace(decoration, '').trim().replace(spacesBetweenDigits, '');
  const sign = noCents.exec(all)?.[1] ?? null;
  return { bare: sign === null ? all : all.replace(noCents, ''), sign };
}

/** Reads a number; `decimal` settles 1.234 and 1,234. Null for a text that is no number, or no finite one. */
export function readNumber(text: string, decimal: DecimalSign): ReadNumber | null {
  const { bare, sign } = bareNumber(text);
  // What stands before the sign for no cents is whole: 1.200,- has no other decimal sign.
  if (sign !== null && (bare.includes(sign) || !(sign === ',' ? dutch : english).test(bare))) return null;
  const twofold = ambiguous.exec(bare);
  if (twofold && sign !== null) return { number: Number(bare.replace(/[.,]/, '')), ambiguous: false };
  if (twofold) {
    const isDecimal = twofold[1] === decimal;
    return { number: Number(isDecimal ? bare.replace(',', '.') : bare.replace(/[.,]/, '')), ambiguous: true };
  }
  const number = plainNumber(bare);
  return number !== null && Number.isFinite(number) ? { number, ambiguous: false } : null;
}

/** Whether a text is a number that is written with this decimal sign. A text that is no number fits none. */
export function fitsDecimal(text: string, decimal: DecimalSign): boolean {
  const { bare, sign } = bareNumber(text);
  if (sign !== null) return sign === decimal && readNumber(text, decimal) !== null;
  return decimal === ',' ? dutch.test(bare) : english.test(bare) || plain.test(bare);
}

function plainNumber(bare: string): number | null {
  if (plain.test(bare)) return Number(bare);
  if (dutch.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  if (english.test(bare)) return Number(bare.replaceAll(',', ''));
  return null;
}
