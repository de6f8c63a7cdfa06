// Checks identifiers of legal entities by the length, form and check digits of their scheme.
import { type IdentifierScheme, isKvkNumber, paddedKvk } from '../../server/model/vocabulary';

/** An identifier as it is kept; `padded`: a KvK number of seven digits, which stays as it is given and is only shown with a zero in front. */
export interface ReadIdentifier {
  readonly identifier: string;
  readonly padded: boolean;
}

/** ISO 7064 mod 97-10 over letters (A = 10 … Z = 35) and digits: the remainder of a valid LEI is 1 (ISO 17442). */
export function isLei(text: string): boolean {
  if (!/^[A-Z0-9]{18}\d{2}$/.test(text)) return false;
  let remainder = 0;
  for (const sign of text) {
    const value = Number.parseInt(sign, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** RSIN: nine digits that pass the “elfproef” (weights 9 to 2, then −1; the sum divides by 11). */
export function isRsin(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false;
  let sum = 0;
  for (let at = 0; at < 9; at += 1) sum += Number(text[at]) * (at === 8 ? -1 : 9 - at);
  return sum % 11 === 0;
}

const kept = (identifier: string, padded = false): ReadIdentifier => ({ identifier, padded });

function readKvk(digits: string): ReadIdentifier | null {
  if (isKvkNumber(digits)) return kept(digits);
  return paddedKvk(digits) === undefined ? null : kept(digits, true);
}

function readVat(text: string): ReadIdentifier | null {
  const bare = text.replace(/[\s.-]/g, '').toUpperCase();
  if (bare.startsWith('NL')) return /^NL\d{9}B\d{2}$/.test(bare) ? kept(bare) : null;
  return /^[A-Z]{2}(?=[A-Z0-9+*]*\d)[A-Z0-9+*]{2,12}$/.test(bare) ? kept(bare) : null;
}

const readers: Readonly<Record<IdentifierScheme, (text: string) => ReadIdentifier | null>> = {
  lei: (text) => (isLei(text.toUpperCase()) ? kept(text.toUpperCase()) : null),
  kvk: (text) => readKvk(text.replace(/[\s.]/g, '')),
  euid: (text) => (/^[A-Z]{2}[A-Z0-9]{0,10}\.[A-Z0-9][A-Z0-9./_()-]{0,40}$/i.test(text) ? kept(text.toUpperCase()) : null),
  vat: readVat,
  rsin: (text) => (isRsin(text.replace(/[\s.]/g, '')) ? kept(text.replace(/[\s.]/g, '')) : null),
  oin: (text) => (/^\d{20}$/.test(text.replace(/\s/g, '')) ? kept(text.replace(/\s/g, '')) : null),
  duns: (text) => (/^\d{9}$/.test(text.replace(/[\s-]/g, '')) ? kept(text.replace(/[\s-]/g, '')) : null),
};

/** The identifier without spaces, dots and case differences; null when length, form or check digits are wrong. */
export function readIdentifier(scheme: IdentifierScheme, text: string): ReadIdentifier | null {
  return readers[scheme](text.trim());
}
