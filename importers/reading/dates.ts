// Reads dates as people and systems write them into YYYY-MM-DD. It never guesses which number is the day and which the month.

/** The order of the numbers in a date, by a person's word. */
export const dateOrders = ['d-m-y', 'm-d-y', 'y-m-d'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** A date, an open end (9999-12-31, “onbepaald” and the like: absent), or null for a text that is no date. */
export type ReadDate = { readonly date: string } | { readonly open: true } | null;

const months = [
  ['jan', 'januari', 'january'],
  ['feb', 'februari', 'february'],
  ['mrt', 'maart', 'mar', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'augustus', 'august'],
  ['sep', 'september', 'sept'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
] as const;
const monthByWord = new Map<string, number>(months.flatMap((words, at) => words.map((word) => [word, at + 1] as const)));

const time = /^[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/;
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=[T ]|$)/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const dayFirst = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?=[T ]|$)/;
const worded = /^(\d{1,2})[ -]([a-z]+)\.?[ -](\d{4})$/i;

/** Words for a date that never comes. */
const endless: ReadonlySet<string> = new Set([
  ...['onbepaald', 'onbepaalde tijd', 'voor onbepaalde tijd', 'onbeperkt', 'doorlopend', 'geen einddatum', 'indefinite', 'open-ended', 'open ended'],
  ...['no end date', 'ongoing', 'perpetual', 'evergreen', 'unbefristet', 'indéterminée', 'durée indéterminée', 'illimité', 'illimitée'],
]);
const longestWord = 20;

/** A calendar date as text; null when it does not exist (31 February). 9999-12-31 and 31-12-9999 mean “no end”. */
function calendarDate(year: number, month: number, day: number): ReadDate {
  if (year === 9999) return { open: true };
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > days) return null;
  return { date: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

/** The parts of a date that is the whole text, or has only a time behind it. */
function withTime(date: RegExp, text: string): RegExpExecArray | null {
  const found = date.exec(text);
  const rest = text.slice(found?.[0].length ?? 0);
  return found && (rest === '' || time.test(rest)) ? found : null;
}

/**
 * Reads 2026-12-31 (with or without a time, which is dropped), 2026/12/31, 20261231, 31-12-2026, 31/12/2026, 31.12.2026
 * and 31 december 2026 (Dutch or English), or a word for an end that never comes (“onbepaald”). Day before month, unless a person said another order; a text where that gives no date is no date.
 */
export function readDate(text: string, order: DateOrder | null = null): ReadDate {
  const year = withTime(yearFirst, text);
  if (year) return calendarDate(Number(year[1]), Number(year[3]), Number(year[4]));
  const day = withTime(dayFirst, text);
  if (day && order === 'y-m-d') return null;
  if (day && order === 'm-d-y') return calendarDate(Number(day[4]), Number(day[1]), Number(day[3]));
  if (day) return calendarDate(Number(day[4]), Number(day[3]), Number(day[1]));
  const dense = compact.exec(text);
  if (dense) return calendarDate(Number(dense[1]), Number(dense[2]), Number(dense[3]));
  const words = worded.exec(text);
  const month = words ? monthByWord.get((words[2] ?? '').toLowerCase()) : undefined;
  if (words && month) return calendarDate(Number(words[3]), month, Number(words[1]));
  return text.length <= longestWord && endless.has(text.toLowerCase()) ? { open: true } : null;
}
