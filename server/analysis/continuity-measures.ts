// Finds the fallbacks that a scenario can use, which of them are tested, and why the others cannot be used (semantics §2 “Recovery”).

import { codesOf, nodesOfKind, relationsOfType } from '../graph/compiled/codes';
import { Pace } from '../graph/compiled/pace';
import { backTimes } from '../graph/failure/recovery';
import type { Losses } from '../graph/failure/status';
import { networkOf } from '../graph/kernel/network';
import { numberOf, textOf } from '../model/graph';
import { absent } from '../model/graph-codes';
import type { Staged } from './scenario';
import { type TestFault, testFaultOf } from './tested';

/** Why a fallback does not count: what became of its target, no time from failure until it works, or its test. */
export const measureFaults = [
  'targetAlreadyDown',
  'targetFailed',
  'targetDegraded',
  'noActivationTime',
  'notTested',
  'testResultUnknown',
  'testDateUnknown',
  'testFailed',
  'testPartly',
  'testStale',
  'testAhead',
] as const;
export type MeasureFault = (typeof measureFaults)[number];

/** A fallback of a node. */
export interface Measure {
  readonly node: number;
  /** -1: a clause says that there is one, and no relation says which. */
  readonly target: number;
  readonly hours: number | undefined;
  /** It counts among the measures on paper, and among the tested ones. */
  readonly onPaper: boolean;
  readonly tested: boolean;
  /** In the order of `measureFaults`. */
  readonly faults: readonly MeasureFault[];
}

function targetFaults({ down, failed, weakened }: Losses, target: number): MeasureFault[] {
  if (target < 0) return [];
  if (down[target] === 1) return ['targetAlreadyDown'];
  if (failed.lost[target] === 1) return ['targetFailed'];
  return weakened.lost[target] === 1 ? ['targetDegraded'] : [];
}

function measure({ losses }: Staged, about: Pick<Measure, 'node' | 'target' | 'hours'>, test: TestFault | null): Measure {
  const blocking: MeasureFault[] = [...targetFaults(losses, about.target), ...(about.hours === undefined ? (['noActivationTime'] as const) : [])];
  const onPaper = blocking.length === 0;
  return { ...about, onPaper, tested: onPaper && test === null, faults: [...blocking, ...(test === null ? [] : [test])] };
}

/** Every fallback relation of the estate under a scenario, in the order of the relations. */
export function measuresOf(staged: Staged, pace = new Pace()): Measure[] {
  const { snapshot, asOf } = staged.subject;
  const { graph } = snapshot;
  const { from, to } = codesOf(graph).relations;
  const found: Measure[] = [];
  for (const relation of relationsOfType(graph, 'FALLS_BACK_TO')) {
    pace.step();
    const [node = absent, target = absent, properties = {}] = [from[relation], to[relation], graph.relations[relation]?.properties];
    if (node === absent || target === absent) continue;
    const test = testFaultOf({ on: textOf(properties, 'testedOn'), result: textOf(properties, 'testResult') }, asOf);
    found.push(measure(staged, { node, target, hours: numberOf(properties, 'activationHours') }, test));
  }
  return found;
}

/** Contracts whose clause says that there is a fallback, while no relation says which: on paper, time unknown. */
export function clausesAlone(staged: Staged, measures: readonly Measure[], pace = new Pace()): Measure[] {
  const { snapshot, asOf } = staged.subject;
  const named = new Set(measures.map(({ node }) => node));
  return nodesOfKind(snapshot.graph, 'Contract').flatMap((node) => {
    pace.step();
    const properties = snapshot.graph.nodes[node]?.properties ?? {};
    if (named.has(node) || textOf(properties, 'fallback') !== 'yes') return [];
    const test = testFaultOf({ on: textOf(properties, 'fallbackTestedOn'), result: textOf(properties, 'fallbackTestResult') }, asOf);
    return [measure(staged, { node, target: -1, hours: undefined }, test)];
  });
}

/** Hour at which each failed vertex is back, with tested measures only and with all on paper: ∞ if never; 0 for what never fails. */
export interface BackTimes {
  readonly tested: Float64Array;
  readonly onPaper: Float64Array;
}

/** The shortest activation per node. */
function activationOf(measures: readonly Measure[]): Map<number, number> {
  const best = new Map<number, number>();
  for (const { node, hours = Number.POSITIVE_INFINITY } of measures) best.set(node, Math.min(hours, best.get(node) ?? Number.POSITIVE_INFINITY));
  return best;
}

export interface BackOptions {
  /** The fallbacks, where they are known already. */
  readonly measures?: readonly Measure[];
  readonly pace?: Pace;
}

/** Recovery of a scenario, computed twice. `times`: failure time per vertex. */
export function backTimesOf(staged: Staged, times: Float64Array, { pace = new Pace(), measures = measuresOf(staged, pace) }: BackOptions = {}): BackTimes {
  const network = networkOf(staged.subject.estate, pace);
  const backWith = (some: readonly Measure[]) => backTimes(network, { ...staged.losses, pace }, { times, activation: activationOf(some) });
  return { tested: backWith(measures.filter(({ tested }) => tested)), onPaper: backWith(measures.filter(({ onPaper }) => onPaper)) };
}
