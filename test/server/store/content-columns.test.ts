// What a source says as columns: its claims one by one as they lie there, and all at once.
import { expect, it } from 'vitest';
import { claimRowsOf } from '../../../server/model/columns/claim-list';
import { columnsOfContent, contentOfColumns } from '../../../server/store/content-columns';
import { oddContent } from '../../conformance/made-records';

it('comes back, and gives its claims as they lie in the columns', () => {
  const content = contentOfColumns(columnsOfContent(oddContent()));
  const rows = claimRowsOf(content.claims);
  expect([...(rows ?? [])]).toStrictEqual(oddContent().claims);
  expect(content).toStrictEqual(oddContent());
  expect(claimRowsOf(oddContent().claims)).toBeUndefined();
});

it('makes its lists once', () => {
  const content = contentOfColumns(columnsOfContent(oddContent()));
  expect(content.claims).toBe(content.claims);
  expect(content.issues).toBe(content.issues);
});
