// Finds the smallest combinations of failures that take down one service: all minimal cut sets of up to three (semantics §3, §6). The
// search is in `server/graph/sets/cut-sets.ts`.
import { firstProducts, firstSets } from '../../graph/sets/cut-set-lists';
import { countsOf, cutSets as findCutSets } from '../../graph/sets/cut-sets';
import { Fault } from '../../model/faults';
import { type Analysis, checkpointOf, type ParameterSpec } from '../analysis';
import { amongParameter, type CauseParameters, causesOf, givenParameter, oneNodeParameter, readCauses } from '../causes';
import { checkNames, printedId, readFlag, readNumber, readText } from '../parameters';
import { alarmOf, readSeconds, secondsParameter } from '../time-limit';
import { type CutSetsResult, cutSetsResult } from './result';

const maxOrder: ParameterSpec = {
  name: 'maxOrder',
  option: 'max-order',
  type: 'integer',
  defaultValue: 3,
  title: { en: 'Most failures together (1 to 3)', nl: 'Hoogstens zoveel tegelijk (1 tot 3)' },
};
const limit: ParameterSpec = {
  name: 'limit',
  option: 'limit',
  type: 'integer',
  defaultValue: 1_000_000,
  title: { en: 'Most cut sets listed', nl: 'Hoogstens zoveel combinaties tonen' },
};
const classes: ParameterSpec = {
  name: 'classes',
  option: 'classes',
  type: 'flag',
  defaultValue: false,
  title: { en: 'As classes of interchangeable causes', nl: 'Als klassen van onderling verwisselbare oorzaken' },
};
const parameters = [oneNodeParameter, maxOrder, amongParameter, limit, classes, givenParameter, secondsParameter] as const;

export type CutSetsParameters = { service: string; maxOrder: number; limit: number; classes: boolean; seconds?: number } & CauseParameters;

export const cutSets: Analysis<CutSetsParameters, CutSetsResult> = {
  name: 'cut-sets',
  question: { en: 'Which failures together take down a service?', nl: 'Welke storingen samen leggen een dienst stil?' },
  effort: 'long',
  result: cutSetsResult,
  parameters,
  parse(raw, subject) {
    checkNames(raw, parameters);
    const id = readText(raw, oneNodeParameter);
    if (id === undefined) throw new Fault('missing-parameter', 2, { value: oneNodeParameter.option });
    const { among, given } = readCauses(raw, subject);
    return {
      service: printedId(subject, id),
      maxOrder: readNumber(raw, maxOrder, { minimum: 1, maximum: 3 }) ?? 3,
      among,
      limit: readNumber(raw, limit, { minimum: 0 }) ?? 1_000_000,
      classes: readFlag(raw, classes),
      given,
      ...readSeconds(raw),
    };
  },
  scope: ({ estate }, asked) => [estate.indexOf.get(asked.service) ?? -1],
  run(subject, asked, control) {
    const { estate } = subject;
    const { candidates, down, alreadyDown } = causesOf(subject, asked);
    const checkpoint = checkpointOf(control);
    const target = estate.indexOf.get(asked.service) ?? -1;
    const products = findCutSets(estate, { target, maxOrder: asked.maxOrder, candidates, down, checkpoint, isOver: alarmOf(asked, control) });
    const counts = countsOf(products);
    const name = (node: number) => estate.ids[node] ?? '';
    const listed = asked.classes
      ? { classes: firstProducts(products, asked.limit, () => control.checkpoint()).map((product) => product.map((members) => members.map(name))) }
      : { cutSets: firstSets(products, asked.limit, () => control.checkpoint()).map((set) => set.map(name)) };
    const total = asked.classes ? products.byOrder.reduce((sum, { length }) => sum + length, 0) : counts.reduce((sum, count) => sum + count, 0);
    return {
      service: asked.service,
      maxOrder: asked.maxOrder,
      among: asked.among,
      complete: products.isComplete && total <= asked.limit,
      counts,
      ...listed,
      alreadyDown,
    };
  },
};
