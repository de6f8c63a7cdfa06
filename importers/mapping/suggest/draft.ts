// Holds the entry of one table while it is made: what is certain enough goes in, what is not becomes a question.
import type { Bilingual } from '../../../server/model/vocabulary';
import { setAt } from './place';
import { rounded, say } from './reasons';
import type { Choice, Decision, Question } from './suggestion';

export interface Proposal {
  /** What goes to the place; undefined: nothing has to stand there. */
  readonly value: unknown;
  /** What it is, in short. */
  readonly use: string;
  readonly certainty: number;
  readonly reason: Bilingual;
  readonly question?: Bilingual;
  /** Other values, beside leaving it out. */
  readonly others?: readonly Choice[];
  /** How certain it is that nothing should stand there; absent: half of what is left. */
  readonly leaveOut?: number;
  /** What it means that nothing stands there; absent: it is left out. */
  readonly outReason?: Bilingual;
  /** Columns that nothing uses when it is left out. */
  readonly columns?: readonly string[];
}

interface Entry {
  things: Record<string, unknown>[];
  relations: Record<string, unknown>[];
  unused: string[];
  [key: string]: unknown;
}

const byCertainty = (a: Choice, b: Choice) => b.certainty - a.certainty;

export class Draft {
  readonly entry: Entry;
  readonly decisions: Decision[] = [];
  readonly questions: Question[] = [];
  readonly #table: string;
  readonly #least: number;
  readonly #leaves: boolean;
  readonly #uncertainRelations: Proposal[] = [];

  /** `least`: how certain it must be to be taken; 0: whatever is most certain is. `leaves`: what is less certain stands nowhere, and is not asked. */
  constructor(table: string, entry: Readonly<Record<string, unknown>>, { least, leaves = false }: { readonly least: number; readonly leaves?: boolean }) {
    this.entry = { ...entry, things: [], relations: [], unused: [] };
    this.#table = table;
    this.#least = least;
    this.#leaves = leaves;
  }

  /** Adds a thing that has no name and no key yet; gives its place. */
  addThing(thing: Readonly<Record<string, unknown>>): string {
    this.entry.things.push({ ...thing });
    return `things[${this.entry.things.length - 1}]`;
  }

  /** Takes what is certain enough, and asks the rest. `place`: within the table, `things[0].key`; true: it stands there. */
  propose(place: string, proposal: Proposal): boolean {
    const at = `${this.#table}.${place}`;
    const certainty = rounded(proposal.certainty);
    const { value, use, reason } = proposal;
    if (this.#least > 0 && certainty >= this.#least) return this.#take(place, { value: value ?? null, certainty, reason }, use);
    const choices = this.#choicesOf({ ...proposal, certainty });
    const [best] = choices;
    if (this.#least === 0 && best) {
      if (best.value === null && value !== undefined) this.entry.unused.push(...(proposal.columns ?? []));
      return this.#take(place, best, use);
    }
    if (this.#leaves) return false;
    this.questions.push({ at, question: proposal.question ?? say(`What is “${use}”?`, `Wat is “${use}”?`), choices });
    return false;
  }

  /** Adds a relation when it is certain enough; the others are asked behind all of these. Gives its place; null: it stands nowhere yet. */
  proposeRelation(proposal: Proposal): string | null {
    const place = `relations[${this.entry.relations.length}]`;
    if (this.#least === 0 || rounded(proposal.certainty) >= this.#least) return this.propose(place, proposal) ? place : null;
    this.#uncertainRelations.push(proposal);
    return null;
  }

  /** Asks the relations that were not certain. When everything is taken, what was left out goes with what was to come of it. */
  finish(): void {
    for (const [at, proposal] of this.#uncertainRelations.entries()) this.propose(`relations[${this.entry.relations.length + at}]`, proposal);
    if (this.#least === 0 || this.#leaves) this.#dropNameless();
  }

  #dropNameless(): void {
    const gone = new Set(this.entry.things.filter(({ key, name }) => key === undefined && name === undefined).map(({ as }) => as));
    this.entry.things = this.entry.things.filter(({ as }) => !gone.has(as));
    this.entry.relations = this.entry.relations.filter(({ from, to }) => !gone.has(from) && !gone.has(to));
    for (const part of [...this.entry.things, ...this.entry.relations]) {
      const { properties } = part;
      if (typeof properties !== 'object' || properties === null) continue;
      const kept = Object.entries(properties).filter(
        ([, value]) => !(typeof value === 'object' && value !== null && 'thing' in value && gone.has(value.thing)),
      );
      part.properties = Object.fromEntries(kept);
    }
  }

  #choicesOf({ value, certainty, reason, others = [], leaveOut, outReason = say('leave it out', 'weglaten') }: Proposal): Choice[] {
    const less = rounded(leaveOut ?? (1 - certainty) / 2);
    // Nothing is proposed to stand there: that is as certain as the proposal.
    const isOut = value === undefined && certainty > less;
    const out: Choice = { value: null, certainty: isOut ? certainty : less, reason: isOut ? reason : outReason };
    const own = value === undefined ? [] : [{ value, certainty, reason }];
    return [...own, ...others, out].sort(byCertainty);
  }

  #take(place: string, { value, certainty, reason }: Choice, use: string): boolean {
    if (value !== null) setAt(this.entry, place, value);
    this.decisions.push({ at: `${this.#table}.${place}`, use, certainty, reason });
    return value !== null;
  }

  /** Leaves a column out. */
  leaveOut(title: string, certainty: number, reason: Bilingual): void {
    this.entry.unused.push(title);
    this.decisions.push({ at: `${this.#table}.unused`, use: title, certainty: rounded(certainty), reason });
  }

  /** Says what was found and needs no place in the profile. */
  note(place: string, use: string, reason: Bilingual): void {
    this.decisions.push({ at: `${this.#table}.${place}`, use, certainty: 0.95, reason });
  }
}
