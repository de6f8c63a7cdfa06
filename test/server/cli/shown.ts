// What the command line prints of an analysis about a drawn estate.
import { answer } from '../../../server/analysis/answer';
import { analyses } from '../../../server/analysis/list';
import type { AnswerView, Names } from '../../../server/cli/answer-view';
import { drawn } from '../../support/drawing';

/** Ids as names: no two nodes are called the same. */
export const bareNames: Names = { nameOf: (id) => id, isShared: () => false, kindOf: () => 'Supplier' };

const control = { checkpoint: () => undefined, progress: () => undefined };

/** The parsed JSON of an analysis' answer, as a view is handed it. */
export function answerOf(name: string, text: string, raw: Record<string, unknown> = {}): Record<string, unknown> {
  const analysis = analyses.find((one) => one.name === name);
  if (!analysis) throw new Error(`there is no analysis ${name}`);
  return JSON.parse(JSON.stringify(answer(analysis, drawn(text), { raw, control })));
}

/** An answer in the words of its view. */
export function shown(view: AnswerView, text: string, raw: Record<string, unknown> = {}): string {
  return view.print(answerOf(view.analysis, text, raw), bareNames);
}

/** The rows of the table below a heading, or below one that begins so: cells, without the line of titles. */
export function rowsBelow(printed: string, heading: string): string[][] {
  const lines = printed.split('\n');
  const exact = lines.indexOf(heading);
  const at = heading === '' ? 0 : exact >= 0 ? exact : lines.findIndex((line) => line.startsWith(heading));
  const rule = lines.findIndex((line, index) => index >= at && line.startsWith('─'));
  if (at < 0 || rule < 0) return [];
  const end = lines.indexOf('', rule);
  return lines.slice(rule + 1, end < 0 ? undefined : end).map((line) => line.trim().split(/ {2,}/));
}
