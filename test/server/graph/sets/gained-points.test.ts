// Gained single points over more causes than one block holds, and of causes that stand for several: held against the lists of single points.
import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../../../server/graph/compiled/candidates';
import { compileEstate } from '../../../../server/graph/compiled/compile';
import { downFromTheStart } from '../../../../server/graph/kernel/failure';
import { gainedPoints } from '../../../../server/graph/sets/gained-points';
import { singlePoints } from '../../../../server/graph/sets/single-points';
import type { EstateGraph } from '../../../../server/model/graph';
import { defaultCauseKinds } from '../../../../server/model/vocabulary';
import { generateEstate, seeded } from '../../../bench/generate-estate';
import { graphOf } from '../../../bench/made-graph';

const nothing = () => undefined;
const made = graphOf(generateEstate({ nodes: 3_000, relations: 9_000, seed: 7 }));

function without(share: number, seed: number): EstateGraph {
  const random = seeded(seed);
  return { ...made, relations: made.relations.filter(() => random() >= share) };
}

function standOf(graph: EstateGraph) {
  const estate = compileEstate(graph);
  const down = downFromTheStart(estate);
  const targets = estate.kinds.flatMap((kind, at) => (kind === 'Service' ? [at] : []));
  const candidates = candidatesOf(estate, defaultCauseKinds, down);
  return { estate, down, targets, candidates };
}

/** Causes after: `joined` of them in a row are one. */
function compare(before: EstateGraph, after: EstateGraph, joined = 1) {
  const [was, is] = [standOf(before), standOf(after)];
  const earlierCandidates = (node: number) => Array.from({ length: joined }, (_, step) => node + step).filter((one) => was.candidates.includes(one));
  const { candidates, targets } = is;
  const found = gainedPoints({ before: was, after: is, candidates, targets, earlierCandidates, earlierTargets: (node) => [node], checkpoint: nothing });
  const points = ({ estate, down, candidates, targets }: typeof is) => singlePoints(estate, { candidates, targets, down, checkpoint: nothing });
  const had = new Map(points(was).map(({ node, takesDown }) => [node, new Set(takesDown)]));
  const expected = new Set<number>();
  for (const { node, takesDown } of points(is))
    for (const target of takesDown) if (!earlierCandidates(node).some((one) => had.get(one)?.has(target))) expected.add(target);
  return { found, expected: [...expected].sort((a, b) => a - b), causes: candidates.length };
}

describe('targets that gain a single point', () => {
  it.each([
    ['much goes', made, without(0.2, 1)],
    ['much comes', without(0.2, 2), made],
    ['both', without(0.1, 3), without(0.1, 4)],
  ])('are those of the lists: %s', (_, before, after) => {
    const { found, expected, causes } = compare(before, after);
    expect(causes).toBeGreaterThan(4 * 256);
    expect(expected.length).toBeGreaterThan(5);
    expect(found).toEqual(expected);
  });

  it('are those of the lists when causes stand for several', () => {
    const [before, after] = [without(0.01, 5), without(0.01, 6)];
    const { found, expected } = compare(before, after, 3);
    expect(found).toEqual(expected);
    expect(found.length).toBeLessThan(compare(before, after).found.length);
  });

  it('are none when nothing changed, and of few targets only these', () => {
    expect(compare(made, made).found).toEqual([]);
    const [was, is] = [standOf(without(0.1, 3)), standOf(without(0.1, 4))];
    const all = compare(without(0.1, 3), without(0.1, 4)).found;
    const few = is.targets.filter((_, at) => at % 60 === 0);
    const question = { before: was, after: is, candidates: is.candidates, targets: few, checkpoint: nothing };
    const found = gainedPoints({ ...question, earlierCandidates: (node) => (was.candidates.includes(node) ? [node] : []), earlierTargets: (node) => [node] });
    expect(found).toEqual(all.filter((one) => few.includes(one)));
  });

  it('stop when they are asked to', () => {
    const [was, is] = [standOf(made), standOf(without(0.1, 4))];
    const stop = () => {
      throw new Error('stopped');
    };
    const question = { before: was, after: is, candidates: is.candidates, targets: is.targets, checkpoint: stop };
    expect(() => gainedPoints({ ...question, earlierCandidates: (node) => [node], earlierTargets: (node) => [node] })).toThrow('stopped');
  });
});
