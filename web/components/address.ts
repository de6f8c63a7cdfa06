// Reads the address of a page. What a page does not understand is never dropped in silence: it is found here, and the page says so.
import { readEvent } from './event-shape';

/** What may stand behind a word of the address; ids, countries and events may stand there several times. */
export type Rule =
  | { readonly kind: 'text' | 'ids' | 'countries' | 'events' | 'date' | 'integer' | 'number' }
  /** One of some values; `choices`: several, each with its word; `list`: several, with commas between. */
  | { readonly kind: 'choice' | 'choices' | 'list'; readonly values: readonly string[] };

export type Rules = Readonly<Record<string, Rule>>;

export interface AddressFault {
  readonly name: string;
  readonly value: string;
  /** Key of the sentence that says what is wrong. */
  readonly flaw: string;
  /** What could stand there. */
  readonly known?: readonly string[];
  /** What an event lacks. */
  readonly field?: string;
}

const repeats: ReadonlySet<Rule['kind']> = new Set(['ids', 'countries', 'events', 'choices']);
type Flaw = Omit<AddressFault, 'name' | 'value'>;

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function flawOf(value: string, rule: Rule): Flaw | null {
  if (value.trim() === '') return { flaw: 'empty' };
  if (rule.kind === 'choice' || rule.kind === 'choices') return rule.values.includes(value) ? null : { flaw: 'notOneOf', known: rule.values };
  if (rule.kind === 'list') return value.split(',').every((one) => rule.values.includes(one)) ? null : { flaw: 'notOneOf', known: rule.values };
  if (rule.kind === 'countries') return /^[A-Za-z]{2}$/.test(value) ? null : { flaw: 'notCountry' };
  if (rule.kind === 'date') return isDay(value) ? null : { flaw: 'notDate' };
  if (rule.kind === 'integer') return /^-?\d+$/.test(value) ? null : { flaw: 'notWhole' };
  if (rule.kind === 'number') return Number.isFinite(Number(value)) ? null : { flaw: 'notNumber' };
  if (rule.kind !== 'events') return null;
  const read = readEvent(value);
  return 'event' in read ? null : read;
}

/** Everything in an address that the rules of its page do not allow, in its order. */
export function faultsIn(words: URLSearchParams, rules: Rules): AddressFault[] {
  const seen = new Set<string>();
  return [...words].flatMap(([name, value]): AddressFault[] => {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) return [{ name, value, flaw: 'unknownWord', known: Object.keys(rules) }];
    const isAgain = seen.has(name) && !repeats.has(rule.kind);
    seen.add(name);
    if (isAgain) return [{ name, value, flaw: 'again' }];
    const flaw = flawOf(value, rule);
    return flaw ? [{ name, value, ...flaw }] : [];
  });
}

/** The address without its faults. */
export function withoutFaults(words: URLSearchParams, faults: readonly AddressFault[]): URLSearchParams {
  const left = [...faults];
  const kept = [...words].filter(([name, value]) => {
    const at = left.findIndex((fault) => fault.name === name && fault.value === value);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
  return new URLSearchParams(kept);
}
