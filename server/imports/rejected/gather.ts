// Gathers the rejected rows of an import as they came, with the reasons that were told for each.
import type { Importer, InputFile, RawRow, RawRows } from '../../../importers/importer';
import { underFormerName } from '../../../importers/list';
import type { Claim, Place } from '../../model/claims';
import type { Issue } from '../../model/issues';
import { type KeptRejected, type RejectedTable, RejectedWriter, type RowReason } from '../../store/rejected-rows';
import { rowText } from '../rejections';
import type { ReturnedImport } from './returned';

const delimiters: ReadonlySet<string> = new Set([';', ',', '\t', '|']);

/** What to write between cells: as in the file, else such that numbers are read as they were (of semicolon files the decimal sign is a comma). */
function delimiterOf({ separator, decimal }: NonNullable<RawRow['head']>): string {
  const isSame = delimiters.has(separator) && (separator === ';') === (decimal === ',');
  return isSame ? separator : decimal === ',' ? ';' : ',';
}

/** The table in which a row stands. */
export function tableOfRow({ place: { file, sheet }, head }: RawRow): RejectedTable {
  return head ? { file, sheet, header: head.cells, delimiter: delimiterOf(head) } : { file, sheet, header: null, delimiter: ',' };
}

function reasonOf({ code, severity, column, value, details }: Issue): RowReason {
  return details ? { code, severity, column, value, details } : { code, severity, column, value };
}

/** Why a row is rejected: its errors; where none was told, all that was. */
export function reasonsOf(issues: readonly Issue[]): RowReason[] {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return (errors.length > 0 ? errors : issues).map(reasonOf);
}

/** Issues of one row that are remembered. */
const mostIssues = 1_000;

export interface GathererOptions {
  /** Rows that the importer accepts and that are rejected nevertheless, with the reasons. */
  readonly wanted?: ReadonlyMap<string, readonly Issue[]>;
  /** The list that it goes on with; absent: a new one. */
  readonly writer?: RejectedWriter;
  /** Where rows stand that came back. */
  readonly present?: (place: Place) => Place;
}

/** Stands between an importer and whoever hears it: what it says of a row, until that row is counted. */
export class RejectedGatherer implements RawRows {
  readonly #writer: RejectedWriter;
  readonly #wanted: ReadonlyMap<string, readonly Issue[]>;
  readonly #present: (place: Place) => Place;
  #heard: Issue[] = [];

  constructor({ wanted = new Map(), writer = new RejectedWriter(), present = (place) => place }: GathererOptions = {}) {
    this.#wanted = wanted;
    this.#writer = writer;
    this.#present = present;
  }

  /** Hears an issue, at its place in the file that is read now. */
  note(issue: Issue): void {
    if (issue.row === null) return;
    // What is said of rows that are counted already is not about the next one.
    if (this.#heard.length === mostIssues) this.#heard = this.#heard.slice(mostIssues / 2);
    this.#heard.push(issue);
  }

  /** Of a row that came back it is kept where it was accepted: it may come back again. */
  wants(place: Place, returned?: string): boolean {
    return returned !== undefined || (this.#wanted.size > 0 && this.#wanted.has(rowText(this.#present(place))));
  }

  take(raw: RawRow): void {
    const { accepted, content, returned } = raw;
    const place = this.#present(raw.place);
    const key = rowText(place);
    const unusable = this.#wanted.get(key);
    const issues = accepted ? (unusable ?? []) : this.#heard.filter((one) => rowText(one) === key);
    const isListed = !accepted || unusable !== undefined;
    const row = { place, content: isListed ? content : null, import: null, reasons: reasonsOf(issues) };
    this.#writer.add(tableOfRow(raw), returned === undefined ? row : { ...row, mark: returned });
  }

  /** Hears that a row was counted. */
  counted(): void {
    if (this.#heard.length > 0) this.#heard = [];
  }

  finish(): KeptRejected {
    return this.#writer.finish();
  }
}

interface Again extends GathererOptions {
  readonly importer: Importer;
  readonly source: string;
  readonly earlier?: readonly Claim[];
}

/** Reads files once more for their rejected rows, when some are rejected that the importer accepts: those alone know nobody as they came. */
export async function gatherAgain(
  files: readonly InputFile[],
  { importer, source, earlier, ...options }: Again,
  checkpoint: () => void,
): Promise<KeptRejected> {
  const gatherer = new RejectedGatherer(options);
  const nothing = () => undefined;
  const { present = (place: Place) => place } = options;
  const issue = (one: Issue) => gatherer.note(one.file === null ? one : { ...one, ...present({ ...one, file: one.file }) });
  const row = () => gatherer.counted();
  const context = { source, claim: nothing, apart: nothing, unused: nothing, issue, row, raw: gatherer, progress: checkpoint, ...(earlier ? { earlier } : {}) };
  await importer.read(files.map(underFormerName), context);
  return gatherer.finish();
}

/** A list that goes on from another: with its rows, but for those that came back. */
export async function listAfter({ list, record, cameBack }: Pick<ReturnedImport, 'list' | 'record' | 'cameBack'>): Promise<RejectedWriter> {
  const { follows, tables, beyond, numbered } = list;
  const writer = new RejectedWriter({ start: { follows: [...follows, record.id], tables, beyond, numbered } });
  for (const at of list.pieces.keys()) {
    for (const row of await list.rows(at)) {
      const table = tables[row.table];
      if (table && !cameBack.has(row.mark)) writer.add(table, { ...row, import: row.import ?? record.id });
    }
  }
  return writer;
}
