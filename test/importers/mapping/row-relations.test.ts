// The relations that one row states, and what is remarked about them.
import { expect, it } from 'vitest';
import { withCode } from '../../support/input-files';
import { column, readMapped } from '../../support/mapping';

const supplier = { as: 'sup', kind: 'Supplier', name: column('Leverancier') };
const sub = { as: 'sub', kind: 'Supplier', name: column('Onder', { split: ';' }) };
const contract = { as: 'con', kind: 'Contract', key: [column('Nr')] };

it('a list of suppliers with their subcontractors makes unscoped relations, and says what such a relation does', async () => {
  const { relations, issues } = await readMapped(
    { things: [supplier, sub], relations: [{ type: 'SUBCONTRACTED_TO', from: 'sup', to: 'sub' }] },
    'Leverancier\tOnder\nA\tB; C\nD\tC\n',
  );
  expect(relations.map(({ from, to }) => [from, to].map((end) => ('id' in end ? end.id : '')))).toEqual([
    ['sup:test/a', 'sup:test/b'],
    ['sup:test/a', 'sup:test/c'],
    ['sup:test/d', 'sup:test/c'],
  ]);
  expect(withCode(issues, 'unscoped-subcontracting').map(({ severity, details }) => [severity, details?.count])).toEqual([['info', 3]]);
});

it('under a contract there is nothing to remark on that', async () => {
  const { issues, relations } = await readMapped(
    { things: [contract, supplier, sub], relations: [{ type: 'SUBCONTRACTED_TO', from: 'con', to: 'sub', properties: { recipient: { thing: 'sup' } } }] },
    'Nr\tLeverancier\tOnder\n1\tA\tB\n',
  );
  expect([relations.length, withCode(issues, 'unscoped-subcontracting')]).toEqual([1, []]);
});

it('several suppliers in one cell are all needed, which is remarked; where a group is stated it is not', async () => {
  const both = { ...supplier, name: column('Leverancier', { split: ';' }) };
  const relation = { type: 'SUPPLIED_BY', from: 'con', to: 'sup' };
  const read = (properties: object) => readMapped({ things: [contract, both], relations: [{ ...relation, properties }] }, 'Nr\tLeverancier\n1\tA; B\n2\tC\n');
  const open = await read({});
  expect(withCode(open.issues, 'redundancy-not-stated').map(({ row, column: title, value, details }) => [row, title, value, details?.count])).toEqual([
    [1, 'Leverancier', 'A; B', 2],
  ]);
  expect(open.relations.map(({ inferred }) => inferred)).toEqual(['redundancy-not-stated', 'redundancy-not-stated', undefined]);
  expect((await read({ group: { value: 'g' } })).issues).toEqual([]);
});

it('a thing that needs itself is remarked', async () => {
  const app = { as: 'app', kind: 'Component', name: column('Naam') };
  const { issues } = await readMapped(
    { things: [app, { ...app, as: 'host', name: column('Host') }], relations: [{ type: 'DEPENDS_ON', from: 'app', to: 'host' }] },
    'Naam;Host\nA;a\n',
  );
  expect(withCode(issues, 'self-relation').map(({ value }) => value)).toEqual(['cmp:test/a']);
});
