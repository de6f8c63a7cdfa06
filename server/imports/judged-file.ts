// Writes pairs as a CSV that people judge in a spreadsheet and bring back.
import { guardCell } from '../../importers/list';
import { csvCell } from '../model/csv-cell';
import type { Verdict } from '../model/judgements';

export const judgedColumns = ['a', 'b', 'kind', 'score', 'evidence', 'judgement'] as const;

/** One pair, as it stands in the file. */
export interface JudgedRow {
  readonly a: string;
  readonly b: string;
  readonly kind: string;
  readonly score: number | null;
  readonly evidence: string;
  readonly judgement: Verdict | null;
}

function line(cells: readonly string[]): string {
  return `${cells.map((cell) => csvCell(guardCell(cell), ',')).join(',')}\r\n`;
}

/** The file, line by line; a cell that a spreadsheet would run is guarded. */
export function* judgedLines(rows: Iterable<JudgedRow>): Generator<string> {
  yield `\ufeff${line(judgedColumns)}`;
  for (const { a, b, kind, score, evidence, judgement } of rows) yield line([a, b, kind, score === null ? '' : String(score), evidence, judgement ?? '']);
}
