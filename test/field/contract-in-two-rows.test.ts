// One contract in two rows with two suppliers: a field case.
import { expect, it } from 'vitest';
import { fieldCase } from './field-case';

const { files, graph, ...field } = fieldCase('contract-in-two-rows');

it('has both suppliers; no row is rejected, and there is nothing to say', async () => {
  const { exit, answer } = await field.import(files, '--source', 'register');
  expect([exit, answer?.rows, answer?.issues]).toEqual([0, { read: 4, accepted: 4, rejected: 0 }, []]);
  expect(answer?.became).toEqual({ nodes: { Contract: 1, Supplier: 2 }, relations: { SUPPLIED_BY: 2 } });
  expect((await graph()).relations.map(({ type, from, to }) => [type, from, to])).toEqual([
    ['SUPPLIED_BY', 'con:1', 'sup:a'],
    ['SUPPLIED_BY', 'con:1', 'sup:b'],
  ]);
});

it('fails when either supplier fails', async () => {
  for (const supplier of ['sup:a', 'sup:b']) expect(await field.failedBy(supplier)).toContain('con:1');
});
