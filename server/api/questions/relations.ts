// Finds the relations of each node in both directions; indexed once per snapshot.
import type { GraphRelation, Snapshot } from '../../model/graph';
import { addTo } from '../../model/group-by';

export interface RelationIndex {
  readonly from: ReadonlyMap<string, readonly GraphRelation[]>;
  readonly to: ReadonlyMap<string, readonly GraphRelation[]>;
}

const indexes = new WeakMap<Snapshot, RelationIndex>();

function add(map: Map<string, GraphRelation[]>, key: string, relation: GraphRelation): void {
  addTo(map, key, relation);
}

export function relationIndex(snapshot: Snapshot): RelationIndex {
  const made = indexes.get(snapshot);
  if (made) return made;
  const [from, to] = [new Map<string, GraphRelation[]>(), new Map<string, GraphRelation[]>()];
  for (const relation of snapshot.graph.relations) {
    add(from, relation.from, relation);
    add(to, relation.to, relation);
  }
  const index = { from, to };
  indexes.set(snapshot, index);
  return index;
}
