// Answers “what if these things happen”: what fails, degrades or is at risk, when, along which path, and whom that hits (semantics §2, §3).

import { Pace } from '../../graph/compiled/pace';
import { withRecipient } from '../../graph/compiled/recipients';
import { type GroupState, hurtGroupsOf, type LostFlags } from '../../graph/failure/lost-groups';
import { worsenedBy } from '../../graph/failure/status';
import { WitnessPaths } from '../../graph/failure/witness';
import { lossTimes } from '../../graph/kernel/loss-times';
import { networkOf } from '../../graph/kernel/network';
import type { NodeKind } from '../../model/vocabulary';
import type { Analysis, Control, Subject } from '../analysis';
import { boundsOf } from '../bounds';
import { affectedOrganisations } from '../organisations';
import { type Staged, stage, stageUnchanged } from '../scenario';
import { readScenarioParameters, type ScenarioParameters, scenarioOf, scenarioParameterSpecs } from '../scenario-parameters';
import { timelineOf } from '../timeline';
import { totalsOf } from '../totals';
import { type AtRisk, type Hit, type LostGroup, type WhatIf, whatIfResult } from './result';

/** The four lists as ids: what the same failures do without the changes of the scenario. */
export interface Lists {
  readonly alreadyDown: readonly string[];
  readonly failed: readonly string[];
  readonly degraded: readonly string[];
  readonly atRisk: readonly string[];
}

/** Most ids on all paths together: a chain of 100,000 has paths of 5,000 million. The first ones in order of the list are there. */
const mostOnPaths = 5_000_000;

/** What writing down one item costs, in the units of `Pace`; each node on its path costs one more. */
const costPerItem = 100;

class Describer {
  /** Hits whose path is left out. */
  pathsLeftOut = 0;
  #onPaths = 0;
  readonly #pace: Pace;
  readonly #staged: Staged;
  readonly #hard: LostFlags;
  readonly #all: LostFlags;
  readonly #paths: WitnessPaths;

  constructor(staged: Staged, pace: Pace) {
    this.#pace = pace;
    const { down, idle, failed, weakened } = staged.losses;
    this.#staged = staged;
    this.#hard = { down, idle, lost: failed.lost };
    this.#all = { down, idle, lost: weakened.lost };
    this.#paths = new WitnessPaths(staged.subject.estate, staged.losses, pace);
  }

  id(node: number): string {
    return this.#staged.subject.estate.ids[node] ?? '';
  }

  ids(nodes: readonly number[]): string[] {
    return nodes.map((node) => this.id(node));
  }

  failed(nodes: readonly number[], times: Float64Array): Hit[] {
    return this.#hits(nodes, times, (node) => this.#lost(node, this.#hard, ({ group, holds }) => !holds && group.impact === 'fails'));
  }

  degraded(nodes: readonly number[], times: Float64Array): Hit[] {
    return this.#hits(nodes, times, (node) => this.#lost(node, this.#all, ({ holds }) => !holds));
  }

  atRisk(nodes: readonly number[]): AtRisk[] {
    return nodes.map((node) => {
      this.#pace.step(costPerItem);
      return { id: this.id(node), kind: this.#kind(node), lost: this.#lost(node, this.#all, () => true) };
    });
  }

  #hits(nodes: readonly number[], times: Float64Array, lostOf: (node: number) => LostGroup[]): Hit[] {
    const atHours = (node: number) => times[node] ?? 0;
    return [...nodes]
      .sort((a, b) => atHours(a) - atHours(b) || a - b)
      .map((node) => {
        this.#pace.step(costPerItem);
        return { id: this.id(node), kind: this.#kind(node), atHours: atHours(node), path: this.#path(node), lost: lostOf(node) };
      });
  }

  #path(node: number): string[] {
    const length = this.#paths.lengthTo(node);
    if (this.#onPaths + length > mostOnPaths) {
      this.pathsLeftOut += 1;
      return [];
    }
    this.#onPaths += length;
    this.#pace.step(length);
    return this.ids(this.#paths.pathTo(node));
  }

  #kind(node: number): NodeKind {
    return this.#staged.subject.estate.kinds[node] ?? 'Component';
  }

  #lost(node: number, flags: LostFlags, isShown: (state: GroupState) => boolean): LostGroup[] {
    return hurtGroupsOf(this.#staged.subject.estate, node, { ...flags, pace: this.#pace })
      .filter(isShown)
      .map(({ group, members, lost }) => ({
        group: group.group,
        required: group.required,
        members,
        lost,
        ...withRecipient(this.#staged.subject.estate, group.recipient),
      }));
  }
}

function listsOf(staged: Staged, pace: Pace): Lists {
  const { ids } = staged.subject.estate;
  const { alreadyDown, failed, degraded, atRisk } = worsenedBy(staged.subject.estate, staged.losses, pace);
  const named = (nodes: readonly number[]) => nodes.map((node) => ids[node] ?? '');
  return { alreadyDown: named(alreadyDown), failed: named(failed), degraded: named(degraded), atRisk: named(atRisk) };
}

function run(subject: Subject, parameters: ScenarioParameters, control: Control): WhatIf {
  const checkpoint = () => control.checkpoint();
  const pace = new Pace(checkpoint);
  const staged = stage(subject, parameters, checkpoint);
  const { estate } = staged.subject;
  const { losses } = staged;
  const worse = worsenedBy(estate, losses, pace);
  const network = networkOf(estate, pace);
  const failTimes = lossTimes(network, { ...losses, pace }, 'failed');
  const weakTimes = lossTimes(network, { ...losses, pace }, 'weakened');
  const describer = new Describer(staged, pace);
  const without = stageUnchanged(subject, staged, checkpoint);
  const failed = describer.failed(worse.failed, failTimes);
  const degraded = describer.degraded(worse.degraded, weakTimes);
  return {
    scenario: staged.scenario,
    alreadyDown: describer.ids(worse.alreadyDown),
    failed,
    degraded,
    atRisk: describer.atRisk(worse.atRisk),
    organisations: affectedOrganisations(staged.subject, worse, checkpoint),
    totals: totalsOf(staged.subject, worse, checkpoint),
    timeline: timelineOf(staged, failTimes, { pace }),
    bounds: boundsOf(staged, checkpoint),
    causes: describer.ids(staged.causes),
    withoutEffect: describer.ids(staged.causes.filter((node) => losses.down[node] === 1)),
    ...(describer.pathsLeftOut > 0 ? { pathsLeftOut: describer.pathsLeftOut } : {}),
    ...(without ? { before: listsOf(without, pace) } : {}),
  };
}

export const whatIf: Analysis<ScenarioParameters, WhatIf> = {
  name: 'what-if',
  question: {
    en: 'What fails, degrades or is at risk when this happens, when, and whom does it hit?',
    nl: 'Wat valt uit, verzwakt of komt in gevaar als dit gebeurt, wanneer, en wie raakt het?',
  },
  effort: 'short',
  result: whatIfResult,
  parameters: scenarioParameterSpecs,
  parse(raw, subject) {
    const parameters = readScenarioParameters(raw, subject);
    scenarioOf(parameters);
    return parameters;
  },
  scenarios: (parameters) => [scenarioOf(parameters)],
  run,
};
