// Declares the events of a scenario as parameters: separate options, or one scenario in the shape of semantics §6. Every question about a
// scenario uses them.
import { nodesOfKind } from '../graph/compiled/codes';
import { Fault } from '../model/faults';
import { printedIn } from '../model/graph';
import { reasonIn } from '../model/issues';
import { type Scenario, type ScenarioEvent, type ScenarioRelation, scenarioSchema } from '../model/scenario';
import { schemaReason } from '../model/schema-reason';
import { compareText } from '../model/text-order';
import type { ParameterSpec, Subject } from './analysis';
import { nodeOf, printedId, type RawParameters, rawValue, readGiven, readTexts, requireKind } from './parameters';

/** What was asked, ids as printed: `scenario` is null when only options were used. */
export interface ScenarioParameters {
  readonly fail: readonly string[];
  readonly failGroup: readonly string[];
  readonly countryOutage: readonly string[];
  readonly countrySanction: readonly string[];
  readonly given: readonly string[];
  readonly scenario: Scenario | null;
}

const fail: ParameterSpec = { name: 'fail', option: 'fail', type: 'ids', defaultValue: [], title: { en: 'Fails', nl: 'Valt uit' } };
const failGroup: ParameterSpec = {
  name: 'failGroup',
  option: 'fail-group',
  type: 'ids',
  defaultValue: [],
  title: { en: 'Fails with all it controls', nl: 'Valt uit met alles waarover hij zeggenschap heeft' },
};
const countryOutage: ParameterSpec = {
  name: 'countryOutage',
  option: 'country-outage',
  type: 'country-codes',
  defaultValue: [],
  title: { en: 'Country lost', nl: 'Land valt weg' },
};
const countrySanction: ParameterSpec = {
  name: 'countrySanction',
  option: 'country-sanction',
  type: 'country-codes',
  defaultValue: [],
  title: { en: 'Country under sanctions', nl: 'Land onder sancties' },
};
const given: ParameterSpec = { name: 'given', option: 'given', type: 'ids', defaultValue: [], title: { en: 'Already down', nl: 'Al uitgevallen' } };
const scenario: ParameterSpec = { name: 'scenario', option: 'scenario', type: 'scenario', defaultValue: null, title: { en: 'Scenario', nl: 'Scenario' } };

export const scenarioParameterSpecs: readonly ParameterSpec[] = [fail, failGroup, countryOutage, countrySanction, given, scenario];

/** Kinds that a company can be. */
const companyKinds = ['Supplier', 'Organisation'] as const;

/** What a scenario is about to add, so that its failures may name it. */
interface Added {
  readonly companies: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  /** New members of groups. */
  readonly members: ReadonlySet<string>;
}
const nothing: Added = { companies: new Set(), countries: new Set(), members: new Set() };

function addedBy(subject: Subject, events: readonly ScenarioEvent[]): Added {
  const takeovers = events.filter((event) => event.type === 'takeover');
  const companies = events.flatMap((event) => (event.type === 'takeover' ? [event.owner] : event.type === 'split-off' ? [event.to] : []));
  const members = events.flatMap((event) => (event.type === 'add-member' && event.kind !== undefined && event.kind !== 'Country' ? [event.relation.to] : []));
  const isNew = (id: string) => !subject.estate.indexOf.has(readNew(subject, id));
  return {
    companies: new Set(companies.filter(isNew)),
    members: new Set(members.filter(isNew)),
    countries: new Set(takeovers.map(({ country }) => country.toUpperCase())),
  };
}

/** Whether the scenario adds a node with this id, so that it may be asked about. */
export function isAdded(subject: Subject, events: readonly ScenarioEvent[], id: string): boolean {
  const { companies, members } = addedBy(subject, events);
  return companies.has(id) || members.has(id);
}

/** The printed id of a node that can fail. A Country is refused with what to use instead. */
function readCause(subject: Subject, id: string, added = nothing): string {
  if (added.companies.has(id) || added.members.has(id)) return id;
  if (subject.estate.kinds[nodeOf(subject, id)] === 'Country') throw new Fault('country-as-cause', 2, { value: id });
  return printedId(subject, id);
}

function readCompany(subject: Subject, id: string, added = nothing): string {
  if (added.companies.has(id)) return id;
  requireKind(subject, id, companyKinds);
  return printedId(subject, id);
}

/** Nodes of the countries with this code (one node, unless the data says otherwise). Ascending. */
export function countriesOf({ snapshot }: Subject, code: string): number[] {
  return nodesOfKind(snapshot.graph, 'Country').filter((node) => {
    const { id = '', properties = {} } = snapshot.graph.nodes[node] ?? {};
    const own = typeof properties.code === 'string' ? properties.code : id.replace(/^country:/, '');
    return own.toUpperCase() === code.toUpperCase();
  });
}

function readCountry(subject: Subject, code: string, added = nothing): string {
  if (!added.countries.has(code.toUpperCase()) && countriesOf(subject, code).length === 0) throw new Fault('unknown-country-code', 2, { value: code });
  return code.toUpperCase();
}

/** A relation that is there: its recipient may be one that no source knows. */
function readStated(subject: Subject, relation: ScenarioRelation): ScenarioRelation {
  const [from, to] = [printedId(subject, relation.from), printedId(subject, relation.to)];
  return relation.recipient === undefined ? { ...relation, from, to } : { ...relation, from, to, recipient: readNew(subject, relation.recipient) };
}

