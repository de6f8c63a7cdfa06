// Checks whether a text is an event of a scenario, and what it lacks. People write addresses by hand too.
import type { ScenarioEvent } from '../../server/model/scenario';
import { relationTypeNames } from '../../server/model/vocabulary';

/** Fields that an event needs, by its type; `relation` is one that names type, from and to, `contracts` a list. */
const fields: Readonly<Record<ScenarioEvent['type'], readonly string[]>> = {
  fail: ['id'],
  'fail-group': ['id'],
  'country-outage': ['code'],
  'country-sanction': ['code'],
  disable: ['relation'],
  'add-member': ['relation'],
  award: ['contract', 'supplier'],
  takeover: ['supplier', 'owner', 'country'],
  'split-off': ['supplier', 'contracts', 'to'],
};
export const eventTypes = Object.keys(fields);

/** What is wrong with a text as an event. */
export type EventFlaw =
  | { readonly flaw: 'notJson' }
  | { readonly flaw: 'noEventType'; readonly known: readonly string[] }
  | { readonly flaw: 'eventLacks'; readonly field: string };

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function isFilled(field: string, value: unknown): boolean {
  if (field === 'contracts') return Array.isArray(value) && value.length > 0 && value.every(isText);
  if (field === 'code' || field === 'country') return typeof value === 'string' && /^[A-Za-z]{2}$/.test(value);
  if (field !== 'relation') return isText(value);
  return isObject(value) && isText(value.from) && isText(value.to) && relationTypeNames.some((type) => type === value.type);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The event that a text holds, or its flaw. What is left to check (that ids exist) the server says. */
export function readEvent(text: string): { readonly event: ScenarioEvent } | EventFlaw {
  const event = parse(text);
  if (!isObject(event)) return { flaw: 'notJson' };
  const type = eventTypes.find((one) => one === event.type) as ScenarioEvent['type'] | undefined;
  if (type === undefined) return { flaw: 'noEventType', known: eventTypes };
  const field = fields[type].find((name) => !isFilled(name, event[name]));
  return field === undefined ? { event: event as unknown as ScenarioEvent } : { flaw: 'eventLacks', field };
}
