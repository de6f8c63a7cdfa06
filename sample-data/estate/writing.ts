// How the sample writes its files: ids, seeded chance, identifiers with right check digits, CSV in two dialects.
import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';

/** A file of the sample: its path below `sample-data/`, and its bytes. */
export interface SampleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Name → the readable part of an id: lower case, ASCII, dashes. */
export function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

/** The 32 hexadecimal digits that ServiceNow gives a record: here made from what it is, so that they never change. */
export function sysId(table: string, key: string): string {
  return createHash('md5').update(`ketenzicht sample ${table} ${key}`).digest('hex');
}

/** Seeded generator of numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number in the form of an LEI with right check digits. The prefix 9999 is given to no issuer. */
export function madeUpLei(name: string): string {
  const body = `999900${sysId('lei', name).slice(0, 12).toUpperCase()}`;
  let remainder = 0;
  for (const sign of `${body}00`) {
    const value = Number.parseInt(sign, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return body + String(98 - remainder).padStart(2, '0');
}

/** A number in the form of a KvK number; those that begin with 0 lost it in the contract register. */
export function madeUpKvk(name: string): string {
  if (name === 'Kwelderwerk') return '04471902';
  const digits = String(Number.parseInt(sysId('kvk', name).slice(0, 8), 16) % 1_000_000).padStart(6, '0');
  const isOld = ['Heldenveer', 'Vlierbos', 'Ferroluct', 'Bramsteen', 'Wilgenroos'].includes(name);
  return `${isOld ? '09' : '99'}${digits}`;
}

type Cell = string | number;

function line(cells: readonly Cell[], delimiter: string, always: boolean): string {
  return cells
    .map(String)
    .map((cell) => (always || cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(delimiter);
}

/** As ServiceNow exports: commas, everything quoted, CRLF, windows-1252. */
export function serviceNowFile(path: string, header: readonly string[], rows: readonly (readonly Cell[])[]): SampleFile {
  const text = [header, ...rows].map((cells) => `${line(cells, ',', true)}\r\n`).join('');
  return { path, bytes: iconv.encode(text, 'windows-1252') };
}

/** As a Dutch spreadsheet saves: semicolons, CRLF; UTF-8 with a byte order mark, or windows-1252. */
export function dutchFile(path: string, rows: readonly (readonly Cell[])[], encoding: 'utf-8' | 'windows-1252' = 'utf-8'): SampleFile {
  const text = rows.map((cells) => `${line(cells, ';', false)}\r\n`).join('');
  return { path, bytes: iconv.encode(text, encoding, { addBOM: encoding === 'utf-8' }) };
}

/** 2026-12-31 → 31-12-2026. */
export function dutchDate(date: string): string {
  return date.split('-').reverse().join('-');
}

/** 1800000 → 1.800.000,00 */
export function dutchMoney(amount: number): string {
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')},00`;
}
