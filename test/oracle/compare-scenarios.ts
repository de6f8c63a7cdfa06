// Holds the product's answers about recovery, cold start, comparisons and what helps against the brute-force oracle's.
import { compareText } from '../../server/model/text-order';
import { type Change, changedGraph } from './brute-force/changes';
import { coldStart, wrongWayRound } from './brute-force/cold-start';
import { comparison, type Side } from './brute-force/comparison';
import { countriesOf, initiallyFailed } from './brute-force/events';
import { recoveryReport } from './brute-force/recovery-report';
import { structureOf } from './brute-force/structure';
import { helpingFallbacks, helpingMembers, helpOf } from './brute-force/what-helps';
import { completenessAfter, differences, list, only, type Posed, record, rounded, sorted, weights } from './posed';
import { ask, eventParameters } from './product';
import { type RandomEstate, referenceDate } from './random-estates';

/** When everything is back, and which fallbacks do not help. */
export function checkRecovery({ estate, subject, changed }: Posed): string[] {
  const found = ask(subject, 'recovery', eventParameters(estate));
  const expected = recoveryReport(changed.structure, changed.causes, referenceDate);
  return [
    ...Object.entries(expected).flatMap(([key, value]) => differences(key, [found[key], value])),
    ...differences('completeness', [found.completeness, completenessAfter(estate)]),
  ];
}

/** What cannot be started from nothing. */
export function checkColdStart({ estate, subject, structure }: Posed): string[] {
  const found = list(ask(subject, 'cold-start', { given: [...estate.given] }).rings);
  const ways = found.flatMap((one) => {
    const { ring, path } = record(one);
    return wrongWayRound(structure, { ring: list(ring).map(String), path: list(path).map(String) });
  });
  return [...differences('rings', [found.map((one) => only(one, ['ring', 'deliveries', 'waitsForOther', 'waiting'])), coldStart(structure)]), ...ways];
}

type Scenario = Pick<RandomEstate, 'events' | 'changes' | 'given'>;
const today: Scenario = { events: [], changes: [], given: [] };

/** What a scenario is compared with: today, its changes alone, or its failures alone; changes with the seed. */
function other({ seed, graph, events, changes }: RandomEstate): Scenario {
  if (seed % 3 === 0) return today;
  if (seed % 3 === 1) return { ...today, changes };
  const ids = new Set(graph.nodes.map(({ id }) => id));
  return { ...today, events: events.filter((event) => ('id' in event ? ids.has(event.id) : countriesOf(graph, event.code).length > 0)) };
}

function sideOf({ graph }: RandomEstate, { events, changes, given }: Scenario): Side {
  const changed = changedGraph(graph, changes);
  return { structure: structureOf(changed, given), causes: initiallyFailed(changed, events) };
}

/** A scenario against today or another scenario. */
export function checkCompare({ estate, subject }: Posed): string[] {
  const against = other(estate);
  const weight = weights[(estate.seed >> 2) % 4] ?? 'count';
  const asFile = ({ events, changes, given }: Scenario) => ({ events: [...changes, ...events], given: [...given] });
  const found = ask(subject, 'compare', { scenario: asFile(estate), weight, ...(against === today ? {} : { against: asFile(against) }) });
  const sides = { before: sideOf(estate, against), after: sideOf(estate, estate) };
  const { concentration, totals, ...expected } = comparison(sides, { asOf: referenceDate, weight, round: rounded });
  const bare = (value: unknown) => only(value, ['hhi', 'effectiveNumber', 'unknownShare', 'noneShare', 'partlyUnknownShare', 'members']);
  const layers = list(found.concentration).map((one) => {
    const { layer, before, after, shares } = record(one);
    return { layer, before: bare(before), after: bare(after), shares };
  });
  const sums = record(found.totals);
  return [
    ...Object.entries(expected).flatMap(([key, value]) => differences(key, [found[key], value])),
    ...differences('concentration', [layers, concentration]),
    ...differences('completeness', [found.completeness, completenessAfter(estate)]),
    ...differences('totals before', [sortedDeep(sums.before), sortedDeep(totals.before)]),
    ...differences('totals after', [sortedDeep(sums.after), sortedDeep(totals.after)]),
    ...differences('difference', [flat(sums.difference), subtract(flat(totals.after), flat(totals.before))]),
  ];
}

const sortedDeep = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? sorted(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sortedDeep(inner)]))) : value;

/** Figures by their path, sorted. */
function flat(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  return Object.entries(record(value))
    .flatMap(([key, inner]) => flat(inner, `${path}/${key}`))
    .sort(([a], [b]) => compareText(a, b));
}

function subtract(after: [string, number][], before: [string, number][]): [string, number][] {
  const names = [...new Set([...after, ...before].map(([name]) => name))].sort(compareText);
  const at = (figures: [string, number][], name: string) => figures.find(([one]) => one === name)?.[1] ?? 0;
  return names.map((name) => [name, at(after, name) - at(before, name)]);
}

/** Every change that helps, what it does, and that its scenario does just that. */
export function checkWhatHelps({ estate, subject }: Posed): string[] {
  const { graph, given } = estate;
  const found = ask(subject, 'what-helps', { given: [...given], limit: 10_000 });
  const changes = list(record(found.members).changes).map(record);
  const keys = ['services', 'singlePoints', 'weight', 'fall'];
  const keyOf = (change: Readonly<Record<string, unknown>>) => {
    const { dependent, group, recipient = null } = change;
    if (group !== null) return JSON.stringify([dependent, group, recipient]);
    const [disabled] = list(record(change.scenario).events).map((event) => record(record(event).relation));
    const { type, from, to, recipient: stated = null, serviceType = null } = disabled ?? {};
    return JSON.stringify([from, null, type, to, stated, serviceType]);
  };
  const sortedByKey = (rows: readonly (readonly [string, unknown])[]) => [...rows].sort(([a], [b]) => compareText(a, b));
  const expected = sortedByKey([...helpingMembers(graph, given)].map(([key, help]) => [key, only(help, keys)]));
  const opened = changes.flatMap((change) => {
    const made = list(record(change.scenario).events) as Change[];
    return differences(`scenario of ${String(change.id)}`, [only(change, keys), only(helpOf(graph, given, made), keys)]);
  });
  const order = [...changes].sort((a, b) => Number(b.weight) - Number(a.weight) || Number(b.fall) - Number(a.fall) || compareText(String(a.id), String(b.id)));
  const fallbacks = list(record(found.fallbacks).changes).map(record);
  const fallbackKeys = ['services', 'singlePoints', 'weight'];
  return [
    ...differences('members', [sortedByKey(changes.map((change) => [keyOf(change), only(change, keys)])), expected]),
    ...differences('order', [changes.map(({ id }) => id), order.map(({ id }) => id)]),
    ...opened,
    ...differences('fallbacks', [
      sortedByKey(fallbacks.map((change) => [String(change.id), only(change, fallbackKeys)])),
      sortedByKey([...helpingFallbacks(graph, given, referenceDate)].map(([id, help]) => [id, only(help, fallbackKeys)])),
    ]),
  ];
}
