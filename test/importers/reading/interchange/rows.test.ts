// Rows of a graph in JSON: one claim each, or rejected with the reason.
import { describe, expect, it } from 'vitest';
import { NodeRegister } from '../../../../importers/reading/duplicates';
import { type RowReading, readNodeRow, readRelationRow, readRow } from '../../../../importers/reading/interchange/rows';
import { UnusedProperties } from '../../../../importers/reading/interchange/unused-properties';
import { Tally } from '../../../../importers/reading/tally';
import { place, toldContext } from '../../../support/table-sources';

function read(reader: typeof readNodeRow, rows: readonly unknown[], mayHoldBadText = false) {
  const told = toldContext();
  const reading: RowReading = { context: told.context, register: new NodeRegister(), tally: new Tally(), unused: new UnusedProperties(), mayHoldBadText };
  for (const [at, row] of rows.entries()) readRow(row, { place: { ...place, row: at + 1 }, reader }, reading);
  return told;
}

describe('a row of nodes', () => {
  it('becomes a claim, what holds a node apart from its values', () => {
    const { claims, rows } = read(readNodeRow, [{ id: 'con:a', kind: 'Contract', title: 'A', organisation: 'org:x' }]);
    expect(claims).toMatchObject([{ id: 'con:a', kind: 'Contract', properties: { title: 'A' }, references: { organisation: { id: 'org:x' } } }]);
    expect(rows).toEqual([true]);
  });

  it.each([
    [5, 'bad-row'],
    [[], 'bad-row'],
    [{ kind: 'Supplier' }, 'missing-id'],
    [{ id: ' ', kind: 'Supplier' }, 'missing-id'],
    [{ id: 'a', kind: 'supplier' }, 'unknown-kind'],
  ])('%j is rejected: %s', (row, code) => {
    const told = read(readNodeRow, [row]);
    expect([told.codes(), told.rows, told.claims]).toEqual([[code], [false], []]);
  });

  it('repeated is one claim when equal; a later one that differs is rejected', () => {
    const row = { id: 'a', kind: 'Supplier', name: 'A' };
    const told = read(readNodeRow, [row, { ...row }, { ...row, name: 'B' }]);
    expect([told.claims.length, told.rows, told.codes()]).toEqual([1, [true, true, false], ['duplicate-id']]);
  });

  it('is searched for a text that cannot be kept where there may be one, in keys and deep values too', () => {
    const rows = [
      { id: 'a', kind: 'Supplier', more: [{ x: 'a\u0000' }] },
      { id: 'b', kind: 'Supplier', 'x\u0000': 1 },
    ];
    expect(read(readNodeRow, rows, true).codes()).toEqual(['bad-text', 'bad-text']);
  });
});

describe('a row of relations', () => {
  it.each([
    [{ type: 'X', from: 'a', to: 'b' }, 'unknown-relation-type'],
    [{ type: 'DEPENDS_ON', to: 'b' }, 'missing-end'],
    [{ type: 'DEPENDS_ON', from: 'a', to: '' }, 'missing-end'],
    [{ type: 'DEPENDS_ON', from: 'a', to: 'b', required: 0 }, 'bad-required'],
  ])('%j is rejected: %s', (row, code) => {
    const told = read(readRelationRow, [row]);
    expect([told.codes(), told.rows]).toEqual([[code], [false]]);
  });

  it('to itself is accepted, and told', () => {
    const told = read(readRelationRow, [{ type: 'DEPENDS_ON', from: 'a', to: 'a', group: 'g' }]);
    expect([told.codes(), told.rows]).toEqual([['self-relation'], [true]]);
    expect(told.claims).toMatchObject([{ type: 'DEPENDS_ON', from: { id: 'a' }, to: { id: 'a' }, properties: { group: 'g' } }]);
  });
});
