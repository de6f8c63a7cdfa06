// What must change in the graph for analysts: what is missing, too much or other, relations whose ends moved among it, and how that is told.
import { describe, expect, it } from 'vitest';
import { comparisonOf, differenceOf, sizeOf } from '../../../../server/store/neo4j/graph-difference';
import type { GraphRows, NodeRow, RelationRow } from '../../../../server/store/neo4j/projection';
import { mostDifferences } from '../../../../server/store/store';

const node = (id: string, kind = 'Supplier', properties: NodeRow['properties'] = { name: id }): NodeRow => ({ id, kind, properties });
const relation = (id: string, [from, type, to]: readonly [string, string, string], properties: RelationRow['properties'] = {}): RelationRow => ({
  ...{ id, type, from, to },
  properties,
});
const rows = (nodes: readonly NodeRow[], relations: readonly RelationRow[] = []): GraphRows => ({
  nodes: new Map(nodes.map((row) => [row.id, row])),
  relations: new Map(relations.map((row) => [row.id, row])),
});
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('nodes', () => {
  it('are added, removed, or changed when a property or the kind is other; a changed one loses every other label of the model', () => {
    const have = rows([node('same'), node('gone'), node('named'), node('kind')]);
    const want = rows([node('same'), node('new'), node('named', 'Supplier', { name: 'else' }), node('kind', 'Organisation')]);
    const found = differenceOf(have, want);
    expect([ids(found.addedNodes), ids(found.removedNodes), ids(found.changedNodes)]).toEqual([['new'], ['gone'], ['named', 'kind']]);
    expect(found.changedNodes[1]?.otherKinds).toContain('Supplier');
    expect(found.changedNodes[1]?.otherKinds).not.toContain('Organisation');
  });

  it('are the same whatever the order of their properties', () => {
    const [a, b] = [node('a', 'Supplier', { name: 'A', kvk: '1' }), node('a', 'Supplier', { kvk: '1', name: 'A' })];
    expect(sizeOf(differenceOf(rows([a]), rows([b])))).toBe(0);
  });
});

describe('relations', () => {
  it('whose ends or type are others than their id stands for go and come again; others are changed in place', () => {
    const have = rows([], [relation('moved', ['a', 'USES', 'b']), relation('other', ['a', 'USES', 'b']), relation('gone', ['a', 'USES', 'c'])]);
    const want = rows([], [relation('moved', ['a', 'USES', 'c']), relation('other', ['a', 'USES', 'b'], { group: 'g' }), relation('new', ['b', 'USES', 'c'])]);
    const found = differenceOf(have, want);
    expect([ids(found.removedRelations), ids(found.addedRelations), ids(found.changedRelations)]).toEqual([['moved', 'gone'], ['moved', 'new'], ['other']]);
  });
});

describe('a difference in words', () => {
  it('counts each kind, names each thing, and what a person added comes first', () => {
    const have = { ...rows([node('gone')]), foreignNodes: [{ element: 'x', what: 'Supplier by hand' }], foreignRelations: [] };
    const want = rows([node('new')], [relation('r', ['new', 'USES', 'new'])]);
    const { total, counts, differences, version } = comparisonOf(differenceOf(have as never, want), 7);
    expect([version, total, counts.foreignNodes, counts.removedNodes, counts.addedNodes, counts.addedRelations]).toEqual([7, 4, 1, 1, 1, 1]);
    expect(differences).toEqual([
      { kind: 'foreignNodes', what: 'Supplier by hand' },
      { kind: 'removedNodes', what: 'Supplier gone' },
      { kind: 'addedNodes', what: 'Supplier new' },
      { kind: 'addedRelations', what: 'new USES new' },
    ]);
  });

  it('names at most a thousand, and counts all', () => {
    const many = Array.from({ length: mostDifferences + 5 }, (_, at) => node(`n${at}`));
    const { total, differences } = comparisonOf(differenceOf(rows([]), rows(many)), null);
    expect([total, differences.length]).toEqual([mostDifferences + 5, mostDifferences]);
  });
});
