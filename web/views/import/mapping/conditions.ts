// Says which rows count as sentences, and makes a condition of what was typed. Dates are absolute.
import type { RowCondition } from '../../../../server/model/mapping-profile';

export const tests = ['in', 'notIn', 'sinceDate', 'untilDate'] as const;
export type ConditionTest = (typeof tests)[number];

/** What a condition asks of its column, one test after the other. */
export function testsOf({ in: some, notIn, from, until }: RowCondition): { readonly test: ConditionTest; readonly words: readonly string[] }[] {
  return [
    ...(some ? [{ test: 'in' as const, words: some }] : []),
    ...(notIn ? [{ test: 'notIn' as const, words: notIn }] : []),
    ...(from === undefined ? [] : [{ test: 'sinceDate' as const, words: [from] }]),
    ...(until === undefined ? [] : [{ test: 'untilDate' as const, words: [until] }]),
  ];
}

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

function isRealDate(text: string): boolean {
  try {
    return isDate(text);
  } catch {
    return false;
  }
}

/** The condition that was typed; undefined: it is not whole yet. */
export function conditionOf(column: string, test: ConditionTest, text: string): RowCondition | undefined {
  if (column === '') return undefined;
  if (test === 'sinceDate' || test === 'untilDate') {
    const date = text.trim();
    if (!isRealDate(date)) return undefined;
    return test === 'sinceDate' ? { column, from: date } : { column, until: date };
  }
  const words = text
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words.length === 0) return undefined;
  return test === 'in' ? { column, in: words } : { column, notIn: words };
}
