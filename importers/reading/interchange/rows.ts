// Turns each object of `nodes` or `relations` into one claim, or rejects it with the reason.
import type { NodeReference, Place, PropertyValue } from '../../../server/model/claims';
import { getOrMake } from '../../../server/model/get-or-make';
import { type Issue, issue, reasonIn } from '../../../server/model/issues';
import { nodeKindSpec, type PropertySpec, relationTypeSpec } from '../../../server/model/vocabulary';
import type { MessageCode } from '../../../server/model/vocabulary/messages';
import type { ImportContext, RawRow, ReturnedRows } from '../../importer';
import type { NodeRegister } from '../duplicates';
import { longestCell } from '../limits';
import type { Tally } from '../tally';
import { isBadText } from '../texts';
import { isAbsent, quoteValue, readJsonValue, tooLong } from './json-values';
import type { UnusedProperties } from './unused-properties';

/** What rows of one file share. */
export interface RowReading {
  readonly context: ImportContext;
  readonly register: NodeRegister;
  readonly tally: Tally;
  /** Properties outside the model of the list that is read. */
  readonly unused: UnusedProperties;
  /** Whether the file holds a NUL or half of a surrogate pair anywhere: only then each row is searched for them. */
  readonly mayHoldBadText: boolean;
}

type Row = Readonly<Record<string, unknown>>;

const propertyMaps = new WeakMap<readonly PropertySpec[], ReadonlyMap<string, PropertySpec>>();

function specsByName(specs: readonly PropertySpec[]): ReadonlyMap<string, PropertySpec> {
  return getOrMake(propertyMaps, specs, () => new Map(specs.map((spec) => [spec.name, spec])));
}

/** Whether a text within a value cannot be kept. Not recursive: a file may nest lists deeper than the stack goes. */
function holdsBadText(value: unknown): boolean {
  const waiting = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one === 'string' && isBadText(one)) return true;
    if (typeof one !== 'object' || one === null) continue;
    for (const [key, inner] of Object.entries(one)) {
      if (isBadText(key)) return true;
      waiting.push(inner);
    }
  }
  return false;
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
      if (!isAbsent(value)) reading.unused.add(name, { value, isOwnName: value === row.id || value === row.name });
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

/** Why a row cannot be used. */
interface Rejection {
  readonly code: MessageCode;
  readonly column?: string;
  readonly value: unknown;
  readonly details?: Issue['details'];
}

type RowReader = (row: Row, place: Place, reading: RowReading) => Rejection | 'told' | null;

/** Where an element stands and how it is read. `mark`: of one that was rejected before; `known`: why it still is. */
interface ReadRow {
  readonly place: Place;
  readonly reader: RowReader;
  readonly mark?: string | undefined;
  readonly known?: ReturnType<ReturnedRows['stillRejected']>;
}

/** Accounts for one element of `nodes` or `relations`: accepted, or rejected with the issue that says why. */
export function readRow(value: unknown, { place, reader, mark, known }: ReadRow, reading: RowReading): void {
  if (known) {
    for (const { code, ...more } of known) reading.context.issue(issue(code, place, more));
    countRow(value, { place, accepted: false, returned: mark }, reading);
    return;
  }
  const problem = problemOf(value, reading) ?? reader(value as Row, place, reading);
  if (problem && problem !== 'told') {
    const quoted = quoteValue(problem.value)
      .replaceAll('\u0000', '␀')
      .replace(/\p{Surrogate}/gu, '�');
    reading.context.issue(issue(problem.code, place, { column: problem.column, value: quoted, details: problem.details }));
  }
  countRow(value, { place, accepted: problem === null, returned: mark }, reading);
}

function countRow(element: unknown, row: Pick<RawRow, 'place' | 'accepted' | 'returned'>, { context }: RowReading): void {
  const { raw } = context;
  if (raw && (!row.accepted || raw.wants(row.place, row.returned))) raw.take({ ...row, content: { element } });
  context.row(row.accepted);
}

function problemOf(value: unknown, reading: RowReading): Rejection | null {
  if (!isRow(value)) return { code: 'bad-row', value, details: reasonIn({ en: 'it is not an object', nl: 'het is geen object' }) };
  if (reading.mayHoldBadText && holdsBadText(value)) return { code: 'bad-text', value: value.id ?? value };
  for (const column of ['id', 'from', 'to']) {
    const length = tooLong(value[column]);
    if (length !== undefined) return { code: 'cell-too-long', column, value: value[column], details: { length, limit: longestCell } };
  }
  return null;
}

/** Reads one element of `nodes`. */
export const readNodeRow: RowReader = (row, place, reading) => {
  const { id, kind } = row;
  if (typeof id !== 'string' || id.trim() === '') return { code: 'missing-id', column: 'id', value: id ?? '' };
  const spec = typeof kind === 'string' ? nodeKindSpec(kind) : undefined;
  if (!spec) return { code: 'unknown-kind', column: 'kind', value: kind ?? '' };
  const { properties, references, rejected } = readProperties(row, { specs: spec.properties, own: ['id', 'kind'], place }, reading);
  if (rejected) return 'told';
  const claim = { claim: 'node', id, kind: spec.kind, properties, ...withReferences(references), place } as const;
  const seen = reading.register.check(claim);
  if (seen === 'differs') return { code: 'duplicate-id', column: 'id', value: id };
  if (seen === 'new') reading.context.claim(claim);
  return null;
};

/** Reads one element of `relations`. */
export const readRelationRow: RowReader = (row, place, reading) => {
  const spec = typeof row.type === 'string' ? relationTypeSpec(row.type) : undefined;
  if (!spec) return { code: 'unknown-relation-type', column: 'type', value: row.type ?? '' };
  const { from, to } = row;
  if (typeof from !== 'string' || isAbsent(from)) return { code: 'missing-end', column: 'from', value: from ?? '' };
  if (typeof to !== 'string' || isAbsent(to)) return { code: 'missing-end', column: 'to', value: to ?? '' };
  const { properties, references, rejected } = readProperties(row, { specs: spec.properties, own: ['type', 'from', 'to'], place }, reading);
  if (rejected) return 'told';
  if (from === to) reading.context.issue(issue('self-relation', place, { value: from }));
  reading.context.claim({ claim: 'relation', type: spec.type, from: { id: from }, to: { id: to }, properties, ...withReferences(references), place });
  return null;
};
