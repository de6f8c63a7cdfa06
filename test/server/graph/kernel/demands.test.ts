// Each door of the kernel stops, with a sentence, before a wrong number becomes a wrong answer.
import { describe, expect, it } from 'vitest';
import { compileEstate } from '../../../../server/graph/compiled/compile';
import type { CompiledEstate } from '../../../../server/graph/compiled/compiled';
import { packRows } from '../../../../server/graph/compiled/csr';
import { BitSums } from '../../../../server/graph/kernel/bit-sums';
import { Blast } from '../../../../server/graph/kernel/blast';
import { chainsOf } from '../../../../server/graph/kernel/chains';
import { demandIndex, demandIndices, demandLength, demandRows } from '../../../../server/graph/kernel/demands';
import { downFromTheStart, Failure } from '../../../../server/graph/kernel/failure';
import { livingGroupsOf } from '../../../../server/graph/kernel/living-groups';
import { lossTimes, remainingOf } from '../../../../server/graph/kernel/loss-times';
import { eachInRow, eachMustBlock } from '../../../../server/graph/kernel/must';
import { keepWholeGraph, mustGraphOf, wholeGraphOf } from '../../../../server/graph/kernel/must-graph';
import { MustState } from '../../../../server/graph/kernel/must-state';
import { networkOf } from '../../../../server/graph/kernel/network';
import { randomFrom } from '../../../../server/graph/kernel/random';
import { eachReachBlock } from '../../../../server/graph/kernel/reach';
import { estateOf, shareEstate } from '../../../../server/graph/kernel/shared-estate';
import { drawn } from '../../../support/drawing';

const { snapshot, estate } = drawn('svc:s -> 1 of (cmp:a, cmp:b)\ncmp:a -> cmp:c\ncmp:b -> cmp:c');
const { graph } = snapshot;
const other = drawn('svc:s -> cmp:a').snapshot.graph;
const none = new Uint8Array(estate.vertexCount);
const tooFew = new Uint8Array(estate.vertexCount - 1);
const must = mustGraphOf(estate, { down: none });
const nothing = () => undefined;

/** The estate compiled anew, with other columns: what was made of it before is not remembered. */
function spoilt(columns: Partial<CompiledEstate['columns']>, more: Partial<CompiledEstate> = {}): CompiledEstate {
  const fresh = compileEstate(graph);
  return { ...fresh, ...more, columns: { ...fresh.columns, ...columns } };
}

const { columns } = estate;
const reach = { size: 2, out: packRows(2, (emit) => emit(0, 1)), adds: Uint8Array.of(0), least: new Uint8Array(2) };
const starts = packRows(1, (emit) => emit(0, 0));
const badStarts = packRows(1, (emit) => emit(0, 2));
const times = { down: none, weakenedBefore: none, causes: [0] };

