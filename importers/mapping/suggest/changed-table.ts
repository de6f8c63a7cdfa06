// Carries a remembered table over to a changed header. What its columns said is kept; a column that is gone gives its place to a new one of
// the same meaning, else it is asked: nothing falls away without a word.
import type { MappedTable } from '../../../server/model/mapping-profile';
import { type Bilingual, nodeKindNames } from '../../../server/model/vocabulary';
import { type ColumnUse, columnUses, type HeaderColumns, headerColumns } from '../columns';
import { type Holder, setAt, valueAt } from './place';
import { say, together } from './reasons';
import type { Choice, Decision, MadeTable, Question } from './suggestion';

/** The table as it would be suggested if nothing were remembered. */
export type FreshTable = Pick<MadeTable, 'entry' | 'decisions'>;

interface ChangedOptions {
  /** Its place in the profile: `tables[0]`. */
  readonly at: string;
  readonly header: readonly string[];
  /** Titles that it did not have last time. */
  readonly added: readonly string[];
  readonly fresh: FreshTable;
  /** Why a title holds persons: it is left out. */
  readonly persons: ReadonlyMap<string, Bilingual>;
}

/** New columns among which a person chooses what takes the place of one that is gone. */
const mostCandidates = 12;
const certainties = { kept: 0.95, replaced: 0.85, asked: 0.3 } as const;

/** The place of a use within its table. */
const within = ({ at }: ColumnUse): string => at.slice(at.indexOf('.') + 1);

/** What a use is for, by kinds instead of places: the same in two tables that are built otherwise. */
function meaningOf(table: unknown, place: string): string {
  const thing = /^things\[\d+\]/.exec(place)?.[0];
  if (thing) {
    const kind = valueAt(table, `${thing}.kind`);
    return `${typeof kind === 'string' ? kind : 'mixed'}${place.slice(thing.length)}`;
  }
  const relation = /^relations\[\d+\]/.exec(place)?.[0];
  return relation ? `${String(valueAt(table, `${relation}.type`))}${place.slice(relation.length)}` : '';
}

interface NewColumn {
  readonly title: string;
  readonly place: string;
  readonly certainty: number;
  readonly reason: Bilingual;
}

/** What the new columns would be, by meaning. */
function newMeanings({ entry, decisions }: FreshTable, at: string, added: readonly string[]): Map<string, NewColumn> {
  const titles = headerColumns(added);
  const found = new Map<string, NewColumn>();
  for (const use of columnUses(entry as MappedTable, at)) {
    const title = titles.find(use.titles)?.header;
    const meaning = meaningOf(entry, within(use));
    const decision = decisions.filter((one) => use.at.startsWith(one.at)).sort((a, b) => b.at.length - a.at.length)[0];
    if (title === undefined || meaning === '' || found.has(meaning) || !decision) continue;
    found.set(meaning, { title, place: within(use), certainty: decision.certainty, reason: decision.reason });
  }
  return found;
}

class Carried {
  readonly entry: Holder;
  readonly decisions: Decision[] = [];
  readonly questions: Question[] = [];
  readonly #options: ChangedOptions;
  readonly #there: HeaderColumns;
  readonly #table: MappedTable;
  readonly #meanings: ReadonlyMap<string, NewColumn>;
  /** New columns that nothing takes yet. */
  readonly #free: Set<string>;

  constructor(table: MappedTable, options: ChangedOptions) {
    this.#table = table;
    this.#options = options;
    this.#there = headerColumns(options.header);
    this.entry = structuredClone(table) as unknown as Holder;
    this.#free = new Set(options.added);
    this.#meanings = newMeanings(options.fresh, options.at, options.added);
  }

