// Compares two scenarios, or one with today: what is hit, what is spared, and what else changes (semantics §2, §3).

import { Pace } from '../../graph/compiled/pace';
import { worsenedBy } from '../../graph/failure/status';
import { lossTimes } from '../../graph/kernel/loss-times';
import { networkOf } from '../../graph/kernel/network';
import { type WeightName, weightNames } from '../../graph/layers/service-weights';
import { Fault } from '../../model/faults';
import type { Scenario } from '../../model/scenario';
import type { NodeKind } from '../../model/vocabulary';
import type { Analysis, Control, ParameterSpec, Subject } from '../analysis';
import { amongParameter, readAmong } from '../causes';
import { readChoice } from '../parameters';
import { type Staged, stageScenario } from '../scenario';
import { readScenario } from '../scenario-parameters';
import type { TimelineMoment } from '../shapes';
import { timelineOf } from '../timeline';
import { concentrationChanges } from './concentration-change';
import { exposureChanges } from './exposure';
import { pointChanges } from './points';
import { type Comparison, compareResult } from './result';
import { isHit, organisationChanges, statusChanges, totalChanges } from './statuses';

const scenario: ParameterSpec = {
  name: 'scenario',
  option: 'scenario',
  type: 'scenario',
  required: true,
  defaultValue: null,
  title: { en: 'Scenario', nl: 'Scenario' },
};
const against: ParameterSpec = {
  name: 'against',
  option: 'against',
  type: 'scenario',
  defaultValue: null,
  title: { en: 'Compared with this scenario (default: today)', nl: 'Vergeleken met dit scenario (standaard: vandaag)' },
};
const weight: ParameterSpec = {
  name: 'weight',
  option: 'weight',
  type: 'choice',
  values: weightNames,
  defaultValue: 'count',
  title: { en: 'What a service counts for in concentration', nl: 'Hoe zwaar een dienst telt in de concentratie' },
};

export interface CompareParameters {
  readonly scenario: Scenario;
  /** Null: today. */
  readonly against: Scenario | null;
  readonly weight: WeightName;
  readonly among: readonly NodeKind[];
}

const today: Scenario = { events: [], given: [] };

function timeline(staged: Staged, pace: Pace): TimelineMoment[] {
  return timelineOf(staged, lossTimes(networkOf(staged.subject.estate, pace), { ...staged.losses, pace }, 'failed'), { pace });
}

function run(subject: Subject, asked: CompareParameters, control: Control): Comparison {
  const follow = (done: number) => {
    control.checkpoint();
    control.progress(done, 5);
  };
  const checkpoint = () => control.checkpoint();
  const pace = new Pace(checkpoint);
  const staged = { before: stageScenario(subject, asked.against ?? today, checkpoint), after: stageScenario(subject, asked.scenario, checkpoint) };
  const subjects = { before: staged.before.subject, after: staged.after.subject };
  follow(1);
  const worse = {
    before: worsenedBy(subjects.before.estate, staged.before.losses, pace),
    after: worsenedBy(subjects.after.estate, staged.after.losses, pace),
  };
  const changes = statusChanges(staged, pace);
  follow(2);
  const singlePoints = pointChanges(staged, { among: asked.among, control });
  follow(3);
  const concentration = concentrationChanges(subjects, { weight: asked.weight, control });
  follow(4);
  return {
    newlyHit: changes.filter(({ before, after }) => isHit(after) && !isHit(before)).map(({ id }) => id),
    spared: changes.filter(({ before, after }) => isHit(before) && !isHit(after)).map(({ id }) => id),
    statusChanges: changes,
    organisations: organisationChanges(staged, worse, checkpoint),
    totals: totalChanges(staged, worse, checkpoint),
    timeline: { before: timeline(staged.before, pace), after: timeline(staged.after, pace) },
    singlePoints,
    concentration,
    exposure: exposureChanges(subjects, control),
  };
}

export const compare: Analysis<CompareParameters, Comparison> = {
  name: 'compare',
  question: {
    en: 'What differs between two scenarios, or between a scenario and today?',
    nl: 'Wat verschilt er tussen twee scenario’s, of tussen een scenario en vandaag?',
  },
  effort: 'short',
  result: compareResult,
  parameters: [scenario, against, weight, amongParameter],
  parse(raw, subject) {
    const after = readScenario(raw, scenario, subject);
    if (after === null) throw new Fault('missing-parameter', 2, { value: scenario.option });
    if (after.events.length + after.given.length === 0) throw new Fault('no-event', 2);
    const unit = readChoice(raw, weight);
    return {
      scenario: after,
      against: readScenario(raw, against, subject),
      weight: weightNames.find((one) => one === unit) ?? 'count',
      among: readAmong(raw),
    };
  },
  scenarios: ({ scenario: after, against: before }) => [after, before],
  run,
};
