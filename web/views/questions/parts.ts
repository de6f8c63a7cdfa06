// Takes an answer apart by the shape of its values: facts, lists of ids, tables, lists of lists, scenarios, and parts within parts. It
// knows no question, so a new one is shown without a line of code.
import type { Scenario } from '../../../server/model/scenario';
import type { Bilingual } from '../../../server/model/vocabulary';

export type Row = Readonly<Record<string, unknown>>;

export interface Fact {
  readonly key: string;
  readonly value: unknown;
}

/** One figure that several objects have, by the keys that lead to it. */
export interface Line {
  readonly keys: readonly string[];
  readonly values: readonly unknown[];
}

export type Part =
  | { readonly type: 'facts'; readonly key: string | null; readonly facts: readonly Fact[] }
  | { readonly type: 'texts'; readonly key: string; readonly texts: readonly string[] }
  | { readonly type: 'table'; readonly key: string; readonly rows: readonly Row[] }
  | { readonly type: 'lists'; readonly key: string; readonly lists: readonly (readonly unknown[])[] }
  | { readonly type: 'note'; readonly key: string; readonly note: Bilingual }
  | { readonly type: 'scenario'; readonly key: string; readonly scenario: Scenario }
  | { readonly type: 'comparison'; readonly key: string; readonly columns: readonly string[]; readonly lines: readonly Line[] }
  | { readonly type: 'group'; readonly key: string; readonly parts: readonly Part[] };

/** Keys that every answer begins with; they are shown by the page itself. */
const envelope: ReadonlySet<string> = new Set(['format', 'version', 'question', 'parameters', 'snapshot', 'asOf', 'completeness']);

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** A scenario as semantics §6 has it: events, each of a type, and ids. */
export function isScenario(value: unknown): value is Scenario {
  if (!isRow(value) || !Array.isArray(value.events) || !isTexts(value.given)) return false;
  return Object.keys(value).length === 2 && value.events.every((event) => isRow(event) && typeof event.type === 'string');
}

/** A text in both languages, for whoever reads. */
export function isBilingual(value: unknown): value is Bilingual {
  return isRow(value) && typeof value.en === 'string' && typeof value.nl === 'string';
}

/** Whether a value fits behind its title on one line: no object, and no list but one of numbers, of nothing, or of a few texts. */
export function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'number') || (value.length <= fewTexts && isTexts(value));
  return typeof value !== 'object' || value === null;
}

const fewTexts = 6;

/** Whether the texts under this key are steps of a chain, in order. */
export function isPathKey(key: string): boolean {
  return /paths?$|^through$/i.test(key);
}

/** Questions whose `path` runs as the failure does, from the cause on: a witness path (semantics §3). */
const fromTheCause: ReadonlySet<string> = new Set(['what-if', 'why', 'recovery', 'common-causes']);

/** A chain reads from the dependent to what it needs, whichever way the answer has it. */
export function inReadingOrder(ids: readonly string[], { question, key }: { readonly question: string; readonly key: string }): readonly string[] {
  return key === 'path' && fromTheCause.has(question) ? [...ids].reverse() : ids;
}

/** The entries of an object as they are shown: a sum of which nothing is known is unknown, not 0. */
export function shownEntries(row: Row): readonly (readonly [string, unknown])[] {
  const isUnknownSum = row.sum === 0 && typeof row.unknown === 'number' && row.unknown > 0;
  return Object.entries(row).map(([key, value]) => [key, key === 'sum' && isUnknownSum ? null : value]);
}

/** The figures of an object by the keys that lead to them; undefined when it holds more than figures. */
function figuresOf(value: Row, above: readonly string[] = []): ReadonlyMap<string, { readonly keys: readonly string[]; readonly value: unknown }> | undefined {
  const found = new Map<string, { readonly keys: readonly string[]; readonly value: unknown }>();
  for (const [key, one] of shownEntries(value)) {
    const keys = [...above, key];
    const below = isRow(one) && keys.length < 3 ? figuresOf(one, keys) : undefined;
    if (below) for (const [place, figure] of below) found.set(place, figure);
    else if (isPlain(one) && !Array.isArray(one)) found.set(keys.join(' '), { keys, value: one });
    else return undefined;
  }
  return found;
}

