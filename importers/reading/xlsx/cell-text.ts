// Writes the value of a cell in Excel as the text that it would have in a CSV, with dates as YYYY-MM-DD.
import type { NumberFormat } from './styles';

const dayMilliseconds = 86_400_000;
/** Day 0 of both date systems. The first one has a 29 February 1900 that never was, so that days before it count one later. */
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);
const falseLeapDay = 60;
/** 31 December 9999. */
const lastDay = 2_958_465;

/** What a formula gives that was never worked out; read as an error in a cell is. */
export const notCalculated = '#UNCALCULATED!';

/** Excel keeps fifteen digits of a number. */
const digitsKept = 15;

/** A number without the dust of binary fractions. From fifteen digits on it is not exact, and must not look as if it were. */
export function numberText(raw: string): string {
  if (/^-?\d+$/.test(raw)) return raw;
  const number = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(number)) return raw;
  const kept = Number(number.toPrecision(digitsKept));
  return Math.abs(kept) < 10 ** digitsKept ? String(kept) : kept.toExponential().replace('e', 'E');
}

function dayText(day: number, is1904: boolean): string {
  if (!is1904 && day === falseLeapDay) return '1900-02-29';
  // What Excel shows for a 0 in a cell of dates, as a formula gives that finds nothing: no date, and no contract that ended in 1899.
  if (!is1904 && day === 0) return '1900-01-00';
  const shift = !is1904 && day < falseLeapDay ? 1 : 0;
  return new Date((is1904 ? epoch1904 : epoch1900) + (day + shift) * dayMilliseconds).toISOString().slice(0, 10);
}

/** A date or time by its number of days; a number that no day has stays one. */
function dateText(raw: string, kind: 'date' | 'time' | 'date-time', is1904: boolean): string {
  const number = Number(raw);
  const last = is1904 ? lastDay - 1462 : lastDay;
  if (raw.trim() === '' || !Number.isFinite(number) || number < 0 || number >= last + 1) return numberText(raw);
  const seconds = Math.round((number % 1) * 86_400);
  const day = Math.floor(number) + (seconds === 86_400 ? 1 : 0);
  const time = new Date((seconds % 86_400) * 1000).toISOString().slice(11, 19);
  if (kind === 'time' && day === 0) return time;
  return kind === 'date' || (seconds % 86_400 === 0 && kind !== 'time') ? dayText(day, is1904) : `${dayText(day, is1904)}T${time}`;
}

/** The text of a cell that holds a number. */
export function shownNumber(raw: string, format: NumberFormat, is1904: boolean): string {
  switch (format.kind) {
    case 'plain':
      return numberText(raw);
    case 'percent':
      return Number.isFinite(Number(raw)) && raw !== '' ? `${numberText(String(Number((Number(raw) * 100).toPrecision(digitsKept))))}%` : raw;
    case 'zeros': {
      const text = numberText(raw);
      return /^\d+$/.test(text) ? (format.before ?? '') + text.padStart(format.digits, '0') : text;
    }
    default:
      return dateText(raw, format.kind, is1904);
  }
}

/** Texts write signs that XML cannot hold as `_x000D_`. */
export function unescapeText(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}

/** A date that stands as text in ISO form; the midnight that programs add is left out. */
export function isoDateText(text: string): string {
  return text.replace(/T00:00:00(?:\.0+)?Z?$/, '');
}
