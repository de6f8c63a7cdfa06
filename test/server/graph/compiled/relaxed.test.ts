// The estate with redundancy that nobody stated: which groups it has, and that all else stays as it was compiled.
import { expect, it } from 'vitest';
import { Pace } from '../../../../server/graph/compiled/pace';
import { relaxedEstate } from '../../../../server/graph/compiled/relaxed';
import { drawn } from '../../../support/drawing';

function groupsIn(text: string) {
  const { snapshot, estate } = drawn(text);
  const relaxed = relaxedEstate(snapshot.graph, estate, new Pace());
  const shown = (of: typeof estate) =>
    of.groups.map(({ owner, group, required, shown: members }) => [of.ids[owner] ?? owner, group, required, [...members].map((one) => of.ids[one])]);
  return { stated: shown(estate), relaxed: shown(relaxed), estates: [estate, relaxed] as const };
}

it('lone relations of one type to one kind become a group that needs one', () => {
  const { relaxed } = groupsIn('svc:s -> sup:a\nsvc:s -> sup:b\nsvc:s -> cmp:k');
  expect(relaxed).toContainEqual(['svc:s', null, 1, ['sup:a', 'sup:b']]);
  expect(relaxed).toContainEqual(['svc:s', null, 1, ['cmp:k']]);
  expect(relaxed).toHaveLength(2);
});

it('named groups and single relations stay as they are', () => {
  const { stated, relaxed } = groupsIn('svc:s -> 2 of (sup:a, sup:b, sup:c) as g\nsvc:t -> sup:a');
  expect(relaxed).toEqual(stated);
});

it('every member is in the lists of its groups, as before', () => {
  const {
    estates: [, relaxed],
  } = groupsIn('svc:s -> sup:a\nsvc:s -> sup:b\nsvc:t -> sup:a\nsvc:t -> sup:c');
  const a = relaxed.ids.indexOf('sup:a');
  const own = relaxed.memberOf.items.subarray(relaxed.memberOf.offset[a], relaxed.memberOf.offset[a + 1]);
  expect([...own].map((group) => relaxed.ids[relaxed.columns.owner[group] ?? -1])).toEqual(['svc:s', 'svc:t']);
});

it('is made once for an estate', () => {
  const { snapshot, estate } = drawn('svc:s -> sup:a\nsvc:s -> sup:b');
  expect(relaxedEstate(snapshot.graph, estate, new Pace())).toBe(relaxedEstate(snapshot.graph, estate, new Pace()));
});
