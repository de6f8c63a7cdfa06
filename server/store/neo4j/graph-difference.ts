// Computes what must change in the graph for analysts so that it shows what the documents say.
import { nodeKinds } from '../../model/vocabulary';
import { type GraphComparison, mostDifferences } from '../store';
import type { Foreign, LyingGraph } from './graph-reading';
import { type GraphRows, type NodeRow, propertiesText, type RelationRow } from './projection';

export interface NodeChange extends NodeRow {
  /** Labels of the model that it must lose. */
  readonly otherKinds: readonly string[];
}

export interface GraphDifference {
  readonly foreignRelations: readonly Foreign[];
  readonly foreignNodes: readonly Foreign[];
  readonly removedRelations: readonly RelationRow[];
  readonly removedNodes: readonly NodeRow[];
  readonly addedNodes: readonly NodeRow[];
  readonly changedNodes: readonly NodeChange[];
  readonly addedRelations: readonly RelationRow[];
  readonly changedRelations: readonly RelationRow[];
}

function isSameRelation(a: RelationRow, b: RelationRow): boolean {
  return a.type === b.type && a.from === b.from && a.to === b.to;
}

function sameProperties(a: NodeRow | RelationRow, b: NodeRow | RelationRow): boolean {
  return propertiesText(a.properties) === propertiesText(b.properties);
}

/** Relations that went: also those whose ends or type are others than their id stands for. */
function relationChanges(have: GraphRows['relations'], want: GraphRows['relations']) {
  const removedRelations = [...have.values()].filter((row) => {
    const wanted = want.get(row.id);
    return !wanted || !isSameRelation(row, wanted);
  });
  const addedRelations: RelationRow[] = [];
  const changedRelations: RelationRow[] = [];
  for (const row of want.values()) {
    const lying = have.get(row.id);
    if (!lying || !isSameRelation(lying, row)) addedRelations.push(row);
    else if (!sameProperties(lying, row)) changedRelations.push(row);
  }
  return { removedRelations, addedRelations, changedRelations };
}

/** Compares two versions. Linear. */
export function differenceOf(have: GraphRows & Partial<LyingGraph>, want: GraphRows): GraphDifference {
  const addedNodes: NodeRow[] = [];
  const changedNodes: NodeChange[] = [];
  for (const row of want.nodes.values()) {
    const lying = have.nodes.get(row.id);
    if (!lying) addedNodes.push(row);
    else if (lying.kind !== row.kind || !sameProperties(lying, row)) {
      changedNodes.push({ ...row, otherKinds: nodeKinds.map(({ kind }) => kind).filter((kind) => kind !== row.kind) });
    }
  }
  return {
    foreignRelations: have.foreignRelations ?? [],
    foreignNodes: have.foreignNodes ?? [],
    removedNodes: [...have.nodes.values()].filter(({ id }) => !want.nodes.has(id)),
    addedNodes,
    changedNodes,
    ...relationChanges(have.relations, want.relations),
  };
}

/** Elements that a difference touches. */
export function sizeOf(difference: GraphDifference): number {
  return Object.values(difference).reduce((sum, list: readonly unknown[]) => sum + list.length, 0);
}

/** The difference in words, one each: what it is, and what is wrong with it. */
function* wordsOf(difference: GraphDifference): Generator<GraphComparison['differences'][number]> {
  const relation = ({ from, type, to }: RelationRow) => `${from} ${type} ${to}`;
  const node = ({ kind, id }: NodeRow) => `${kind} ${id}`;
  for (const { what } of difference.foreignNodes) yield { kind: 'foreignNodes', what };
  for (const { what } of difference.foreignRelations) yield { kind: 'foreignRelations', what };
  for (const row of difference.removedNodes) yield { kind: 'removedNodes', what: node(row) };
  for (const row of difference.removedRelations) yield { kind: 'removedRelations', what: relation(row) };
  for (const row of difference.addedNodes) yield { kind: 'addedNodes', what: node(row) };
  for (const row of difference.addedRelations) yield { kind: 'addedRelations', what: relation(row) };
  for (const row of difference.changedNodes) yield { kind: 'changedNodes', what: node(row) };
  for (const row of difference.changedRelations) yield { kind: 'changedRelations', what: relation(row) };
}

/** The difference as the store reports it; `version`: what was compared. */
export function comparisonOf(difference: GraphDifference, version: number | null): GraphComparison {
  const differences: GraphComparison['differences'][number][] = [];
  for (const one of wordsOf(difference)) {
    if (differences.length === mostDifferences) break;
    differences.push(one);
  }
  const { foreignNodes, foreignRelations, removedNodes, removedRelations, addedNodes, addedRelations, changedNodes, changedRelations } = difference;
  const counts = {
    foreignNodes: foreignNodes.length,
    foreignRelations: foreignRelations.length,
    removedNodes: removedNodes.length,
    removedRelations: removedRelations.length,
    addedNodes: addedNodes.length,
    addedRelations: addedRelations.length,
    changedNodes: changedNodes.length,
    changedRelations: changedRelations.length,
  };
  return { version, total: sizeOf(difference), counts, differences };
}
