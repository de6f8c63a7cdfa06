// Makes estates of extreme shape and size directly as graphs. Questions must answer or refuse them without running away.
import type { Subject } from '../../server/analysis/analysis';
import { compileEstate } from '../../server/graph/compiled/compile';
import type { Properties } from '../../server/model/claims';
import type { EstateGraph, GraphNode, GraphRelation } from '../../server/model/graph';
import type { NodeKind, RelationType } from '../../server/model/vocabulary';

type Tie = readonly [from: string, type: RelationType, to: string, properties?: Properties];

/** Ids of equal length sort as their numbers do. */
const numbered = (prefix: string, at: number) => `${prefix}:${String(at).padStart(7, '0')}`;

/** A subject from nodes and relations in any order. */
export function subjectFrom(nodes: readonly (readonly [id: string, kind: NodeKind])[], ties: readonly Tie[]): Subject {
  const sorted: GraphNode[] = nodes.map(([id, kind]) => ({ id, kind, properties: {}, claims: [] }));
  sorted.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const relations: GraphRelation[] = ties.map(([from, type, to, properties = {}]) => ({ type, from, to, properties, claims: [] }));
  const graph: EstateGraph = { nodes: sorted, relations, aliases: new Map(), disputes: [], issues: [] };
  return { snapshot: { id: 'extreme', asOf: '2026-11-01', graph }, estate: compileEstate(graph), asOf: '2026-11-01' };
}

const many = <T>(count: number, each: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => each(at));

/** No node at all. */
export const nothing = (): Subject => subjectFrom([], []);

/** One service that nothing is known of. */
export const oneNode = (): Subject => subjectFrom([['svc:s', 'Service']], []);

/** A component that depends on itself, under a service. */
export const selfDependent = (): Subject =>
  subjectFrom(
    [
      ['svc:s', 'Service'],
      ['cmp:c', 'Component'],
    ],
    [
      ['svc:s', 'DEPENDS_ON', 'cmp:c'],
      ['cmp:c', 'DEPENDS_ON', 'cmp:c'],
    ],
  );

/** A service on a ring of components, one of which rests on a supplier. */
export function ring(size: number): Subject {
  const ties = many(size, (at): Tie => [numbered('cmp', at), 'DEPENDS_ON', numbered('cmp', (at + 1) % size)]);
  const nodes = many(size, (at): [string, NodeKind] => [numbered('cmp', at), 'Component']);
  return subjectFrom(
    [['svc:s', 'Service'], ['sup:x', 'Supplier'], ...nodes],
    [['svc:s', 'DEPENDS_ON', numbered('cmp', 0)], [numbered('cmp', size >> 1), 'PROVIDED_BY', 'sup:x'], ...ties],
  );
}

/** A service on a chain of components down to a supplier. */
export function chain(depth: number): Subject {
  const ties = many(depth - 1, (at): Tie => [numbered('cmp', at), 'DEPENDS_ON', numbered('cmp', at + 1)]);
  const nodes = many(depth, (at): [string, NodeKind] => [numbered('cmp', at), 'Component']);
  return subjectFrom(
    [['svc:s', 'Service'], ['sup:x', 'Supplier'], ...nodes],
    [['svc:s', 'DEPENDS_ON', numbered('cmp', 0)], [numbered('cmp', depth - 1), 'PROVIDED_BY', 'sup:x'], ...ties],
  );
}

/** A service on a chain of suppliers, each subcontracting to the next: ranks 1 to `depth`. */
export function supplierChain(depth: number): Subject {
  const ties = many(depth - 1, (at): Tie => [numbered('sup', at), 'SUBCONTRACTED_TO', numbered('sup', at + 1)]);
  const nodes = many(depth, (at): [string, NodeKind] => [numbered('sup', at), 'Supplier']);
  return subjectFrom([['svc:s', 'Service'], ...nodes], [['svc:s', 'PROVIDED_BY', numbered('sup', 0)], ...ties]);
}

/** A service on one contract with a chain of subcontractors, each working for the one before, told from the last to the first. */
export function contractChain(depth: number): Subject {
  const ties = many(depth - 1, (at): Tie => {
    const last = depth - 1 - at;
    return ['con:c', 'SUBCONTRACTED_TO', numbered('sup', last), { recipient: numbered('sup', last - 1) }];
  });
  const nodes = many(depth, (at): [string, NodeKind] => [numbered('sup', at), 'Supplier']);
  return subjectFrom(
    [['svc:s', 'Service'], ['con:c', 'Contract'], ...nodes],
    [['svc:s', 'PROVIDED_BY', 'con:c'], ['con:c', 'SUPPLIED_BY', numbered('sup', 0)], ...ties],
  );
}

/** One supplier under many components, and a service on one of them. */
export function hub(relations: number): Subject {
  const nodes = many(relations, (at): [string, NodeKind] => [numbered('cmp', at), 'Component']);
  const ties = many(relations, (at): Tie => [numbered('cmp', at), 'PROVIDED_BY', 'sup:hub']);
  return subjectFrom([['svc:s', 'Service'], ['sup:hub', 'Supplier'], ...nodes], [['svc:s', 'DEPENDS_ON', numbered('cmp', 0)], ...ties]);
}

/** One service that needs many components. */
export function broad(relations: number): Subject {
  const nodes = many(relations, (at): [string, NodeKind] => [numbered('cmp', at), 'Component']);
  return subjectFrom(
    [['svc:s', 'Service'], ...nodes],
    many(relations, (at): Tie => ['svc:s', 'DEPENDS_ON', numbered('cmp', at)]),
  );
}

/** One service that needs any one of many components, in one group. */
export function broadGroup(members: number): Subject {
  const nodes = many(members, (at): [string, NodeKind] => [numbered('cmp', at), 'Component']);
  return subjectFrom(
    [['svc:s', 'Service'], ...nodes],
    many(members, (at): Tie => ['svc:s', 'DEPENDS_ON', numbered('cmp', at), { group: 'all' }]),
  );
}

/** One contract with many relations to one supplier: half told apart by what is supplied, half by group. */
export function parallel(relations: number): Subject {
  const told = (at: number): Properties => (at % 2 === 0 ? { serviceType: `S${at}` } : { group: `g${at}` });
  return subjectFrom(
    [
      ['svc:s', 'Service'],
      ['con:c', 'Contract'],
      ['sup:x', 'Supplier'],
    ],
    [['svc:s', 'PROVIDED_BY', 'con:c'], ...many(relations, (at): Tie => ['con:c', 'SUPPLIED_BY', 'sup:x', told(at)])],
  );
}

/** Many nodes that nothing joins, services and suppliers by turns. */
export function unrelated(count: number): Subject {
  return subjectFrom(
    many(count, (at): [string, NodeKind] => (at % 2 === 0 ? [numbered('svc', at), 'Service'] : [numbered('sup', at), 'Supplier'])),
    [],
  );
}

/** A group that requires three of its two members, and a service on what has it. */
export const unsatisfiable = (): Subject =>
  subjectFrom(
    [
      ['svc:s', 'Service'],
      ['cmp:c', 'Component'],
      ['sup:a', 'Supplier'],
      ['sup:b', 'Supplier'],
    ],
    [
      ['svc:s', 'DEPENDS_ON', 'cmp:c'],
      ['cmp:c', 'PROVIDED_BY', 'sup:a', { group: 'g', required: 3 }],
      ['cmp:c', 'PROVIDED_BY', 'sup:b', { group: 'g', required: 3 }],
    ],
  );
