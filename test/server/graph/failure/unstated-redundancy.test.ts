// What fails whatever redundancy nobody stated: classes of lone relations, counted by different members. Random estates: `test/oracle/compare.ts`.
import { expect, it } from 'vitest';
import { Pace } from '../../../../server/graph/compiled/pace';
import { loseNodes } from '../../../../server/graph/failure/status';
import { failedAtLeast } from '../../../../server/graph/failure/unstated-redundancy';
import { drawn } from '../../../support/drawing';

function leastIn(text: string, fail: readonly string[], given: readonly string[] = []): string[] {
  const { snapshot, estate } = drawn(text);
  const nodes = (ids: readonly string[]) => ids.map((id) => estate.ids.indexOf(id));
  const { failed } = loseNodes(estate, nodes(fail), { given: nodes(given) });
  const lost = failedAtLeast(snapshot.graph, estate, { causes: [...nodes(given), ...nodes(fail)], stated: failed.lost, pace: new Pace() });
  return estate.ids.filter((_, node) => lost[node] === 1);
}

it('a class holds until its last member is lost', () => {
  const text = 'svc:s -> sup:a\nsvc:s -> sup:b\nsvc:s -> sup:c';
  expect(leastIn(text, ['sup:a', 'sup:b'])).toEqual(['sup:a', 'sup:b']);
  expect(leastIn(text, ['sup:a', 'sup:b', 'sup:c'])).toEqual(['sup:a', 'sup:b', 'sup:c', 'svc:s']);
});

it('a member that two relations name counts once, and alone it spares nothing', () => {
  const text = 'con:c => sup:x of type a\ncon:c => sup:x of type b\ncon:c => sup:y'.replaceAll(/ of type \w/g, '');
  expect(leastIn(text, ['sup:x'])).toEqual(['sup:x']);
  expect(leastIn('svc:s -> sup:a', ['sup:a'])).toEqual(['sup:a', 'svc:s']);
});

it('what is down as stated only because nobody said that there is a spare may be up', () => {
  const text = 'svc:s -> cmp:a\nsvc:s -> cmp:b\nsvc:t -> 1 of (svc:s, svc:u)';
  expect(leastIn(text, ['svc:u'], ['cmp:a'])).toEqual(['cmp:a', 'svc:u']);
});

it('stated groups are what they are', () => {
  expect(leastIn('svc:s -> 2 of (sup:a, sup:b, sup:c)', ['sup:a'])).toEqual(['sup:a']);
  expect(leastIn('svc:s -> 2 of (sup:a, sup:b, sup:c)', ['sup:a', 'sup:b'])).toEqual(['sup:a', 'sup:b', 'svc:s']);
});
