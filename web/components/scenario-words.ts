// What the events of a scenario are about, in words.
import type { NodeBrief } from '../../server/api/contract';
import type { ScenarioEvent } from '../../server/model/scenario';
import { countryName } from '../i18n/words';

export interface Naming {
  readonly nodeOf: (id: string) => NodeBrief | undefined;
  readonly language: string;
}

/** What an event is about: the name of a node or a country. */
export function subjectOf(event: ScenarioEvent, { nodeOf, language }: Naming): string {
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
    default:
      return name(event.supplier);
  }
}
