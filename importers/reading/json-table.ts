// Reads JSON that is a list of flat objects as a table: a column for each key, a row for each object.
import { Fault } from '../../server/model/faults';
import { reasonIn } from '../../server/model/issues';
import type { Bilingual } from '../../server/model/vocabulary';
import type { InputFile } from '../importer';
import { binaryReason } from './binary';
import { type DetectedEncoding, decodeFile, decodeHead, detectEncoding, guessEncoding } from './decoding';
import { BrokenList, ElementCutter, type JsonElement } from './json-elements';
import { deepestJson, mostColumns } from './limits';
import type { OpenTable, TableBatch, TableReader, TableRecord, TableSource, TableStart } from './table-source';
import { isBadText } from './texts';

type Flat = Readonly<Record<string, unknown>>;

interface JsonRow {
  readonly object: Flat;
  readonly line: number;
}

/** Digits that a number keeps exactly. */
const exactDigits = 15;
/** A text in quotes, or a number outside of one. */
const textOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Numbers of more digits than can be kept as the texts that they are: two ids of twenty digits would become one. */
function withLongNumbersAsTexts(json: string): string {
  if (!/[\d.]{16}/.test(json)) return json;
  return json.replace(textOrNumber, (one) => {
    const digits = one.startsWith('"') ? '' : (one.split(/e/i)[0] ?? '').replace(/\D/g, '');
    return digits.length > exactDigits ? `"${one}"` : one;
  });
}

/** An element that is an object; null: it is something else. Throws `BrokenList` for what is no JSON. */
function readElement({ text, line }: JsonElement): JsonRow | null {
  try {
    const value: unknown = JSON.parse(withLongNumbersAsTexts(text));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { object: value as Flat, line } : null;
  } catch {
    throw new BrokenList(line);
  }
}

/** A value as the text of a cell: a list one value a line, as cells with several values are written; an object as JSON. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellOf).join('\n');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const isFlat = (object: Flat) => Object.values(object).every((value) => typeof value !== 'object' || value === null || Array.isArray(value));

function recordOf({ object, line }: JsonRow, columns: readonly string[]): TableRecord {
  return { cells: columns.map((name) => (Object.hasOwn(object, name) ? cellOf(object[name]) : '')), line, sheetRow: null };
}

/** Keys in the order in which they come up. */
function addKeys(columns: Set<string>, { object }: JsonRow): void {
  for (const key of Object.keys(object)) columns.add(key);
}

/** The objects in the first bytes; none when it is no list of flat objects. */
function firstRows(text: string): JsonRow[] {
  const rows: JsonRow[] = [];
  try {
    for (const element of new ElementCutter().take(text)) {
      const row = readElement(element);
      if (!row || !isFlat(row.object)) return [];
      rows.push(row);
    }
  } catch (error) {
    if (!(error instanceof BrokenList)) throw error;
  }
  return rows;
}

interface Known {
  readonly rows: readonly JsonRow[];
  readonly columns: readonly string[];
  readonly goesOn: boolean;
  readonly encoding: DetectedEncoding;
}

function startOf({ rows, columns, goesOn, encoding }: Known): TableStart {
  const header: TableRecord = { cells: [...columns], line: 1, sheetRow: null };
  return {
    first: (count) => [{ ...header, cells: [...columns] }, ...rows.slice(0, Math.max(0, count - 1)).map((row) => recordOf(row, columns))].slice(0, count),
    goesOn,
    decimal: '.',
    hasNumbers: true,
    separator: ', ',
    seen: { encoding: encoding.encoding },
  };
}

function refusal(file: string, format: string, reason: Bilingual): Fault {
  return new Fault('wrong-format', 1, { value: file, details: { format, ...reasonIn(reason) } });
}

/** All objects of the list, in batches. Throws `wrong-format` with the line. */
async function* readRows(file: InputFile, encoding: DetectedEncoding, { format, onBytes }: TableReader): AsyncGenerator<JsonRow[]> {
  const cutter = new ElementCutter();
  const read = (element: JsonElement): JsonRow => {
    const row = readElement(element);
    const { line } = element;
    if (!row) throw refusal(file.name, format, { en: `on line ${line} of the list stands no object`, nl: `op regel ${line} van de lijst staat geen object` });
    return row;
  };
  try {
    for await (const piece of decodeFile(file, encoding, onBytes)) yield [...cutter.take(piece)].map(read);
    cutter.end();
  } catch (error) {
    if (!(error instanceof BrokenList)) throw error;
    if (error.isTooDeep)
      throw refusal(file.name, format, {
        en: `on line ${error.line} lists and objects stand more than ${deepestJson} deep in each other`,
        nl: `op regel ${error.line} staan lijsten en objecten meer dan ${deepestJson} diep in elkaar`,
      });
    throw refusal(file.name, format, { en: `it is not valid JSON from line ${error.line} on`, nl: `vanaf regel ${error.line} is het geen geldige JSON` });
  }
}

async function* batchesOf(header: TableRecord, rows: AsyncIterable<readonly JsonRow[]>): AsyncGenerator<TableBatch> {
  const asBatch = (records: TableRecord[]): TableBatch => ({ records, mayHoldBadText: records.some(({ cells }) => cells.some(isBadText)) });
  yield asBatch([header]);
  for await (const batch of rows) if (batch.length > 0) yield asBatch(batch.map((row) => recordOf(row, header.cells)));
}

/** Every key of every object, so that none that comes up late is dropped. */
async function allColumns(file: InputFile, encoding: DetectedEncoding, reader: TableReader): Promise<string[]> {
  const columns = new Set<string>();
  for await (const rows of readRows(file, encoding, { ...reader, onBytes: () => reader.onBytes() })) {
    for (const row of rows) addKeys(columns, row);
    if (columns.size > mostColumns)
      throw refusal(file.name, reader.format, {
        en: `its objects have more than ${mostColumns} different keys`,
        nl: `de objecten hebben meer dan ${mostColumns} verschillende sleutels`,
      });
  }
  return [...columns];
}

/** The table that a JSON file is; null: it is not a list that begins with flat objects. */
export function jsonTable(file: InputFile): TableSource | null {
  const { head, bytes, name } = file;
  if (head.length === 0 || binaryReason(head)) return null;
  const guessed = guessEncoding(head, bytes <= head.length);
  const text = decodeHead(head, guessed);
  if (!/^\s*\[\s*\{/.test(text)) return null;
  const rows = firstRows(text);
  if (rows.length === 0) return null;
  const columns = new Set<string>();
  for (const row of rows) addKeys(columns, row);
  const known = { rows, goesOn: bytes > head.length };
  const open = async (reader: TableReader): Promise<OpenTable[]> => {
    const encoding = await detectEncoding(file, reader.format, reader.onBytes);
    const start = startOf({ ...known, columns: await allColumns(file, encoding, reader), encoding });
    return [{ ...start, batches: () => batchesOf(start.first(1)[0] as TableRecord, readRows(file, encoding, reader)) }];
  };
  return { file: name, sheet: null, isHidden: false, starts: [startOf({ ...known, columns: [...columns], encoding: guessed })], open };
}