const wrong: readonly (readonly [string, () => unknown, RegExp])[] = [
  ['a cause that is no vertex', () => new Failure(estate).run([-1]), /a cause is -1, and must be a whole number from 0 to 3/],
  ['a cause that nobody found', () => new Failure(estate).run([Number.NaN]), /a cause is NaN/],
  ['something down that is no vertex', () => new Failure(estate, { given: [99] }), /given as down is 99/],
  ['something down that is no vertex, before any event', () => downFromTheStart(estate, [-1]), /given as down is -1/],
  ['columns of two lengths', () => networkOf(spoilt({ fails: new Uint8Array(99) })), /fails of the groups has 99 entries, and must have 3/],
  ['an owner that is no vertex', () => networkOf(spoilt({ owner: columns.owner.map(() => 77) })), /owner of a group is 77/],
  [
    'a member that is no vertex',
    () => networkOf(spoilt({ members: { offset: columns.members.offset, items: columns.members.items.map(() => 4) } })),
    /members is 4, and must be a whole number from 0 to 3/,
  ],
  [
    'lists that do not end where the items end',
    () => networkOf(spoilt({ members: { offset: columns.members.offset, items: columns.members.items.slice(1) } })),
    /items of members has 3 entries, and must have 4/,
  ],
  ['memberships of another estate', () => networkOf(spoilt({}, { memberOf: packRows(2, nothing) })), /offsets of memberships has 3 entries, and must have 5/],
  ['a tolerance that is NaN', () => networkOf(spoilt({ tolerance: columns.tolerance.map(() => Number.NaN) })), /tolerance of member 0 is NaN/],
  ['a tolerance below zero', () => networkOf(spoilt({ tolerance: columns.tolerance.map(() => -1) })), /tolerance of member 0 is -1/],
  ['flags for too few vertices, when times are asked', () => remainingOf(networkOf(estate), tooFew), /what is down has 3 entries, and must have 4/],
  ['a cause of times that is no vertex', () => lossTimes(networkOf(estate), { ...times, causes: [4] }, 'failed'), /a cause is 4/],
  ['what is weakened for too few vertices', () => lossTimes(networkOf(estate), { ...times, weakenedBefore: tooFew }, 'weakened'), /weakened before has 3/],
  [
    'flags for too few vertices, when groups are asked',
    () => livingGroupsOf(estate, { down: tooFew, withSoftGates: false, contract: false }),
    /what is down has 3/,
  ],
  ['a target that is no vertex', () => mustGraphOf(estate, { down: none, targets: [-1] }), /a target is -1/],
  ['a threshold graph of another estate', () => keepWholeGraph(estate, { down: tooFew, graph: must }), /what is down has 3/],
  ['flags for too few positions', () => chainsOf(must, new Uint8Array(1)), /what may be a cause has 1 entries/],
  ['a cause that has no position', () => eachMustBlock(must, Int32Array.of(-1), nothing), /a cause is -1/],
  ['the row of what has no position', () => eachMustBlock(must, Int32Array.of(0), (block) => eachInRow(block, -1, nothing)), /a position is -1/],
  ['a blast from what has no position', () => new Blast(must).run([must.size]), /a cause is \d+/],
  ['a seat that is no position', () => new MustState(must, [-1], nothing), /a seat is -1/],
  ['failing what has no position', () => new MustState(must, [0], nothing).fail(-1), /a seat is -1/],
  ['taking back what did not fail', () => new MustState(must, [0], nothing).undo(), /nothing failed that could be taken back/],
  ['a start that is no position', () => eachReachBlock(reach, badStarts, { passed: 0, each: nothing }), /starts is 2, and must be a whole number from 0 to 1/],
  ['more providers passed than are told apart', () => eachReachBlock(reach, starts, { passed: 4, each: nothing }), /providers passed is 4/],
  ['edges without what they add', () => eachReachBlock({ ...reach, adds: new Uint8Array(0) }, starts, { passed: 0, each: nothing }), /edges add has 0 entries/],
  ['a weight that is no whole number', () => new BitSums().add(new Int32Array(16), 8, 0.5), /a weight is 0.5/],
  ['more rows than there are', () => new BitSums().addRows(new Int32Array(16), new Int32Array(8), 9), /number of rows is 9/],
  ['more sums than a block has', () => new BitSums().flush(new Float64Array(300), 0, 257), /number of sums is 257/],
  ['sums that do not fit', () => new BitSums().flush(new Float64Array(256), 1, 256), /where the sums go is 1/],
  ['a seed that is none', () => randomFrom(Number.NaN), /the seed is NaN/],
  ['arrays of another graph', () => estateOf(other, shareEstate(graph)), /the graph has 2 entries, and must have 4/],
];

describe('a door of the kernel', () => {
  it.each(wrong)('stops at %s', (_, ask, message) => {
    expect(ask).toThrow(/^the kernel was asked wrongly: /);
    expect(ask).toThrow(message);
  });

  it('lets pass what is right', () => {
    expect(() => {
      new Failure(estate, { given: [0] }).run([1, 2]);
      lossTimes(networkOf(estate), times, 'weakened');
      keepWholeGraph(estate, { down: none, graph: wholeGraphOf(estate, none) });
      eachReachBlock(reach, starts, { passed: 3, each: nothing });
      estateOf(graph, shareEstate(graph));
      new BitSums().flush(new Float64Array(256), 0, 256);
    }).not.toThrow();
  });
});

describe('what a door may ask', () => {
  it('takes the first place and the last', () => {
    expect(() => demandIndices('a place', [0, 4], 5)).not.toThrow();
    expect(() => demandIndex('a place', 5, 5)).toThrow('a place is 5, and must be a whole number from 0 to 4');
    expect(() => demandIndex('a place', 1.5, 5)).toThrow('a place is 1.5');
  });

  it('counts entries, and looks at every item of a list', () => {
    expect(() => demandLength('a list', [1, 2], 2)).not.toThrow();
    expect(() => demandLength('a list', [1, 2], 3)).toThrow('a list has 2 entries, and must have 3');
    const rows = { offset: Int32Array.of(0, 1, 2), items: Int32Array.of(0, 3) };
    expect(() => demandRows('lists', rows, { rows: 2, size: 4 })).not.toThrow();
    expect(() => demandRows('lists', rows, { rows: 2, size: 3 })).toThrow('lists is 3');
  });
});
