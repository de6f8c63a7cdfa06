// Reads CSV as a stream of records with PapaParse, and keeps the physical line of every record.
import Papa from 'papaparse';

/** One record as it stands in the file. `line` is the physical line on which it starts, `sheetRow` the row that a spreadsheet shows; both from 1. */
export interface CsvRecord {
  readonly cells: string[];
  readonly line: number;
  readonly sheetRow: number;
  /** A quoted cell went on after its closing quote; the text was kept. */
  readonly strayQuote: boolean;
  /** Why it, and all behind it, cannot be read; absent: it can. */
  readonly broken?: 'open-quote' | 'too-long' | 'too-many-quotes';
}

export interface CsvSyntax {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
  /** The first line names the delimiter (`sep=;`): spreadsheets obey it and show no row for it. */
  readonly namesDelimiter?: boolean;
}

/** Where the next record stands. */
interface Position {
  line: number;
  sheetRow: number;
  quoted: boolean;
}

function start({ namesDelimiter = false }: CsvSyntax, quoted: boolean): Position {
  return { line: 1, sheetRow: namesDelimiter ? 0 : 1, quoted };
}

/** No record is longer than this many characters: a longer one is a quote that was never closed. */
export const longestRecord = 1_000_000;

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code?: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

function parse(text: string, syntax: CsvSyntax, isLast: boolean): Parsed {
  const parser = new Papa.Parser({ delimiter: syntax.delimiter, newline: syntax.newline });
  return parser.parse(text, 0, !isLast) as Parsed;
}

/** Work that PapaParse may have at most behind the quotes of one text. Real texts stay below a thousandth of it. */
const mostWork = 20_000_000;

/**
 * Whether PapaParse would take long over a text: behind every quote within a quoted cell it looks through all spaces up to the next
 * delimiter, so that half a million characters of quotes and as many spaces take minutes.
 */
function isCostly(text: string): boolean {
  let spaces = 0;
  for (const [run] of text.matchAll(/(?<!\s)\s{500,}/g)) spaces = Math.max(spaces, run.length);
  if (spaces === 0) return false;
  let quotes = 0;
  for (const _ of text.matchAll(/(?<![",;|\t\r\n])"(?![",;|\t\r\n])/g)) quotes += 1;
  return quotes * spaces > mostWork;
}

function countBreaks(cells: readonly string[], newline: string): number {
  let breaks = 0;
  for (const cell of cells) for (let at = cell.indexOf(newline); at !== -1; at = cell.indexOf(newline, at + 1)) breaks += 1;
  return breaks;
}

/** Numbers the records of one piece. Only a piece with quotes can have line breaks within cells. */
function toRecords({ data, errors }: Parsed, syntax: CsvSyntax, at: Position): CsvRecord[] {
  const stray = new Set(errors.filter(({ code }) => code === 'InvalidQuotes').map(({ row }) => row));
  const open = new Set(errors.filter(({ code }) => code === 'MissingQuotes').map(({ row }) => row));
  return data.map((cells, index) => {
    const last = cells.length - 1;
    const end = cells[last];
    if (syntax.newline === '\n' && end?.endsWith('\r')) cells[last] = end.slice(0, -1);
    const place = { cells, line: at.line, sheetRow: at.sheetRow, strayQuote: stray.has(index) };
    const record: CsvRecord = open.has(index) ? { ...place, broken: 'open-quote' } : place;
    at.sheetRow += 1;
    at.line += 1 + (at.quoted ? countBreaks(cells, syntax.newline) : 0);
    return record;
  });
}

/** Line feeds, or the lone carriage returns of old Mac files. */
export function newlineOf(text: string): CsvSyntax['newline'] {
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
}

/** The first `count` records of a text that may be cut off in the middle. */
export function firstRecords(text: string, given: string | Omit<CsvSyntax, 'newline'>, count: number): CsvRecord[] {
  const syntax: CsvSyntax = { ...(typeof given === 'string' ? { delimiter: given } : given), newline: newlineOf(text) };
  if (isCostly(text)) return [];
  const parser = new Papa.Parser({ ...syntax, preview: count });
  return toRecords(parser.parse(text, 0, false) as Parsed, syntax, start(syntax, true));
}

/**
 * All records of a text that comes in pieces, batch by batch; blank lines are records with one empty cell.
 * After a broken record nothing can be read: it is the last one.
 */
export async function* csvRecords(pieces: AsyncIterable<string>, syntax: CsvSyntax): AsyncGenerator<CsvRecord[]> {
  const at = start(syntax, false);
  const broken = (why: NonNullable<CsvRecord['broken']>): CsvRecord => ({ cells: [], line: at.line, sheetRow: at.sheetRow, strayQuote: false, broken: why });
  let text = '';
  let parsedTo = 0;
  for await (const piece of pieces) {
    text += piece;
    // A record that is not complete is looked at again when twice as much of it is there: else a long one is read once per piece.
    if (text.length < parsedTo * 2) continue;
    at.quoted = text.includes('"');
    if (at.quoted && isCostly(text)) return yield [broken('too-many-quotes')];
    const parsed = parse(text, syntax, false);
    yield toRecords(withoutPending(parsed), syntax, at);
    text = text.slice(parsed.meta.cursor);
    parsedTo = text.length;
    if (text.length > longestRecord) return yield [broken('too-long')];
  }
  const last = syntax.newline === '\n' && text.endsWith('\r') ? text.slice(0, -1) : text;
  at.quoted = last.includes('"');
  if (at.quoted && isCostly(last)) yield [broken('too-many-quotes')];
  else if (last !== '') yield toRecords(parse(last, syntax, true), syntax, at);
}

/** Leaves out what was said about the record that is not complete yet: it is parsed again with the next piece. */
function withoutPending(parsed: Parsed): Parsed {
  return { ...parsed, errors: parsed.errors.filter(({ row = 0 }) => row < parsed.data.length) };
}
