// Makes of a name what is compared: its words without legal form, article and connecting words.
import { legalWords } from '../model/legal-forms';
import { compareText } from '../model/text-order';
import { foldUmlauts, hasUmlaut } from './fold';
import { splitName, wordsOf } from './split-name';

/** A name as it is compared. */
export interface NameForm {
  /** As it stands in the source. */
  readonly text: string;
  /** Words that tell companies apart, in their order. */
  readonly words: readonly string[];
  /** These in one piece: spaces and hyphens do not count. */
  readonly compact: string;
  /** The legal forms that are stated, in one piece: “bv”; empty: none. */
  readonly legalForm: string;
  /** Whether something that is no name was left out: an address, an acronym in brackets, an article, a connecting word. */
  readonly isShortened: boolean;
  /** Whether it is an acronym of the name beside which it stands. */
  readonly isAcronym: boolean;
}

/** Forms that have two spellings, or stand before a name, to the one by which they are compared. */
const oneForm: Readonly<Record<string, string>> = {
  limited: 'ltd',
  incorporated: 'inc',
  corporation: 'corp',
  company: 'co',
  stg: 'stichting',
  cooperatieve: 'cooperatie',
  bvba: 'bv',
  sprl: 'srl',
  ver: 'vereniging',
  coop: 'cooperatie',
  ptyltd: 'pty',
  ptylimited: 'pty',
  ptelimited: 'pte',
  pvtlimited: 'pvt',
  pteltd: 'pte',
  pvtltd: 'pvt',
};
const before: ReadonlySet<string> = new Set([
  'stichting',
  'stg',
  'vereniging',
  'ver',
  'cooperatie',
  'cooperatieve',
  'coop',
  'maatschap',
  'firma',
  'bv',
  'nv',
  'vof',
]);
const connecting: ReadonlySet<string> = new Set(['en', 'and', 'und', 'et', 'e', 'y']);
/** The sorts of company that stand behind a name too, as in a list by name: “Halmstroom, Stichting”. */
const behind: ReadonlySet<string> = new Set(['stichting', 'stg', 'vereniging', 'cooperatie', 'coop']);
const articles: ReadonlySet<string> = new Set(['de', 'het', 'the', 'le', 'la', 'societe']);

/** Legal forms that are written out. */
const writtenOut: ReadonlyMap<string, string> = new Map([
  ['besloten vennootschap met beperkte aansprakelijkheid', 'bv'],
  ['besloten vennootschap', 'bv'],
  ['naamloze vennootschap', 'nv'],
  ['vennootschap onder firma', 'vof'],
  ['public limited company', 'plc'],
  ['limited liability company', 'llc'],
  ['limited liability partnership', 'llp'],
  ['societe anonyme', 'sa'],
  ['societe a responsabilite limitee', 'sarl'],
  ['societe par actions simplifiee', 'sas'],
  ['sociedad anonima', 'sa'],
  ['sociedad limitada', 'sl'],
  ['societa per azioni', 'spa'],
  ['societa a responsabilita limitata', 'srl'],
  ['spolka z ograniczona odpowiedzialnoscia', 'spzoo'],
  ['kommanditgesellschaft', 'kg'],
  ['aktiebolag', 'ab'],
  ['aktieselskab', 'as'],
  ['aktiengesellschaft', 'ag'],
  ['gesellschaft mit beschrankter haftung', 'gmbh'],
  ['maatschap', 'maatschap'],
]);

/** Names that name nobody. */
const nobody: ReadonlySet<string> = new Set(
  'onbekend unknown nvt na none geen intern internal extern external diversen diverse divers various overig overige other others tbd nader eigen zelf leverancier supplier'.split(
    ' ',
  ),
);

/** The legal form in which words end, with how many of them it is; undefined: in none, or there would be no name before it. */
function endingForm(words: readonly string[]): { readonly count: number; readonly form: string } | undefined {
  for (const [said, form] of writtenOut) {
    const count = said.split(' ').length;
    if (words.length > count && words.slice(-count).join(' ') === said) return { count, form };
  }
  const count = legalWords(words.slice(-3));
  if (count > 0 && count < words.length) return { count, form: words.slice(-count).join('') };
  const last = words.at(-1) ?? '';
  return words.length > 1 && behind.has(last) ? { count: 1, form: last } : undefined;
}

/** Takes legal forms off both ends; what is left is never empty. */
function withoutForms(all: readonly string[]): { readonly words: string[]; readonly legalForm: string } {
  const words = [...all];
  const forms = new Set<string>();
  const note = (form: string) => forms.add(oneForm[form] ?? form);
  for (let found = endingForm(words); found; found = endingForm(words)) {
    words.splice(-found.count);
    note(found.form);
    // “GmbH & Co. KG” is one form: what connects its parts goes with them.
    while (words.length > 2 && connecting.has(words.at(-1) ?? '') && legalWords([words.at(-2) ?? '']) > 0) words.pop();
  }
  while (words.length > 1 && before.has(words[0] ?? '')) note(words.shift() ?? '');
  // A company in “Co., Ltd.” is said by the second already, and “Limited” by “Pty”.
  if (forms.size > 1) forms.delete('co');
  if (['pty', 'pte', 'pvt'].some((form) => forms.has(form))) forms.delete('ltd');
  return { words, legalForm: [...forms].sort(compareText).join(' ') };
}

/** Whether a word only connects others. */
function isConnecting(word: string, at: number, words: readonly string[]): boolean {
  return at > 0 && (connecting.has(word) || (word === 'plus' && at < words.length - 1));
}

function formOf(text: string, folded: string, options: Pick<NameForm, 'isShortened' | 'isAcronym'>): NameForm | undefined {
  const all = wordsOf(folded.replace(/&/g, ' en ').replace(/ \+ /g, ' en ').replace(/\+/g, ' plus '));
  const { words, legalForm } = withoutForms(all);
  const said = words.filter((word, at) => !isConnecting(word, at, words) && !(at === 0 && words.length > 1 && articles.has(word)));
  const kept = said.length > 0 ? said : words;
  const compact = kept.join('');
  if (compact === '' || nobody.has(compact)) return undefined;
  return { text, words: kept, compact, legalForm, ...options, isShortened: options.isShortened || kept.length < words.length };
}

/** All forms in which a written name is compared: itself, with umlauts as two letters, and the other names that it holds. Empty: it names nobody. */
export function nameForms(written: string): NameForm[] {
  const { name, others, isShortened } = splitName(written);
  const forms: (NameForm | undefined)[] = [formOf(written, name, { isShortened, isAcronym: false })];
  if (hasUmlaut(name)) forms.push(formOf(written, foldUmlauts(name), { isShortened, isAcronym: false }));
  for (const other of others) forms.push(formOf(written, other, { isShortened: true, isAcronym: /^[\p{Lu}\d]{2,8}$/u.test(other) }));
  return forms.filter((one) => one !== undefined);
}
