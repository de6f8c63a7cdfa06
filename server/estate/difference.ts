// What an import changes in the graph: nodes and relations added, changed, removed, unchanged.
import type { EstateGraph } from '../model/graph';
import { canonicalLine, nodeObject, relationObject } from './canonical';
import { relationKey } from './relation-claims';

export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

export interface Changes {
  readonly nodes: ChangeCounts;
  readonly relations: ChangeCounts;
}

type Parts = Pick<EstateGraph, 'nodes' | 'relations'>;

function count(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): ChangeCounts {
  let added = 0;
  let changed = 0;
  let unchanged = 0;
  for (const [key, line] of after) {
    const old = before.get(key);
    if (old === undefined) added += 1;
    else if (old === line) unchanged += 1;
    else changed += 1;
  }
  return { added, changed, removed: before.size - changed - unchanged, unchanged };
}

const nodeLines = (graph: Parts) => new Map(graph.nodes.map((node) => [node.id, canonicalLine(nodeObject(node))]));
const relationLines = (graph: Parts) => new Map(graph.relations.map((relation) => [relationKey(relation), canonicalLine(relationObject(relation))]));

/** Compares two graphs by id and by identity of relations; provenance does not count. Linear. */
export function compareGraphs(before: Parts, after: Parts): Changes {
  return { nodes: count(nodeLines(before), nodeLines(after)), relations: count(relationLines(before), relationLines(after)) };
}
