// Issues come back from columns; what many of them say is kept once.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BadColumns, type Columns } from '../../../../server/model/columns/columns';
import { IssueWriter, readIssues } from '../../../../server/model/columns/issue-rows';
import { Texts, TextWriter } from '../../../../server/model/columns/texts';
import { type Issue, issue } from '../../../../server/model/issues';
import { anyIssue, expectSame } from '../../../support/made-claims';

function columnsOf(issues: readonly Issue[]): Columns {
  const texts = new TextWriter();
  const writer = new IssueWriter(texts, issues.length);
  for (const one of issues) writer.push(one);
  return new Map([...writer.columns('i'), ...texts.columns('t')]);
}
const read = (columns: Columns) => readIssues(columns, 'i', new Texts(columns, 't'));

it('come back, whatever they have and have not', () => {
  fc.assert(
    fc.property(fc.array(anyIssue), (issues) => expectSame(read(columnsOf(issues)), issues)),
    { seed: 13 },
  );
});

it('of one kind in many rows have their words once', () => {
  const columns = columnsOf(
    Array.from({ length: 1000 }, (_, at) => issue('invalid-value', { file: 'a.csv', row: at }, { value: 'x', details: { allowed: 'a, b' } })),
  );
  expect(new Texts(columns, 't').length).toBe(2);
});

it('without a code are refused', () => {
  const columns = new Map(columnsOf([issue('missing-id', null)]));
  columns.set('i.code', Int32Array.of(7));
  expect(() => read(columns)).toThrow(BadColumns);
});
