// Judgements as records: one record a pair, whatever the order of its ids, in words that the graph reads.
import { expect, it } from 'vitest';
import { judge, judgements, withdrawJudgement } from '../../../server/records/judgements';
import { author } from '../../conformance/made-records';

it('of a pair are entries of one record, the smaller id first', () => {
  const said = judge({ a: 'b', b: 'a', verdict: 'not-same' }, author);
  expect(said).toEqual({
    change: 'revise',
    revision: { kind: 'judgement', key: '["a","b"]', ...author, body: { a: 'a', b: 'b', verdict: 'not-same' } },
  });
  expect(withdrawJudgement('b', 'a', author)).toEqual({ change: 'revise', revision: { kind: 'judgement', key: '["a","b"]', ...author, body: null } });
});

it.each(['different', '', 'SAME'])('are in the words of today only: “%s” is none', (verdict) => {
  expect(judgements.body.safeParse({ a: 'a', b: 'b', verdict }).success).toBe(false);
});
