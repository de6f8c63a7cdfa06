// Reads one table: its header, and its records one after another.
import { Fault } from '../../server/model/faults';
import { issue, reasonIn } from '../../server/model/issues';
import type { Bilingual } from '../../server/model/vocabulary';
import type { ImportContext } from '../importer';
import { DateOrders } from './date-orders';
import { DecimalSigns } from './decimal-signs';
import { foldHeader } from './headers';
import { HiddenLines } from './hidden-lines';
import type { ByteCounter } from './progress';
import type { LocatedColumn, TableHead } from './table-head';
import { findHeader, type HeaderScore, headerProblem, type TableHeader } from './table-header';
import { type OpenedTable, TableRows } from './table-rows';
import { rowsBelow } from './table-sample';
import type { TableSource, TableStart } from './table-source';
import { Tally } from './tally';
import { namedTotals } from './total-rows';

export interface TableFormat {
  /** The word for the format, for refusals. */
  readonly format: string;
  readonly score: HeaderScore;
  /** Finds the header; absent: the record that the format knows best. */
  readonly find?: <Start extends TableStart>(starts: readonly Start[]) => TableHeader<Start> | null;
  /** Called with the header, before the first row. */
  readonly open: (head: TableHead) => OpenedTable;
}

/** Where and to whom reading reports. */
export interface ReadingSession {
  readonly context: ImportContext;
  readonly counter: ByteCounter;
  /** All tables of the import: what looks like the total under one may be named in another. */
  readonly tables: readonly TableSource[];
}

const noHeader: Bilingual = {
  en: 'its first 20 lines hold no header with the columns of this format',
  nl: 'in de eerste 20 regels staat geen kopregel met de kolommen van dit formaat',
};

/** Columns that count, with an issue for each repeated name. */
function usableColumns({ cells }: TableHeader, { file, sheet }: TableSource, context: ImportContext): LocatedColumn[] {
  const seen = new Set<string>();
  return cells.flatMap((header, at) => {
    const folded = foldHeader(header);
    if (folded === '') return [];
    if (seen.has(folded)) {
      context.issue(issue('duplicate-header', { file, sheet }, { column: header, value: header }));
      return [];
    }
    seen.add(folded);
    return [{ at, header }];
  });
}

/**
 * Reads a table from start to end. Throws `file-empty` or `wrong-format` (binary, no known header or one too long, a quote that is never closed).
 * Broken rows are told and counted by `TableRows`; all others go to the format.
 */
export async function readTable(
  source: TableSource,
  { context, counter, tables }: ReadingSession,
  { format, score, find = (starts) => findHeader(starts, score), open }: TableFormat,
): Promise<void> {
  const refuse = (reason: Bilingual): never => {
    throw new Fault('wrong-format', 1, { value: source.file, details: { format, ...reasonIn(reason) } });
  };
  // Before anything behind the header is looked at: the one line of a file may be a gigabyte.
  const guessed = find(source.starts);
  const problem = guessed && headerProblem(guessed);
  if (problem) return refuse(problem);
  const reader = { format, onBytes: counter.add };
  const header = find(await source.open(reader));
  if (!header) return refuse(noHeader);
  const { file, sheet } = source;
  const { decimal, separator } = header.start;
  // Every column of dates or numbers asks for it: the rows are cut and trimmed once for all of them.
  let below: string[][] | undefined;
  const sample = () => {
    below ??= rowsBelow(header);
    return below;
  };
  const [dates, signs] = [new DateOrders(sample), new DecimalSigns(sample, header.start.hasNumbers === true)];
  const columns = usableColumns(header, source, context);
  const head: TableHead = { file, sheet, cells: header.cells, columns, decimal, separator, tally: new Tally(), signs, dates };
  const rows = new TableRows(open(head), context);
  const hidden = new HiddenLines();
  let toSkip = header.skipped + 1;
  for await (const { records, mayHoldBadText } of header.start.batches()) {
    for (const record of toSkip > 0 ? records.slice(toSkip) : records) {
      hidden.note(record.hidden);
      rows.take(record, mayHoldBadText);
    }
    toSkip = Math.max(0, toSkip - records.length);
  }
  hidden.tell(head, context);
  rows.finish(await namedTotals(rows.totals, source, { tables, score, reader }));
}
