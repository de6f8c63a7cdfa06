// Several companies in one cell, and names with a comma: a field case.
import { expect, it } from 'vitest';
import { fieldCase } from './field-case';

const { files, graph, ...field } = fieldCase('list-in-one-cell');

it('splits at semicolons and line breaks, never at a comma', async () => {
  const { exit, answer } = await field.import(files, '--source', 'lijst');
  expect([exit, answer?.as, answer?.rows.rejected]).toEqual([0, 'sub-processors', 0]);
  const { nodes, relations } = await graph();
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name;
  expect(relations.flatMap(({ type, from, to }) => (type === 'SUBCONTRACTED_TO' ? [[nameOf(from), nameOf(to)]] : []))).toEqual([
    ['Archiefboer', 'Alfa GmbH'],
    ['Archiefboer', 'Beta Ltd, London'],
    ['Mailbouw', 'Brontal Cloud, Inc.'],
    ['Zaakhost', 'Merel Platforms, Inc.'],
    ['Zaakhost', 'Veldkamp LLC'],
  ]);
  expect(answer?.issues.map(({ code, row }) => [code, row])).toEqual([
    ['redundancy-not-stated', 2],
    ['redundancy-not-stated', 3],
  ]);
});

it.each([
  ['a list of sub-processors', 'subs.csv', 'Service,Company,Sub-processors\nMail,Mailbouw,"Alfa GmbH, Beta Ltd"\n'],
  ['a table', 'contracts.csv', 'id;leverancier\ncon:1;Alfa GmbH, Beta Ltd\n'],
  ['an export of ServiceNow', 'cmdb_ci_service.csv', 'name,vendor,sys_class_name,sys_id\nMail,"Alfa GmbH, Beta Ltd",Business Service,a\n'],
])('remarks on a comma between two legal forms in %s, and keeps it one', async (what, name, text) => {
  const { answer } = await field.import([field.write(name, text)], '--source', what, '--dry-run');
  const warnings = answer?.issues.filter(({ severity }) => severity !== 'info');
  expect(warnings?.map(({ code, severity, value }) => [code, severity, value])).toEqual([['comma-between-names', 'warning', 'Alfa GmbH, Beta Ltd']]);
  expect(answer?.became.nodes.Supplier).toBe(what === 'a list of sub-processors' ? 2 : 1);
});
