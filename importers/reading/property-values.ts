// Reads a cell as the value of a property, by the type that the vocabulary declares. Nothing is dropped without an issue.
import type { PropertyValue } from '../../server/model/claims';
import { compareText } from '../../server/model/text-order';
import { type PropertySpec, type PropertyType, shownKvk } from '../../server/model/vocabulary';
import type { MessageCode } from '../../server/model/vocabulary/messages';
import { readChoice, readCriticality } from './choices';
import { type DateOrder, readDate } from './dates';
import { readIdentifier } from './identifiers';
import { type DecimalSign, readNumber } from './numbers';
import { isUnknownWord, saysNothing } from './sentinels';
import { ownText, splitList } from './texts';

/** What a cell turned out to be. No value and no note: nothing stated. `rejects`: the row cannot be used. */
export interface ReadValue {
  readonly value?: PropertyValue;
  readonly note?: { readonly code: MessageCode; readonly details?: Readonly<Record<string, string | number>>; readonly rejects?: true };
}

const nothing: ReadValue = {};

/** How cells are written. */
export interface CellDialect {
  readonly decimal: DecimalSign;
  /** By a person's word; null: day before month. */
  readonly dates: DateOrder | null;
  /** The decimal sign is a person's word: then no number is ambiguous. */
  readonly isDecimalStated: boolean;
}

/** The words for what a type allows, for issues. */
export function allowedWords(type: PropertyType): string {
  if (type.type === 'choice') return type.values.join(', ');
  if (type.type !== 'number' && type.type !== 'integer') return type.type;
  const least = type.minimum === undefined ? '' : ` ≥ ${type.minimum}`;
  const most = type.maximum === undefined ? '' : ` ≤ ${type.maximum}`;
  return `${type.type}${least}${most}`;
}

/** Whether a number fits the declared type. */
export function fitsNumber(number: number, type: Extract<PropertyType, { type: 'number' | 'integer' }>): boolean {
  if (type.type === 'integer' && !Number.isSafeInteger(number)) return false;
  return Number.isFinite(number) && number >= (type.minimum ?? -Infinity) && number <= (type.maximum ?? Infinity);
}

/** An integer from 1 (as a number), or a percentage “1%” to “100%”; undefined for anything else (semantics §1). */
export function readRequired(text: string): number | string | undefined {
  if (/^[1-9]\d{0,15}$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
  const percentage = text.endsWith('%') ? `${text.slice(0, -1).trimEnd()}%` : '';
  return /^(?:[1-9]\d?|100)%$/.test(percentage) ? percentage : undefined;
}

function readDateValue(text: string, order: DateOrder | null): ReadValue {
  const read = readDate(text, order);
  if (read) return 'date' in read ? { value: read.date } : nothing;
  return { note: { code: 'invalid-date' } };
}

function readNumberValue(text: string, type: Extract<PropertyType, { type: 'number' | 'integer' }>, { decimal, isDecimalStated }: CellDialect): ReadValue {
  const read = readNumber(text, decimal);
  if (!read) return { note: { code: 'invalid-number' } };
  let { number, ambiguous } = read;
  if (isDecimalStated) ambiguous = false;
  if (ambiguous && type.type === 'integer') {
    number = Number(text.replace(/[^\d-]/g, ''));
    ambiguous = false;
  }
  if (!fitsNumber(number, type)) return { note: { code: 'invalid-value', details: { allowed: allowedWords(type) } } };
  return ambiguous ? { value: number, note: { code: 'ambiguous-number', details: { read: number } } } : { value: number };
}

/** Reads a text as an identifier of a legal entity. */
export function readIdentifierValue(text: string, type: Extract<PropertyType, { type: 'identifier' }>): ReadValue {
  const read = readIdentifier(type.scheme, text);
  if (!read) return { note: { code: 'invalid-identifier' } };
  const value = read.identifier;
  return read.padded ? { value, note: { code: 'padded-identifier', details: { read: shownKvk(value) } } } : { value };
}

/** Reads one trimmed cell as the value of a property. References to nodes are not read here. */
export function readValue(spec: PropertySpec, cell: string, written: DecimalSign | CellDialect): ReadValue {
  if (saysNothing(cell)) return nothing;
  const type = spec.value;
  if (type.type === 'text' || type.type === 'node') return { value: ownText(cell) };
  if (type.type === 'texts') return { value: splitList(cell).map(ownText).sort(compareText) };
  if (type.type === 'required') {
    const value = readRequired(cell);
    return value === undefined ? { note: { code: 'bad-required', rejects: true } } : { value };
  }
  if (type.type === 'choice') {
    const value = spec.name === 'criticality' ? readCriticality(cell) : readChoice(cell, type.values);
    if (value !== undefined) return { value };
    return isUnknownWord(cell) ? nothing : { note: { code: 'invalid-value', details: { allowed: allowedWords(type) } } };
  }
  if (isUnknownWord(cell)) return nothing;
  const dialect = typeof written === 'string' ? { decimal: written, dates: null, isDecimalStated: false } : written;
  if (type.type === 'date') return readDateValue(cell, dialect.dates);
  if (type.type === 'identifier') return readIdentifierValue(cell, type);
  return readNumberValue(cell, type, dialect);
}
