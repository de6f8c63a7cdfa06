// CSV as a stream of records: PapaParse, fed with decoded pieces, with the physical line of every record.
import Papa from 'papaparse';

/** One record as it stands in the file. `line` is the physical line on which it starts, `sheetRow` the row that a spreadsheet shows; both from 1. */
export interface CsvRecord {
  readonly cells: string[];
  readonly line: number;
  readonly sheetRow: number;
  /** A quoted cell went on after its closing quote; the text was kept. */
  readonly strayQuote: boolean;
  /** A quote was opened and not closed before the end of the file, or for longer than a record can be. */
  readonly unclosed: boolean;
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
    const record = { cells, line: at.line, sheetRow: at.sheetRow, strayQuote: stray.has(index), unclosed: open.has(index) };
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
export function firstRecords(text: string, delimiter: string, count: number): CsvRecord[] {
  const syntax: CsvSyntax = { delimiter, newline: newlineOf(text) };
  const parser = new Papa.Parser({ ...syntax, preview: count });
  return toRecords(parser.parse(text, 0, false) as Parsed, syntax, start(syntax, true));
}

/**
 * All records of a text that comes in pieces, batch by batch; blank lines are records with one empty cell.
 * After an unclosed quote nothing can be read: its record is the last one.
 */
export async function* csvRecords(pieces: AsyncIterable<string>, syntax: CsvSyntax): AsyncGenerator<CsvRecord[]> {
  const at = start(syntax, false);
  let rest = '';
  for await (const piece of pieces) {
    const text = rest + piece;
    at.quoted = text.includes('"');
    const parsed = parse(text, syntax, false);
    rest = text.slice(parsed.meta.cursor);
    yield toRecords(withoutPending(parsed), syntax, at);
    if (rest.length > longestRecord) {
      yield [{ cells: [], line: at.line, sheetRow: at.sheetRow, strayQuote: false, unclosed: true }];
      return;
    }
  }
  const text = syntax.newline === '\n' && rest.endsWith('\r') ? rest.slice(0, -1) : rest;
  at.quoted = text.includes('"');
  if (text !== '') yield toRecords(parse(text, syntax, true), syntax, at);
}

/** Leaves out what was said about the record that is not complete yet: it is parsed again with the next piece. */
function withoutPending(parsed: Parsed): Parsed {
  return { ...parsed, errors: parsed.errors.filter(({ row = 0 }) => row < parsed.data.length) };
}