/** A relation to be added; `mayBeNew`: its target is. */
function readAdded(subject: Subject, relation: ScenarioRelation, mayBeNew: boolean): ScenarioRelation {
  const from = printedId(subject, relation.from);
  const to = mayBeNew ? readNew(subject, relation.to) : printedId(subject, relation.to);
  return relation.recipient === undefined ? { ...relation, from, to } : { ...relation, from, to, recipient: printedId(subject, relation.recipient) };
}

/** An id that may be new: a known one as printed. */
function readNew(subject: Subject, id: string): string {
  return printedIn(subject.snapshot.graph, id);
}

function readContract(subject: Subject, id: string): string {
  requireKind(subject, id, ['Contract']);
  return printedId(subject, id);
}

/** An event with every id checked and as printed. */
function readEvent(subject: Subject, event: ScenarioEvent, added: Added): ScenarioEvent {
  switch (event.type) {
    case 'fail':
      return { ...event, id: readCause(subject, event.id, added) };
    case 'fail-group':
      return { ...event, id: readCompany(subject, event.id, added) };
    case 'country-outage':
    case 'country-sanction':
      return { ...event, code: readCountry(subject, event.code, added) };
    case 'disable':
      return { ...event, relation: readStated(subject, event.relation) };
    case 'add-member':
      return { ...event, relation: readAdded(subject, event.relation, event.kind !== undefined) };
    case 'award':
      return { ...event, contract: readContract(subject, event.contract), supplier: readCompany(subject, event.supplier) };
    case 'takeover':
      return { ...event, supplier: readCompany(subject, event.supplier), owner: readNew(subject, event.owner), country: event.country.toUpperCase() };
    case 'split-off':
      return {
        ...event,
        supplier: readCompany(subject, event.supplier),
        contracts: [...new Set(event.contracts.map((id) => readContract(subject, id)))].sort(compareText),
        to: readNew(subject, event.to),
      };
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault('bad-scenario', 2, { details: reasonIn({ en: 'not JSON', nl: 'geen JSON' }) });
  }
}

/** The scenario as given, its shape checked. */
function parseScenario(raw: RawParameters, spec: ParameterSpec): Scenario | null {
  const value = rawValue(raw, spec);
  if (value === undefined) return null;
  const parsed = scenarioSchema.safeParse(typeof value === 'string' ? readJson(value) : value);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join('.') ?? null;
  throw new Fault('bad-scenario', 2, { value: path, details: reasonIn(schemaReason(parsed.error)) });
}

function checkIds(subject: Subject, stated: Scenario, added: Added): Scenario {
  return { events: stated.events.map((event) => readEvent(subject, event, added)), given: readGiven({ given: stated.given }, given, subject) };
}

/** One scenario of a question, ids checked and as printed, in a fixed order; null when absent. */
export function readScenario(raw: RawParameters, spec: ParameterSpec, subject: Subject): Scenario | null {
  const stated = parseScenario(raw, spec);
  return stated && ordered(checkIds(subject, stated, addedBy(subject, stated.events)));
}

/** Reads the events of a question. Unknown ids, codes and relations are Faults; so is a scenario of another shape. */
export function readScenarioParameters(raw: RawParameters, subject: Subject): ScenarioParameters {
  const stated = parseScenario(raw, scenario);
  const added = stated ? addedBy(subject, stated.events) : nothing;
  const each = (spec: ParameterSpec, read: (subject: Subject, text: string, added: Added) => string) => [
    ...new Set(readTexts(raw, spec).map((text) => read(subject, text, added))),
  ];
  return {
    fail: each(fail, readCause),
    failGroup: each(failGroup, readCompany),
    countryOutage: each(countryOutage, readCountry),
    countrySanction: each(countrySanction, readCountry),
    given: readGiven(raw, given, subject),
    scenario: stated && checkIds(subject, stated, added),
  };
}

/** Changes first, in the order in which they are made; then the failures, which happen together. */
const order: readonly ScenarioEvent['type'][] = [
  'disable',
  'add-member',
  'award',
  'takeover',
  'split-off',
  'fail',
  'fail-group',
  'country-outage',
  'country-sanction',
];

export function isChange({ type }: ScenarioEvent): boolean {
  return order.indexOf(type) < order.indexOf('fail');
}

function wordOf(event: ScenarioEvent): string {
  if (event.type === 'fail' || event.type === 'fail-group') return event.id;
  return event.type === 'country-outage' || event.type === 'country-sanction' ? event.code : '';
}

/** The same scenario in a fixed order, each failure and each node taken as down once. */
function ordered({ events, given: down }: Scenario): Scenario {
  const failures = new Map(events.filter((event) => !isChange(event)).map((event) => [`${event.type} ${wordOf(event)}`, event]));
  const sorted = [...events.filter(isChange), ...failures.values()].sort(
    (a, b) => order.indexOf(a.type) - order.indexOf(b.type) || compareText(wordOf(a), wordOf(b)),
  );
  return { events: sorted, given: [...new Set(down)].sort(compareText) };
}

/** Options and scenario as one scenario in a fixed order, each failure once. Throws `no-event` when it says nothing. */
export function scenarioOf(parameters: ScenarioParameters): Scenario {
  const events: ScenarioEvent[] = [
    ...(parameters.scenario?.events ?? []),
    ...parameters.fail.map((id) => ({ type: 'fail' as const, id })),
    ...parameters.failGroup.map((id) => ({ type: 'fail-group' as const, id })),
    ...parameters.countryOutage.map((code) => ({ type: 'country-outage' as const, code })),
    ...parameters.countrySanction.map((code) => ({ type: 'country-sanction' as const, code })),
  ];
  if (events.length === 0) throw new Fault('no-event', 2);
  return ordered({ events, given: [...(parameters.scenario?.given ?? []), ...parameters.given] });
}
