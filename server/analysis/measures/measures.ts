// Computes the graph measures that architects know: degree, betweenness, PageRank, components, communities. They describe the picture and
// ignore groups, failure and recovery; so they are never offered as risk, and no other answer uses them.
import { Pace } from '../../graph/compiled/pace';
import { measurePicture, type PictureMeasures } from '../../graph/picture/measures';
import { densityOf, type PictureNetwork, pictureOf } from '../../graph/picture/network';
import { type Analysis, checkpointOf, type ParameterSpec, type Subject } from '../analysis';
import { checkNames, readChoice, readNumber } from '../parameters';
import { roundTo } from '../rounding';
import { type MeasuresResult, measuresResult } from './result';

const measureNames = ['degree', 'in-degree', 'out-degree', 'betweenness', 'page-rank'] as const;
type MeasureName = (typeof measureNames)[number];

const by: ParameterSpec = {
  name: 'by',
  option: 'by',
  type: 'choice',
  values: measureNames,
  defaultValue: 'betweenness',
  title: { en: 'Measure by which the nodes listed are chosen', nl: 'Maat waarop de getoonde onderdelen zijn gekozen' },
};
const limit: ParameterSpec = {
  name: 'limit',
  option: 'limit',
  type: 'integer',
  defaultValue: 100,
  title: { en: 'Most nodes, parts and communities listed', nl: 'Hoogstens zoveel onderdelen, delen en gemeenschappen tonen' },
};
const pivots: ParameterSpec = {
  name: 'pivots',
  option: 'pivots',
  type: 'integer',
  defaultValue: null,
  title: {
    en: 'Betweenness from so many nodes at most (default: all up to 20,000 nodes, else 2,000)',
    nl: 'Tussenpositie vanuit hoogstens zoveel onderdelen (standaard: alle tot 20.000 onderdelen, anders 2.000)',
  },
};
const seed: ParameterSpec = {
  name: 'seed',
  option: 'seed',
  type: 'integer',
  defaultValue: 1,
  title: { en: 'Seed for what is drawn at random', nl: 'Startgetal voor wat door toeval wordt gekozen' },
};
const parameters = [by, limit, pivots, seed] as const;

export type MeasuresParameters = { by: MeasureName; limit: number; pivots: number | null; seed: number };

const note: MeasuresResult['note'] = {
  code: 'picture-not-risk',
  en: 'These measures describe the picture. They know no redundancy, failure or recovery and say nothing about risk.',
  nl: 'Deze maten beschrijven de tekening. Zij kennen geen redundantie, uitval of herstel en zeggen niets over risico.',
};

interface Measured {
  readonly subject: Subject;
  readonly network: PictureNetwork;
  readonly found: PictureMeasures;
  readonly pace: Pace;
}

/** What writing down a node costs, in the units of `Pace`. */
const costPerNode = 20;

const degreeIn = ({ offset }: PictureNetwork['out'], place: number) => (offset[place + 1] ?? 0) - (offset[place] ?? 0);

/** Value of a measure at a place of the network. */
function readMeasure({ network, found }: Measured, measure: MeasureName): (place: number) => number {
  if (measure === 'betweenness') return (place) => found.betweenness[place] ?? 0;
  if (measure === 'page-rank') return (place) => found.pageRank[place] ?? 0;
  const [inward, outward] = [measure !== 'out-degree', measure !== 'in-degree'];
  return (place) => (inward ? degreeIn(network.into, place) : 0) + (outward ? degreeIn(network.out, place) : 0);
}

/** The places with the largest values, ascending by place. */
function largest(places: readonly number[], most: number, value: (place: number) => number): number[] {
  return [...places]
    .sort((a, b) => value(b) - value(a) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}

/** A value that is looked at often. */
function paced(value: (of: number) => number, pace: Pace): (of: number) => number {
  return (of) => {
    pace.step();
    return value(of);
  };
}

function groupsOf({ subject, network, pace }: Measured, names: Int32Array, most: number): MeasuresResult['components'] {
  const sizes = new Map<number, number>();
  for (const name of names) {
    pace.step();
    sizes.set(name, (sizes.get(name) ?? 0) + 1);
  }
  const size = (name: number) => sizes.get(name) ?? 0;
  return {
    count: sizes.size,
    largest: [...sizes.values()].reduce((most, one) => Math.max(most, one), 0),
    listed: largest([...sizes.keys()], most, paced(size, pace)).map((name) => ({ id: idOf(subject, network, name), size: size(name) })),
  };
}

function idOf({ estate }: Subject, { nodes }: PictureNetwork, place: number | undefined): string {
  return estate.ids[nodes[place ?? -1] ?? -1] ?? '';
}

function show(measured: Measured, place: number): MeasuresResult['nodes'][number] {
  const { subject, network, found } = measured;
  const value = (measure: MeasureName) => readMeasure(measured, measure)(place);
  return {
    id: idOf(subject, network, place),
    kind: subject.estate.kinds[network.nodes[place] ?? -1] ?? 'Component',
    degree: value('degree'),
    inDegree: value('in-degree'),
    outDegree: value('out-degree'),
    betweenness: roundTo(value('betweenness'), 9),
    pageRank: roundTo(value('page-rank'), 9),
    component: idOf(subject, network, found.part[place]),
    community: idOf(subject, network, found.community[place]),
  };
}

export const measures: Analysis<MeasuresParameters, MeasuresResult> = {
  name: 'measures',
  question: {
    en: 'What does the picture look like as a network (no measure of risk)?',
    nl: 'Hoe ziet de tekening eruit als netwerk (geen maat voor risico)?',
  },
  effort: 'short',
  result: measuresResult,
  parameters,
  parse(raw) {
    checkNames(raw, parameters);
    const asked = readChoice(raw, by);
    return {
      by: measureNames.find((one) => one === asked) ?? 'betweenness',
      limit: readNumber(raw, limit, { minimum: 0 }) ?? 100,
      pivots: readNumber(raw, pivots, { minimum: 1 }) ?? null,
      seed: readNumber(raw, seed, { minimum: 0 }) ?? 1,
    };
  },
  run(subject, asked, control) {
    const network = pictureOf(subject.estate, () => control.checkpoint());
    const checkpoint = checkpointOf(control);
    const found = measurePicture(network, { ...(asked.pivots === null ? {} : { pivots: asked.pivots }), seed: asked.seed, checkpoint });
    const pace = new Pace(() => control.checkpoint());
    const measured: Measured = { subject, network, found, pace };
    const [nodes, edges] = [network.nodes.length, network.out.items.length];
    const places = Array.from({ length: nodes }, (_, place) => place);
    const isExact = found.pivots === nodes;
    return {
      note,
      network: {
        nodes,
        edges,
        unconnected: subject.estate.nodeCount - nodes,
        density: roundTo(densityOf(network), 9) ?? 0,
      },
      method: { betweenness: isExact ? 'exact' : 'sampled', pivots: found.pivots, seed: asked.seed },
      components: groupsOf(measured, found.part, asked.limit),
      communities: { modularity: roundTo(found.modularity, 6), ...groupsOf(measured, found.community, asked.limit) },
      complete: nodes <= asked.limit,
      nodes: largest(places, asked.limit, paced(readMeasure(measured, asked.by), pace)).map((place) => {
        pace.step(costPerNode);
        return show(measured, place);
      }),
    };
  },
};
