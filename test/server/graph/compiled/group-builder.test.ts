// Relations of one dependent become its redundancy groups: what counts when they say different things.
import { describe, expect, it } from 'vitest';
import { requiredOf } from '../../../../server/graph/compiled/group-builder';
import { drawn } from '../../../support/drawing';

function groupsOf(text: string) {
  const { estate } = drawn(text);
  return estate.groups.map((one) => ({
    name: one.group,
    required: one.required,
    impact: one.impact,
    members: [...one.members].map((member) => estate.ids[member]),
    hours: [...one.tolerance],
    relations: one.relations.map(({ length }) => length),
  }));
}

describe('what a group requires', () => {
  it('is a number, one when nothing is said, or a percentage rounded up in integers', () => {
    expect([requiredOf(2, 5), requiredOf(undefined, 5)]).toEqual([2, 1]);
    expect([requiredOf('1%', 3), requiredOf('67%', 3), requiredOf('66%', 3), requiredOf('100%', 7), requiredOf('29%', 100)]).toEqual([1, 3, 2, 7, 29]);
  });
});

describe('the groups of a dependent', () => {
  it('are one per relation without a group, and one per name', () => {
    expect(groupsOf('svc:s -> cmp:a\nsvc:s -> 1 of (cmp:c, cmp:b) as g').map(({ name, members }) => [name, members])).toEqual([
      [null, ['cmp:a']],
      ['g', ['cmp:b', 'cmp:c']],
    ]);
  });

  it('have a target that is named twice as one member, which lasts the shorter time', () => {
    const text = 'svc:s -> 1 of (dc:d, dc:e) as g : toleranceHours 9\nsvc:s -> 1 of (dc:d) as g : toleranceHours 4, serviceType x';
    const [group] = groupsOf(text);
    expect([group?.members, group?.hours, group?.relations]).toEqual([
      ['dc:d', 'dc:e'],
      [4, 9],
      [2, 1],
    ]);
  });

  it('only degrade when all of their relations do', () => {
    expect(groupsOf('svc:s -> 1 of (cmp:a, cmp:b) as g : degrades').map(({ impact }) => impact)).toEqual(['degrades']);
    expect(groupsOf('tec:t -> sup:m').map(({ impact }) => impact)).toEqual(['degrades']);
    expect(groupsOf('svc:s -> cmp:a : impact none')).toEqual([]);
  });
});
