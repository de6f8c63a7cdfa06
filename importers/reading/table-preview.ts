// Reads the first bytes of a table: its encoding, its delimiter, and where the header is below titles and a `sep=` line.
import type { InputFile } from '../importer';
import { binaryReason } from './binary';
import { type CsvRecord, type CsvSyntax, firstRecords, newlineOf } from './csv';
import { type DetectedEncoding, decodeHead, guessEncoding } from './decoding';
import type { DecimalSign } from './numbers';
import { trimCell } from './texts';

/** How well a record serves as the header of a format: 0 = not at all, else the number of columns that it knows. */
export type HeaderScore = (cells: readonly string[]) => number;

export interface TablePreview extends CsvSyntax {
  readonly encoding: DetectedEncoding;
  readonly header: readonly string[];
  /** Records before the header: titles, blank lines, `sep=`. */
  readonly skipped: number;
  /** Semicolon files come from Dutch settings: decimal comma. */
  readonly decimal: DecimalSign;
  /** The header goes on behind the first bytes: what is known of it is not all. */
  readonly isCut: boolean;
}

const delimiters = [';', ',', '\t', '|'] as const;
/** A header further down than this is not looked for. */
const headerWithin = 20;

/** The names of delimiters for people. */
export function delimiterName(delimiter: string): string {
  return delimiter === '\t' ? 'TAB' : delimiter;
}

type HeadFile = Pick<InputFile, 'head' | 'bytes'>;

/** The first records of a file with every delimiter that it may have. */
export interface FirstRecords {
  readonly encoding: DetectedEncoding;
  readonly text: string;
  /** A line `sep=;` names the delimiter. */
  readonly namesDelimiter: boolean;
  /** The file is longer than these first bytes. */
  readonly goesOn: boolean;
  readonly byDelimiter: readonly { readonly delimiter: string; readonly records: readonly CsvRecord[] }[];
}

/** The first records with one delimiter. A quote that is open where the first bytes end may be closed behind them. */
function recordsOf(text: string, delimiter: string, goesOn: boolean): CsvRecord[] {
  const records = firstRecords(text, delimiter, headerWithin);
  const { broken, ...last } = records.at(-1) ?? {};
  if (goesOn && broken === 'open-quote') records.splice(-1, 1, last as CsvRecord);
  return records;
}

/** Looks at the first bytes as lines of cells; null when they are no text. */
export function readFirstRecords(file: HeadFile, encoding?: DetectedEncoding): FirstRecords | null {
  if (file.head.length === 0 || binaryReason(file.head)) return null;
  const known = encoding ?? guessEncoding(file.head, file.bytes <= file.head.length);
  const text = decodeHead(file.head, known);
  const stated = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const goesOn = file.bytes > file.head.length;
  const byDelimiter = (stated ? [stated] : delimiters).map((delimiter) => ({ delimiter, records: recordsOf(text, delimiter, goesOn) }));
  return { encoding: known, text, namesDelimiter: stated !== undefined, byDelimiter, goesOn };
}

/** The table whose header is the record `at` with this delimiter. */
export function previewAt(
  { encoding, text, namesDelimiter, byDelimiter, goesOn }: FirstRecords,
  delimiter: string,
  { at, record }: { at: number; record: CsvRecord },
): TablePreview {
  const header = record.cells.map(trimCell);
  const { records = [] } = byDelimiter.find((one) => one.delimiter === delimiter) ?? {};
  const isCut = goesOn && records.length < headerWithin && records.at(-1) === record;
  return { encoding, delimiter, newline: newlineOf(text), namesDelimiter, header, skipped: at, decimal: delimiter === ';' ? ',' : '.', isCut };
}

/** Looks at the first bytes as a table; null when they are no text or hold no header that `score` knows. */
export function previewTable(file: HeadFile, score: HeaderScore, encoding?: DetectedEncoding): TablePreview | null {
  const first = readFirstRecords(file, encoding);
  let best: { delimiter: string; record: CsvRecord; at: number; score: number } | null = null;
  for (const { delimiter, records } of first?.byDelimiter ?? []) {
    for (const [at, record] of records.entries()) {
      const points = record.broken ? 0 : score(record.cells.map(trimCell));
      if (points > (best?.score ?? 0)) best = { delimiter, record, at, score: points };
    }
  }
  return first && best ? previewAt(first, best.delimiter, best) : null;
}

/** What was seen, for the person who imports. */
export function seenIn(preview: TablePreview): Record<string, string> {
  return { delimiter: delimiterName(preview.delimiter), encoding: preview.encoding.encoding, header: preview.header.join(' · ') };
}
