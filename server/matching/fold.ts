// Folds the letters of a name: case, accents and ligatures do not tell one company from another.
import { normalForm, tidyName } from '../model/normal-form';

/** Letters that no normal form takes apart. */
const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const special = /[ßæœøłđðþı]/g;
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

const plain = /^[\0-\x7f]*$/;

/** A name in small letters without accents, on one line; “IJ” in front of a word is the “Y” that it is often written as. */
export function foldLetters(name: string): string {
  const tidy = tidyName(name)
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}])ij/gu, 'y');
  return plain.test(tidy)
    ? tidy
    : normalForm(tidy, 'NFKD')
        .replace(/\p{M}/gu, '')
        .replace(special, (letter) => letters[letter] ?? letter);
}

/** The same with ä, ö, ü, ø and å written as two letters, as people do without such keys: “Müller” is “Mueller” too. */
export function foldUmlauts(name: string): string {
  const composed = normalForm(tidyName(name), 'NFC').toLowerCase();
  return foldLetters(composed.replace(/[äöüøå]/g, (letter) => umlauts[letter] ?? letter));
}

/** Whether the two ways of folding differ. */
export function hasUmlaut(name: string): boolean {
  return !plain.test(name) && /[äöüøåÄÖÜØÅ]|[aouAOU]\u0308|[aA]\u030a/.test(name);
}
