// Finds out whether a table writes the month before the day: by dates that can be read in one way only.
import type { Bilingual } from '../../../server/model/vocabulary';
import { type DateOrder, readDate } from '../../reading/dates';
import type { Column } from './column-facts';
import { say } from './reasons';

export interface FoundOrder {
  /** What the profile must say, because a reader takes the day first; null: nothing. */
  readonly order: DateOrder | null;
  readonly reason: Bilingual;
}

/** A date in figures, as both orders may write it. */
const figures = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?:$|[T ])/;
/** Different cells of a column that are looked at. */
const looked = 300;

/** The order of day and month in a table; null: it has no dates in which that could be told. */
export function dateOrderOf(columns: readonly Column[]): FoundOrder | null {
  const dates = columns.flatMap(({ different }) => [...different.keys()].slice(0, looked).filter((cell) => cell.length <= 40 && figures.test(cell)));
  const reads = (order: DateOrder) => dates.filter((cell) => readDate(cell, order) !== null);
  const [dayFirst, monthFirst] = [new Set(reads('d-m-y')), new Set(reads('m-d-y'))];
  const onlyDay = [...dayFirst].filter((cell) => !monthFirst.has(cell));
  const onlyMonth = [...monthFirst].filter((cell) => !dayFirst.has(cell));
  if (dayFirst.size + monthFirst.size === 0) return null;
  if (onlyMonth.length > 0 && onlyDay.length === 0)
    return {
      order: 'm-d-y',
      reason: say(`the month stands before the day, as in “${onlyMonth[0]}”`, `de maand staat voor de dag, zoals in “${onlyMonth[0]}”`),
    };
  if (onlyMonth.length > 0)
    return {
      order: null,
      reason: say(
        `both orders occur: “${onlyDay[0]}” and “${onlyMonth[0]}”; the day is read first`,
        `beide volgorden komen voor: “${onlyDay[0]}” en “${onlyMonth[0]}”; de dag wordt eerst gelezen`,
      ),
    };
  if (onlyDay.length > 0)
    return { order: null, reason: say(`the day stands before the month, as in “${onlyDay[0]}”`, `de dag staat voor de maand, zoals in “${onlyDay[0]}”`) };
  return {
    order: null,
    reason: say('no date tells which of both is the day; it is read first', 'geen datum zegt welke van beide de dag is; die wordt eerst gelezen'),
  };
}
