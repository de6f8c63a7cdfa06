// Events in words: the title of the page and the chips.
import type { TFunction } from 'i18next';
import type { NodeBrief } from '../../../server/api/contract';
import type { ScenarioEvent } from '../../../server/model/scenario';
import { countryName } from '../../i18n/words';

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

/** “What if … fails?” for the first event, and how many more there are. */
export function headingOf(events: readonly ScenarioEvent[], { naming, t }: { readonly naming: Naming; readonly t: TFunction<'what-if'> }): string {
  const [first] = events;
  if (!first) return t('title');
  const name = subjectOf(first, naming);
  if (events.length > 1) return t('headingMore', { name, count: events.length - 1 });
  if (first.type === 'country-outage') return t('headingCountry', { name });
  return first.type === 'country-sanction' ? t('headingSanction', { name }) : t('heading', { name });
}
