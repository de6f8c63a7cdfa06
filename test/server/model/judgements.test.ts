// The words of judgements and the key of a pair.
import { expect, it } from 'vitest';
import { judgementKey, judgementsAfter, readJudgement, verdicts } from '../../../server/model/judgements';

it('a pair has one key, in either order, and no two pairs share it', () => {
  expect(judgementKey('b', 'a')).toBe(judgementKey('a', 'b'));
  expect(judgementKey('a', 'b","c')).not.toBe(judgementKey('a","b', 'c'));
});

it.each(verdicts)('“%s” is read, with nothing beside it', (verdict) => {
  expect(readJudgement({ a: 'a', b: 'b', verdict, note: 'x' })).toEqual({ a: 'a', b: 'b', verdict });
});

it.each([{}, { a: 'a', b: 'b', verdict: 'different' }, { a: 'a', b: 'b' }, { a: 'a', b: 5, verdict: 'same' }])('%j is no judgement', (body) => {
  expect(readJudgement(body)).toBeUndefined();
});

it('after more was said those are in force that were before, but for the pairs that it is about; of one pair what was said last', () => {
  const said = (a: string, b: string, verdict: string | null) => ({ key: judgementKey(a, b), body: verdict === null ? null : { a, b, verdict } });
  const before = judgementsAfter([], [said('b', 'c', 'same'), said('a', 'c', 'same'), said('a', 'b', 'unsure')]) ?? [];
  const more = [said('a', 'c', null), said('b', 'c', 'perhaps'), said('b', 'c', 'not-same'), said('a', 'd', 'same')];
  expect(judgementsAfter(before, more)).toEqual([
    { a: 'a', b: 'b', verdict: 'unsure' },
    { a: 'a', b: 'd', verdict: 'same' },
    { a: 'b', b: 'c', verdict: 'not-same' },
  ]);
  expect(judgementsAfter(before, [said('a', 'b', 'perhaps')])).toBeUndefined();
});
