// Reads cells as a profile says: words translated, several values cut apart.
import type { Place } from '../../server/model/claims';
import { foldName } from '../../server/model/normal-form';
import { splitCell } from '../reading/split-cell';
import type { LocatedColumn, TableRow } from '../reading/table-head';
import type { Tally } from '../reading/tally';

/** Separators as a profile gives them, the longest first: “ - ” is not “-” with spaces. */
function separatorsOf(split: string | readonly string[]): readonly string[] {
  const given = typeof split === 'string' ? [split] : split;
  const all = new Set(given.map((one) => (one === '\\n' ? '\n' : one)));
  return [...all].sort((a, b) => b.length - a.length);
}

/** How the text of a cell is taken. */
export interface CellRule {
  readonly split?: string | readonly string[] | undefined;
  readonly values?: Readonly<Record<string, string>> | undefined;
}

/** The words of a value list: as written, else with case and normal form ignored. */
export class Words<T extends string = string> {
  readonly #exact: ReadonlyMap<string, T>;
  readonly #folded = new Map<string, T>();

  constructor(values: Readonly<Record<string, T>>) {
    this.#exact = new Map(Object.entries(values));
    for (const [word, value] of this.#exact) if (!this.#folded.has(foldName(word))) this.#folded.set(foldName(word), value);
  }

  get(word: string): T | undefined {
    return this.#exact.get(word) ?? this.#folded.get(foldName(word));
  }
}

/** A column with how its cells are taken. */
export class MappedCell {
  readonly at: number;
  readonly header: string;
  readonly #separators: readonly string[] | undefined;
  readonly #words: Words | undefined;
  readonly #tally: Tally;

  constructor({ at, header }: LocatedColumn, { split, values }: CellRule, tally: Tally) {
    this.at = at;
    this.header = header;
    this.#separators = split === undefined ? undefined : separatorsOf(split);
    this.#words = values && new Words(values);
    this.#tally = tally;
  }

  /** It holds one value. */
  get isOne(): boolean {
    return this.#separators === undefined;
  }

  /** The cell as one text; empty when it says nothing. */
  text({ cells, place }: TableRow): string {
    const cell = cells[this.at] ?? '';
    return this.#words ? this.#translate(cell, place) : cell;
  }

  /** The values of the cell. */
  parts({ cells, place }: TableRow): readonly string[] {
    const cell = cells[this.at] ?? '';
    const parts = this.#separators ? splitCell(cell, this.#separators) : [cell];
    if (!this.#words) return cell === '' ? [] : parts;
    return parts.map((part) => this.#translate(part, place)).filter((part) => part !== '');
  }

  #translate(word: string, place: Place): string {
    const value = this.#words?.get(word);
    if (value === undefined && word !== '') this.#tally.add('unknown-word', `${this.header}\u0000${word}`, { place, column: this.header, value: word });
    return value ?? '';
  }
}