  #say(place: string, use: string, { certainty, reason }: Pick<Decision, 'certainty' | 'reason'>): void {
    this.decisions.push({ at: `${this.#options.at}.${place}`, use, certainty, reason });
  }

  carry(): MadeTable {
    const gone = this.#there.lacking([...columnUses(this.#table, '')]);
    for (const [title, reason] of this.#options.persons) if (this.#free.delete(title)) this.#leaveOut(title, reason);
    const renamed = new Map<string, string>();
    const left = gone.filter((use) => !this.#replace(use, renamed)).filter((use) => !this.#replaceAgain(use, renamed));
    this.#add(left);
    const candidates = [...this.#free].slice(0, mostCandidates);
    for (const use of left) {
      const [place, title] = [within(use), use.titles.join(' / ')];
      if (place.includes('.key[')) this.#askKey(place, title, candidates);
      else this.#ask(place, title, candidates);
    }
    this.#tidy();
    const asked = new Set(this.questions.length > 0 ? candidates : []);
    for (const title of this.#free)
      if (!asked.has(title))
        this.#say('unused', title, { certainty: 0.5, reason: say('new: nothing is made of it yet', 'nieuw: hier wordt nog niets van gemaakt') });
    const { entry, decisions, questions } = this;
    return { entry, decisions, questions };
  }

  #leaveOut(title: string, reason: Bilingual): void {
    (this.entry.unused as string[]).push(title);
    this.#say('unused', title, { certainty: certainties.kept, reason });
  }

  /** A new column of the same meaning takes the place. */
  #replace(use: ColumnUse, renamed: Map<string, string>): boolean {
    const place = within(use);
    const found = this.#meanings.get(meaningOf(this.#table, place));
    if (!found || !this.#free.delete(found.title)) return false;
    const [title = ''] = use.titles;
    renamed.set(title, found.title);
    this.#rename(place, title, found);
    return true;
  }

  #rename(place: string, gone: string, { title, certainty, reason }: Pick<NewColumn, 'title' | 'certainty' | 'reason'>): void {
    setAt(this.entry, `${place}.column`, title);
    const instead = say(`takes the place of “${gone}”, which is gone`, `komt in de plaats van “${gone}”, die er niet meer is`);
    this.#say(place, title, { certainty: Math.min(certainty, certainties.replaced), reason: together(instead, reason) });
  }

  /** A column that was replaced in one place is so in all. */
  #replaceAgain(use: ColumnUse, renamed: ReadonlyMap<string, string>): boolean {
    const [gone = ''] = use.titles;
    const title = renamed.get(gone);
    if (title === undefined) return false;
    this.#rename(within(use), gone, { title, certainty: certainties.replaced, reason: say('as elsewhere in the row', 'als elders in de rij') });
    return true;
  }

  /** New columns that say a property which the one thing of their kind has not yet. */
  #add(gone: readonly ColumnUse[]): void {
    const asked = new Set(gone.map(within));
    for (const [meaning, { title, place, certainty, reason }] of this.#meanings) {
      const property = /^([A-Za-z]+)\.properties\.(\w+)$/.exec(meaning);
      const things = this.#table.things.flatMap(({ kind }, at) => (kind === property?.[1] ? [at] : []));
      const own = `things[${things[0]}].properties.${property?.[2]}`;
      if (!property || things.length !== 1 || asked.has(own) || valueAt(this.entry, own) !== undefined || !this.#free.delete(title)) continue;
      setAt(this.entry, own, valueAt(this.#options.fresh.entry, place));
      this.#say(own, title, { certainty, reason: together(say('new', 'nieuw'), reason) });
    }
  }

  /** Takes out what a column that is gone said, and asks which new one says it now. */
  #ask(place: string, title: string, candidates: readonly string[]): void {
    const relation = /^relations\[\d+\]/.exec(place)?.[0];
    const at = relation && /\.(?:from|to)$/.test(place) ? relation : place;
    const value = valueAt(this.#table, at);
    const inside = place.slice(at.length);
    const put = (column: string) => copyWith(value, `${inside}.column`.replace(/^\./, ''), column);
    if (place.endsWith('.kind')) setAt(this.entry, place, firstKind(value));
    else setAt(this.entry, at, undefined);
    const mayFall = /\.properties\.\w+$/.test(place);
    if (mayFall && (relation !== undefined || candidates.length === 0)) {
      this.#say(place, title, { certainty: certainties.kept, reason: say('the column is gone: left out', 'de kolom is er niet meer: weggelaten') });
      return;
    }
    this.#question(at, title, candidates.map(put));
  }

  /** A key is asked as a whole: without one of its columns it would be another. */
  #askKey(place: string, title: string, candidates: readonly string[]): void {
    const list = place.replace(/\[\d+\]$/, '');
    const before = valueAt(this.#table, list) as readonly object[];
    const isLeft = (cell: object) => this.#there.lacking([{ at: '', titles: [(cell as { column: string }).column].flat() }]).length === 0;
    const rest = before.filter(isLeft);
    setAt(this.entry, list, rest.length === 0 ? undefined : rest);
    const first = before.findIndex((cell) => !isLeft(cell));
    // Of several parts that are gone the first is asked, with what is left of the key.
    if (place !== `${list}[${first}]`) return;
    const put = (column: string) => before.flatMap((cell, part) => (part === first ? [{ ...cell, column }] : isLeft(cell) ? [cell] : []));
    this.#question(list, title, candidates.map(put));
  }

  #question(place: string, title: string, values: readonly unknown[]): void {
    const isRows = place.startsWith('rows.');
    const out = isRows
      ? say('without it all rows count that the other conditions let through', 'zonder dit tellen alle rijen die de andere voorwaarden doorlaten')
      : say('nothing says it any more', 'niets zegt dit nog');
    const choices: Choice[] = values.map((value) => ({ value, certainty: certainties.asked, reason: say('a new column', 'een nieuwe kolom') }));
    const question = isRows
      ? say(
          `Which rows count was told by “${title}”, which is gone. What tells it now?`,
          `Welke rijen tellen stond in “${title}”; die is er niet meer. Wat zegt het nu?`,
        )
      : say(`“${title}” is gone. Which column takes its place?`, `“${title}” is er niet meer. Welke kolom komt in de plaats?`);
    this.questions.push({ at: `${this.#options.at}.${place}`, question, choices: [...choices, { value: null, certainty: certainties.asked, reason: out }] });
  }

  /** Takes out the places that were emptied, and titles that are gone from what is left out. */
  #tidy(): void {
    const { relations, rows, unused } = this.entry as { relations: unknown[]; rows?: { only: unknown[] }; unused: string[] };
    this.entry.relations = relations.filter((one) => one !== undefined);
    if (rows) rows.only = rows.only.filter((one) => one !== undefined);
    if (rows?.only.length === 0) delete this.entry.rows;
    this.entry.unused = unused.filter((title) => this.#there.find(title));
  }
}

function firstKind(kind: unknown): unknown {
  const [first] = Object.values((valueAt(kind, 'values') ?? {}) as Record<string, unknown>);
  return first ?? nodeKindNames[0];
}

/** A copy with another value at a place. */
function copyWith(whole: unknown, place: string, value: unknown): unknown {
  const copy = structuredClone(whole) as Holder;
  setAt(copy, place, value);
  return copy;
}

/** The table for a file with this header. */
export function carryOver(table: MappedTable, options: ChangedOptions): MadeTable {
  return new Carried(table, options).carry();
}
