// Decides which rows of a table count. Dates are absolute: what a source says does not depend on the day of its import.
import type { RowCondition } from '../../server/model/mapping-profile';
import { standOf } from '../reading/date-orders';
import { type DateOrder, readDate } from '../reading/dates';
import type { LocatedColumn, TableHead, TableRow } from '../reading/table-head';
import { Words } from './cells';
import type { Titles } from './columns';

/** Whether a row meets one condition. */
type Test = (row: TableRow) => boolean;

function wordSet(words: readonly string[]): Words<string> {
  return new Words(Object.fromEntries(words.map((word) => [word, word])));
}

/** Whether a date is one of those; a cell without a date is none of them, and is told: nobody knows whether its row counts. */
function dateTest({ from, until }: RowCondition, { at, header }: LocatedColumn, { head, order: stated }: DateSetting): Test {
  const order = stated ?? head.dates.orderOf(at);
  return ({ cells, place }) => {
    const cell = cells[at] ?? '';
    const stand = stated === null ? standOf(cell) : null;
    if (stand) head.dates.note(stand, cell, { column: header, place, order });
    const read = readDate(cell, order);
    if (read === null) {
      head.tally.add('no-date-left-out', `${header}\u0000${cell}`, { place, column: header, value: cell });
      return false;
    }
    if ('open' in read) return until === undefined;
    return (from === undefined || read.date >= from) && (until === undefined || read.date <= until);
  };
}

interface DateSetting {
  readonly head: TableHead;
  readonly order: DateOrder | null;
}

/** Whether a row counts: it meets all conditions. */
export function rowTest(only: readonly RowCondition[], find: (titles: Titles) => LocatedColumn, setting: DateSetting): Test {
  const tests = only.flatMap((condition): Test[] => {
    const { at } = find(condition.column);
    const [wanted, unwanted] = [condition.in && wordSet(condition.in), condition.notIn && wordSet(condition.notIn)];
    const hasDate = condition.from !== undefined || condition.until !== undefined;
    return [
      ...(wanted ? [({ cells }: TableRow) => wanted.get(cells[at] ?? '') !== undefined] : []),
      ...(unwanted ? [({ cells }: TableRow) => unwanted.get(cells[at] ?? '') === undefined] : []),
      ...(hasDate ? [dateTest(condition, find(condition.column), setting)] : []),
    ];
  });
  return (row) => tests.every((meets) => meets(row));
}
