// Titles above the header and a total under the data: a field case.
import { expect, it } from 'vitest';
import { fieldCase } from './field-case';

const { files, graph, ...field } = fieldCase('title-and-total');

it('leaves one contract; the total is no contract, and that is said with its row', async () => {
  const { exit, answer } = await field.import(files, '--source', 'register');
  expect([exit, answer?.rows]).toEqual([0, { read: 3, accepted: 2, rejected: 1 }]);
  expect(answer?.became).toEqual({ nodes: { Contract: 1, Supplier: 1 }, relations: { SUPPLIED_BY: 1 } });
  expect(answer?.issues.map(({ code, file, row, sheetRow, column, value }) => [code, file, row, sheetRow, column, value])).toEqual([
    ['total-row', 'contracts.csv', 2, 6, 'id', 'Totaal'],
  ]);
  expect((await graph()).nodes.map(({ id, title, end }) => [id, title, end])).toEqual([
    ['con:1', 'Hosting', '2027-12-31'],
    ['sup:a', undefined, undefined],
  ]);
});
