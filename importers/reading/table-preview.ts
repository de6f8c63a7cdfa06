// What the first bytes of a table tell: encoding, delimiter, and where the header is below titles and a `sep=` line.
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
}

const delimiters = [';', ',', '\t', '|'] as const;
/** A header further down than this is not looked for. */
const headerWithin = 20;

/** The names of delimiters for people. */
export function delimiterName(delimiter: string): string {
  return delimiter === '\t' ? 'TAB' : delimiter;
}

/** Looks at the first bytes as a table; null when they are no text or hold no header that `score` knows. */
export function previewTable(file: Pick<InputFile, 'head' | 'bytes'>, score: HeaderScore, encoding?: DetectedEncoding): TablePreview | null {
  if (file.head.length === 0 || binaryReason(file.head)) return null;
  const known = encoding ?? guessEncoding(file.head, file.bytes <= file.head.length);
  const text = decodeHead(file.head, known);
  const stated = /^sep=(.)\r?\n/i.exec(text)?.[1];
  let best: { delimiter: string; record: CsvRecord; at: number; score: number } | null = null;
  for (const delimiter of stated ? [stated] : delimiters) {
    const records = firstRecords(text, delimiter, headerWithin);
    for (const [at, record] of records.entries()) {
      const points = record.broken ? 0 : score(record.cells.map(trimCell));
      if (points > (best?.score ?? 0)) best = { delimiter, record, at, score: points };
    }
  }
  if (!best) return null;
  return {
    encoding: known,
    delimiter: best.delimiter,
    newline: newlineOf(text),
    namesDelimiter: stated !== undefined,
    header: best.record.cells.map(trimCell),
    skipped: best.at,
    decimal: best.delimiter === ';' ? ',' : '.',
  };
}

/** What was seen, for the person who imports. */
export function seenIn(preview: TablePreview): Record<string, string> {
  return { delimiter: delimiterName(preview.delimiter), encoding: preview.encoding.encoding, header: preview.header.join(' · ') };
}
