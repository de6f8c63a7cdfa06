// Rows of a graph-json file: one object of `nodes` or `relations` becomes one claim, or is rejected with the reason.
import type { NodeReference, Place, PropertyValue } from '../../server/model/claims';
import { issue } from '../../server/model/issues';
import { nodeKindSpec, type PropertySpec, relationTypeSpec } from '../../server/model/vocabulary';
import type { MessageCode } from '../../server/model/vocabulary/messages';
import type { ImportContext } from '../importer';
import type { NodeRegister } from '../reading/duplicates';
import type { Tally } from '../reading/tally';
import { isBadText } from '../reading/texts';
import { isAbsent, quoteValue, readJsonValue } from './json-values';

/** What rows of one file share. */
export interface RowReading {
  readonly context: ImportContext;
  readonly register: NodeRegister;
  readonly tally: Tally;
  /** Whether the file holds a NUL or half of a surrogate pair anywhere: only then each row is searched for them. */
  readonly mayHoldBadText: boolean;
}

type Row = Readonly<Record<string, unknown>>;

const propertyMaps = new WeakMap<readonly PropertySpec[], ReadonlyMap<string, PropertySpec>>();

function specsByName(specs: readonly PropertySpec[]): ReadonlyMap<string, PropertySpec> {
  const known = propertyMaps.get(specs) ?? new Map(specs.map((spec) => [spec.name, spec]));
  propertyMaps.set(specs, known);
  return known;
}

function holdsBadText(value: unknown): boolean {
  if (typeof value === 'string') return isBadText(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => isBadText(key) || holdsBadText(inner));
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface ReadProperties {
  readonly properties: Record<string, PropertyValue>;
  readonly references: Record<string, NodeReference>;
  /** The text of an issue that rejects the row was told. */
  readonly rejected: boolean;
}

/** Reads all keys of a row but its own (`id`, `kind`, `from` …) against the declared properties. */
function readProperties(row: Row, { specs, own, place }: { specs: readonly PropertySpec[]; own: readonly string[]; place: Place }, reading: RowReading) {
  const known = specsByName(specs);
  const result: { -readonly [K in keyof ReadProperties]: ReadProperties[K] } = { properties: {}, references: {}, rejected: false };
  for (const [name, value] of Object.entries(row)) {
    if (own.includes(name)) continue;
    const spec = known.get(name);
    if (!spec) {
      reading.tally.add('unknown-property', name, { place: { ...place, row: null }, column: name, value: quoteValue(value) });
      continue;
    }
    const read = readJsonValue(spec, value);
    if (read.note) reading.context.issue(issue(read.note.code, place, { column: name, value: quoteValue(value), details: read.note.details }));
    if (read.note?.rejects) result.rejected = true;
    if (read.value === undefined) continue;
    if (spec.value.type === 'node') result.references[name] = { id: String(read.value) };
    else result.properties[name] = read.value;
  }
  return result;
}

function withReferences(references: Record<string, NodeReference>) {
  return Object.keys(references).length > 0 ? { references } : {};
}

/** One row is read: accepted or not, with its issues. */
function reject(reading: RowReading, code: MessageCode, rest: { place: Place; column?: string; value: unknown; reason?: string }): void {
  const details = rest.reason ? { reason: rest.reason } : undefined;
  const quoted = quoteValue(rest.value)
    .replaceAll('\u0000', '␀')
    .replace(/\p{Surrogate}/gu, '�');
  reading.context.issue(issue(code, rest.place, { column: rest.column, value: quoted, details }));
  reading.context.row(false);
}

/** The row as an object without text that cannot be kept; null when it was rejected. */
function usableRow(value: unknown, place: Place, reading: RowReading): Row | null {
  if (!isRow(value)) reject(reading, 'bad-row', { place, value, reason: 'it is not an object' });
  else if (reading.mayHoldBadText && holdsBadText(value)) reject(reading, 'bad-text', { place, value: value.id ?? value });
  else return value;
  return null;
}

/** Reads one element of `nodes`. */
export function readNodeRow(value: unknown, place: Place, reading: RowReading): void {
  const row = usableRow(value, place, reading);
  if (!row) return;
  const { id, kind } = row;
  if (typeof id !== 'string' || id.trim() === '') return reject(reading, 'missing-id', { place, column: 'id', value: id ?? '' });
  const spec = typeof kind === 'string' ? nodeKindSpec(kind) : undefined;
  if (!spec) return reject(reading, 'unknown-kind', { place, column: 'kind', value: kind ?? '' });
  const { properties, references } = readProperties(row, { specs: spec.properties, own: ['id', 'kind'], place }, reading);
  const claim = { claim: 'node', id, kind: spec.kind, properties, ...withReferences(references), place } as const;
  const seen = reading.register.check(claim);
  if (seen === 'differs') return reject(reading, 'duplicate-id', { place, column: 'id', value: id });
  if (seen === 'new') reading.context.claim(claim);
  reading.context.row(true);
}

/** Reads one element of `relations`. */
export function readRelationRow(value: unknown, place: Place, reading: RowReading): void {
  const row = usableRow(value, place, reading);
  if (!row) return;
  const spec = typeof row.type === 'string' ? relationTypeSpec(row.type) : undefined;
  if (!spec) return reject(reading, 'unknown-relation-type', { place, column: 'type', value: row.type ?? '' });
  const { from, to } = row;
  for (const end of ['from', 'to'] as const) {
    if (typeof row[end] !== 'string' || isAbsent(row[end])) return reject(reading, 'missing-end', { place, column: end, value: row[end] ?? '' });
  }
  const { properties, references, rejected } = readProperties(row, { specs: spec.properties, own: ['type', 'from', 'to'], place }, reading);
  if (rejected) return reading.context.row(false);
  if (from === to) reading.context.issue(issue('self-relation', place, { value: String(from) }));
  const ends = { from: { id: String(from) }, to: { id: String(to) } };
  reading.context.claim({ claim: 'relation', type: spec.type, ...ends, properties, ...withReferences(references), place });
  reading.context.row(true);
}
