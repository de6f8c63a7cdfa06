// Which claims of a source stand in two of its versions.
import { expect, test } from 'vitest';
import { alignClaims } from '../../../../server/estate/change/align';
import type { EstateSource } from '../../../../server/estate/input';
import type { Claim } from '../../../../server/model/claims';
import { node, source } from '../../../support/estate';

const claims = (count: number, from = 0): Claim[] => Array.from({ length: count }, (_, at) => node(`n${from + at}`, 'Component'));
/** Where each claim after stood before; -1: nowhere. */
function keptPlaces(before: readonly EstateSource[], after: readonly EstateSource[]): number[] {
  const places = after.flatMap(({ content }) => content.claims.map(() => -1));
  for (const run of alignClaims(before, after)) for (let at = 0; at < run.length; at += 1) places[run.after + at] = run.before + at;
  return places;
}

const part = (word: string, list: readonly Claim[]): EstateSource => ({ ...source('s', list), import: word });

test('claims that stay are found behind those that come, past those that go', () => {
  const [old, news] = [claims(300), claims(2, 1000)];
  const left = old.filter((_, at) => at !== 7 && (at < 100 || at > 199));
  const keptAt = keptPlaces([part('a', old)], [part('b', news), part('a', left)]);
  expect(keptAt.slice(0, 2)).toEqual([-1, -1]);
  expect(keptAt.slice(2)).toEqual(left.map((claim) => old.indexOf(claim)));
});

test('claims that were read anew are the same by what they say', () => {
  const old = claims(5);
  expect(keptPlaces([part('a', old)], [part('a', structuredClone(old.slice(1)))])).toEqual([1, 2, 3, 4]);
});

test('a claim that came with another import is another one', () => {
  const old = claims(3);
  expect(keptPlaces([part('a', old)], [part('b', old)])).toEqual([-1, -1, -1]);
});

test('a claim that moved before others counts as gone and as come: order decides within a source', () => {
  const [a, b, c] = claims(3) as [Claim, Claim, Claim];
  const keptAt = keptPlaces([part('a', [a, b, c])], [part('a', [c, a, b])]);
  const kept = [...keptAt].filter((at) => at >= 0);
  expect(kept).toEqual([...kept].sort((x, y) => x - y));
});
