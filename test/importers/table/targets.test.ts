// What columns name: nodes that no row states are made at the end, one for each name whatever its case and the order of rows.
import { beforeEach, describe, expect, it } from 'vitest';
import { derivedColumns } from '../../../importers/table/derived-columns';
import { Targets } from '../../../importers/table/targets';
import type { NodeReference } from '../../../server/model/claims';
import { place, toldContext } from '../../support/table-sources';

const columnOf = (of: string, name: string) => {
  const found = derivedColumns.find((one) => one.of === of && one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const supplier = columnOf('Contract', 'supplier');
const at = { place, column: 'Leverancier' };
let stated: Set<string>;
beforeEach(() => {
  stated = new Set();
});

describe('the targets of columns', () => {
  it('are made once per name, spelt as the smallest, when no row states them', () => {
    const told = toldContext('bron');
    const targets = new Targets(told.context, stated);
    for (const name of ['zaakhost', 'Zaakhost', 'Ander']) expect(targets.find(supplier, name, at)).toMatchObject({ name, mayBeId: true });
    targets.stateCompany('ANDER');
    targets.flush();
    expect(told.claims).toEqual([
      { claim: 'node', id: 'sup:bron/Zaakhost', kind: 'Supplier', properties: { name: 'Zaakhost' }, inferred: 'named-in-a-column', place, derived: true },
    ]);
  });

  it('that are supplier and organisation are one organisation', () => {
    const told = toldContext('bron');
    const targets = new Targets(told.context, stated);
    targets.find(supplier, 'Zaakhost', at);
    targets.nameOrganisation({ name: 'zaakhost', kinds: ['Organisation'], mayBeId: true }, at);
    targets.flush();
    expect(told.claims).toMatchObject([{ id: 'org:bron/Zaakhost', kind: 'Organisation', properties: { name: 'Zaakhost' } }]);
  });

  it('that are organisations are made by id or name, and told once with how many cells name them', () => {
    const told = toldContext('bron');
    const targets = new Targets(told.context, stated);
    const org = (name: string): NodeReference => (name.includes(':') ? { id: name } : { name, kinds: ['Organisation'], mayBeId: true });
    for (const name of ['org:a', 'Gemeente', 'gemeente', 'org:b', 'org:a', 'sup:c', 'Bekend']) targets.nameOrganisation(org(name), at);
    stated.add('org:b');
    targets.stateCompany('bekend');
    targets.flush();
    expect(told.claims.map((claim) => claim.claim === 'node' && [claim.id, claim.kind, claim.inferred])).toEqual([
      ['org:a', 'Organisation', undefined],
      ['org:bron/Gemeente', 'Organisation', 'named-in-a-column'],
    ]);
    expect(told.issues.map(({ code, row, column, value, details }) => [code, row, column, value, details])).toEqual([
      ['organisations-made', null, 'Leverancier', 'org:a', { count: 2, cells: 4 }],
    ]);
  });

  it('by id are made where that id is a company that no row states', () => {
    const told = toldContext();
    const targets = new Targets(told.context, stated);
    for (const id of ['sup:a', 'sup:b', 'org:c', 'svc:d']) expect(targets.find(supplier, id, at)).toEqual({ id });
    stated.add('sup:b');
    targets.flush();
    expect(told.claims).toMatchObject([
      { id: 'sup:a', kind: 'Supplier' },
      { id: 'org:c', kind: 'Organisation' },
    ]);
  });

  it('of a country column are countries, or are told', () => {
    const told = toldContext();
    const targets = new Targets(told.context, stated);
    expect([targets.find(columnOf('Supplier', 'country'), 'Nederland', at), targets.find(columnOf('Supplier', 'country'), 'EU', at)]).toEqual([
      { id: 'country:NL' },
      null,
    ]);
    expect(told.codes()).toEqual(['region-not-country']);
  });
});
