// Computes how likely a service fails within a year through its suppliers, and which suppliers matter most to that: Birnbaum and
// Fussell-Vesely importance (semantics §3 “Importance”).

import { idsWhere } from '../../graph/compiled/compile';
import { needsGraphOf, needsOf } from '../../graph/compiled/needs';
import { downFromTheStart } from '../../graph/kernel/failure';
import { type CauseImportance, type Importance, importanceOf } from '../../graph/probability/importance';
import type { Interval } from '../../graph/probability/proportions';
import { Fault } from '../../model/faults';
import { numberOf } from '../../model/graph';
import { causeKinds } from '../../model/vocabulary';
import { type Analysis, type Control, checkpointOf, type ParameterSpec, type Subject } from '../analysis';
import { givenParameter, oneNodeParameter } from '../causes';
import { checkNames, printedId, readGiven, readNumber, readText, requireKind } from '../parameters';
import { roundToDigits } from '../rounding';
import { type ImportanceBasis, type ImportanceResult, importanceResult, type SupplierImportance } from './result';

const maxNodes: ParameterSpec = {
  name: 'maxNodes',
  option: 'max-nodes',
  type: 'integer',
  defaultValue: 1_000_000,
  title: {
    en: 'Most nodes of the decision diagram; beyond that the answer is estimated',
    nl: 'Hoogstens zoveel knopen in het beslisdiagram; daarboven wordt het antwoord geschat',
  },
};
const samples: ParameterSpec = {
  name: 'samples',
  option: 'samples',
  type: 'integer',
  defaultValue: 1_000_000,
  title: { en: 'Samples of an estimate', nl: 'Aantal trekkingen bij een schatting' },
};
const seed: ParameterSpec = {
  name: 'seed',
  option: 'seed',
  type: 'integer',
  defaultValue: 1,
  title: { en: 'Start of the random numbers of an estimate', nl: 'Begin van de toevalsgetallen bij een schatting' },
};
const parameters = [oneNodeParameter, maxNodes, samples, seed, givenParameter] as const;

export type ImportanceParameters = { service: string; maxNodes: number; samples: number; seed: number; given: string[] };

type Figure = number | null;

/** Digits of probabilities and ratios: more than any of them can mean, fewer than what sums lose. */
const digits = 9;
const rounded = (value: number) => Number(value.toPrecision(digits));
const figure = (value: Figure) => roundToDigits(value, digits);
const figures = (interval: Interval | undefined): SupplierImportance['birnbaumInterval'] => (interval ? [rounded(interval[0]), rounded(interval[1])] : null);

/** A ratio to what is left of a probability: the larger it is, the fewer of its digits are known. */
const largeFigure = (value: Figure) => roundToDigits(value, Math.max(1, Math.min(digits, 15 - Math.ceil(Math.log10(value ?? 1)))));

/** The suppliers that can fail the target, itself included, and the organisations that count as not failing; none of them down. */
function providersOf({ snapshot, estate }: Subject, target: number, down: Uint8Array) {
  const reached = [target, ...needsOf(needsGraphOf(snapshot.graph, estate), target)].sort((a, b) => a - b);
  const living = reached.filter((node) => down[node] === 0);
  return {
    suppliers: living.filter((node) => estate.kinds[node] === 'Supplier'),
    organisations: living.filter((node) => estate.kinds[node] === 'Organisation'),
  };
}

