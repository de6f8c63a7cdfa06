// Pairs of ids that a file keeps apart: two ids, or an issue.
import { expect, it } from 'vitest';
import type { ImportContext } from '../../../../importers/importer';
import { readApart } from '../../../../importers/reading/interchange/apart';
import type { Issue } from '../../../../server/model/issues';

function read(pair: unknown) {
  const pairs: [string, string][] = [];
  const issues: Issue[] = [];
  const context = { apart: (a: string, b: string) => pairs.push([a, b]), issue: (one: Issue) => issues.push(one) } as unknown as ImportContext;
  readApart(pair, { file: 'f', sheet: 'apart', row: 1, line: null, sheetRow: null }, context);
  return { pairs, codes: issues.map(({ code }) => code) };
}

it('two ids are a pair', () => {
  expect(read(['a', 'b'])).toEqual({ pairs: [['a', 'b']], codes: [] });
});

it('anything else is an issue, and no pair', () => {
  for (const wrong of [['a'], ['a', 'a'], ['a', 'b', 'c'], ['a', ''], ['a', 1], 'a,b', null, ['a', 'x\u0000']])
    expect(read(wrong)).toEqual({ pairs: [], codes: ['invalid-value'] });
});
