// Finds what stands between several values in one cell: a line break, `;`, `|` or a comma. Each may as well stand within one name, so that
// it is taken only where the parts look like whole names.
import { endsInLegalForm, isLegalForm } from '../../../server/model/legal-forms';
import type { Bilingual } from '../../../server/model/vocabulary';
import { hasCommaBetweenForms } from '../../reading/company-lists';
import { splitCell } from '../../reading/split-cell';
import type { Column } from './column-facts';
import { say } from './reasons';
import { joiningWords, leadingWords, linkWords } from './titles/name-words';

export interface Split {
  readonly separators: readonly string[];
  readonly certainty: number;
  readonly reason: Bilingual;
  /** How certain it is that each cell is one value; it counts where the split is asked. */
  readonly leaveOut: number;
}

export interface SplitClues {
  /** Whether a part names an item. */
  readonly isKnown: (name: string) => boolean;
  /** The title is a plural. */
  readonly isPlural: boolean;
}

/** Signs that nobody writes in a name. */
const firm = [';', '|'] as const;
/** Cells that are looked at, and how long they are at most. */
const looked = { cells: 200, length: 2000 } as const;

const [leading, links, joining] = [new Set(leadingWords), new Set(linkWords), new Set(joiningWords)];

/** A part that is no name by itself: a legal form, a single letter, a number, “Gemeente”, “Ministerie van”, “en Zorg”, “(Nederland)”. */
function isHalf(part: string): boolean {
  if (part.length < 2 || /^[\d\s]+$/.test(part) || /^[([]/.test(part) || isLegalForm(part)) return true;
  const words = part.toLowerCase().split(/\s+/);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return words.length === 1 ? leading.has(first) || links.has(first) : links.has(last) || (links.has(first) && /^\p{Lower}|^[^\p{Letter}]/u.test(part));
}

interface Cut {
  readonly cells: readonly string[];
  readonly all: readonly string[];
  /** The share of the parts that name items or are a cell of their own elsewhere. */
  readonly named: number;
  /** The same, with those that end as the names of companies do. */
  readonly whole: number;
  /** A part that is no name by itself. */
  readonly half: string | undefined;
}

const holds = (cell: string, separator: string) => cell.includes(separator) || (separator === '\n' && cell.includes('\r'));

/** The parts of the cells that hold one of these; null: none does. */
function cutAt({ different }: Column, separators: readonly string[], { isKnown }: SplitClues): Cut | null {
  const cells: string[] = [];
  const alone = new Set<string>();
  for (const cell of different.keys()) {
    if (!separators.some((one) => holds(cell, one))) alone.add(cell);
    else if (cell.length <= looked.length && cells.length < looked.cells) cells.push(cell);
  }
  const all = cells.flatMap((cell) => splitCell(cell, separators));
  if (all.length === 0) return null;
  const named = all.filter((part) => isKnown(part) || alone.has(part));
  const companies = all.filter((part) => endsInLegalForm(part) && !isLegalForm(part) && !named.includes(part));
  const share = (count: number) => count / all.length;
  return { cells, all, named: share(named.length), whole: share(named.length + companies.length), half: all.find((part) => !isKnown(part) && isHalf(part)) };
}

const within = (half: string) =>
  say(`“${half}” is no name by itself, so it may stand within one name`, `“${half}” is op zichzelf geen naam, dus het kan binnen één naam staan`);

function byComma(column: Column, clues: SplitClues): Split | null {
  const found = cutAt(column, [','], clues);
  if (!found || found.half !== undefined) return null;
  const comma = (certainty: number, reason: Bilingual): Split => ({ separators: [','], certainty, reason, leaveOut: 0.52 });
  if (found.named >= 0.5) return comma(0.85, say('the parts between commas name items', 'de delen tussen komma’s noemen items'));
  if (found.cells.some(hasCommaBetweenForms))
    return comma(0.5, say('a comma stands between the legal forms of companies', 'er staat een komma tussen rechtsvormen van bedrijven'));
  const isJoined = found.all.some((part) => part.split(/\s+/).some((word) => joining.has(word.toLowerCase())));
  if (clues.isPlural && !isJoined)
    return comma(0.65, say('the title is a plural and no part is a legal form', 'de titel is meervoud en geen deel is een rechtsvorm'));
  return comma(0.5, say('a comma may stand between names or within one', 'een komma kan tussen namen staan of erin'));
}

function byBreak(column: Column, separators: readonly string[], clues: SplitClues): Split | null {
  const found = cutAt(column, ['\n', ...separators], clues);
  if (!found?.cells.some((cell) => holds(cell, '\n'))) return null;
  const lines = (certainty: number, leaveOut: number, reason: Bilingual): Split => ({ separators: ['\n', ...separators], certainty, leaveOut, reason });
  if (found.half !== undefined) return lines(0.25, 0.7, within(found.half));
  if (found.whole >= 0.5) return lines(0.85, 0, say('the lines of a cell are names by themselves', 'de regels van een cel zijn namen op zichzelf'));
  const reason = say('a line break may stand between names or within one', 'een regeleinde kan tussen namen staan of erin');
  return lines(clues.isPlural ? 0.55 : 0.45, 0.5, reason);
}

function bySign(column: Column, separators: readonly string[], clues: SplitClues): Split | null {
  const found = cutAt(column, separators, clues);
  if (!found) return null;
  const shown = separators.map((one) => `“${one}”`).join(', ');
  const half = found.all.find((part) => isLegalForm(part));
  if (half !== undefined) return { separators, certainty: 0.4, leaveOut: 0.5, reason: within(half) };
  return {
    ...{ separators, certainty: 0.85, leaveOut: 0 },
    reason: say(`cells hold several values, separated by ${shown}`, `cellen hebben meer waarden, gescheiden door ${shown}`),
  };
}

/** What separates the values of a column of names; null: each cell is one value, as far as the sample tells. */
export function splitOf(column: Column, clues: SplitClues): Split | null {
  const signs = firm.filter((separator) => [...column.different.keys()].some((cell) => cell.includes(separator)));
  return byBreak(column, signs, clues) ?? bySign(column, signs, clues) ?? byComma(column, clues);
}

/** Words that end as a plural does and are none. */
const singular = /(?:proces|adres|status|keten|ss|us|is|as)$/i;

/** Whether a title says that a cell holds several: “Onderaannemers”. */
export function isPlural(title: string): boolean {
  const text = title.trim();
  return (/(?:en|s)$/i.test(text) && !singular.test(text)) || /gebruikt|uses|depends/i.test(text);
}
