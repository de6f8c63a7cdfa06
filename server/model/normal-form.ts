// Brings texts into a normal form of Unicode, and folds names for comparing. No other file calls `normalize`: on a long text it takes
// quadratic time.

/** Signs that combine with the one before; the last two only become such in NFKD. */
const nonStarters = /[\p{Mark}\uff9e\uff9f]{30}(?=[\p{Mark}\uff9e\uff9f])/gu;
/** COMBINING GRAPHEME JOINER: invisible, and nothing is sorted across it. */
const joiner = '\u034f';

/**
 * The normal form of a text, in time proportional to its length. A run of combining signs is sorted by their class, which takes
 * the square of its length: 320,000 of them took minutes. So a joiner follows every thirty of them (Unicode UAX #15, Stream-Safe
 * Text Process); no language writes so many, and such a text is only compared with others that were read in the same way.
 */
export function normalForm(text: string, form: 'NFC' | 'NFD' | 'NFKD'): string {
  return (text.length > 30 ? text.replace(nonStarters, `$&${joiner}`) : text).normalize(form);
}

/** White space that is no single space, and signs that nobody sees: soft hyphen, zero-width space, word joiner. */
const unseen = /[^\S ]| {2}|[\u00ad\u200b\u2060]/;

/** A name on one line, as people mean it: a no-break space, two spaces and a line break within it are one space. */
export function tidyName(name: string): string {
  const trimmed = name.trim();
  if (!unseen.test(trimmed)) return trimmed;
  return trimmed
    .replace(/[\u00ad\u200b\u2060]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Signs that everybody has on a keyboard, single spaces between them: in its normal form already. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** A name as it is compared: white space as people mean it, NFC, case ignored. */
export function foldName(name: string): string {
  return plain.test(name) ? name.toLowerCase() : normalForm(tidyName(name), 'NFC').toLowerCase();
}
