// Checks the values of a graph-json row against their declared type. Strict: what the format does not allow is not used, and an issue says
// so.
import type { PropertyValue } from '../../../server/model/claims';
import { compareText } from '../../../server/model/text-order';
import { textStart } from '../../../server/model/text-start';
import type { PropertySpec } from '../../../server/model/vocabulary';
import { readDate } from '../dates';
import { longestCell } from '../limits';
import { allowedWords, fitsNumber, type ReadValue, readIdentifierValue, readRequired } from '../property-values';

const nothing: ReadValue = {};

/** null, empty text and empty lists state nothing (semantics §5). */
export function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** JSON of a value; of one that is nested too deeply to be written, its brackets. */
function jsonOf(value: unknown): string {
  // JSON has no such number, but 1e999 is read as one.
  if (typeof value === 'number') return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}

/** A value as it is quoted in an issue. */
export function quoteValue(value: unknown): string {
  return textStart(typeof value === 'string' ? value : jsonOf(value), 200);
}

function readTexts(value: unknown, invalid: ReadValue): ReadValue {
  if (!Array.isArray(value)) return invalid;
  const texts: string[] = value.filter((one) => typeof one === 'string' && one !== '');
  if (texts.length < value.length) return invalid;
  return { value: [...new Set(texts)].sort(compareText) };
}

function readTextual(spec: PropertySpec, value: string, invalid: ReadValue): ReadValue {
  const type = spec.value;
  if (type.type === 'text' || type.type === 'node') return { value };
  if (type.type === 'choice') return type.values.includes(value) ? { value } : invalid;
  if (type.type === 'date') {
    const read = /^\d{4}-\d{2}-\d{2}$/.test(value) ? readDate(value) : null;
    if (!read) return { note: { code: 'invalid-date' } };
    return 'date' in read ? { value: read.date } : nothing;
  }
  if (type.type === 'identifier') return readIdentifierValue(value, type);
  return type.type === 'texts' ? invalid : { note: { code: 'invalid-number' } };
}

/** The length of the longest text of a value, when it is more than is read. */
export function tooLong(value: unknown): number | undefined {
  if (typeof value === 'string') return value.length > longestCell ? value.length : undefined;
  return Array.isArray(value) ? tooLong(value.find((one) => typeof one === 'string' && one.length > longestCell)) : undefined;
}

/** Reads the value of a known property. */
export function readJsonValue(spec: PropertySpec, value: unknown): ReadValue {
  if (isAbsent(value)) return nothing;
  const length = tooLong(value);
  if (length !== undefined) return { note: { code: 'cell-too-long', rejects: true, details: { length, limit: longestCell } } };
  const type = spec.value;
  const invalid: ReadValue = { note: { code: 'invalid-value', details: { allowed: allowedWords(type) } } };
  if (type.type === 'required') {
    const isPercentage = typeof value === 'string' && value.endsWith('%') && !value.includes(' ');
    const required: PropertyValue | undefined = typeof value === 'number' || isPercentage ? readRequired(String(value)) : undefined;
    return required === undefined ? { note: { code: 'bad-required', rejects: true } } : { value: required };
  }
  if (type.type === 'texts') return readTexts(value, invalid);
  if (type.type === 'number' || type.type === 'integer') {
    if (typeof value !== 'number') return { note: { code: 'invalid-number' } };
    return fitsNumber(value, type) ? { value } : invalid;
  }
  return typeof value === 'string' ? readTextual(spec, value, invalid) : invalid;
}
