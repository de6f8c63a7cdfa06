// A report in memory reads as one that is kept: its issues in pieces, with the counts of each.
import { expect, it } from 'vitest';
import { countIssues } from '../../../server/imports/reports';
import { issue } from '../../../server/model/issues';
import { codeIndex, readable } from '../../../server/store/report';

const rows = { read: 0, accepted: 0, rejected: 0 };
const issues = Array.from({ length: 5_000 }, (_, at) => issue(at < 4_999 ? 'missing-id' : 'invalid-value', null, { value: `${at}` }));
const figures = { rows, issueCounts: countIssues(issues) };

it('has pieces that hold all issues in their order, and say how many of each code', async () => {
  const { pieces, piece } = readable({ figures, issues });
  expect(figures.issueCounts.map(({ code }) => code)).toEqual(['invalid-value', 'missing-id']);
  expect(pieces).toEqual([
    [0, 4_096],
    [1, 903],
  ]);
  expect([...(await piece(0)), ...(await piece(1))]).toEqual(issues);
  expect(await piece(2)).toEqual([]);
});

it('without issues has no piece', () => {
  expect(readable({ figures: { rows, issueCounts: [] }, issues: [] }).pieces).toEqual([]);
});

it('tells the codes that are counted, and an issue that is not among them is a fault of ours', () => {
  const indexOf = codeIndex(figures);
  expect(indexOf(issue('missing-id', null))).toBe(1);
  expect(() => indexOf(issue('file-empty', null))).toThrow('file-empty');
});
