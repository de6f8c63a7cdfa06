// Finds out whether a table writes the month before the day: by dates that can be read in one way only. Where none tells it, or dates
// contradict each other, it is asked.
import { type Bilingual, nodeKindSpec } from '../../../server/model/vocabulary';
import { type DatesFound, datesAmong } from '../../reading/date-orders';
import type { DateOrder } from '../../reading/dates';
import type { Column } from './column-facts';
import { say } from './reasons';

export interface FoundOrder {
  /** What the profile must say, because a reader takes the day first; null: nothing. */
  readonly order: DateOrder | null;
  readonly reason: Bilingual;
  /** A person must say it; else it is certain. */
  readonly isAsked: boolean;
}

/** Different cells of a column that are looked at. */
const looked = 300;

const datesIn = (columns: readonly Column[]) => datesAmong(columns.flatMap(({ different }) => [...different.keys()].slice(0, looked)));

/** Whether a column has a date by its title. */
function isDated({ meanings }: Column): boolean {
  return meanings.some(({ property, kinds = [] }) =>
    kinds.some((kind) => nodeKindSpec(kind)?.properties.some(({ name, value }) => name === property && value.type === 'date')),
  );
}

const dayIn = (cell: string | undefined) => say(`the day stands before the month, as in “${cell}”`, `de dag staat voor de maand, zoals in “${cell}”`);
const monthIn = (cell: string | undefined) => say(`the month stands before the day, as in “${cell}”`, `de maand staat voor de dag, zoals in “${cell}”`);

/** What dates of some columns tell; null: nothing. */
function orderIn({ day, month, either }: DatesFound): FoundOrder | null {
  if (day.length > 0 && month.length > 0)
    return {
      ...{ order: null, isAsked: true },
      reason: say(
        `both orders occur: ${day.length} as “${day[0]}”, ${month.length} as “${month[0]}”; ${either.length} can be read in both ways`,
        `beide volgorden komen voor: ${day.length} als “${day[0]}”, ${month.length} als “${month[0]}”; ${either.length} zijn op twee manieren te lezen`,
      ),
    };
  if (month.length > 0) return { order: 'm-d-y', reason: monthIn(month[0]), isAsked: false };
  return day.length > 0 ? { order: null, reason: dayIn(day[0]), isAsked: false } : null;
}

/** The order of day and month in a table; null: it has no dates in which that matters. */
export function dateOrderOf(columns: readonly Column[]): FoundOrder | null {
  const dates = datesIn(columns.filter(isDated));
  const own = orderIn(dates);
  if (own) return own;
  const all = datesIn(columns);
  if (dates.either.length === 0) return orderIn(all);
  const others = orderIn(all);
  if (others && !others.isAsked) return others;
  const [count, first] = [dates.either.length, dates.either[0] ?? ''];
  // Who writes the month first writes slashes; with points and hyphens the day stands first in every country that we know.
  if (!dates.either.some((cell) => cell.includes('/')))
    return {
      ...{ order: null, isAsked: false },
      reason: say(
        `${count} dates such as “${first}” can be read in both ways; with “${first.replace(/\d/g, '')[0]}” the day is written first`,
        `${count} datums als “${first}” zijn op twee manieren te lezen; met “${first.replace(/\d/g, '')[0]}” schrijft men de dag eerst`,
      ),
    };
  const reason = say(
    `${count} dates such as “${first}” can be read in both ways, and no date tells which`,
    `${count} datums als “${first}” zijn op twee manieren te lezen, en geen datum zegt hoe`,
  );
  return { order: null, isAsked: true, reason };
}
