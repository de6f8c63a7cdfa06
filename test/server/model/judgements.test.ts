// The words of judgements and the key of a pair.
import { expect, it } from 'vitest';
import { judgementKey, readJudgement, verdicts } from '../../../server/model/judgements';

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
