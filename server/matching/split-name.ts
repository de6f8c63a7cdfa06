// Splits what stands in the field of a name: the name, an acronym in brackets, what the company trades as or was called before, an address.
import { legalWords } from '../model/legal-forms';
import { tidyName } from '../model/normal-form';
import { foldLetters } from './fold';

/** What was found in one text. */
export interface SplitName {
  readonly name: string;
  /** Other names of the same company, as the text itself says. */
  readonly others: readonly string[];
  /** Whether anything but the name stood there. */
  readonly isShortened: boolean;
}

/** What is longer is no name. Nothing behind it is read. */
const longest = 200;

/** Words that say that another name of the same company follows. */
const announced =
  /(?<![ ,;(])[ ,;(]+(?:(?:t\.?)?h\.?o\.?d\.?n\.?|handelend onder(?: de naam)?|t\/a|t\.a\.|d\/?b\/?a|d\.b\.a\.|trading as|doing business as|voorheen|v\/h|formerly(?: known as)?|f\/?k\/?a|a\.?k\.?a\.?|ook bekend als|also known as)[ :]+/i;

/** What stands in brackets, the first of it. */
const inBrackets = /(?<![ ,])[ ,]*[([]([^()[\]]{2,120})[)\]]/;
/** A name and an acronym with a dash between them, whichever comes first. */
const dashed = /^([^-–—]{2,120}) [-–—] ([^-–—]{2,120})$/;
/** Capitals and digits, with or without dots, and one small letter between them: “CvDD”. */
const capitals = /^(?:[\p{Lu}\d.&]{2,12}|\p{Lu}+\p{Ll}\p{Lu}[\p{Lu}\d]{0,8})$/u;
/** What tells a branch from its company, though it looks like an acronym. */
const branchWords: ReadonlySet<string> = new Set(
  'nl be de fr uk gb us usa eu emea apac at ch dk se no fi ie it es pt pl cz lu in cn jp sg au ca uae'.split(' '),
);

/** What registers add about the state of a company. */
const state =
  /(?<![ ,([-])[ ,([-]+(?:in liquidatie|in liquidation|in faillissement|failliet|in oprichting|i\.o\.|i\.l\.|opgeheven|be[eë]indigd|inactief|inactive|dissolved|vervallen)[)\]]?$/i;

/** A part of an address: a street with its number, a postcode. */
const addressPiece = /^[^\d]{2,}\d{1,5} ?-?[a-z]{0,3}\d{0,3}$|^\d{1,5} \p{L}{2,}|^(?:[a-z]{1,2}-)?\d{4,5}(?: ?[a-z]{2})?\b|^p\.?o\.? ?box |^postbus /iu;

/** The words of a text, folded; single letters that follow each other are one word: “K.W.W.” is “kww”. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let isSpelled = false;
  for (const word of foldLetters(text)
    .replace(/['’`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)) {
    if (word === '') continue;
    const isLetter = word.length === 1 && /\p{L}/u.test(word);
    if (isLetter && isSpelled) words.push((words.pop() ?? '') + word);
    else words.push(word);
    isSpelled = isLetter;
  }
  return words;
}

function endsInForm(text: string): boolean {
  return legalWords(wordsOf(text).slice(-3)) > 0;
}

/** Whether a text is legal forms and nothing else. */
function isForm(text: string): boolean {
  const words = wordsOf(text);
  return words.length <= 4 && (words.length === 0 || endsInForm(text)) && legalWords(words.slice(0, 1)) > 0;
}

/**
 * Cuts off an address: from the first part with a street or a postcode in it on, from a place behind a legal form on, and what stands
 * behind a legal form without a comma when a number is in it.
 */
function withoutAddress(text: string): string {
  const parts = text.split(/ ?[,;|] ?| [-–—] /).filter((part) => part !== '');
  const at = parts.findIndex((part, place) => place > 0 && addressPiece.test(part));
  const kept = parts.slice(0, at > 0 ? at : parts.length);
  // A town may stand before its street too.
  if (at === 2 && /^\p{Lu}[\p{L}-]+$/u.test(kept[1] ?? '')) kept.pop();
  while (kept.length > 1 && endsInForm(kept[0] ?? '') && !isForm(kept.at(-1) ?? '')) kept.pop();
  if (kept.length < parts.length) return kept.join(' ');
  const words = text.split(' ');
  const form = words.findIndex((word, place) => place > 0 && legalWords(wordsOf(word).slice(0, 1)) > 0 && /^[\p{Lu}.]+$|\./u.test(word));
  const isPlaced = words.slice(form + 2).some((word) => /^\d/.test(word)) || /^(?:te|gevestigd)$/i.test(words[form + 1] ?? '');
  return form > 0 && isPlaced ? words.slice(0, form + 1).join(' ') : text;
}

/** Whether a text is the first letters of a name, or letters of it in their order: KWW of Kwelderwerk. */
function isAcronymOf(short: string, name: string): boolean {
  const [letters, whole] = [foldLetters(short).replace(/[^\p{L}\p{N}]/gu, ''), wordsOf(name).join('')];
  if (letters.length < 2 || branchWords.has(letters)) return false;
  const initials = wordsOf(name).map((word) => word[0] ?? '');
  if (initials.join('').includes(letters)) return true;
  if (letters[0] !== whole[0]) return false;
  let at = -1;
  for (const letter of letters) {
    at = whole.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return letters.length < whole.length;
}

/** Of two texts that stand beside each other the name, when one is the acronym of the other; else the whole text. */
function acronymBeside(text: string, [one = '', other = '']: readonly string[]): { readonly name: string; readonly short: string | undefined } {
  const found = [
    [one, other],
    [other, one],
  ].find(([name = '', short = '']) => capitals.test(short) && isAcronymOf(short, name));
  return found ? { name: found[0] ?? '', short: (found[1] ?? '').replace(/[.&]/g, '') } : { name: text, short: undefined };
}

/** Takes an acronym in brackets off a name, or the name in brackets off an acronym. */
function withoutAcronym(text: string): { readonly name: string; readonly short: string | undefined } {
  const found = inBrackets.exec(text);
  const inside = found?.[1];
  if (!found || inside === undefined || found.index === 0) return acronymBeside(text, dashed.exec(text)?.slice(1) ?? []);
  const outside = (text.slice(0, found.index) + text.slice(found.index + found[0].length)).trim();
  return acronymBeside(text, [outside, inside]);
}

/** Takes apart what stands in the field of a name. Cost: linear. */
export function splitName(written: string): SplitName {
  const text = tidyName(written.slice(0, longest));
  const [first = '', ...behind] = text.split(announced);
  const others = behind.map((one) => withoutAddress(one.replace(/(?<![)\]])[)\]]+$/, '')));
  const { name: bare, short } = withoutAcronym(first.replace(state, '').trim());
  const name = withoutAddress(bare);
  if (short !== undefined) others.push(short);
  return { name, others: others.filter((one) => one !== ''), isShortened: name !== text };
}
