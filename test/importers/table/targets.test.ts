// What columns name: nodes that no row states are made at the end, one for each name whatever its case and the order of rows.
import { describe, expect, it } from 'vitest';
import { derivedColumns } from '../../../importers/table/derived-columns';
import { Targets } from '../../../importers/table/targets';
import { place, toldContext } from '../../support/table-sources';

const columnOf = (of: string, name: string) => {
  const found = derivedColumns.find((one) => one.of === of && one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const supplier = columnOf('Contract', 'supplier');
const at = { place, column: 'Leverancier' };

describe('the targets of columns', () => {
  it('are made once per name, spelt as the smallest, when no row states them', () => {
    const told = toldContext('bron');
    const targets = new Targets(told.context);
    for (const name of ['zaakhost', 'Zaakhost', 'Ander']) expect(targets.find(supplier, name, at)).toMatchObject({ name, mayBeId: true });
    targets.stateCompany('ANDER');
    targets.flush();
    expect(told.claims).toEqual([
      { claim: 'node', id: 'sup:bron/Zaakhost', kind: 'Supplier', properties: { name: 'Zaakhost' }, inferred: 'named-in-a-column', place, derived: true },
    ]);
  });

  it('by id are made where that id is a company that no row states', () => {
    const told = toldContext();
    const targets = new Targets(told.context);
    for (const id of ['sup:a', 'sup:b', 'org:c', 'svc:d']) expect(targets.find(supplier, id, at)).toEqual({ id });
    targets.stateId('sup:b');
    targets.flush();
    expect(told.claims).toMatchObject([
      { id: 'sup:a', kind: 'Supplier' },
      { id: 'org:c', kind: 'Organisation' },
    ]);
  });

  it('of a country column are countries, or are told', () => {
    const told = toldContext();
    const targets = new Targets(told.context);
    expect([targets.find(columnOf('Supplier', 'country'), 'Nederland', at), targets.find(columnOf('Supplier', 'country'), 'EU', at)]).toEqual([
      { id: 'country:NL' },
      null,
    ]);
    expect(told.codes()).toEqual(['region-not-country']);
  });
});
