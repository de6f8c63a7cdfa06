// Tells by its look whether a cell holds a person or how to reach one: a name with initials or a first name, an address of mail, a telephone.
// All are linear in the length of a cell.
import { endsInLegalForm } from '../../../server/model/legal-forms';
import { dateOrders, readDate } from '../../reading/dates';
import { wordsIn } from '../../reading/words';
import { firstNames } from './titles/first-names';
import { organisationWords } from './titles/persons';

/** A longer text is no name. */
const longestName = 60;
const bodies = new Set(organisationWords);

/** Whether a word of a name makes it that of an organisation or a part of one: “Gemeente Ede”. */
export function isPublicBody(name: string): boolean {
  return wordsIn(name.toLowerCase()).some((word) => bodies.has(word));
}

const forms = /^(?:dhr|mevr|mw|mr|mrs|ms|mme|drs|dr|ir|ing|de heer|mevrouw|heer|herr|frau|monsieur|madame)\.?\s+(?=\p{Lu})/iu;
const between = new Set("van de der den het ter ten te von zu el al du la le in op d’ d' 't ’t".split(' '));

/** “J.”, “J.P.”, “Th.”. */
const isInitials = (word: string) => /^(?:\p{Lu}[a-z]?\.)+$/u.test(word);
const isSurname = (word: string) => /^\p{Lu}['’]?\p{L}[\p{L}'’-]*$/u.test(word);
const isBetween = (word: string) => between.has(word.toLowerCase());

/** Whether words are a surname, with what may stand before it: “van der Berg”. */
function areSurname(words: readonly string[]): boolean {
  const start = words.findIndex((word) => !isBetween(word));
  return start !== -1 && words.length - start <= 2 && words.slice(start).every(isSurname);
}

/** “J. Jansen”, “J.P. de Vries”. */
function isInitialled(words: readonly string[]): boolean {
  const start = words.findIndex((word) => !isInitials(word));
  return start > 0 && areSurname(words.slice(start));
}

/** “Jansen, J.”, “Vries, J.P. de”, “Vries, de, J.”. */
function isReversed(before: readonly string[], behind: readonly string[]): boolean {
  const others = behind.filter((word) => !isBetween(word));
  return areSurname(before) && others.length > 0 && others.every((word) => isInitials(word) || /^\p{Lu}$/u.test(word));
}

/** “Anja van der Berg”. */
function isWithFirstName([first = '', ...others]: readonly string[]): boolean {
  return others.length < 5 && /^\p{Lu}/u.test(first) && firstNames.has(first.toLowerCase()) && areSurname(others);
}

const wordsOf = (text: string) => text.split(/[\s,]+/).filter((word) => word !== '');

/** Whether a cell is the name of a person. */
export function isPersonName(cell: string): boolean {
  if (cell.length > longestName || /\d/.test(cell)) return false;
  const text = cell
    .replace(/\([^()]{0,40}\)$/, '')
    .trimEnd()
    .replace(/^((?:\p{Lu}[a-z]?\.)+)(?=\p{Lu}\p{Ll}{2})/u, '$1 ');
  if (endsInLegalForm(text) || isPublicBody(text)) return false;
  if (forms.test(text)) return true;
  const [before, behind] = [wordsOf(text.split(',')[0] ?? ''), wordsOf(text.slice(text.indexOf(',') + 1))];
  if (!text.includes(',')) return isInitialled(before) || isWithFirstName(before);
  return isReversed(before, behind) || isWithFirstName([...behind, ...before]);
}

/** Whether an address of mail stands in a cell: “jan@voorbeeld.nl”, “Jan Jansen <jan@voorbeeld.nl>”. */
export function holdsMail(cell: string): boolean {
  return /(?:^|[\s<(:;,])[^\s@<>]{1,64}@[^\s@<>]{1,190}\.[a-z]{2,24}(?=$|[\s>),;/])/i.test(cell);
}

const isDate = (cell: string) => dateOrders.some((order) => readDate(cell, order) !== null);

/** Whether a cell is a telephone number. Ten bare figures are one only where they begin as a Dutch one does. */
export function isPhone(cell: string): boolean {
  const text = cell.replace(/^(?:tel|t|m|mob|gsm|telefoon|phone)\.?\s?:?\s*/i, '');
  if (/^0[1-9]\d{8}$/.test(text)) return true;
  if (!/^(?:\+|\(?0)[\d\s().\-–/+]{8,24}$/.test(text) || !/[\s().+\-–/]/.test(text) || /^\d[.,]\d+$/.test(text) || isDate(text)) return false;
  const figures = text.replace(/\D/g, '').length;
  return figures >= 9 && figures <= 15;
}
