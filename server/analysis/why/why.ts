// Explains why one node fails or degrades: the path from the cause, with the source of each step. Or why it holds: the groups that lost a
// member and still work (semantics §3).

import { Pace } from '../../graph/compiled/pace';
import { withRecipient } from '../../graph/compiled/recipients';
import { hurtGroupsOf } from '../../graph/failure/lost-groups';
import { statusesOf, statusNames } from '../../graph/failure/status';
import { findStep, type IsLost } from '../../graph/failure/steps';
import { WitnessPaths } from '../../graph/failure/witness';
import { networkOf } from '../../graph/kernel/network';
import { Fault } from '../../model/faults';
import type { Analysis, Control, ParameterSpec, Subject } from '../analysis';
import { nodeOf, printedId, readText } from '../parameters';
import { type Staged, stage } from '../scenario';
import { isAdded, readScenarioParameters, type ScenarioParameters, scenarioOf, scenarioParameterSpecs } from '../scenario-parameters';
import { type HeldGroup, type Why, type WhyStep, whyResult } from './result';

export interface WhyParameters extends ScenarioParameters {
  readonly id: string;
}

const id: ParameterSpec = { name: 'id', option: 'id', type: 'id', required: true, defaultValue: null, title: { en: 'Node', nl: 'Onderdeel' } };

/** Whether a group is lost, counting what is lost by the failures or by what is degraded too. */
function isLostIn({ subject, losses }: Staged, softToo: boolean): IsLost {
  const { members, trip, fails } = networkOf(subject.estate);
  const { lost } = softToo ? losses.weakened : losses.failed;
  return (group) => {
    if (!softToo && fails[group] !== 1) return false;
    let missing = 0;
    for (let at = members.offset[group] ?? 0; at < (members.offset[group + 1] ?? 0); at += 1) missing += lost[members.items[at] ?? 0] ?? 0;
    return missing >= (trip[group] ?? 0);
  };
}

/** What finding a step of the path costs, in the units of `Pace`. */
const costPerStep = 100;

function stepsAlong(staged: Staged, path: readonly number[], pace: Pace): WhyStep[] {
  const { estate, snapshot } = staged.subject;
  const [byFailure, byWeakening] = [isLostIn(staged, false), isLostIn(staged, true)];
  return path.slice(1).flatMap((next, at): WhyStep[] => {
    pace.step(costPerStep);
    const isLost = staged.losses.failed.lost[next] === 1 ? byFailure : byWeakening;
    const step = findStep(estate, [path[at] ?? -1, next], { isLost, pace });
    const relation = snapshot.graph.relations[step?.relation ?? -1];
    if (!step || !relation) return [];
    const sources = relation.claims.map(({ source, file, sheet, row, sheetRow }) => ({ source, file, sheet, row, sheetRow }));
    const passed = step.passed.map((node) => estate.ids[node] ?? '');
    return [{ from: relation.from, to: relation.to, type: relation.type, sources, ...(passed.length > 0 ? { passed } : {}) }];
  });
}

function heldGroups({ subject, losses }: Staged, node: number, pace: Pace): HeldGroup[] {
  const { estate } = subject;
  return hurtGroupsOf(estate, node, { down: losses.down, idle: losses.idle, lost: losses.weakened.lost, pace })
    .filter(({ holds }) => holds)
    .map(({ group, members, left }) => ({
      group: group.group,
      required: group.required,
      members,
      left,
      ...withRecipient(estate, group.recipient),
    }));
}

function run(subject: Subject, parameters: WhyParameters, control: Control): Why {
  const checkpoint = () => control.checkpoint();
  const pace = new Pace(checkpoint);
  const staged = stage(subject, parameters, checkpoint);
  const node = nodeOf(staged.subject, parameters.id);
  const status = statusNames[statusesOf(staged.subject.estate, staged.losses, pace).after[node] ?? 0] ?? 'ok';
  const isHit = status === 'failed' || status === 'degraded';
  const path = isHit ? new WitnessPaths(staged.subject.estate, staged.losses, pace).pathTo(node) : [];
  checkpoint();
  return {
    id: parameters.id,
    status,
    path: path.map((one) => staged.subject.estate.ids[one] ?? ''),
    steps: stepsAlong(staged, path, pace),
    held: heldGroups(staged, node, pace),
  };
}

export const why: Analysis<WhyParameters, Why> = {
  name: 'why',
  question: {
    en: 'Why does this fail, step by step and according to whom; or what held it up?',
    nl: 'Waarom valt dit uit, stap voor stap en volgens wie; of wat hield het overeind?',
  },
  effort: 'short',
  result: whyResult,
  parameters: [id, ...scenarioParameterSpecs],
  parse(raw, subject) {
    const text = readText(raw, id);
    if (text === undefined) throw new Fault('missing-parameter', 2, { value: id.option });
    const events = readScenarioParameters(raw, subject);
    const isNew = isAdded(subject, scenarioOf(events).events, text);
    return { id: isNew ? text : printedId(subject, text), ...events };
  },
  scope(subject, { id: asked }) {
    // What the scenario adds is not there yet: the answer rests on no service in particular.
    const node = subject.estate.indexOf.get(asked);
    return node !== undefined && subject.estate.kinds[node] === 'Service' ? [node] : undefined;
  },
  scenarios: (parameters) => [scenarioOf(parameters)],
  run,
};
