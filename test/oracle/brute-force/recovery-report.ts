// The brute-force oracle's whole answer to “recovery”: when each failed node is back, why fallbacks do not help, which fall along.
import { compareText } from '../../../server/model/text-order';
import { candidatesOf } from './causes';
import { alreadyDown, failedSet, failureTimes, weakenedSet } from './failure';
import { witnessPaths } from './paths';
import type { RawGraph } from './raw-graph';
import { backTimes, timeline, yearBefore } from './recovery';
import type { Structure } from './structure';

type Values = RawGraph['nodes'][number]['properties'];

const hours = (value: number | undefined) => (value !== undefined && Number.isFinite(value) ? value : null);

/** “testedOn in the 12 months before `asOf`, result passed”: what keeps a test from being that. */
function testFault(day: unknown, result: unknown, asOf: string | null): string[] {
  if (result === 'failed') return ['testFailed'];
  if (result === 'partly') return ['testPartly'];
  if (result === undefined) return day === undefined ? ['notTested'] : ['testResultUnknown'];
  if (typeof day !== 'string' || asOf === null) return ['testDateUnknown'];
  return day < yearBefore(asOf) ? ['testStale'] : day > asOf ? ['testAhead'] : [];
}

/** “It is usable while its target is neither failed, degraded nor already down.” */
function targetFault(structure: Structure, causes: readonly string[], target: string): string[] {
  if (alreadyDown(structure).has(target)) return ['targetAlreadyDown'];
  if (failedSet(structure, causes).has(target)) return ['targetFailed'];
  return weakenedSet(structure, causes).has(target) ? ['targetDegraded'] : [];
}

/** Fallbacks of the nodes that fail; a contract whose clause says `yes` without a relation has one “on paper, time unknown”. */
function fallbacks(structure: Structure, causes: readonly string[], asOf: string | null) {
  const { nodes, relations } = structure.graph;
  const failing = [...failedSet(structure, causes)].filter((id) => structure.kindOf.has(id) && !alreadyDown(structure).has(id));
  const paths = witnessPaths(structure, causes);
  const row = (from: string, to: string | null, { time, test }: { time: unknown; test: string[] }) => {
    const blocking = [...(to === null ? [] : targetFault(structure, causes, to)), ...(typeof time === 'number' ? [] : ['noActivationTime'])];
    const onPaper = blocking.length === 0;
    const path = to === null ? [] : (paths.get(to) ?? []);
    const activationHours = typeof time === 'number' ? time : null;
    return { from, to, activationHours, onPaper, tested: onPaper && test.length === 0, faults: [...blocking, ...test], path };
  };
  const stated = relations.filter(({ type, from }) => type === 'FALLS_BACK_TO' && failing.includes(from));
  const promised = nodes.filter(
    ({ id, kind, properties }) => kind === 'Contract' && properties.fallback === 'yes' && failing.includes(id) && !stated.some(({ from }) => from === id),
  );
  const rows = [
    ...stated.map(({ from, to, properties: { activationHours, testedOn, testResult } }) =>
      row(from, to, { time: activationHours, test: testFault(testedOn, testResult, asOf) }),
    ),
    ...promised.map(({ id, properties }) => row(id, null, { time: undefined, test: clauseFault(properties, asOf) })),
  ];
  return rows.sort((a, b) => compareText(a.from, b.from) || compareText(a.to ?? '', b.to ?? ''));
}

const clauseFault = ({ fallbackTestedOn, fallbackTestResult }: Values, asOf: string | null) => testFault(fallbackTestedOn, fallbackTestResult, asOf);

/** Fallbacks “whose target shares a single point with what they must replace”, whatever the scenario fails. */
function sharedFallbacks(structure: Structure) {
  const down = alreadyDown(structure);
  const pairs = structure.graph.relations.filter(({ type, from, to }) => type === 'FALLS_BACK_TO' && !down.has(from) && !down.has(to));
  const rows = pairs.map(({ from, to }) => ({
    from,
    to,
    shared: candidatesOf(structure).filter((id) => [from, to].every((one) => failedSet(structure, [id]).has(one))),
  }));
  return rows.filter(({ shared }) => shared.length > 0).sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to));
}

/** Recovery from these initially failed nodes. */
export function recoveryReport(structure: Structure, causes: readonly string[], asOf: string | null) {
  const times = failureTimes(structure, causes);
  const tested = backTimes(structure, causes, { tested: true, asOf });
  const paper = backTimes(structure, causes, { tested: false, asOf });
  const failing = [...structure.kindOf].filter(([id]) => Number.isFinite(times.get(id)) && !alreadyDown(structure).has(id));
  const recovery = failing
    .map(([id, kind]) => ({ id, kind, atHours: times.get(id) ?? 0, backTested: hours(tested.get(id)), backOnPaper: hours(paper.get(id)) }))
    .sort((a, b) => a.atHours - b.atHours || compareText(a.id, b.id));
  return {
    recovery,
    timeline: timeline(structure, causes, asOf),
    fallbacks: fallbacks(structure, causes, asOf),
    sharedFallbacks: sharedFallbacks(structure),
  };
}
