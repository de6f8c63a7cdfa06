// Candidates for a name in the words of an issue.
import { expect, it } from 'vitest';
import { type Candidate, candidateDetails, candidatesIn } from '../../../server/model/candidates';
import { describeIssue, issue } from '../../../server/model/issues';

const candidate = (id: string): Candidate => ({ id, kind: 'Supplier', name: 'Alfa', sources: ['register'], said: { kvk: '12345678' } });

it('are said by id, ten at most, and counted of all; the printed issue has them with what tells them apart', () => {
  const all = Array.from({ length: 12 }, (_, at) => candidate(`sup:${at}`));
  const told = issue('ambiguous-reference', null, { value: 'Alfa', details: candidateDetails(all, 5_000) });
  expect(told.details).toMatchObject({ count: 5_000 });
  expect(String(told.details?.candidates)).toMatch(/^sup:0, .*sup:9, …$/);
  expect(describeIssue(told).candidates).toEqual(all.slice(0, 10));
  expect(describeIssue(told).message).toContain('“Alfa” is the name of 5000 different things: sup:0, ');
});

it('are none in an issue of another code or of an older version', () => {
  expect([candidatesIn(undefined), candidatesIn({ count: 2, candidates: 'a, b' })]).toEqual([undefined, undefined]);
  expect('candidates' in describeIssue(issue('missing-id', null))).toBe(false);
});
