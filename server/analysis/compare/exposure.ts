// Compares the countries of services and organisations before and after (semantics §3), by location, operation and jurisdiction. After a
// takeover the last one is the legal exposure.
import { servicesInScope } from '../../graph/layers/concentration';
import { type CountryLayer, countriesOf, countryLayers } from '../../graph/layers/layers';
import { addTo } from '../../model/group-by';
import { compareText } from '../../model/text-order';
import type { Control, Subject } from '../analysis';
import { usersOf } from '../organisations';
import type { ExposureChange, ExposureChanges } from './result';
import type { BeforeAfter } from './statuses';

type Countries = ReadonlyMap<CountryLayer, ReadonlySet<string>>;

/** The countries of every service of one side. */
class Exposure {
  readonly #countries: ReadonlyMap<string, Countries>;

  constructor({ snapshot: { graph }, estate }: Subject, checkpoint: () => void) {
    const services = servicesInScope(graph, estate);
    const found = countriesOf(graph, estate, { services, checkpoint });
    const names = (nodes: readonly number[] | undefined) => new Set(nodes?.map((node) => estate.ids[node] ?? ''));
    this.#countries = new Map(
      services.map((service, at) => {
        checkpoint();
        return [estate.ids[service] ?? '', new Map(countryLayers.map((layer) => [layer, names(found[at]?.[layer])]))];
      }),
    );
  }

  of(id: string): Countries {
    return this.#countries.get(id) ?? new Map();
  }

  /** The countries of all these services together. */
  ofAll(services: Iterable<string>): Countries {
    const all = new Map(countryLayers.map((layer) => [layer, new Set<string>()]));
    for (const id of services) for (const [layer, countries] of this.of(id)) for (const country of countries) all.get(layer)?.add(country);
    return all;
  }
}

function changesOf(id: string, { before, after }: BeforeAfter<Countries>): ExposureChange[] {
  return countryLayers.flatMap((layer) => {
    const [old, fresh] = [before.get(layer) ?? new Set<string>(), after.get(layer) ?? new Set<string>()];
    const gained = [...fresh].filter((country) => !old.has(country)).sort(compareText);
    const lost = [...old].filter((country) => !fresh.has(country)).sort(compareText);
    return gained.length + lost.length === 0 ? [] : [{ id, layer, gained, lost }];
  });
}

/** Services of each organisation that has one of these, by id of the organisation. */
function servicesOfOrganisations(subject: Subject, touched: ReadonlySet<string>): [string, string[]][] {
  const { ids } = subject.estate;
  const services = new Map<number, string[]>();
  for (const [service, organisations] of usersOf(subject)) {
    for (const organisation of organisations) addTo(services, organisation, ids[service] ?? '');
  }
  const having = [...services].filter(([, own]) => own.some((id) => touched.has(id)));
  return having.sort(([a], [b]) => a - b).map(([organisation, own]) => [ids[organisation] ?? '', own]);
}

/** What gains and loses which countries, by id and layer; nothing when the graph is the same. */
export function exposureChanges({ before, after }: BeforeAfter<Subject>, control: Control): ExposureChanges {
  if (before.estate === after.estate) return { services: [], organisations: [] };
  const checkpoint = () => control.checkpoint();
  const [old, fresh] = [new Exposure(before, checkpoint), new Exposure(after, checkpoint)];
  const services = servicesInScope(after.snapshot.graph, after.estate).flatMap((service) => {
    control.checkpoint();
    const id = after.estate.ids[service] ?? '';
    return changesOf(id, { before: old.of(id), after: fresh.of(id) });
  });
  const organisations = servicesOfOrganisations(after, new Set(services.map(({ id }) => id))).flatMap(([id, own]) => {
    control.checkpoint();
    return changesOf(id, { before: old.ofAll(own), after: fresh.ofAll(own) });
  });
  return { services, organisations };
}
