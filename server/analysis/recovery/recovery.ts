// Computes when each failed node is back, once with tested measures only and once with all measures on paper, and why a fallback does not
// help (semantics §2).
import { candidatesOf } from '../../graph/compiled/candidates';
import { Pace } from '../../graph/compiled/pace';
import { type Losses, worsenedBy } from '../../graph/failure/status';
import { WitnessPaths } from '../../graph/failure/witness';
import { lossTimes } from '../../graph/kernel/loss-times';
import { networkOf } from '../../graph/kernel/network';
import { type Pair, sharedCauses } from '../../graph/sets/shared-causes';
import type { NodeKind } from '../../model/vocabulary';
import { type Analysis, type Control, checkpointOf, type Subject } from '../analysis';
import { amongParameter, readAmong } from '../causes';
import { type BackTimes, backTimesOf, clausesAlone, type Measure, measuresOf } from '../continuity-measures';
import { type Staged, stage } from '../scenario';
import { readScenarioParameters, type ScenarioParameters, scenarioOf, scenarioParameterSpecs } from '../scenario-parameters';
import { timelineOf } from '../timeline';
import { type BackAgain, type FallbackFound, type Recovery, recoveryResult } from './result';

export type RecoveryParameters = ScenarioParameters & { readonly among: readonly NodeKind[] };

const hoursOf = (hours: number | undefined): number | null => (hours === undefined || hours === Number.POSITIVE_INFINITY ? null : hours);

/** What writing down a node costs, in the units of `Pace`. */
const costPerRow = 10;

class Describer {
  readonly #staged: Staged;
  readonly #paths: WitnessPaths;
  readonly #losses: Losses;
  readonly #pace: Pace;

  constructor(staged: Staged, pace: Pace) {
    this.#staged = staged;
    this.#losses = staged.losses;
    this.#pace = pace;
    this.#paths = new WitnessPaths(staged.subject.estate, staged.losses, pace);
  }

  id(node: number): string {
    return this.#staged.subject.estate.ids[node] ?? '';
  }

  backAgain(failed: readonly number[], times: Float64Array, back: BackTimes): BackAgain[] {
    const { kinds } = this.#staged.subject.estate;
    const rows = failed.map((node) => {
      this.#pace.step(costPerRow);
      return {
        id: this.id(node),
        kind: kinds[node] ?? 'Component',
        atHours: times[node] ?? 0,
        backTested: hoursOf(back.tested[node]),
        backOnPaper: hoursOf(back.onPaper[node]),
      };
    });
    // The sort is stable: those of one hour stay in the order of their ids.
    return rows.sort((a, b) => {
      this.#pace.step();
      return a.atHours - b.atHours;
    });
  }

  /** Fallbacks of what fails; what was down before any event had its fallbacks then. */
  fallbacks(measures: readonly Measure[]): FallbackFound[] {
    const { down, failed } = this.#losses;
    return measures
      .filter(({ node }) => failed.lost[node] === 1 && down[node] === 0)
      .sort((a, b) => a.node - b.node || a.target - b.target)
      .map(({ node, target, hours, onPaper, tested, faults }) => {
        const path = target < 0 ? [] : this.#paths.pathTo(target).map((one) => this.id(one));
        this.#pace.step(costPerRow + path.length);
        return { from: this.id(node), to: target < 0 ? null : this.id(target), activationHours: hoursOf(hours), onPaper, tested, faults, path };
      });
  }
}

/** Fallbacks that share a single point with what they are to replace: on the estate after the changes, before any failure. */
function sharedFallbacks({ subject, losses }: Staged, measures: readonly Measure[], asked: { among: readonly NodeKind[]; control: Control }) {
  const { estate } = subject;
  asked.control.checkpoint();
  const pairs = new Map<string, Pair>(measures.map(({ node, target }) => [`${node} ${target}`, [node, target]]));
  const sorted = [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
  const checkpoint = checkpointOf(asked.control);
  const { down } = losses;
  const shared = sharedCauses(estate, sorted, { candidates: candidatesOf(estate, asked.among, down), down, checkpoint });
  const name = (node: number) => estate.ids[node] ?? '';
  return sorted.flatMap(([from, to], index) => {
    const causes = shared[index] ?? [];
    return causes.length === 0 ? [] : [{ from: name(from), to: name(to), shared: causes.map(name) }];
  });
}

function run(subject: Subject, parameters: RecoveryParameters, control: Control): Recovery {
  const checkpoint = () => control.checkpoint();
  const pace = new Pace(checkpoint);
  const staged = stage(subject, parameters, checkpoint);
  const { estate } = staged.subject;
  const worse = worsenedBy(estate, staged.losses, pace);
  const times = lossTimes(networkOf(estate, pace), { ...staged.losses, pace }, 'failed');
  const measures = measuresOf(staged, pace);
  const back = backTimesOf(staged, times, { measures, pace });
  const describer = new Describer(staged, pace);
  return {
    scenario: staged.scenario,
    alreadyDown: worse.alreadyDown.map((node) => describer.id(node)),
    recovery: describer.backAgain(worse.failed, times, back),
    timeline: timelineOf(staged, times, { back, pace }),
    fallbacks: describer.fallbacks([...measures, ...clausesAlone(staged, measures, pace)]),
    sharedFallbacks: sharedFallbacks(staged, measures, { among: parameters.among, control }),
  };
}

export const recovery: Analysis<RecoveryParameters, Recovery> = {
  name: 'recovery',
  question: {
    en: 'When is everything back, with tested measures and with all on paper, and which fallback fails along?',
    nl: 'Wanneer werkt alles weer, met geteste maatregelen en met alles op papier, en welke uitwijk valt zelf mee uit?',
  },
  effort: 'short',
  result: recoveryResult,
  parameters: [...scenarioParameterSpecs, amongParameter],
  parse(raw, subject) {
    const parameters = readScenarioParameters(raw, subject);
    scenarioOf(parameters);
    return { ...parameters, among: readAmong(raw) };
  },
  scenarios: (parameters) => [scenarioOf(parameters)],
  run,
};
