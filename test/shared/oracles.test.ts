// The reference cases of `../shared/oracles`: answers of independent programs, compared with those of the engine.
import { describe, expect, it } from 'vitest';
import { compileEstate } from '../../server/graph/compiled/compile';
import type { CompiledEstate } from '../../server/graph/compiled/compiled';
import { downFromTheStart, Failure } from '../../server/graph/kernel/failure';
import { firstSets } from '../../server/graph/sets/cut-set-lists';
import { countsOf, cutSets } from '../../server/graph/sets/cut-sets';
import { singlePoints } from '../../server/graph/sets/single-points';
import type { Properties } from '../../server/model/claims';
import { compareText } from '../../server/model/text-order';
import { graphOf, node, relation } from '../support/estate';
import { caseFiles, digestOf, expectedOfOrder, kindIn, linesOf, type OracleCase, readCase, relationsOf } from './oracle-cases';

function estateOf(one: OracleCase): CompiledEstate {
  const kind = kindIn(one, false);
  const stateOf = (id: string): Properties => ((one.baselineFailed ?? []).includes(id) ? { state: 'down' } : {});
  return compileEstate(
    graphOf([
      ...one.nodes.map(({ id }) => node(id, kind(id), stateOf(id))),
      ...relationsOf(one).map(({ from, to, properties }) => relation([from, 'DEPENDS_ON', to], { ...properties })),
    ]),
  );
}

it('finds the reference cases', () => {
  expect(caseFiles.filter((name) => name.startsWith('aralia-')).length).toBeGreaterThanOrEqual(7);
  expect(caseFiles.length).toBe(36);
});

describe.each(caseFiles)('%s', (file) => {
  const one = readCase(file);
  const estate = estateOf(one);
  const down = downFromTheStart(estate);
  const idOf = (index: number) => estate.ids[index] ?? '';
  const indexOf = (id: string) => estate.indexOf.get(id) ?? -1;
  // “candidates as a list of ids is given to the engine directly”; without one every node may be a cause.
  const candidates = Int32Array.from((one.candidates ?? estate.ids).map(indexOf))
    .filter((index) => down[index] === 0)
    .sort();

  it('has the same nodes down from the start', () => {
    if (one.expected.alreadyDown) expect(estate.ids.filter((_, index) => down[index] === 1)).toEqual([...one.expected.alreadyDown].sort(compareText));
  });

  it.each(one.expected.blast ?? [])('loses the same when $fail fail', ({ fail, down: expected }) => {
    const failure = new Failure(estate);
    failure.run(fail.map(indexOf));
    expect(estate.ids.filter((_, index) => failure.lost[index] === 1)).toEqual([...expected].sort(compareText));
  });

  it.each(one.expected.cuts ?? [])('has the same minimal cut sets of $target', (expected) => {
    const target = indexOf(expected.target);
    expect(down[target] === 1).toBe(expected.down ?? false);
    const products = cutSets(estate, { target, maxOrder: 3, candidates, down, checkpoint: () => {} });
    if (expected.down) {
      expect(countsOf(products)).toEqual([0, 0, 0]);
      return;
    }
    expect(countsOf(products)).toEqual(expected.count);
    const sets = firstSets(products, 1_000_000, () => {}).map((set) => set.map(idOf));
    for (const order of [1, 2, 3] as const) {
      const own = sets.filter(({ length }) => length === order);
      const listed = expectedOfOrder(expected, order);
      // Whatever a case says is compared; every case gives the sets themselves, or their digest where the list is too long to keep.
      expect(listed.sets !== undefined || listed.sha256 !== undefined).toBe(true);
      if (listed.sets) expect(linesOf(own)).toEqual(linesOf(listed.sets));
      if (listed.sha256) expect(digestOf(own)).toBe(listed.sha256);
    }
  });

  it('has the same single points for all targets at once', () => {
    const cuts = (one.expected.cuts ?? []).filter((cut) => !cut.down);
    const points = singlePoints(estate, { candidates, targets: cuts.map(({ target }) => indexOf(target)), down, checkpoint: () => {} });
    const found = points.flatMap(({ node: cause, takesDown }) => Array.from(takesDown, (target) => `${idOf(target)} ← ${idOf(cause)}`));
    const expected = cuts.flatMap(({ target, order1 = [] }) => order1.map((cause) => `${target} ← ${cause}`));
    expect(found.sort(compareText)).toEqual(expected.sort(compareText));
  });
});
