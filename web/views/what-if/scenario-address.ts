// Keeps the scenario in the address of the page, so that it can be shared: events, what is given, the moment, the choice.
import type { Scenario } from '../../../server/model/scenario';
import { readScenario, writeScenario } from '../../components/scenario-address';

export const moments = [0, 4, 24, 168, 720, 2160] as const;
export type Moment = (typeof moments)[number];

/** Lists of services by what becomes of them. */
export const serviceTabs = ['failed', 'later', 'degraded', 'atRisk'] as const;
export type ServiceTab = (typeof serviceTabs)[number];

/** Lists of hits with a path: services by what becomes of them, and the parts below them that are down. */
export const hitTabs = [...serviceTabs, 'parts'] as const;
export type HitTab = (typeof hitTabs)[number];

export const tabs = [...hitTabs, 'organisations'] as const;
export type Tab = (typeof tabs)[number];

/** Everything that the page shows, as the address holds it. */
export interface Asked {
  readonly scenario: Scenario;
  readonly at: Moment;
  readonly selected: string | null;
  /** Null: none was chosen, so the first that has something to show. */
  readonly tab: Tab | null;
}

const usualMoment: Moment = 24;

/** Reads an address; what it does not understand is left out. */
export function readAddress(words: URLSearchParams): Asked {
  const at = moments.find((moment) => String(moment) === words.get('at'));
  const tab = tabs.find((one) => one === words.get('tab'));
  return { scenario: readScenario(words), at: at ?? usualMoment, selected: words.get('select'), tab: tab ?? null };
}

/** Writes an address; what is usual is left out, so that links stay short. */
export function writeAddress({ scenario, at, selected, tab }: Asked): URLSearchParams {
  const words = writeScenario(scenario);
  if (at !== usualMoment) words.set('at', String(at));
  if (tab !== null) words.set('tab', tab);
  if (selected !== null) words.set('select', selected);
  return words;
}
