// Looks at cells that name companies: a comma between two legal forms (“Alfa GmbH, Beta Ltd”) may part two companies or belong to one name
// (“Brontal Cloud, Inc.”). It never splits; it draws a remark.
import type { Place } from '../../server/model/claims';
import { legalWords } from '../../server/model/legal-forms';
import type { TableHead } from './table-head';
import { ownText } from './texts';

/** Whether a comma stands between two companies by their legal forms; a form behind a comma of its own (“X, Inc.”) belongs to what precedes. */
export function hasCommaBetweenForms(text: string): boolean {
  if (!text.includes(',')) return false;
  let companies = 0;
  let named = false;
  for (const piece of text.split(',')) {
    const words = piece.split(/\s+/).filter((word) => word !== '');
    const form = legalWords(words);
    if (words.length > form) named = true;
    if (form === 0 || !named) continue;
    companies += 1;
    named = false;
  }
  return companies > 1;
}

/** Where a cell that names companies stands. */
export interface CompanyCell {
  readonly place: Place;
  readonly column: string;
}

/** Remarks, once per name and table, that a name may be two. */
export function remarkOnCommas(names: readonly string[], { place, column }: CompanyCell, { tally }: Pick<TableHead, 'tally'>): void {
  for (const name of names) {
    if (!hasCommaBetweenForms(name)) continue;
    const value = ownText(name);
    tally.add('comma-between-names', value, { place, column, value });
  }
}
