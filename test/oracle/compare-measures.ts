// Holds the product's answers about overlap and spare capacity against the brute-force oracle's.
import { servicesInScope, viewService } from './brute-force/concentration';
import { walkable } from './brute-force/needs';
import { overlapsOf } from './brute-force/overlap';
import { differences, list, only, type Posed, rounded, weights } from './compare';
import { ask } from './product';

/** Overlap of every two direct providers; weight, organisation and threshold change with the seed. */
export function checkOverlap({ estate, subject }: Posed): string[] {
  const walk = walkable(estate.graph);
  const weight = weights[(estate.seed >> 1) % 4] ?? 'count';
  const organisation = estate.seed % 3 === 1 ? (estate.graph.nodes.find(({ kind }) => kind === 'Organisation')?.id ?? null) : null;
  const threshold = estate.seed % 5 === 0 ? 0.4 : 0;
  const found = ask(subject, 'overlap', { weight, threshold, paths: true, ...(organisation === null ? {} : { organisation }) });
  const views = servicesInScope(walk, organisation).map((id) => viewService(walk, id, weight));
  const expected = overlapsOf(walk, views, threshold).map(({ overlap, weight: sum, weightShare, ...rest }) => {
    return { ...rest, overlap: rounded(overlap, 6), weight: rounded(sum, 2), weightShare: rounded(weightShare, 6) };
  });
  const keys = ['providers', 'reached', 'shared', 'behindOther', 'services', 'servicesWithoutWeight', 'paths', 'overlap', 'weight', 'weightShare'];
  return [
    ...differences('overlaps', [list(found.overlaps).map((one) => only(one, keys)), expected.map((one) => only(one, keys))]),
    ...differences('pairs', [found.pairs, expected.length]),
    ...differences('complete', [found.complete, true]),
  ];
}