function ratio(part: Figure, whole: Figure): Figure {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

function supplierRow(cause: CauseImportance, [id, failureProbability]: readonly [string, number], probability: number): SupplierImportance {
  // At most all of it: of an estimate the parts may add up to a little more.
  const part = ratio(cause.birnbaum === null ? null : cause.birnbaum * failureProbability, probability);
  return {
    id,
    failureProbability,
    singlePoint: cause.isSinglePoint,
    birnbaum: figure(cause.birnbaum),
    birnbaumInterval: figures(cause.interval),
    fussellVesely: part === null ? null : figure(Math.min(1, part)),
    riskAchievement: figure(ratio(cause.withIt, probability)),
    riskReduction: probability === 0 ? null : largeFigure(ratio(probability, cause.without)),
  };
}

type Figures = Omit<ImportanceResult, 'service' | 'missing' | 'notFailing' | 'alreadyDown'>;

const noFigures = (basis: ImportanceBasis): Figures => ({
  probability: null,
  interval: null,
  method: null,
  basis,
  diagramNodes: null,
  sampled: null,
  suppliers: [],
});

function figuresOf(found: Importance, suppliers: readonly (readonly [string, number])[]): Figures {
  const { probability, interval, nodes, sampled, causes } = found;
  return {
    probability: figure(probability),
    interval: figures(interval),
    method: sampled ? 'estimated' : 'exact',
    basis: sampled ? 'over-max-nodes' : 'fits-max-nodes',
    diagramNodes: nodes ?? null,
    sampled: sampled ? { samples: sampled.samples, failed: sampled.lost } : null,
    suppliers: causes.map((cause, at) => supplierRow(cause, suppliers[at] ?? ['', 0], probability)),
  };
}

function run(subject: Subject, asked: ImportanceParameters, control: Control): ImportanceResult {
  const { estate, snapshot } = subject;
  const indexOf = (id: string) => estate.indexOf.get(id) ?? -1;
  const name = (node: number) => estate.ids[node] ?? '';
  const down = downFromTheStart(estate, asked.given.map(indexOf));
  const target = indexOf(asked.service);
  control.checkpoint();
  const { suppliers, organisations } = providersOf(subject, target, down);
  const stated = suppliers.map((node) => ({ node, probability: numberOf(snapshot.graph.nodes[node]?.properties ?? {}, 'failureProbability') }));
  const causes = stated.flatMap(({ node, probability }) => (probability === undefined ? [] : [{ node, probability }]));
  const missing = stated.flatMap(({ node, probability }) => (probability === undefined ? [name(node)] : []));
  const figuresFound = () => {
    if (down[target] === 1) return noFigures('already-down');
    if (missing.length > 0) return noFigures('missing-probability');
    const checkpoint = checkpointOf(control);
    const { maxNodes: most, samples: count, seed: start } = asked;
    const found = importanceOf(estate, { target, causes, down, maxNodes: most, samples: count, seed: start, checkpoint });
    return figuresOf(
      found,
      causes.map(({ node, probability }) => [name(node), probability] as const),
    );
  };
  return {
    service: asked.service,
    ...figuresFound(),
    missing,
    notFailing: organisations.map(name),
    alreadyDown: idsWhere(estate, (node) => down[node] === 1),
  };
}

export const importance: Analysis<ImportanceParameters, ImportanceResult> = {
  name: 'importance',
  question: {
    en: 'How likely is it that a service fails within a year, and which suppliers matter most to that?',
    nl: 'Hoe groot is de kans dat een dienst binnen een jaar uitvalt, en welke leveranciers doen er het meest toe?',
  },
  effort: 'long',
  result: importanceResult,
  parameters,
  parse(raw, subject) {
    checkNames(raw, parameters);
    const id = readText(raw, oneNodeParameter);
    if (id === undefined) throw new Fault('missing-parameter', 2, { value: oneNodeParameter.option });
    requireKind(subject, id, causeKinds);
    return {
      service: printedId(subject, id),
      maxNodes: readNumber(raw, maxNodes, { minimum: 0, maximum: 4_000_000 }) ?? 1_000_000,
      samples: readNumber(raw, samples, { minimum: 1, maximum: 1_000_000_000 }) ?? 1_000_000,
      seed: readNumber(raw, seed, { minimum: 0 }) ?? 1,
      given: readGiven(raw, givenParameter, subject),
    };
  },
  scope: ({ estate }, asked) => [estate.indexOf.get(asked.service) ?? -1],
  run,
};
