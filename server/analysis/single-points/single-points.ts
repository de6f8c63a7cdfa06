// Finds every node that takes down a service by itself, listed by node and by service (semantics §3, §6). Must sets give both directions in
// one pass (`server/graph/sets/single-points.ts`).
import { nodesOfKind } from '../../graph/compiled/codes';
import { criticalityWeight } from '../../graph/layers/service-weights';
import { failureCounts, singlePoints as findSinglePoints } from '../../graph/sets/single-points';
import { type Analysis, checkpointOf, type ParameterSpec, type Subject } from '../analysis';
import { amongParameter, type CauseParameters, causesOf, givenParameter, readCauses } from '../causes';
import { checkNames, readNodes } from '../parameters';
import { type SinglePointsResult, singlePointsResult } from './result';

const service: ParameterSpec = {
  name: 'service',
  option: 'service',
  type: 'ids',
  defaultValue: [],
  title: { en: 'For these services or other nodes (default: all services)', nl: 'Voor deze diensten of andere onderdelen (standaard: alle diensten)' },
};
const parameters = [service, amongParameter, givenParameter] as const;

export type SinglePointsParameters = { service: string[] } & CauseParameters;

/** The nodes that are asked about: those named, else all services. */
function targetsOf({ snapshot, estate }: Subject, named: readonly string[]): number[] {
  if (named.length > 0) return named.map((id) => estate.indexOf.get(id) ?? -1);
  return nodesOfKind(snapshot.graph, 'Service');
}

export const singlePoints: Analysis<SinglePointsParameters, SinglePointsResult> = {
  name: 'single-points',
  question: { en: 'Which single failure takes down a service?', nl: 'Welke enkele uitval legt een dienst stil?' },
  effort: 'short',
  result: singlePointsResult,
  parameters,
  parse(raw, subject) {
    checkNames(raw, parameters);
    return { service: readNodes(raw, service, subject), ...readCauses(raw, subject) };
  },
  scope: (subject, { service: named }) => (named.length > 0 ? targetsOf(subject, named) : undefined),
  run(subject, asked, control) {
    const { estate, snapshot } = subject;
    const { candidates, down, alreadyDown } = causesOf(subject, asked);
    const checkpoint = checkpointOf(control);
    const targets = targetsOf(subject, asked.service);
    const points = findSinglePoints(estate, { candidates, targets, down, checkpoint });
    const fails = failureCounts(estate, { candidates: Int32Array.from(points, ({ node }) => node), down, checkpoint });
    // Looked up once per target: a large estate has millions of pairs.
    const weights = new Int32Array(estate.nodeCount);
    for (const target of targets) weights[target] = criticalityWeight(snapshot.graph, target);
    const listed = points.map(({ node, takesDown }, index) => {
      control.checkpoint();
      return {
        id: estate.ids[node] ?? '',
        kind: estate.kinds[node] ?? 'Component',
        takesDown: Array.from(takesDown, (target) => estate.ids[target] ?? ''),
        weight: takesDown.reduce((sum, target) => sum + (weights[target] as number), 0),
        fails: fails[index] ?? 0,
      };
    });
    return { singlePoints: listed, alreadyDown };
  },
};
