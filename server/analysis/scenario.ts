// Stages a scenario: changes the graph where it must, fails what fails first, and computes all that is lost.
import { compileEstate } from '../graph/compiled/compile';
import { type Losses, loseNodes } from '../graph/failure/status';
import type { Scenario } from '../model/scenario';
import type { Subject } from './analysis';
import { nodeOf } from './parameters';
import { changeGraph } from './scenario-changes';
import { causesOf } from './scenario-events';
import { isChange, type ScenarioParameters, scenarioOf } from './scenario-parameters';

export interface Staged {
  readonly scenario: Scenario;
  /** The subject after the changes; the one that was asked about when there are none. */
  readonly subject: Subject;
  /** Nodes that the events fail, those already down included. Ascending. */
  readonly causes: readonly number[];
  readonly losses: Losses;
}

type Checkpoint = () => void;
const never: Checkpoint = () => undefined;

function changed(subject: Subject, scenario: Scenario, checkpoint: Checkpoint): Subject {
  if (!scenario.events.some(isChange)) return subject;
  const graph = changeGraph(subject.snapshot.graph, scenario.events, checkpoint);
  return { ...subject, snapshot: { ...subject.snapshot, graph }, estate: compileEstate(graph, checkpoint) };
}

function loseOn(subject: Subject, scenario: Scenario, checkpoint: Checkpoint): Staged {
  const causes = causesOf(subject, scenario, checkpoint);
  const given = scenario.given.map((id) => nodeOf(subject, id));
  return { scenario, subject, causes, losses: loseNodes(subject.estate, causes, { given, checkpoint }) };
}

/** Makes the changes of the scenario, then its failures together. `checkpoint` may throw to stop. */
export function stage(subject: Subject, parameters: ScenarioParameters, checkpoint = never): Staged {
  return stageScenario(subject, scenarioOf(parameters), checkpoint);
}

/** The same for a scenario that was read; nothing happens in one without events. */
export function stageScenario(subject: Subject, scenario: Scenario, checkpoint = never): Staged {
  return loseOn(changed(subject, scenario, checkpoint), scenario, checkpoint);
}

/** The same failures without the changes; null when the scenario changes nothing. */
export function stageUnchanged(subject: Subject, { scenario }: Staged, checkpoint = never): Staged | null {
  return scenario.events.some(isChange) ? loseOn(subject, scenario, checkpoint) : null;
}
