// The usual list of a privacy page, by company, without a column of services: a field case.
import { expect, it } from 'vitest';
import { fieldCase } from './field-case';

const { files, graph, ...field } = fieldCase('sub-processors-by-company');

it('makes the company both service and supplier, with two sub-processors and their countries', async () => {
  const { exit, answer } = await field.import(files, '--source', 'lijst');
  expect([exit, answer?.as, answer?.rows, answer?.issues]).toEqual([0, 'sub-processors', { read: 2, accepted: 2, rejected: 0 }, []]);
  const { nodes, relations } = await graph();
  expect(nodes.map(({ kind, name, id }) => [kind, name ?? id])).toEqual([
    ['Country', 'country:DE'],
    ['Country', 'country:NL'],
    ['Supplier', 'Polder DC N.V.'],
    ['Supplier', 'Sluis Cloud B.V.'],
    ['Supplier', 'Zaakhost B.V.'],
    ['Service', 'Zaakhost B.V.'],
  ]);
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name ?? id;
  expect(relations.map(({ type, from, to }) => [nameOf(from), type, nameOf(to)].join(' '))).toEqual([
    'Polder DC N.V. OPERATES_FROM country:DE',
    'Sluis Cloud B.V. OPERATES_FROM country:NL',
    'Zaakhost B.V. PROVIDED_BY Zaakhost B.V.',
    'Zaakhost B.V. SUBCONTRACTED_TO Polder DC N.V.',
    'Zaakhost B.V. SUBCONTRACTED_TO Sluis Cloud B.V.',
  ]);
});

it('answers what fails with a sub-processor', async () => {
  expect(await field.failedBy('sup:lijst/Polder%20DC%20N.V.')).toContain('svc:lijst/Zaakhost%20B.V.');
});
