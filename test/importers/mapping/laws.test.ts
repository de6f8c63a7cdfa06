// What holds of every file that a profile reads: each row is accounted for, and the order of rows changes nothing.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { column, propertiesById, readMapped } from '../../support/mapping';

const tables = {
  things: [
    {
      as: 'c',
      kind: 'Contract',
      key: [column('Nr')],
      properties: { end: column('Eind', { several: 'greatest' }), annualValueEur: column('Waarde', { several: 'least' }) },
    },
    { as: 's', kind: 'Supplier', name: column('Wie', { split: ',' }) },
  ],
  relations: [{ type: 'SUPPLIED_BY', from: 'c', to: 's' }],
  rows: { only: [{ column: 'Status', notIn: ['oud'] }] },
};
const cell = (...values: string[]) => fc.constantFrom('', ...values);
const row = fc.tuple(
  cell('1', '2', 'x|y', '"'),
  cell('01-01-2026', '31-12-2027', 'ooit'),
  cell('5', '1.000', '?'),
  cell('Alfa', 'ALFA', 'alfa,Beta', ' beta '),
  cell('oud', 'nieuw', 'OUD'),
);
const written = (rows: readonly (readonly string[])[]) =>
  ['Nr;Eind;Waarde;Wie;Status', ...rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(';'))].join('\n');

it('rows that say something are read or left out, and those read are accepted or rejected', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      const { rows: counts, leftOut } = await readMapped(tables, written(rows));
      const filled = rows.filter((cells) => cells.some((one) => one.trim() !== ''));
      expect([counts.read, counts.read + leftOut]).toEqual([counts.accepted + counts.rejected, filled.length]);
    }),
    { numRuns: 60 },
  );
});

it('the order of rows changes neither things nor relations', async () => {
  const said = async (rows: readonly (readonly string[])[]) => {
    const found = await readMapped(tables, written(rows));
    const relations = new Set(found.relations.map(({ type, from, to }) => JSON.stringify([type, from, to])));
    return { nodes: propertiesById(found), relations: [...relations].sort() };
  };
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.nat()), async (rows, order) => {
      const turned = rows.map((cells) => ({ cells, at: order.next().value as number })).sort((a, b) => a.at - b.at);
      expect(await said(turned.map(({ cells }) => cells))).toEqual(await said(rows));
    }),
    { numRuns: 60 },
  );
});
