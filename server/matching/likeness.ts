// Says how like two names are, in steps: each is one way in which people write one name differently, or two companies have like names.
import { distance } from 'fastest-levenshtein';
import type { NameForm } from './name-form';

/** The ways in which two names are like each other, the surest first. The numbers are an order with a scale: what stands at 0.85 or more is suggested. */
export const likenesses = {
  /** The same name in the same legal form. */
  'same-name': 0.98,
  /** The same name, neither with a legal form. */
  'same-bare-name': 0.96,
  /** The same name; only one says its legal form. */
  'form-missing': 0.95,
  /** The same but for an address, an acronym in brackets, an article. */
  'same-shortened': 0.94,
  /** The same words, spelled in one or in more pieces. */
  'same-letters': 0.93,
  /** The same words in another order. */
  'same-words': 0.9,
  /** An acronym that one name gives of itself is the other name. */
  acronym: 0.9,
  /** The same with words written short. */
  abbreviated: 0.89,
  /** Two letters changed places, or one that is doubled: a slip of the hand. */
  slip: 0.88,
  /** A letter more or less inside a long word. */
  'letter-missing': 0.86,
  /** Another letter: a slip, or another company. */
  'other-letter': 0.7,
  /** The same name in two legal forms: mostly two companies. */
  'other-form': 0.6,
  /** The initials of the other. */
  initials: 0.6,
  /** One word more: a part, a parent, a country. */
  'one-word-more': 0.5,
} as const;
export type Likeness = keyof typeof likenesses;
export const likenessNames = Object.keys(likenesses) as [Likeness, ...Likeness[]];

/** Words that are often written short, or in one number for the other. */
const writtenShort: Readonly<Record<string, string>> = {
  intl: 'international',
  int: 'international',
  svcs: 'services',
  service: 'services',
  solution: 'solutions',
  system: 'systems',
  technology: 'technologies',
  mgmt: 'management',
  tech: 'technologies',
  techn: 'technologies',
  nl: 'nederland',
  ned: 'nederland',
  gem: 'gemeente',
  prov: 'provincie',
  gebr: 'gebroeders',
  vd: 'vander',
  min: 'ministerie',
  univ: 'universiteit',
  assoc: 'associates',
  bros: 'brothers',
};

/** The least letters of a name, and of the word in it, in which one slip is taken for one. */
export const leastName = 8;
const leastWord = 6;
/** Those in which a letter less is taken for one: in the first word, which is mostly the company's own, more than in others. */
const [leastShortened, leastFirst] = [7, 10];
/** The least letters of a name of one word in which a missing letter is taken for a slip. */
const leastLone = 14;
const leastAcronym = 3;
/** Longer names are not compared letter by letter. */
export const longestName = 60;

const sorted = (words: readonly string[]) => [...words].sort().join(' ');
/** The words in one piece, those that are often written short spelled out. */
export const spelledOut = (words: readonly string[]) => words.map((word) => writtenShort[word] ?? word).join('');
const digitsIn = (text: string) => text.replace(/\D/g, '');

/** How one letter differs between two texts that are a Levenshtein distance of 1, or 2 by a change of places, apart. */
function slipBetween(a: string, b: string): Likeness | undefined {
  if (digitsIn(a) !== digitsIn(b)) return undefined;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end += 1;
  const [left, right] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  if (left === '' && right.length === 1) {
    if (right === long[start - 1] || right === long[start + 1]) return 'slip';
    return start > 0 && end > 0 ? 'letter-missing' : 'other-letter';
  }
  if (left.length === 2 && left === `${right[1]}${right[0]}` && right.length === 2) return start > 0 ? 'slip' : 'other-letter';
  return left.length === 1 && right.length === 1 ? 'other-letter' : undefined;
}

/** The one word in which two names differ, of each; undefined: they differ in more. */
function otherWord(a: readonly string[], b: readonly string[]): readonly [string, string] | undefined {
  if (a.length !== b.length) return undefined;
  const at = a.flatMap((word, place) => (word === b[place] ? [] : [place]));
  const [place] = at;
  return at.length === 1 && place !== undefined ? [a[place] ?? '', b[place] ?? ''] : undefined;
}

function likeByLetters(a: NameForm, b: NameForm): Likeness | undefined {
  const shorter = Math.min(a.compact.length, b.compact.length);
  if (shorter < leastName || Math.max(a.compact.length, b.compact.length) > longestName) return undefined;
  if (Math.abs(a.compact.length - b.compact.length) > 1 || distance(a.compact, b.compact) > 2) return undefined;
  const found = slipBetween(a.compact, b.compact);
  if (found === undefined || found === 'other-letter') return found;
  // Of one short word a letter more is as easily another company.
  if (found === 'letter-missing' && a.words.length === 1 && shorter < leastLone) return 'other-letter';
  const words = otherWord(a.words, b.words);
  if (!words) return a.words.length === b.words.length ? 'other-letter' : found;
  const least = found === 'letter-missing' ? (a.words[0] === b.words[0] ? leastShortened : leastFirst) : leastWord;
  if (Math.min(words[0].length, words[1].length) < least) return 'other-letter';
  // At the edge of a word another ending is another word: Key, Keys.
  return slipBetween(...words) === 'other-letter' ? 'other-letter' : found;
}

/** Whether one name is the initials of the other. */
function isInitials(short: NameForm, long: NameForm): boolean {
  return short.words.length === 1 && long.words.length >= 3 && short.compact === long.words.map((word) => word[0]).join('');
}

function lacksOneWord(few: readonly string[], many: readonly string[]): boolean {
  if (many.length !== few.length + 1) return false;
  const at = few.findIndex((word, place) => word !== many[place]);
  const skipped = at < 0 ? few.length : at;
  return few.every((word, place) => word === many[place < skipped ? place : place + 1]);
}

/** The same letters: told apart by what else differs. */
function likeWhole(a: NameForm, b: NameForm): Likeness {
  if (a.legalForm !== '' && b.legalForm !== '' && a.legalForm !== b.legalForm) return 'other-form';
  // Three letters or less, and two acronyms, are too little to know a company by.
  if ((a.isAcronym && b.isAcronym) || a.compact.length < leastAcronym) return 'initials';
  if (a.isAcronym || b.isAcronym) return 'acronym';
  if (a.words.length !== b.words.length) return 'same-letters';
  if (a.isShortened !== b.isShortened) return 'same-shortened';
  if (a.legalForm !== b.legalForm) return 'form-missing';
  return a.legalForm === '' ? 'same-bare-name' : 'same-name';
}

/** How like two names are; undefined: not. Cost: linear in their lengths, and quadratic in at most 60 letters. */
export function likenessOf(a: NameForm, b: NameForm): Likeness | undefined {
  if (a.compact === b.compact) return likeWhole(a, b);
  const mayBeOther = a.legalForm !== '' && b.legalForm !== '' && a.legalForm !== b.legalForm;
  const found = likeNearly(a, b);
  return found !== undefined && mayBeOther && likenesses[found] > likenesses['other-form'] ? 'other-form' : found;
}

function likeNearly(a: NameForm, b: NameForm): Likeness | undefined {
  if (sorted(a.words) === sorted(b.words)) return 'same-words';
  if (spelledOut(a.words) === spelledOut(b.words)) return 'abbreviated';
  const byLetters = likeByLetters(a, b);
  if (byLetters) return byLetters;
  if (isInitials(a, b) || isInitials(b, a)) return 'initials';
  return lacksOneWord(a.words, b.words) || lacksOneWord(b.words, a.words) ? 'one-word-more' : undefined;
}
