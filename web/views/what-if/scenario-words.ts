// Writes a scenario as the title of the page.
import type { TFunction } from 'i18next';
import type { ScenarioEvent } from '../../../server/model/scenario';
import { eventTarget, isChange, type Naming } from '../../components/scenario-words';

/** “What if … fails?” for the first failure, and how many more events there are; changes alone let nothing fail. */
export function headingOf(events: readonly ScenarioEvent[], { naming, t }: { readonly naming: Naming; readonly t: TFunction<'what-if'> }): string {
  const first = events.find((event) => !isChange(event));
  if (!first) return events.length === 0 ? t('title') : t('headingChange', { count: events.length });
  const name = eventTarget(first, naming);
  if (events.length > 1) return t('headingMore', { name, count: events.length - 1 });
  if (first.type === 'country-outage') return t('headingCountry', { name });
  return first.type === 'country-sanction' ? t('headingSanction', { name }) : t('heading', { name });
}
