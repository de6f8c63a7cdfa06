// Finds names and ids with invisible characters, or read in the wrong encoding. They are kept as they are, and each gives one issue.
import { type Claim, headerOver, type NodeReference, type Place, type PropertyValue } from '../../server/model/claims';
import { type Issue, issue } from '../../server/model/issues';
import { textStart } from '../../server/model/text-start';

/** All but signs that everybody sees: the usual case is over with one look. */
const notPlain = /[^\x20-\x7e]/;
/**
 * Control characters, those that turn the direction of writing, and those without a width. A joiner between letters of scripts that need
 * it, or between pictures, is writing; behind letters of ours and digits it is not.
 */
const hidden =
  /[\p{Cc}\p{Bidi_Control}\u00ad\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]|(?<=^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Number}\p{Punctuation}\s])[\u200c\u200d]/gu;

/** The signs of windows-1252 for the bytes 0x80 to 0x9f; those from 0xa0 on have the number of their byte. */
const low = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Two or three signs of windows-1252 that are one in UTF-8: a letter with an accent (é), or a dash, quote, dot or euro. */
const misread = /[ÂÃÄÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â[€‚„][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|ï[»¿][¿½]/g;

function byteOf(sign: string): number {
  const at = low.indexOf(sign);
  return at === -1 ? sign.charCodeAt(0) : 0x80 + at;
}

/** The text as it was before its UTF-8 was read as windows-1252; null when it does not look like that. */
export function readInUtf8(text: string): string | null {
  const read = text.replace(misread, (signs) => Buffer.from([...signs].map(byteOf)).toString('utf8'));
  return read === text || read.includes('\ufffd') !== text.includes('ï¿½') ? null : read;
}

const nameOf = (sign: string) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text with what cannot be seen written out. */
function written(text: string): string {
  return text.replace(hidden, (sign) => `⟨${nameOf(sign)}⟩`);
}

/** Issues quote so much of a text at most. */
const quoted = 200;
const shorten = (text: string) => textStart(text, quoted);

/** Distinct texts that are remembered as told; more are told again. */
const remembered = 100_000;

/** Texts of a claim that are names or ids, with the column or property where they stand. */
function* namesIn(claim: Claim): Generator<readonly [column: string, text: string]> {
  const reference = (name: string, to: NodeReference) => [headerOver(claim, name), 'id' in to ? to.id : to.name] as const;
  if (claim.claim === 'node') yield [headerOver(claim, 'id'), claim.id];
  else {
    yield reference(claim.column ?? 'from', claim.from);
    yield reference(claim.column ?? 'to', claim.to);
  }
  for (const name in claim.references) {
    const to = claim.references[name];
    if (to) yield reference(name, to);
  }
  for (const name of ['name', 'aliases', 'externalIds', 'group']) yield* textsOf(headerOver(claim, name), claim.properties[name]);
}

function* textsOf(name: string, value: PropertyValue | undefined): Generator<readonly [column: string, text: string]> {
  if (typeof value === 'string') yield [name, value];
  else if (typeof value === 'object') for (const one of value) yield [name, one];
}

function isPlainValue(value: PropertyValue | undefined): boolean {
  if (typeof value === 'string') return !notPlain.test(value);
  return typeof value !== 'object' || !value.some((one) => notPlain.test(one));
}

const isPlainReference = (to: NodeReference): boolean => !notPlain.test('id' in to ? to.id : to.name);

/** Whether no text of a claim can be suspect: so it is for nearly all, and then nothing is made to look at it again. */
function isAllPlain(claim: Claim): boolean {
  if (claim.claim === 'node' ? notPlain.test(claim.id) : !isPlainReference(claim.from) || !isPlainReference(claim.to)) return false;
  const { properties, references } = claim;
  for (const name in properties) if (!isPlainValue(properties[name])) return false;
  for (const name in references) {
    const to = references[name];
    if (to && !isPlainReference(to)) return false;
  }
  return true;
}

/** Looks at the claims of one import as they are made. */
export class SuspectTexts {
  readonly #told = new Set<string>();

  /** Tells what is odd about the names, ids and texts of a claim. */
  check(claim: Claim, tell: (one: Issue) => void): void {
    if (isAllPlain(claim)) return;
    for (const [column, text] of namesIn(claim)) if (notPlain.test(text)) this.#checkName(text, { place: claim.place, column, tell });
    for (const name in claim.properties) {
      for (const [column, text] of textsOf(headerOver(claim, name), claim.properties[name]))
        if (notPlain.test(text)) this.#checkText(text, { place: claim.place, column, tell });
    }
  }

  #checkName(text: string, { place, column, tell }: Spot): void {
    const signs = text.match(hidden);
    if (signs && this.#isNews(`hidden ${text}`)) {
      const names = [...new Set(signs)].map(nameOf).slice(0, 10).join(', ');
      tell(issue('hidden-characters', place, { column, value: shorten(written(text)), details: { signs: names } }));
    }
    this.#checkText(text, { place, column, tell });
  }

  #checkText(text: string, { place, column, tell }: Spot): void {
    const read = readInUtf8(text);
    if (read !== null && this.#isNews(`misread ${text}`))
      tell(issue('mixed-encoding', place, { column, value: shorten(text), details: { read: shorten(read) } }));
  }

  #isNews(text: string): boolean {
    if (this.#told.has(text)) return false;
    if (this.#told.size < remembered) this.#told.add(text);
    return true;
  }
}

/** Where a text stands, and whom to tell. */
interface Spot {
  readonly place: Place;
  readonly column: string;
  readonly tell: (one: Issue) => void;
}
