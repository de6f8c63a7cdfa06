// Describes the events of a scenario in words.
import type { NodeBrief } from '../../server/api/contract';
import type { Scenario, ScenarioEvent } from '../../server/model/scenario';
import { countryName } from '../i18n/words';

export interface Naming {
  readonly nodeOf: (id: string) => NodeBrief | undefined;
  readonly language: string;
}

/** Ids that the events of a scenario name. */
export function idsOfScenario({ events, given }: Scenario): readonly string[] {
  const named = events.flatMap((event) => {
    if ('relation' in event) return [event.relation.from, event.relation.to];
    if (event.type === 'award') return [event.contract, event.supplier];
    if (event.type === 'takeover') return [event.supplier, event.owner];
    if (event.type === 'split-off') return [event.supplier, event.to, ...event.contracts];
    return 'id' in event ? [event.id] : [];
  });
  return [...named, ...given];
}

/** Whether an event only changes the estate: by itself nothing fails. */
export function isChange({ type }: ScenarioEvent): boolean {
  return type === 'disable' || type === 'add-member' || type === 'award' || type === 'takeover' || type === 'split-off';
}

/** Whether the event is one half of taking a relation out and putting it back in a group. */
function isRegrouped(event: ScenarioEvent, events: readonly ScenarioEvent[]): boolean {
  if (event.type !== 'disable' && event.type !== 'add-member') return false;
  const { type, from, to } = event.relation;
  return events.some((other) => {
    if ((other.type !== 'disable' && other.type !== 'add-member') || other.type === event.type) return false;
    return other.relation.type === type && other.relation.from === from && other.relation.to === to;
  });
}

/** The word for an event, as a text key: a fallback that is added is no spare, and neither is a relation that is put in a group. */
export function eventWord(event: ScenarioEvent, events: readonly ScenarioEvent[]): string {
  if (event.type !== 'add-member') return `event.${event.type}`;
  if (event.relation.type === 'FALLS_BACK_TO') return 'event.add-fallback';
  return isRegrouped(event, events) ? 'event.regroup' : 'event.add-member';
}

/** The events that say the most: without relations that are only put in a group, unless that is all. */
export function spokenEvents(events: readonly ScenarioEvent[]): readonly ScenarioEvent[] {
  const spoken = events.filter((event) => !isRegrouped(event, events));
  return spoken.length === 0 ? events : spoken;
}

/** What an event is about: the name of a node or a country. */
export function eventTarget(event: ScenarioEvent, { nodeOf, language }: Naming): string {
  const name = (id: string) => nodeOf(id)?.name ?? id;
  switch (event.type) {
    case 'fail':
    case 'fail-group':
      return name(event.id);
    case 'country-outage':
    case 'country-sanction':
      return countryName(event.code, language);
    case 'disable':
    case 'add-member':
      return `${name(event.relation.from)} – ${name(event.relation.to)}`;
    case 'award':
      return `${name(event.contract)} – ${name(event.supplier)}`;
    case 'takeover':
      return `${name(event.supplier)} – ${name(event.owner)}`;
    default:
      return `${name(event.supplier)} – ${name(event.to)}`;
  }
}
