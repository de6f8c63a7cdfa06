// Measures with one scale for all formats how certain it is what a file is: what each format must see before a file is read without a
// person's word (semantics §6).
import type { Bilingual } from '../../server/model/vocabulary';
import type { Recognition } from '../importer';

/** One thing that makes a format certain: its own mark, or what tells what its rows are. */
export interface Mark {
  readonly isSeen: boolean;
  /** What a file lacks that does not have it, for the sentence “it lacks …”. */
  readonly missing: Bilingual;
  /** True: without it the file cannot be read as this format at all, whoever says so. */
  readonly isNeeded?: boolean;
}

/** Every mark was seen: certain of the format *and* of what the rows are. Only this is read unasked. */
export const certain = 1;

/** What a format says of a file that is not even of its shape (a picture for a table, a table for JSON). */
export const notItsShape: Recognition = { confidence: 0, seen: {}, missing: [], lacks: [] };

/**
 * The scale: the part of a format's marks that were seen. 1 = all of them. Whatever is below 1 is never read without a person's word;
 * it only puts the nearest formats in order.
 */
export function weigh(marks: readonly Mark[], seen: Recognition['seen']): Recognition {
  const missing = marks.filter(({ isSeen }) => !isSeen);
  return {
    confidence: (marks.length - missing.length) / marks.length,
    seen,
    missing: missing.map((one) => one.missing),
    lacks: missing.filter(({ isNeeded }) => isNeeded).map((one) => one.missing),
  };
}

/** The column(s) that a file lacks, in the words of `missing`. */
export function columnNames(columns: readonly string[]): Bilingual {
  const quoted = columns.map((name) => `“${name}”`);
  const last = quoted.at(-1) ?? '';
  if (quoted.length < 2) return { en: `column ${last}`, nl: `kolom ${last}` };
  const first = quoted.slice(0, -1).join(', ');
  return { en: `columns ${first} and ${last}`, nl: `kolommen ${first} en ${last}` };
}