/** Objects that have the same figures stand beside each other: before, after, difference. */
function comparisonOf(key: string, value: Row): Part | undefined {
  const columns = Object.keys(value);
  const maps = Object.values(value).flatMap((one) => {
    const figures = isRow(one) ? figuresOf(one) : undefined;
    return figures ? [figures] : [];
  });
  const [first] = maps;
  if (columns.length < 2 || maps.length !== columns.length || !first) return undefined;
  const shared = [...first.keys()].filter((place) => maps.every((map) => map.has(place)));
  if (shared.length < 2) return undefined;
  const places = new Map(maps.flatMap((map) => [...map].map(([place, { keys }]) => [place, keys] as const)));
  return { type: 'comparison', key, columns, lines: [...places].map(([place, keys]) => ({ keys, values: maps.map((map) => map.get(place)?.value) })) };
}

/** One value as a part. */
export function partOf(key: string, value: unknown): Part {
  if (isBilingual(value)) return { type: 'note', key, note: value };
  if (isScenario(value)) return { type: 'scenario', key, scenario: value };
  if (isTexts(value)) return { type: 'texts', key, texts: value };
  if (Array.isArray(value)) {
    if (value.every(isRow)) return { type: 'table', key, rows: value };
    return { type: 'lists', key, lists: value.map((one) => (Array.isArray(one) ? one : [one])) };
  }
  const compared = isRow(value) ? comparisonOf(key, value) : undefined;
  if (compared) return compared;
  const parts = isRow(value) ? partsOf(value) : [];
  const [only] = parts;
  if (parts.length === 1 && only?.type === 'facts') return { ...only, key };
  return { type: 'group', key, parts };
}

function isFact(key: string, value: unknown): boolean {
  return isPlain(value) && !(isPathKey(key) && isTexts(value) && value.length > 0);
}

/** The parts of an object: what must be said first, then what fits on a line, then the rest in the order of the answer. */
export function partsOf(value: Row): readonly Part[] {
  const entries = shownEntries(value).filter(([, one]) => one !== undefined);
  const facts = entries.filter(([key, one]) => isFact(key, one)).map(([key, one]) => ({ key, value: one }));
  const rest = entries.filter(([key, one]) => !isFact(key, one)).map(([key, one]) => partOf(key, one));
  const notes = rest.filter(({ type }) => type === 'note');
  const others = rest.filter(({ type }) => type !== 'note');
  return facts.length === 0 ? [...notes, ...others] : [...notes, { type: 'facts', key: null, facts }, ...others];
}

/** The parts of an answer, without the keys that all answers share. */
export function answerParts(answer: Row): readonly Part[] {
  return partsOf(Object.fromEntries(Object.entries(answer).filter(([key]) => !envelope.has(key))));
}

/** Values with their places: two of them may be equal. */
export function numbered<T>(list: readonly T[]): readonly { readonly at: number; readonly value: T }[] {
  return list.map((value, at) => ({ at, value }));
}

/** The keys of rows, each once, in the order in which they first occur. */
export function columnsOf(rows: readonly Row[]): readonly string[] {
  const keys = new Set<string>();
  for (const row of rows) for (const key of Object.keys(row)) keys.add(key);
  return [...keys];
}

/** Values under these keys are words of ours, never ids. */
const wordKeys: ReadonlySet<string> = new Set(['kind', 'type', 'status', 'layer', 'weight', 'source', 'file', 'sheet', 'group', 'method', 'reason']);

/** Texts of an answer that may be ids, each once, the first ones first; at most `most`. A breadth-first walk: what is shown comes early. */
export function textsOf(answer: unknown, most: number): readonly string[] {
  const found = new Set<string>();
  let level: unknown[] = [answer];
  while (level.length > 0 && found.size < most) {
    const next: unknown[] = [];
    for (const value of level) {
      if (found.size >= most) break;
      if (typeof value === 'string') {
        if (value !== '') found.add(value);
      } else if (Array.isArray(value)) for (const one of value) next.push(one);
      else if (isRow(value)) for (const [key, one] of Object.entries(value)) if (!wordKeys.has(key)) next.push(one);
    }
    level = next;
  }
  return [...found];
}
