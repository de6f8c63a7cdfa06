// Measures how much rests on few companies, places and technologies: shares and the Herfindahl-Hirschman index per layer, and companies
// that hide behind several direct providers (semantics §3, §6).
import { ConcentrationPass } from '../../graph/layers/concentration';
import { type HiddenConcentration, HiddenSearch } from '../../graph/layers/concentration-hidden';
import { type LayerName, layerNames } from '../../graph/layers/layers';
import { weightOf } from '../../graph/layers/service-weights';
import type { Analysis, Control, ParameterSpec, Subject } from '../analysis';
import { checkNames, nodeOf, printedId, readChoice, readNumber, readText } from '../parameters';
import { roundShare, roundTo } from '../rounding';
import { organisationParameter, readScope, readShare, type ServiceScope, scopedServices, weightParameter } from '../service-scope';
import { type ConcentrationResult, concentrationResult } from './result';

const layer: ParameterSpec = {
  name: 'layer',
  option: 'layer',
  type: 'choice',
  values: layerNames,
  defaultValue: null,
  title: { en: 'Layer of the chain (default: all)', nl: 'Laag van de keten (standaard: alle)' },
};
const threshold: ParameterSpec = {
  name: 'threshold',
  option: 'threshold',
  type: 'number',
  defaultValue: 0.1,
  title: { en: 'Least hidden share, 0 to 1', nl: 'Kleinste verborgen aandeel, 0 tot 1' },
};
const about: ParameterSpec = {
  name: 'about',
  option: 'about',
  type: 'id',
  defaultValue: null,
  title: { en: 'Only hidden concentrations that concern this node', nl: 'Alleen verborgen concentraties die dit onderdeel raken' },
};
const limit: ParameterSpec = {
  name: 'limit',
  option: 'limit',
  type: 'integer',
  defaultValue: null,
  title: { en: 'Most hidden concentrations listed (default: all)', nl: 'Hoogstens zoveel verborgen concentraties (standaard: alle)' },
};
const parameters = [layer, weightParameter, organisationParameter, threshold, about, limit] as const;

export type ConcentrationParameters = ServiceScope & { layer: LayerName | null; threshold: number; about: string | null; limit: number | null };

/** What concerns `about`, itself first, or else the heaviest; ascending by node. */
function chosen(
  search: HiddenSearch,
  { about: id, limit: most }: ConcentrationParameters,
  subject: Subject,
): { hidden: HiddenConcentration[]; found: HiddenConcentration[] } {
  const all = search.find();
  const self = id === null ? -1 : nodeOf(subject, id);
  const found = id === null ? all : search.concerning(all, self);
  if (most === null || found.length <= most) return { hidden: found, found };
  const isSelf = ({ node }: HiddenConcentration) => (node === self ? 1 : 0);
  const ranked = [...found].sort((a, b) => isSelf(b) - isSelf(a) || b.hiddenShare - a.hiddenShare || b.via.length - a.via.length || a.node - b.node);
  return { hidden: ranked.slice(0, most).sort((a, b) => a.node - b.node), found };
}

function run(subject: Subject, asked: ConcentrationParameters, control: Control): ConcentrationResult {
  const { snapshot, estate } = subject;
  const services = scopedServices(subject, asked);
  const weigh = weightOf(snapshot.graph, estate, { weight: asked.weight, checkpoint: () => control.checkpoint() });
  const pass = new ConcentrationPass(snapshot.graph, estate, () => control.checkpoint());
  // One way that only goes forward: a step may go through its work more than once.
  let furthest = 0;
  const follow = (from: number, part: number) => (done: number, total: number) => {
    control.checkpoint();
    furthest = Math.max(furthest, from + (part * done) / Math.max(1, total));
    control.progress(furthest, 1);
  };
  pass.run({ services, weightOf: weigh, checkpoint: follow(0, 0.25) });
  const search = new HiddenSearch(snapshot.graph, estate, { pass, weightOf: weigh, threshold: asked.threshold, checkpoint: follow(0.25, 0.25) });
  const { hidden, found } = chosen(search, asked, subject);
  const resting = search.services(hidden);
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
    hidden: hidden.map((one, index) => {
      follow(0.5, 0.5)(index, hidden.length);
      return {
        id: name(one.node),
        via: one.via.map(name),
        hiddenShare: roundShare(one.hiddenShare),
        services: (resting[index] ?? []).map(name),
        paths: search.paths(one, () => control.checkpoint()).map((path) => path.map(name)),
      };
    }),
    hiddenFound: found.length,
    ...(asked.limit === null
      ? {}
      : { hiddenAll: found.map(({ node, hiddenShare, via }) => ({ id: name(node), hiddenShare: roundShare(hiddenShare), via: via.length })) }),
    apparentNumber: pass.members('supplier-1').length,
    scope: { services: services.length, withoutWeight: pass.weightless },
  };
}

export const concentration: Analysis<ConcentrationParameters, ConcentrationResult> = {
  name: 'concentration',
  question: { en: 'Where does much rest on few?', nl: 'Waar rust veel op weinig?' },
  effort: 'long',
  result: concentrationResult,
  parameters,
  parse(raw, subject) {
    checkNames(raw, parameters);
    const asked = readChoice(raw, layer);
    const { weight, organisation } = readScope(raw, subject);
    const id = readText(raw, about);
    return {
      layer: layerNames.find((one) => one === asked) ?? null,
      weight,
      organisation,
      threshold: readShare(raw, threshold),
      about: id === undefined ? null : printedId(subject, id),
      limit: readNumber(raw, limit, { minimum: 0 }) ?? null,
    };
  },
  scope: (subject, asked) => (asked.organisation === null ? undefined : scopedServices(subject, asked)),
  run,
};
