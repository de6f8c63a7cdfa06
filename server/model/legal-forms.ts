// Knows the legal forms at the end of a company's name: B.V., GmbH, Sp. z o.o. Names of one company are often written with and without.
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
export function legalWords(words: readonly string[]): number {
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

/** A name without the legal form at its end; the name itself when nothing else would be left. Cost: linear in the name. */
export function withoutLegalForm(name: string): string {
  const words = wordsIn(name);
  const form = legalWords(words.slice(-mostWords));
  return form === 0 || form >= words.length ? name : words.slice(0, -form).join(' ');
}
