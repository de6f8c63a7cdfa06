// Finds every pair of failures that together take down a service while neither does alone, for many services in one search (semantics §3
// “Minimal cut set”).

import { Pace } from '../../graph/compiled/pace';
import { criticalityWeight } from '../../graph/layers/service-weights';
import { firstProducts } from '../../graph/sets/cut-set-lists';
import { countsOf, cutPairs as findCutPairs } from '../../graph/sets/cut-sets';
import { type Analysis, checkpointOf, type ParameterSpec, type Subject } from '../analysis';
import { amongParameter, type CauseParameters, causesOf, givenParameter, readCauses } from '../causes';
import { checkNames, readNodes, readNumber } from '../parameters';
import { alarmOf, readSeconds, secondsParameter } from '../time-limit';
import { type CutPairsResult, cutPairsResult } from './result';

const service: ParameterSpec = {
  name: 'service',
  option: 'service',
  type: 'ids',
  defaultValue: [],
  title: {
    en: 'For these services or other nodes (default: all vital and critical services)',
    nl: 'Voor deze diensten of andere onderdelen (standaard: alle vitale en kritieke diensten)',
  },
};
const limit: ParameterSpec = {
  name: 'limit',
  option: 'limit',
  type: 'integer',
  defaultValue: 1000,
  title: { en: 'Most products of classes listed per service', nl: 'Hoogstens zoveel producten van klassen per dienst' },
};
const parameters = [service, amongParameter, limit, givenParameter, secondsParameter] as const;

export type CutPairsParameters = { service: string[]; limit: number; seconds?: number } & CauseParameters;

/** Weight of critical services; vital ones weigh more. */
const criticalWeight = 4;

function targetsOf({ estate, snapshot }: Subject, named: readonly string[]): number[] {
  if (named.length > 0) return named.map((id) => estate.indexOf.get(id) ?? -1).sort((a, b) => a - b);
  return estate.kinds.flatMap((kind, node) => (kind === 'Service' && criticalityWeight(snapshot.graph, node) >= criticalWeight ? [node] : []));
}

/** What writing down a service costs, and a product, in the units of `Pace`. */
const [costPerService, costPerProduct] = [100, 10];

export const cutPairs: Analysis<CutPairsParameters, CutPairsResult> = {
  name: 'cut-pairs',
  question: { en: 'Which two failures together take down which services?', nl: 'Welke twee storingen samen leggen welke diensten stil?' },
  effort: 'long',
  result: cutPairsResult,
  parameters,
  parse(raw, subject) {
    checkNames(raw, parameters);
    const { among, given } = readCauses(raw, subject);
    return { service: readNodes(raw, service, subject), among, limit: readNumber(raw, limit, { minimum: 0 }) ?? 1000, given, ...readSeconds(raw) };
  },
  scope: (subject, { service: named }) => targetsOf(subject, named),
  run(subject, asked, control) {
    const { estate } = subject;
    const { candidates, down, alreadyDown } = causesOf(subject, asked);
    const targets = targetsOf(subject, asked.service);
    const question = { candidates, down, checkpoint: checkpointOf(control), isOver: alarmOf(asked, control) };
    const found = findCutPairs(estate, targets, question);
    const name = (node: number) => estate.ids[node] ?? '';
    const pace = new Pace(() => control.checkpoint());
    const searched = found.every(({ isComplete }) => isComplete);
    return {
      complete: searched && found.every(({ byOrder }) => byOrder.reduce((sum, { length }) => sum + length, 0) <= asked.limit),
      searched,
      services: found.map((products, index) => {
        pace.step(products.byOrder.reduce((sum, { length }) => sum + length, costPerService));
        return {
          id: name(targets[index] ?? -1),
          counts: countsOf(products),
          classes: firstProducts(products, asked.limit, () => control.checkpoint()).map((product) => {
            pace.step(product.reduce((sum, { length }) => sum + length, costPerProduct));
            return product.map((members) => members.map(name));
          }),
        };
      }),
      alreadyDown,
    };
  },
};
