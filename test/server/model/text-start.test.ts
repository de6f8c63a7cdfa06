// Quoting the start of a text.
import { expect, it } from 'vitest';
import { describeIssue, issue } from '../../../server/model/issues';
import { textStart } from '../../../server/model/text-start';

it('a short text is quoted whole, a long one in part, never with half a character', () => {
  expect([textStart('abc', 3), textStart('abcd', 3), textStart('ab😀', 3), textStart('ab😀', 4)]).toEqual(['abc', 'abc…', 'ab…', 'ab😀']);
});

it('an issue of a cell of thirty thousand characters quotes a thousand of them, in value and message alike', () => {
  const { value, column, message } = describeIssue(issue('formula-cell', null, { value: '='.repeat(30_000), column: 'c'.repeat(30_000) }));
  expect([value?.length, column?.length]).toEqual([1_001, 1_001]);
  expect(message.length).toBeLessThan(1_200);
});
