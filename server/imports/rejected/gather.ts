// Gathers the rejected rows of an import as they came, with the reasons that were told for each.
import type { Importer, InputFile, RawRow, RawRows } from '../../../importers/importer';
import type { Place } from '../../model/claims';
import type { Issue } from '../../model/issues';
import { type KeptRejected, type RejectedTable, RejectedWriter, type RowReason } from '../../store/rejected-rows';
import { rowText } from '../rejections';

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

/** Stands between an importer and whoever hears it: what it tells of a row, until that row is counted. */
export class RejectedGatherer implements RawRows {
  readonly #writer = new RejectedWriter();
  readonly #wanted: ReadonlyMap<string, readonly Issue[]>;
  #heard: Issue[] = [];

  /** `wanted`: further rows, which the importer accepts, with the reasons why they are rejected nevertheless. */
  constructor(wanted: ReadonlyMap<string, readonly Issue[]> = new Map()) {
    this.#wanted = wanted;
  }

  /** Hears an issue. */
  note(issue: Issue): void {
    if (issue.row === null) return;
    // What is told of rows that are counted already is not about the next one.
    if (this.#heard.length === mostIssues) this.#heard = this.#heard.slice(mostIssues / 2);
    this.#heard.push(issue);
  }

  wants(place: Place): boolean {
    return this.#wanted.size > 0 && this.#wanted.has(rowText(place));
  }

  take(raw: RawRow): void {
    const { place, accepted, content } = raw;
    const key = rowText(place);
    const issues = accepted ? (this.#wanted.get(key) ?? []) : this.#heard.filter((one) => rowText(one) === key);
    this.#writer.add(tableOfRow(raw), { place, content, import: null, reasons: reasonsOf(issues) });
  }

  /** Hears that a row was counted. */
  counted(): void {
    if (this.#heard.length > 0) this.#heard = [];
  }

  finish(): KeptRejected {
    return this.#writer.finish();
  }
}

/** Reads files once more for their rejected rows, when some are rejected that the importer accepts: those alone know nobody as they came. */
export async function gatherAgain(
  files: readonly InputFile[],
  { importer, source, wanted }: { importer: Importer; source: string; wanted: ReadonlyMap<string, readonly Issue[]> },
  checkpoint: () => void,
): Promise<KeptRejected> {
  const gatherer = new RejectedGatherer(wanted);
  const nothing = () => undefined;
  const issue = (one: Issue) => gatherer.note(one);
  const row = () => gatherer.counted();
  await importer.read(files, { source, claim: nothing, apart: nothing, unused: nothing, issue, row, raw: gatherer, progress: checkpoint });
  return gatherer.finish();
}
