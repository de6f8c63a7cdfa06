// Compares concentration per layer before and after the changes of a scenario (semantics §3). Failures do not count here: contracts stay
// where they are.
import { type Concentration, ConcentrationPass, servicesInScope } from '../../graph/layers/concentration';
import { type LayerName, layerNames } from '../../graph/layers/layers';
import { type WeightName, weightOf } from '../../graph/layers/service-weights';
import { compareText } from '../../model/text-order';
import type { Control, Subject } from '../analysis';
import { roundShare, roundTo } from '../rounding';
import type { LayerChange, LayerFigures } from './result';
import type { BeforeAfter } from './statuses';

type Share = number | null;

/** Largest shares that are named. */
const topShown = 5;

/** One layer of one side. */
interface Layer {
  readonly figures: LayerFigures;
  readonly shares: ReadonlyMap<string, Share>;
}

function layerOf({ ids }: Subject['estate'], found: Concentration): Layer {
  const shares = new Map(found.members.map(({ node, share }) => [ids[node] ?? '', roundShare(share)]));
  const top = [...found.members].sort((a, b) => (b.share ?? 0) - (a.share ?? 0) || a.node - b.node).slice(0, topShown);
  const { hhi, effectiveNumber, unknownShare, noneShare, partlyUnknownShare } = found;
  const figures = {
    hhi: roundTo(hhi, 2),
    effectiveNumber: roundTo(effectiveNumber, 2),
    unknownShare: roundShare(unknownShare),
    noneShare: roundShare(noneShare),
    partlyUnknownShare: roundShare(partlyUnknownShare),
    members: found.members.length,
    top: top.map(({ node, share }) => ({ id: ids[node] ?? '', share: roundShare(share) })),
  };
  return { figures, shares };
}

function layersOf({ snapshot: { graph }, estate }: Subject, { weight, control }: { weight: WeightName; control: Control }): Map<LayerName, Layer> {
  const checkpoint = () => control.checkpoint();
  const pass = new ConcentrationPass(graph, estate, checkpoint);
  pass.run({ services: servicesInScope(graph, estate), weightOf: weightOf(graph, estate, { weight, checkpoint }), checkpoint });
  return new Map(layerNames.map((layer) => [layer, layerOf(estate, pass.concentration(layer))]));
}

function shareChanges(before: Layer | undefined, after: Layer | undefined): LayerChange['shares'] {
  const ids = [...new Set([...(before?.shares.keys() ?? []), ...(after?.shares.keys() ?? [])])].sort(compareText);
  return ids.flatMap((id) => {
    const change = { before: before?.shares.get(id) ?? null, after: after?.shares.get(id) ?? null };
    return change.before === change.after ? [] : [{ id, ...change }];
  });
}

/** Every layer before and after; computed once when the graph is the same. */
export function concentrationChanges({ before, after }: BeforeAfter<Subject>, asked: { weight: WeightName; control: Control }): LayerChange[] {
  const old = layersOf(before, asked);
  const fresh = after.estate === before.estate ? old : layersOf(after, asked);
  return layerNames.flatMap((layer) => {
    const [left, right] = [old.get(layer), fresh.get(layer)];
    return left && right ? [{ layer, before: left.figures, after: right.figures, shares: shareChanges(left, right) }] : [];
  });
}
