// Which members of a list stand in a later form of it.
import { expect, test } from 'vitest';
import { countInRuns, outsideRuns, sharedRuns } from '../../../server/model/runs';
import { seeded } from '../../bench/generate-estate';

const list = (count: number, from = 0) => Array.from({ length: count }, (_, at) => ({ at: from + at }));

test('what comes first and what goes in the middle leave two runs', () => {
  const [old, news] = [list(1000), list(1)];
  const now = [...news, ...old.filter(({ at }) => at !== 600)];
  expect(sharedRuns(old, now)).toEqual([
    { before: 0, after: 1, length: 600 },
    { before: 601, after: 601, length: 399 },
  ]);
});

test('a part that moved far is found behind what comes, or counts as another one', () => {
  const old = list(300);
  const now = [...old.slice(200), ...old.slice(0, 200)];
  expect(sharedRuns(old, now)).toEqual([{ before: 200, after: 0, length: 100 }]);
});

test('lists that share nothing, and empty ones, have no runs', () => {
  expect(sharedRuns(list(50), list(50))).toEqual([]);
  expect(sharedRuns([], list(5))).toEqual([]);
  expect(sharedRuns(list(5), [])).toEqual([]);
});

test('runs hold the same members in the order of both, and the places outside are all others', () => {
  const next = seeded(13);
  for (let turn = 0; turn < 300; turn += 1) {
    const old = list(1 + Math.floor(next() * 80));
    const now = old.flatMap((one) => (next() < 0.2 ? [] : next() < 0.2 ? [{ at: -1 }, one] : [one]));
    if (next() < 0.3) now.reverse();
    const runs = sharedRuns(old, now);
    let [left, right] = [0, 0];
    for (const { before, after, length } of runs) {
      expect(before >= left && after >= right && length > 0).toBe(true);
      expect(now.slice(after, after + length)).toEqual(old.slice(before, before + length));
      [left, right] = [before + length, after + length];
    }
    const outside = outsideRuns(runs, 'after', now.length);
    expect(outside.length + countInRuns(runs)).toBe(now.length);
    expect(outsideRuns(runs, 'before', old.length)).toHaveLength(old.length - countInRuns(runs));
  }
});
