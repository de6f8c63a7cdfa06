// Compares headers without case, spaces and punctuation, so that “Annual value (EUR)” and annualValueEur are one.
import { normalForm } from '../../server/model/normal-form';
import { ownText } from './texts';

/** The form in which headers are compared; accents kept, all else but letters and digits dropped. */
export function foldHeader(header: string): string {
  return normalForm(header, 'NFC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '');
}

/** A longer text is the header of nothing that we know. */
const longestKnown = 200;
/** Headers whose form is remembered: each is looked up for every format, table and delimiter. */
const remembered = 20_000;
const forms = new Map<string, string>();

function formOf(header: string): string {
  const before = forms.get(header);
  if (before !== undefined) return before;
  if (forms.size >= remembered) forms.clear();
  const form = foldHeader(header);
  forms.set(ownText(header), form);
  return form;
}

/** Headers to what they mean; the first who claims a header keeps it. */
export class HeaderMap<T> {
  readonly #meanings = new Map<string, T>();

  /** Adds spellings of one meaning. */
  add(meaning: T, spellings: Iterable<string>): this {
    for (const spelling of spellings) {
      const folded = foldHeader(spelling);
      if (folded !== '' && !this.#meanings.has(folded)) this.#meanings.set(folded, meaning);
    }
    return this;
  }

  get(header: string): T | undefined {
    return header.length > longestKnown ? undefined : this.#meanings.get(formOf(header));
  }
}

/** How many of the cells are known headers, each meaning counted once. */
export function countKnown(cells: readonly string[], headers: HeaderMap<unknown>): number {
  return new Set(cells.map((cell) => headers.get(cell)).filter((meaning) => meaning !== undefined)).size;
}
