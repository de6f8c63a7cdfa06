// Knows a notice period that is not in days: the model keeps days, and how many a month has nobody says.
import type { Bilingual } from '../../../server/model/vocabulary';
import { type Column, shareOf } from './column-facts';
import { say } from './reasons';

const notice = /opzeg|notice|kündigungsfrist|préavis|termination/i;
const otherUnit = /(?:^|[^a-z])(?:mnd|maand|month|mth|monat|mois|wk\b|week|weken|woche|semaine|jaar|year|jahr)/i;

/** Why a column of notice periods is left out: by its title or most of its cells it is in months, weeks or years; null: it is not. */
export function noticeNotInDays(column: Column): Bilingual | null {
  if (!notice.test(column.title)) return null;
  if (!otherUnit.test(column.title) && shareOf(column, (cell) => otherUnit.test(cell)) < 0.5) return null;
  return say(
    'a notice period that is not in days: the model keeps days, and months are not converted, for a month has no fixed number of days; give a column in days to keep it',
    'een opzegtermijn die niet in dagen is: het model bewaart dagen, en maanden worden niet omgerekend, want een maand heeft geen vast aantal dagen; geef een kolom in dagen om hem te bewaren',
  );
}
