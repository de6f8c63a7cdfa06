// Reads one table: finds the header, cleans cells, refuses broken rows, and hands the good ones on with their place.
import type { Place } from '../../server/model/claims';
import { Fault } from '../../server/model/faults';
import { issue, reasonIn } from '../../server/model/issues';
import type { ImportContext, InputFile } from '../importer';
import { type CsvRecord, csvRecords, longestRecord } from './csv';
import { type DetectedEncoding, decodeFile, detectEncoding } from './decoding';
import { cleanFormula } from './formulas';
import { foldHeader } from './headers';
import type { ByteCounter } from './progress';
import { type HeaderScore, previewTable, type TablePreview } from './table-preview';
import { Tally } from './tally';
import { isBadText, trimCell } from './texts';

/** A row with as many cells as the header, trimmed and without formula marks. Empty text: nothing stated. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly place: Place;
}

export interface TableHead extends TablePreview {
  readonly file: string;
  /** Index of columns that count: named, and not the repeat of an earlier name. */
  readonly columns: readonly number[];
  /** Issues told once per file, with their count. */
  readonly tally: Tally;
}

export interface TableFormat {
  /** The word for the format, for refusals. */
  readonly format: string;
  readonly score: HeaderScore;
  /** Called with the header; what it returns is called for every good row and accounts for it with `context.row`. */
  readonly open: (head: TableHead) => (row: TableRow) => void;
}

/** Where and to whom reading reports. */
export interface ReadingSession {
  readonly context: ImportContext;
  readonly counter: ByteCounter;
}

/** Rows at which ServiceNow and others cut an export off. */
const exportLimit = 10_000;

/** What stands behind an open quote cannot be read; to apply what stands before it would take away what the source said behind it. */
function unreadableFrom({ cells, line }: CsvRecord) {
  if (cells.length > 0)
    return reasonIn({ en: `a quote is opened on line ${line} and never closed`, nl: `op regel ${line} begint een aanhaling die nergens eindigt` });
  return reasonIn({
    en: `the row on line ${line} is longer than ${longestRecord} characters: a quote is never closed, or it is no table`,
    nl: `de rij op regel ${line} is langer dan ${longestRecord} tekens: een aanhaling eindigt nergens, of het is geen tabel`,
  });
}

class TableReader {
  private row = 0;
  private readonly tally: Tally;
  private readonly head: TableHead;
  private readonly context: ImportContext;
  private readonly format: string;
  private readonly handle: (row: TableRow) => void;
  mayHoldBadText = false;

  constructor(head: TableHead, context: ImportContext, { format, open }: TableFormat) {
    this.head = head;
    this.tally = head.tally;
    this.context = context;
    this.format = format;
    this.handle = open(head);
  }

  /** Tells of a number of rows at which exports are cut off without a word (formats §0.9). */
  finish(): void {
    if (this.row === exportLimit) this.context.issue(issue('export-limit', { file: this.head.file }, { details: { count: this.row } }));
    this.tally.flush(this.context.issue);
  }

  /** Checks one record below the header and hands it on. Blank lines are no rows. */
  readonly take = (record: CsvRecord): void => {
    const { cells } = record;
    if (cells.length === 1 && cells[0]?.trim() === '' && !record.unclosed) return;
    const place: Place = { file: this.head.file, sheet: null, row: this.row + 1, line: record.line, sheetRow: record.sheetRow };
    if (cells.length > 1 && cells.every((cell) => cell.trim() === '')) {
      this.tally.add('blank-rows', '', { place: { ...place, row: null } });
      return;
    }
    if (record.unclosed) throw new Fault('wrong-format', 1, this.head.file, { format: this.format, ...unreadableFrom(record) });
    this.row += 1;
    const problem = this.problemOf(record, place);
    if (problem) {
      this.context.issue(problem);
      this.context.row(false);
      return;
    }
    if (record.strayQuote) this.context.issue(issue('stray-quote', place, { value: cells.find((cell) => cell.includes('"')) ?? null }));
    this.handle({ cells: this.clean(cells, place), place });
  };

  private problemOf({ cells }: CsvRecord, place: Place) {
    const expected = this.head.header.length;
    const named = (this.head.columns.at(-1) ?? -1) + 1;
    if (cells.length < named || cells.slice(expected).some((cell) => cell.trim() !== '')) {
      const value = cells.join(this.head.delimiter).slice(0, 60);
      return issue('wrong-cell-count', place, { value, details: { found: cells.length, expected } });
    }
    if (!this.mayHoldBadText) return null;
    const bad = cells.findIndex(isBadText);
    if (bad === -1) return null;
    const value = (cells[bad] ?? '')
      .slice(0, 60)
      .replaceAll('\u0000', '␀')
      .replace(/\p{Surrogate}/gu, '�');
    return issue('bad-text', place, { column: this.head.header[bad] ?? null, value });
  }

  private clean(cells: string[], place: Place): string[] {
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at] ?? '';
      const cleaned = cell === '' ? null : cleanFormula(cell);
      if (!cleaned) {
        cells[at] = trimCell(cell);
        continue;
      }
      cells[at] = cleaned.text;
      const column = this.head.header[at] ?? '';
      if (cleaned.mark === 'formula') this.context.issue(issue('formula-cell', place, { column, value: cleaned.text }));
      else this.tally.add('formula-unescaped', '', { place, column, value: cell });
    }
    return cells;
  }
}

/** Columns that count, with an issue for each repeated name. */
function usableColumns(preview: TablePreview, file: string, context: ImportContext): number[] {
  const seen = new Set<string>();
  return preview.header.flatMap((name, at) => {
    const folded = foldHeader(name);
    if (folded === '') return [];
    if (seen.has(folded)) {
      context.issue(issue('duplicate-header', { file }, { column: name, value: name }));
      return [];
    }
    seen.add(folded);
    return [at];
  });
}

async function* watchText(pieces: AsyncIterable<string>, encoding: DetectedEncoding, found: () => void): AsyncGenerator<string> {
  const isSuspect = encoding.encoding.startsWith('utf-16') ? isBadText : (piece: string) => piece.includes('\u0000');
  for await (const piece of pieces) {
    if (isSuspect(piece)) found();
    yield piece;
  }
}

/**
 * Reads a table from start to end. Throws `file-empty` or `wrong-format` (binary, no known header, a quote that is never closed).
 * Broken rows (cell count, NUL) are told and counted here; all others go to `open`'s handler.
 */
export async function readTable(file: InputFile, { context, counter }: ReadingSession, format: TableFormat): Promise<void> {
  const encoding = await detectEncoding(file, format.format, counter.add);
  const preview = previewTable(file, format.score, encoding);
  if (!preview) {
    const reason = reasonIn({
      en: 'its first 20 lines hold no header with the columns of this format',
      nl: 'in de eerste 20 regels staat geen kopregel met de kolommen van dit formaat',
    });
    throw new Fault('wrong-format', 1, file.name, { format: format.format, ...reason });
  }
  const head: TableHead = { ...preview, file: file.name, columns: usableColumns(preview, file.name, context), tally: new Tally() };
  const reader = new TableReader(head, context, format);
  const pieces = watchText(decodeFile(file, encoding, counter.add), encoding, () => {
    reader.mayHoldBadText = true;
  });
  let toSkip = preview.skipped + 1;
  for await (const batch of csvRecords(pieces, preview)) {
    for (const record of toSkip > 0 ? batch.slice(toSkip) : batch) reader.take(record);
    toSkip = Math.max(0, toSkip - batch.length);
  }
  reader.finish();
}
