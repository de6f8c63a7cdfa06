// Gathers issues that are told once per file with their count, instead of once per row.
import type { Place } from '../../server/model/claims';
import { type Issue, issue } from '../../server/model/issues';
import type { MessageCode } from '../../server/model/vocabulary/messages';

interface Counted {
  readonly code: MessageCode;
  readonly place: Place;
  readonly column: string | null;
  readonly value: string | null;
  readonly details: Issue['details'];
  count: number;
}

export interface TallyEntry {
  readonly place: Place;
  readonly column?: string;
  readonly value?: string;
  readonly details?: Issue['details'];
}

/** Counts by code and key; the first occurrence gives place and value. */
export class Tally {
  readonly #counted = new Map<string, Counted>();

  add(code: MessageCode, key: string, entry: TallyEntry): void {
    const known = this.#counted.get(`${code}\u0000${key}`);
    if (known) known.count += 1;
    else {
      const { place, column = null, value = null, details } = entry;
      this.#counted.set(`${code}\u0000${key}`, { code, place, column, value, details, count: 1 });
    }
  }

  /** Tells all issues in the order of their first occurrence. */
  flush(tell: (one: Issue) => void): void {
    for (const { code, place, column, value, details, count } of this.#counted.values()) {
      tell(issue(code, place, { column, value, details: { ...details, count } }));
    }
    this.#counted.clear();
  }
}
