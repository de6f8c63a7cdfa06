// Writes a scenario into an address and reads it back. /what-if keeps it there, and other pages link to it.
import type { Scenario, ScenarioEvent } from '../../server/model/scenario';
import type { Rules } from './address';
import { addressOf } from './addresses';
import { readEvent } from './event-shape';

/** Events that have their own word in the address; others travel as JSON under `event`. */
function readSimple(name: string, value: string): ScenarioEvent | null {
  if (value.trim() === '') return null;
  if (name === 'fail' || name === 'fail-group') return { type: name, id: value };
  if ((name === 'country-outage' || name === 'country-sanction') && /^[A-Za-z]{2}$/.test(value)) return { type: name, code: value };
  return null;
}

/** An event in its own shape; what is none is left out here, and said by the page. */
function readOther(value: string): ScenarioEvent | null {
  const read = readEvent(value);
  return 'event' in read ? read.event : null;
}

/** Words of an address that make a scenario. */
export const scenarioRules: Rules = {
  fail: { kind: 'ids' },
  'fail-group': { kind: 'ids' },
  'country-outage': { kind: 'countries' },
  'country-sanction': { kind: 'countries' },
  event: { kind: 'events' },
  given: { kind: 'ids' },
};

/** The scenario that the words of an address hold; what it does not understand is left out, and said by `faultsIn`. */
export function readScenario(words: URLSearchParams): Scenario {
  const events: ScenarioEvent[] = [];
  const given: string[] = [];
  for (const [name, value] of words) {
    const event = name === 'event' ? readOther(value) : readSimple(name, value);
    if (event) events.push(event);
    if (name === 'given' && value.trim() !== '') given.push(value);
  }
  return { events, given };
}

function writeEvent(event: ScenarioEvent): [string, string] {
  if (event.type === 'fail' || event.type === 'fail-group') return [event.type, event.id];
  if (event.type === 'country-outage' || event.type === 'country-sanction') return [event.type, event.code];
  return ['event', JSON.stringify(event)];
}

/** The words of an address for a scenario. */
export function writeScenario({ events, given }: Scenario): URLSearchParams {
  const words = new URLSearchParams(events.map(writeEvent));
  for (const id of given) words.append('given', id);
  return words;
}

/** Address of the page that works a scenario out. */
export function scenarioAddress(scenario: Scenario): string {
  return addressOf('whatIf', writeScenario(scenario));
}

/** Address of the question that compares a scenario with today. */
export function comparisonAddress(scenario: Scenario): string {
  return addressOf('questions', { question: 'compare', scenario: JSON.stringify(scenario), run: '1' });
}

const rememberedAs = 'ketenzicht-scenario';

/** Keeps the scenario that was looked at last, for other questions about it; until the tab is closed. */
export function rememberScenario(scenario: Scenario): void {
  if (scenario.events.length > 0) sessionStorage.setItem(rememberedAs, writeScenario(scenario).toString());
}

/** The scenario that was looked at last in this tab; null: none. */
export function lastScenario(): Scenario | null {
  const words = sessionStorage.getItem(rememberedAs);
  return words === null ? null : readScenario(new URLSearchParams(words));
}
