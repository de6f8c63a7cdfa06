// Candidates that take down the same members of groups stand in for each other.
import { describe, expect, it } from 'vitest';
import { downFromTheStart } from '../../../../server/graph/kernel/failure';
import { mustGraphOf } from '../../../../server/graph/kernel/must-graph';
import { classesOf, reachesSpare } from '../../../../server/graph/sets/cut-set-classes';
import { drawn } from '../../../support/drawing';

function classesIn(text: string, candidates: readonly string[], targets: readonly string[] = []) {
  const { estate } = drawn(text);
  const graph = mustGraphOf(estate, { down: downFromTheStart(estate), contract: true });
  const positionOf = (id: string) => graph.positionOf[estate.indexOf.get(id) ?? -1] ?? -1;
  const idAt = new Map(candidates.map((id) => [positionOf(id), id]));
  const classes = classesOf(graph, candidates.map(positionOf), { targets: targets.map(positionOf), checkpoint: () => undefined });
  const reaches = reachesSpare(graph);
  return { classes: classes.map((one) => one.map((position) => idAt.get(position))), reaches: (id: string) => reaches[positionOf(id)] === 1 };
}

const twoChains = 'svc:s -> 1 of (cmp:a, cmp:b)\ncmp:a -> cmp:x\ncmp:x -> sup:p\ncmp:b -> sup:q';

describe('classes of candidates', () => {
  it('hold what lies on the way to the same member', () => {
    expect(classesIn(twoChains, ['cmp:a', 'cmp:x', 'sup:p', 'cmp:b', 'sup:q']).classes).toEqual([
      ['cmp:a', 'cmp:x', 'sup:p'],
      ['cmp:b', 'sup:q'],
    ]);
  });

  it('keep apart what takes down one member more', () => {
    const text = `${twoChains}\nsvc:t -> 1 of (cmp:x, cmp:z)`;
    expect(classesIn(text, ['cmp:a', 'cmp:x', 'sup:p']).classes).toEqual([['cmp:a'], ['cmp:x', 'sup:p']]);
  });

  it('tell members apart however many there are', () => {
    const members = Array.from({ length: 70 }, (_, at) => `cmp:${at}`);
    const text = `svc:s -> 69 of (${members.join(', ')})\ncmp:0 -> sup:p\ncmp:69 -> sup:q`;
    expect(classesIn(text, ['cmp:0', 'sup:p', 'cmp:69', 'sup:q', 'cmp:40']).classes).toEqual([['cmp:0', 'sup:p'], ['cmp:69', 'sup:q'], ['cmp:40']]);
  });

  it('keep apart what takes down a target alone, where several targets are asked about', () => {
    const text = `${twoChains}\nsvc:t -> sup:p`;
    expect(classesIn(text, ['cmp:x', 'sup:p'], ['svc:s', 'svc:t']).classes).toEqual([['cmp:x'], ['sup:p']]);
  });
});

describe('what can stand in a larger cut set', () => {
  it('takes down a member of a group without meeting spare capacity', () => {
    const { reaches } = classesIn(`${twoChains}\nsvc:u -> sup:r`, []);
    expect(['sup:p', 'cmp:a', 'sup:r', 'svc:s'].map(reaches)).toEqual([true, true, false, false]);
  });
});
