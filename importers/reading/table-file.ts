// Reads one table: its encoding, its header, and its records one after another.
import { Fault } from '../../server/model/faults';
import { issue, reasonIn } from '../../server/model/issues';
import type { Bilingual } from '../../server/model/vocabulary';
import { headBytes, type ImportContext, type InputFile } from '../importer';
import { csvRecords } from './csv';
import { type DetectedEncoding, decodeFile, detectEncoding } from './decoding';
import { foldHeader } from './headers';
import { mostColumns } from './limits';
import type { ByteCounter } from './progress';
import { type HeaderScore, previewTable, type TablePreview } from './table-preview';
import { type OpenedTable, type TableHead, TableRows } from './table-rows';
import { Tally } from './tally';
import { isBadText } from './texts';

export interface TableFormat {
  /** The word for the format, for refusals. */
  readonly format: string;
  readonly score: HeaderScore;
  /** Called with the header, before the first row. */
  readonly open: (head: TableHead) => OpenedTable;
}

/** Where and to whom reading reports. */
export interface ReadingSession {
  readonly context: ImportContext;
  readonly counter: ByteCounter;
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

/** Why a header cannot be read, whatever stands below it; null: it can. */
function headerProblem({ header, isCut }: TablePreview): Bilingual | null {
  if (isCut)
    return {
      en: `its header is longer than ${headBytes} bytes, so its columns are not known: it is no table, or a quote in the header is never closed`,
      nl: `de kopregel is langer dan ${headBytes} bytes, dus de kolommen zijn niet bekend: het is geen tabel, of een aanhaling in de kop eindigt nergens`,
    };
  if (header.length <= mostColumns) return null;
  return {
    en: `its header has ${header.length} columns; the most that are read is ${mostColumns}`,
    nl: `de kopregel heeft ${header.length} kolommen; er worden er hoogstens ${mostColumns} gelezen`,
  };
}

/**
 * Reads a table from start to end. Throws `file-empty` or `wrong-format` (binary, no known header or one too long, a quote that is never closed).
 * Broken rows are told and counted by `TableRows`; all others go to the format.
 */
export async function readTable(file: InputFile, { context, counter }: ReadingSession, format: TableFormat): Promise<void> {
  const refuse = (reason: Bilingual): never => {
    throw new Fault('wrong-format', 1, { value: file.name, details: { format: format.format, ...reasonIn(reason) } });
  };
  // Before anything behind the header is looked at: the one line of a file may be a gigabyte.
  const guessed = previewTable(file, format.score);
  const problem = guessed && headerProblem(guessed);
  if (problem) return refuse(problem);
  const encoding = await detectEncoding(file, format.format, counter.add);
  const preview = previewTable(file, format.score, encoding);
  if (!preview)
    return refuse({
      en: 'its first 20 lines hold no header with the columns of this format',
      nl: 'in de eerste 20 regels staat geen kopregel met de kolommen van dit formaat',
    });
  const head: TableHead = { ...preview, file: file.name, columns: usableColumns(preview, file.name, context), tally: new Tally() };
  const rows = new TableRows(head, format.open(head), { context, format: format.format });
  const pieces = watchText(decodeFile(file, encoding, counter.add), encoding, () => {
    rows.mayHoldBadText = true;
  });
  let toSkip = preview.skipped + 1;
  for await (const batch of csvRecords(pieces, preview)) {
    for (const record of toSkip > 0 ? batch.slice(toSkip) : batch) rows.take(record);
    toSkip = Math.max(0, toSkip - batch.length);
  }
  rows.finish();
}
