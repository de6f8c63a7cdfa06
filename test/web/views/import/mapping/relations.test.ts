// Which relations can be chosen on the mapping page, and which one a new thing of the row gets.
import { describe, expect, it } from 'vitest';
import type { MappedTable } from '../../../../../server/model/mapping-profile';
import type { NodeKind } from '../../../../../server/model/vocabulary';
import { allowedTypes, kindsOf, otherEnds, typesOf, withRelation, withThing } from '../../../../../web/views/import/mapping/relations';
import { table } from './contract-register';

const of = (main: NodeKind): MappedTable => ({ ...table, things: [{ as: 'main', kind: main }], relations: [] });
const added = (main: NodeKind, kind: NodeKind) => withThing(of(main), { as: 'new', kind }).relations;

describe('relations that the model allows', () => {
  it('are by the kinds of both ends', () => {
    expect(allowedTypes({ from: ['Contract'], to: ['Supplier'] })).toEqual(['SUPPLIED_BY', 'SUBCONTRACTED_TO', 'FALLS_BACK_TO']);
    expect(allowedTypes({ from: ['Country'], to: ['Supplier'] })).toEqual([]);
    expect(typesOf(['Organisation'], 'to')).toContain('USES');
    expect(typesOf(['Supplier'], 'from')).toEqual(['PROVIDED_BY', 'SUPPLIED_BY', 'SUBCONTRACTED_TO', 'MADE_BY', 'OWNED_BY', 'FALLS_BACK_TO']);
  });
  it('lead to the kinds that the rows make, else to all that may stand there', () => {
    const made = ['Service', 'Supplier'] as const;
    expect(otherEnds(['Component'], { type: 'DEPENDS_ON', named: 'to', made })).toEqual(['Service']);
    expect(otherEnds(['Component'], { type: 'HOSTED_IN', named: 'to', made })).toEqual(['Datacenter']);
  });
  it('of a thing whose kind a column says are those of all its kinds', () => {
    expect(kindsOf({ column: 'Type', values: { a: 'Service', b: 'Component', c: 'Service' } })).toEqual(['Service', 'Component']);
    expect(kindsOf('Nothing')).toEqual([]);
  });
});

describe('a thing that is added', () => {
  it('stands in the usual relation with the first one', () => {
    expect(added('Contract', 'Supplier')).toEqual([{ type: 'SUPPLIED_BY', from: 'main', to: 'new' }]);
    expect(added('Contract', 'Service')).toEqual([{ type: 'PROVIDED_BY', from: 'new', to: 'main' }]);
    expect(added('Component', 'Supplier')).toEqual([{ type: 'PROVIDED_BY', from: 'main', to: 'new' }]);
    expect(added('Supplier', 'Country')).toEqual([{ type: 'OPERATES_FROM', from: 'main', to: 'new' }]);
    expect(added('Datacenter', 'Country')).toEqual([{ type: 'LOCATED_IN', from: 'main', to: 'new' }]);
    expect(added('Supplier', 'Supplier')).toEqual([{ type: 'SUBCONTRACTED_TO', from: 'main', to: 'new' }]);
    expect(added('Service', 'Component')).toEqual([{ type: 'DEPENDS_ON', from: 'main', to: 'new' }]);
  });
  it('is the organisation of what belongs to one, and uses nothing by itself', () => {
    const next = withThing(of('Component'), { as: 'new', kind: 'Organisation' });
    expect(next.relations).toEqual([]);
    expect(next.things[0]?.properties).toEqual({ organisation: { thing: 'new' } });
  });
  it('stands alone where the model has nothing between them', () => {
    expect(added('Country', 'Technology')).toEqual([]);
  });
});

it('a relation that is there is not added again', () => {
  const [first] = table.relations;
  expect(first && withRelation(table, first)).toBe(table);
  expect(withRelation(table, { type: 'ESTABLISHED_IN', from: 'supplier', to: 'land' }).relations).toHaveLength(table.relations.length + 1);
});
