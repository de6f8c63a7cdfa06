// Tells where rows of one thing differ: once per thing and property, with both values and rows; where a person said which row counts, once
// per column.
import type { Place } from '../../server/model/claims';
import { type Issue, issue } from '../../server/model/issues';
import { rowText } from '../../server/model/place-text';
import type { ImportContext } from '../importer';
import { Tally } from './tally';

/** Which of the rows that describe one thing gives a value. */
export type Several = 'first' | 'last' | 'least' | 'greatest';

/** What rows differ in. */
export interface Difference {
  readonly id: string;
  /** What the thing is called. */
  readonly thing: string;
  readonly property: string;
  /** The header of its column, in the file of the later row. */
  readonly column: string;
  /** Which row counts by a person's word; undefined: the first, as nobody said. */
  readonly said: Several | undefined;
}

/** A value and the row that states it. */
export interface StatedText {
  readonly text: string;
  readonly place: Place;
}

interface Found {
  readonly difference: Difference;
  readonly first: StatedText;
  readonly other: StatedText;
  /** Later rows that differ from the first. */
  rows: number;
}

/** The words for a row in both languages; with its file when that is another than the reader is looking at. */
function rowWords(place: Place, beside: Place): { readonly en: string; readonly nl: string } {
  const row = rowText(place);
  const inFile = place.file === beside.file && place.sheet === beside.sheet ? '' : `${[place.file, place.sheet].filter(Boolean).join(', ')}, `;
  return { en: `${inFile}${row}`, nl: `${inFile}${row.replace(/^row /, 'rij ')}` };
}

export class DifferingRows {
  readonly #told = new Map<string, Found>();
  readonly #decided = new Tally();
  readonly #context: Pick<ImportContext, 'issue'>;

  constructor(context: Pick<ImportContext, 'issue'>) {
    this.#context = context;
  }

  /** `first`: what counted until now; `other`: what a later row says. */
  add(difference: Difference, first: StatedText, other: StatedText): void {
    const { id, property, column, said } = difference;
    if (said !== undefined) {
      this.#decided.add('differing-rows-settled', column, { place: { ...other.place, row: null }, column, value: other.text, details: settledWords[said] });
      return;
    }
    const key = `${id}\u0000${property}`;
    const known = this.#told.get(key);
    if (known) known.rows += 1;
    else this.#told.set(key, { difference, first, other, rows: 1 });
  }

  /** Tells all, in the order in which they were found. */
  tell(): void {
    for (const one of this.#told.values()) this.#context.issue(describe(one));
    this.#decided.flush(this.#context.issue);
    this.#told.clear();
  }
}

const settledWords: Readonly<Record<Several, { readonly way: string; readonly wayNl: string }>> = {
  first: { way: 'the first', wayNl: 'de eerste' },
  last: { way: 'the last', wayNl: 'de laatste' },
  least: { way: 'the least', wayNl: 'de kleinste' },
  greatest: { way: 'the greatest', wayNl: 'de grootste' },
};

function describe({ difference: { thing, column }, first, other, rows }: Found): Issue {
  const [firstRow, otherRow] = [rowWords(first.place, other.place), rowWords(other.place, other.place)];
  const details = { thing, first: first.text, firstRow: firstRow.en, firstRowNl: firstRow.nl, otherRow: otherRow.en, otherRowNl: otherRow.nl, count: rows };
  return issue('differing-rows', other.place, { column, value: other.text, details });
}
