// Ten computers of one name in a list of a CMDB without sys_id: a field case.
import { expect, it } from 'vitest';
import { fieldCase } from './field-case';

const { files, graph, ...field } = fieldCase('same-name');

it('count as one, and one warning says so with what to export instead', async () => {
  const { exit, answer } = await field.import(files, '--source', 'cmdb');
  expect([exit, answer?.as, answer?.rows.accepted, answer?.became.nodes]).toEqual([0, 'servicenow', 10, { Component: 1 }]);
  const warnings = answer?.issues.filter(({ severity }) => severity === 'warning');
  expect(warnings?.map(({ code, column, value, message }) => [code, column, value, message])).toEqual([
    ['same-name', 'name', 'Werkstation balie', '10 rows share class and name and have no number: counted as one (first “Werkstation balie”).'],
  ]);
  expect(warnings?.[0]?.remedy).toContain('sys_id');
  expect((await graph()).nodes).toHaveLength(1);
});
