// A made estate as the graph that importing it would give, without files and store: for measuring the engine alone.
import type { EstateGraph, GraphNode, GraphRelation, Provenance } from '../../server/model/graph';
import { compareText } from '../../server/model/text-order';
import type { NodeKind, RelationType } from '../../server/model/vocabulary';
import type { MadeEstate, MadeRelation } from './generate-estate';

const claims: readonly Provenance[] = [];
const nothing = {};

function relationOf({ type, from, to, group, required, recipient }: MadeRelation): GraphRelation {
  const stated = { ...(group ? { group } : {}), ...(required ? { required: Number(required) } : {}), ...(recipient ? { recipient } : {}) };
  return { type: type as RelationType, from, to, properties: group || recipient ? stated : nothing, claims };
}

/** Nodes sorted by id; relations as made. */
export function graphOf({ nodes, relations, organisationOf }: MadeEstate): EstateGraph {
  const made: GraphNode[] = [];
  for (const [kind, ids] of nodes) {
    for (const id of ids) {
      const organisation = organisationOf.get(id);
      made.push({ id, kind: kind as NodeKind, properties: organisation === undefined ? nothing : { organisation }, claims });
    }
  }
  made.sort((a, b) => compareText(a.id, b.id));
  return { nodes: made, relations: relations.map(relationOf), aliases: new Map(), disputes: [], issues: [] };
}
