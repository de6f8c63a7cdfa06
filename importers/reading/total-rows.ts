// Recognises the total under a table, and a note there: it sums the rows above, or says something of them, and is no thing itself. It counts
// only where no other row follows, with half of what the row above fills empty, and when nothing refers to it by its name.
import { findHeader, guessHeader, type HeaderScore } from './table-header';
import type { TableReader, TableSource } from './table-source';
import { splitList, trimCell } from './texts';

/** The word that a total begins with, and what follows it. */
const totalWord = /^(?:totaal|total|subtotaal|som)(.*)$/i;
/** A count of the rows: with a colon, for `Aantal` may begin a name. */
const countWord = /^(?:aantal|number of|nombre de|anzahl)\b[^:]*:/i;
/** How a note begins; it has its row to itself. */
const noteWord = /^(?:\*|bron:|source:|quelle:|noot:|note:|opmerking:|toelichting:|nb:|n\.b\.)/i;
/** What follows it where nothing else does, or a colon and what it counts. */
const aloneOrColon = /^(?:\s*:.*|\s*\.?)$/;
/** A number, an amount, a year, a date; or a quarter or half of a year. */
const figure = /^(?:€?[-+]?\d[\d.,:/'-]*|[qk][1-4]|h[12])$/i;
/** Names and short forms of the months, in Dutch and English, and other words of a period. */
const periodWords = new Set(
  `jan feb mar mrt apr may mei jun jul aug sep sept oct okt nov dec january januari february februari march maart april june juni july juli
august augustus september october oktober november december kwartaal quarter maand month jaar year t/m tot -`.split(/\s/),
);
/** The sign that such a text begins with: every row is looked at. */
const mayBegin = /^[*abnoqst\s\u00a0]/i;
/** No total is longer. */
const longest = 100;

/** Whether it is a number or a period: each of its words is, the last with a period or colon behind it or not. */
function isFigures(text: string): boolean {
  const words = text.replaceAll(/€\s+/g, '€').replace(/[.:]$/, '').trim().split(/\s+/);
  return words.every((word) => figure.test(word) || periodWords.has(word.toLowerCase()));
}

/** Whether a text says that its row is a total (`Totaal 2026:`, not `TotalEnergies N.V.`): alone, with a colon, with a number or with a period. */
export function isTotalText(text: string): boolean {
  const after = text.length <= longest ? totalWord.exec(text)?.[1] : undefined;
  if (after === undefined) return false;
  return aloneOrColon.test(after) || (/^\.?\s/.test(after) && isFigures(after.replace(/^\./, '')));
}

/** Index of the first filled cell; −1: none. */
function firstFilled(cells: readonly string[]): number {
  return cells.findIndex((cell) => cell !== '' && trimCell(cell) !== '');
}

/** A total or note as it stands in its table. */
export interface Total {
  readonly at: number;
  readonly text: string;
  /** What it is rejected as. */
  readonly code: 'total-row' | 'note-row';
}

/** Whether a row says something of the rows above it: how many they are, or in words that have the row to themselves. */
function isNote(cells: readonly string[], at: number): boolean {
  const text = trimCell(cells[at] ?? '');
  if (text.length <= longest && countWord.test(text)) return true;
  return noteWord.test(text) && cells.findIndex((one, index) => index > at && trimCell(one) !== '') < 0;
}

/** The total or note that a row looks like, under `above`; null: it looks like another row. */
export function totalIn(cells: readonly string[], above: readonly string[]): Total | null {
  const at = firstFilled(cells);
  const cell = cells[at] ?? '';
  if (!mayBegin.test(cell)) return null;
  const text = trimCell(cell);
  const code = isTotalText(text) ? 'total-row' : isNote(cells, at) ? 'note-row' : null;
  if (code === null) return null;
  const filled = above.flatMap((one, index) => (trimCell(one) === '' ? [] : [index]));
  const empty = filled.filter((index) => trimCell(cells[index] ?? '') === '');
  return empty.length * 2 >= filled.length ? { at, text, code } : null;
}

/** The tables of an import, and how they are read. */
export interface TablesToSearch {
  readonly tables: readonly TableSource[];
  readonly score: HeaderScore;
  readonly reader: TableReader;
}

/**
 * Those of the totals of one table that a cell anywhere in the import names: they are things after all. Other totals, and what stands in
 * its own column, do not name it. Reads the tables once more: only where a table ends with what looks like a total.
 */
export async function namedTotals(totals: readonly Total[], own: TableSource, { tables, score, reader }: TablesToSearch): Promise<ReadonlySet<Total>> {
  const named = new Set<Total>();
  if (totals.length === 0) return named;
  const wanted = totals.map((total) => ({ total, word: total.text.toLowerCase() }));
  for (const table of tables) {
    const starts = await table.open(reader);
    const header = findHeader(starts, score) ?? guessHeader(starts);
    if (!header) continue;
    let toSkip = header.skipped + 1;
    for await (const { records } of header.start.batches()) {
      for (const { cells } of records.slice(toSkip)) {
        for (const { total, word } of wanted) {
          const isNaming = cells.some((cell, index) => names(cell, word) && !(table === own && index === total.at));
          if (isNaming && !totalIn(cells, header.cells)) named.add(total);
        }
      }
      toSkip = Math.max(0, toSkip - records.length);
    }
  }
  return named;
}

/** Whether a cell, or one of several values in it, is this word. */
function names(cell: string, word: string): boolean {
  return cell.length >= word.length && cell.toLowerCase().includes(word) && splitList(trimCell(cell)).some((one) => one.toLowerCase() === word);
}
