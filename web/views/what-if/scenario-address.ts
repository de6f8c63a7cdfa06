// The scenario in the address of the page, so that it can be shared: events, what is given, the moment, the choice.
import type { Scenario, ScenarioEvent } from '../../../server/model/scenario';

export const moments = [0, 4, 24, 168, 720, 2160] as const;
export type Moment = (typeof moments)[number];

export const tabs = ['failed', 'later', 'degraded', 'atRisk'] as const;
export type Tab = (typeof tabs)[number];

/** Everything that the page shows, as the address holds it. */
export interface Asked {
  readonly scenario: Scenario;
  readonly at: Moment;
  readonly selected: string | null;
  readonly tab: Tab;
}

const usualMoment: Moment = 24;

/** Events that have their own word in the address; others travel as JSON under `event`. */
function readSimple(name: string, value: string): ScenarioEvent | null {
  if (value === '') return null;
  if (name === 'fail' || name === 'fail-group') return { type: name, id: value };
  if (name === 'country-outage' || name === 'country-sanction') return { type: name, code: value };
  return null;
}

/** The server checks the shape of an event; here only that it is an object with a type. */
function readOther(value: string): ScenarioEvent | null {
  try {
    const event: unknown = JSON.parse(value);
    return typeof event === 'object' && event !== null && 'type' in event ? (event as ScenarioEvent) : null;
  } catch {
    return null;
  }
}

/** Reads an address; what it does not understand is left out. */
export function readAddress(words: URLSearchParams): Asked {
  const events: ScenarioEvent[] = [];
  const given: string[] = [];
  for (const [name, value] of words) {
    const event = name === 'event' ? readOther(value) : readSimple(name, value);
    if (event) events.push(event);
    if (name === 'given' && value !== '') given.push(value);
  }
  const at = moments.find((moment) => String(moment) === words.get('at'));
  const tab = tabs.find((one) => one === words.get('tab'));
  return { scenario: { events, given }, at: at ?? usualMoment, selected: words.get('select'), tab: tab ?? 'failed' };
}

function writeEvent(event: ScenarioEvent): [string, string] {
  if (event.type === 'fail' || event.type === 'fail-group') return [event.type, event.id];
  if (event.type === 'country-outage' || event.type === 'country-sanction') return [event.type, event.code];
  return ['event', JSON.stringify(event)];
}

/** Writes an address; what is usual is left out, so that links stay short. */
export function writeAddress({ scenario, at, selected, tab }: Asked): URLSearchParams {
  const words = new URLSearchParams(scenario.events.map(writeEvent));
  for (const id of scenario.given) words.append('given', id);
  if (at !== usualMoment) words.set('at', String(at));
  if (tab !== 'failed') words.set('tab', tab);
  if (selected !== null) words.set('select', selected);
  return words;
}
