// Describes nodes of one name by what tells them apart: kind, sources, and the properties in which they differ.
import { type Candidate, isBrief, mostCandidates } from '../model/candidates';
import type { GraphNode } from '../model/graph';
import { nameOf } from '../model/graph';
import { nodeKindSpec } from '../model/vocabulary';
import type { Lookup } from './by-id';

/** Properties and sources that are said of each. */
const [mostSaid, mostSources] = [3, 3];

/** Those of these ids that are named, in their order. Cost: that of ten nodes, however many have the name. */
export function describeCandidates(nodes: Lookup<GraphNode>, ids: readonly string[]): Candidate[] {
  const found = ids.slice(0, mostCandidates).flatMap((id) => nodes.get(id) ?? []);
  const names = [...new Set(found.flatMap(({ kind }) => nodeKindSpec(kind)?.properties.map(({ name }) => name) ?? []))];
  const valueIn = ({ properties }: GraphNode, name: string) => properties[name];
  const differs = (name: string) => new Set(found.map((node) => JSON.stringify(valueIn(node, name) ?? null))).size > 1;
  const telling = names.filter((name) => name !== 'name' && found.some((node) => isBrief(valueIn(node, name))) && differs(name)).slice(0, mostSaid);
  return found.map((node) => ({
    ...{ id: node.id, kind: node.kind, name: nameOf(node) },
    sources: [...new Set(node.claims.map(({ source }) => source))].sort().slice(0, mostSources),
    said: Object.fromEntries(
      telling.flatMap((name) => {
        const value = valueIn(node, name);
        return isBrief(value) ? [[name, value] as const] : [];
      }),
    ),
  }));
}
