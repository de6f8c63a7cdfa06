// A scenario as the title of the page.
import type { TFunction } from 'i18next';
import type { ScenarioEvent } from '../../../server/model/scenario';
import { type Naming, subjectOf } from '../../components/scenario-words';

/** “What if … fails?” for the first event, and how many more there are. */
export function headingOf(events: readonly ScenarioEvent[], { naming, t }: { readonly naming: Naming; readonly t: TFunction<'what-if'> }): string {
  const [first] = events;
  if (!first) return t('title');
  const name = subjectOf(first, naming);
  if (events.length > 1) return t('headingMore', { name, count: events.length - 1 });
  if (first.type === 'country-outage') return t('headingCountry', { name });
  return first.type === 'country-sanction' ? t('headingSanction', { name }) : t('heading', { name });
}
