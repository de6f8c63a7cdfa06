// One row as a profile reads it.
import { describe, expect, it } from 'vitest';
import { withCode } from '../../support/input-files';
import { column, readMapped } from '../../support/mapping';

const app = { as: 'app', kind: 'Component', name: column('Naam') };
const uses = { type: 'DEPENDS_ON', from: 'app', to: { named: ['Component', 'Service'], column: 'Gebruikt', split: ',' } };
const usedBy = { type: 'DEPENDS_ON', from: { named: ['Component', 'Service'], column: 'Gebruikt door', split: ',' }, to: 'app' };

describe('a relation to what a cell names', () => {
  it('is made for each name, and may be stated from both sides', async () => {
    const { relations, rows } = await readMapped({ things: [app], relations: [uses, usedBy] }, 'Naam;Gebruikt;Gebruikt door\nA;B, "C, Inc.";\nB;;A\n');
    expect(relations.map(({ from, to }) => [from, to].map((end) => ('id' in end ? end.id : end.name)))).toEqual([
      ['cmp:test/a', 'B'],
      ['cmp:test/a', 'C, Inc.'],
      ['A', 'cmp:test/b'],
    ]);
    expect(rows).toEqual({ read: 2, accepted: 2, rejected: 0 });
  });

  it('that nobody knows is a warning: the thing of the row stands', async () => {
    const { relations } = await readMapped({ things: [app], relations: [uses] }, 'Naam;Gebruikt\nA;Onbekend ding\n');
    expect(relations).toMatchObject([{ derived: true, column: 'Gebruikt' }]);
  });
});

it('a row that cannot be used leaves nothing of what it says', async () => {
  const { nodes, rows, issues } = await readMapped(
    { things: [app], relations: [{ ...uses, properties: { group: { value: 'g' }, required: column('Nodig') } }] },
    'Naam;Gebruikt;Nodig\nA;B;1\nC;D;veel\n',
  );
  expect(nodes.map(({ id }) => id)).toEqual(['cmp:test/a']);
  expect(rows).toEqual({ read: 2, accepted: 1, rejected: 1 });
  expect(withCode(issues, 'bad-required').map(({ row }) => row)).toEqual([2]);
});

it('one number is not given to several things', async () => {
  const { nodes, issues } = await readMapped(
    { things: [{ as: 's', kind: 'Supplier', name: column('Namen', { split: ',' }), properties: { kvk: column('KvK'), state: { value: 'up' } } }] },
    'Namen;KvK\n"A, B";12345678\nC;87654321\n',
  );
  expect(nodes.map(({ properties }) => [properties.name, properties.kvk])).toEqual([
    ['A', undefined],
    ['B', undefined],
    ['C', '87654321'],
  ]);
  expect(withCode(issues, 'one-number-several-things').map(({ row, column: title }) => [row, title])).toEqual([[1, 'KvK']]);
});

it('a property that the kind of the row lacks is not given to it', async () => {
  const item = {
    as: 'i',
    kind: { column: 'T', values: { d: 'Service', a: 'Component' } },
    name: column('N'),
    properties: { users: column('U'), class: { value: 'Software' } },
  };
  const { nodes } = await readMapped({ things: [item] }, 'T;N;U\nd;A;5\na;B;5\n');
  expect(nodes.map(({ properties }) => properties)).toEqual([
    { name: 'A', users: 5 },
    { name: 'B', class: 'Software' },
  ]);
});
