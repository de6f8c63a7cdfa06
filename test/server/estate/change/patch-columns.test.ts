// What is damaged is told, not read as a patch.
import { expect, test } from 'vitest';
import { columnsOfPatch, patchOfColumns } from '../../../../server/estate/change/patch-columns';
import { BadColumns } from '../../../../server/model/columns/columns';

const nothing = { gone: [], come: [] };
const empty = { nodes: nothing, relations: nothing, aliases: nothing, disputes: nothing, issues: nothing };

test('an empty patch is read as one, and one of which a part is missing is refused', () => {
  const columns = columnsOfPatch(empty);
  expect(patchOfColumns(columns)).toEqual(empty);
  columns.delete('patch.issues.come');
  expect(() => patchOfColumns(columns)).toThrow(BadColumns);
});
