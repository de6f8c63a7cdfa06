// Looks at cells that name companies: a comma between two legal forms (“Alfa GmbH, Beta Ltd”) may part two companies or belong to one name
// (“Brontal Cloud, Inc.”). It never splits; it draws a remark.
import type { Place } from '../../server/model/claims';
import type { TableHead } from './table-head';
import { ownText } from './texts';

/** Legal forms without dots, slashes and spaces. */
const legalForms: ReadonlySet<string> = new Set(
  `bv nv vof cv ua bvba srl sprl asbl vzw gmbh ag kg ohg ug ev ek eg kgaa mbh se sce eeig eesv ltd limited llc llp lp plc inc incorporated corp corporation
co company cic dac sa sas sasu sarl snc sci spa sapa sl slu sau slne lda ltda eireli ab hb kb as asa ans aps is oy oyj ky ehf hf kft zrt nyrt bt spzoo spj
sro vos doo dd jdoo ood eood ad uab sia ou tov ooo pao zao ptyltd pteltd pvtltd pte pty pvt pjsc jsc fze fzco wll kk gk yk bhd sdnbhd tbk pt saderlcv`
    .split(/\s+/)
    .filter((form) => form !== ''),
);

/** A legal form has at most so many words: `sp. z o.o.`, `S. de R.L. de C.V.` less so. */
const mostWords = 3;
/** Nor so many characters. */
const longestForm = 40;

/** How many of the words at the end are a legal form; 0: none. */
function legalWords(words: readonly string[]): number {
  for (let count = Math.min(mostWords, words.length); count > 0; count -= 1) {
    const last = words
      .slice(-count)
      .join('')
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}]/gu, '');
    if (legalForms.has(last)) return count;
  }
  return 0;
}

const wordsIn = (text: string) => text.split(/[\s,]+/).filter((word) => word !== '');

/** Whether a name ends as that of a company does: B.V., GmbH, Inc. */
export function endsInLegalForm(name: string): boolean {
  return legalWords(wordsIn(name.slice(-longestForm))) > 0;
}

/** Whether a text is a legal form and nothing else. */
export function isLegalForm(text: string): boolean {
  const words = wordsIn(text.slice(0, longestForm));
  return words.length > 0 && words.length <= mostWords && legalWords(words) === words.length;
}

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
