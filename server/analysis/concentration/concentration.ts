// How much rests on few: concentration per layer of the chain, and what hides behind several direct providers (semantics §3, §6).
import { ConcentrationPass, servicesInScope } from '../../graph/concentration';
import { hiddenConcentrations } from '../../graph/concentration-hidden';
import { type LayerName, layerNames } from '../../graph/layers';
import { type WeightName, weightNames, weightOf } from '../../graph/service-weights';
import type { Analysis, Control, ParameterSpec, Subject } from '../analysis';
import { checkNames, nodeOf, printedId, type RawParameters, rawValue, readChoice, readNumber, readText, requireKind } from '../parameters';
import { roundShare, roundTo } from '../rounding';

const layer: ParameterSpec = {
  name: 'layer',
  option: 'layer',
  type: 'choice',
  values: layerNames,
  defaultValue: null,
  title: { en: 'Layer of the chain (default: all)', nl: 'Laag van de keten (standaard: alle)' },
};
const weight: ParameterSpec = {
  name: 'weight',
  option: 'weight',
  type: 'choice',
  values: weightNames,
  defaultValue: 'count',
  title: { en: 'What a service counts for', nl: 'Hoe zwaar een dienst telt' },
};
const organisation: ParameterSpec = {
  name: 'organisation',
  option: 'organisation',
  type: 'id',
  defaultValue: null,
  title: {
    en: 'Only the services of this organisation, of bodies below it, and those that they use',
    nl: 'Alleen de diensten van deze organisatie, van onderdelen daarvan, en die zij gebruiken',
  },
};
const threshold: ParameterSpec = {
  name: 'threshold',
  option: 'threshold',
  type: 'number',
  defaultValue: 0.1,
  title: { en: 'Least hidden share, 0 to 1', nl: 'Kleinste verborgen aandeel, 0 tot 1' },
};
const parameters = [layer, weight, organisation, threshold] as const;

export type ConcentrationParameters = { layer: LayerName | null; weight: WeightName; organisation: string | null; threshold: number };

type Share = number | null;
export type ConcentrationResult = {
  layers: {
    layer: LayerName;
    hhi: Share;
    effectiveNumber: Share;
    unknownShare: Share;
    noneShare: Share;
    partlyUnknownShare: Share;
    members: { id: string; share: Share; relianceShare: Share; directShare: Share; hiddenShare: Share }[];
  }[];
  hidden: { id: string; via: string[]; hiddenShare: Share; services: string[]; paths: string[][] }[];
  /** Number of different direct providers: what the effective numbers of deeper layers are held against. */
  apparentNumber: number;
  /** Services in scope, and those among them whose weight is unknown: they have no part in any share. */
  scope: { services: number; withoutWeight: number };
};

/** A share between 0 and 1, or a percentage with its sign. */
function readThreshold(raw: RawParameters): number {
  const given = rawValue(raw, threshold);
  const percentage = typeof given === 'string' ? /^\s*(\d{1,3}(?:\.\d+)?)\s*%\s*$/.exec(given)?.[1] : undefined;
  if (percentage === undefined) return readNumber(raw, threshold, { minimum: 0, maximum: 1 }) ?? 0.1;
  return readNumber({ threshold: Number(percentage) / 100 }, threshold, { minimum: 0, maximum: 1 }) ?? 0.1;
}

function servicesOf({ snapshot, estate }: Subject, asked: ConcentrationParameters): number[] {
  return servicesInScope(snapshot.graph, estate, asked.organisation === null ? undefined : estate.indexOf.get(asked.organisation));
}

function run(subject: Subject, asked: ConcentrationParameters, control: Control): ConcentrationResult {
  const { snapshot, estate } = subject;
  const services = servicesOf(subject, asked);
  const weigh = weightOf(snapshot.graph, estate, { weight: asked.weight, checkpoint: () => control.checkpoint() });
  const pass = new ConcentrationPass(snapshot.graph, estate);
  const follow = (from: number) => (done: number, total: number) => {
    control.checkpoint();
    control.progress(from + (0.5 * done) / Math.max(1, total), 1);
  };
  pass.run({ services, weightOf: weigh, checkpoint: follow(0) });
  const weighed = services.filter((service) => weigh(service) !== null);
  const hidden = hiddenConcentrations(snapshot.graph, estate, { pass, services: weighed, threshold: asked.threshold, checkpoint: follow(0.5) });
  const name = (node: number) => estate.ids[node] ?? '';
  return {
    layers: layerNames
      .filter((one) => asked.layer === null || one === asked.layer)
      .map((one) => {
        const { hhi, effectiveNumber, unknownShare, noneShare, partlyUnknownShare, members } = pass.concentration(one);
        return {
          layer: one,
          hhi: roundTo(hhi, 2),
          effectiveNumber: roundTo(effectiveNumber, 2),
          unknownShare: roundShare(unknownShare),
          noneShare: roundShare(noneShare),
          partlyUnknownShare: roundShare(partlyUnknownShare),
          members: members.map((member) => ({
            id: name(member.node),
            share: roundShare(member.share),
            relianceShare: roundShare(member.relianceShare),
            directShare: roundShare(member.directShare),
            hiddenShare: roundShare(member.hiddenShare),
          })),
        };
      }),
    hidden: hidden.map(({ node, via, hiddenShare, services: resting, paths }) => ({
      id: name(node),
      via: via.map(name),
      hiddenShare: roundShare(hiddenShare),
      services: resting.map(name),
      paths: paths.map((path) => path.map(name)),
    })),
    apparentNumber: pass.layers.get('supplier-1')?.members.nodes.length ?? 0,
    scope: { services: services.length, withoutWeight: pass.weightless },
  };
}

export const concentration: Analysis<ConcentrationParameters, ConcentrationResult> = {
  name: 'concentration',
  question: { en: 'Where does much rest on few?', nl: 'Waar rust veel op weinig?' },
  parameters,
  parse(raw, subject) {
    checkNames(raw, parameters);
    const body = readText(raw, organisation);
    if (body !== undefined) requireKind(subject, subject.estate.ids[nodeOf(subject, body)] ?? body, ['Organisation']);
    const asked = readChoice(raw, layer);
    const unit = readChoice(raw, weight);
    return {
      layer: layerNames.find((one) => one === asked) ?? null,
      weight: weightNames.find((one) => one === unit) ?? 'count',
      organisation: body === undefined ? null : printedId(subject, body),
      threshold: readThreshold(raw),
    };
  },
  scope: (subject, asked) => (asked.organisation === null ? undefined : servicesOf(subject, asked)),
  run,
};
