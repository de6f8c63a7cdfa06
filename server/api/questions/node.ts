// One node in full: every property with who says so, disputes, other ids, relations both ways with their sources.

import type { NodeClaim, PropertyValue } from '../../model/claims';
import { Fault } from '../../model/faults';
import type { GraphNode, GraphRelation, Provenance } from '../../model/graph';
import { compareText } from '../../model/text-order';
import type { NodeBody, NodeRelation, ProvenanceBody } from '../contract';
import { briefOf, findNode } from './briefs';
import type { LoadedStore } from './loaded';
import { providerRanks } from './ranks';
import { relationIndex } from './relations';

interface Statement {
  readonly claim: NodeClaim;
  readonly by: ProvenanceBody;
}

/** All claims about a node under any of its ids, those of the strongest source first. O(claims of the estate). */
function statementsAbout(loaded: LoadedStore, ids: ReadonlySet<string>): Statement[] {
  return loaded.sources.flatMap((source) =>
    source.content.claims.flatMap((claim) => (claim.claim === 'node' && ids.has(claim.id) ? [{ claim, by: provenanceOf(source, claim) }] : [])),
  );
}

function provenanceOf(source: LoadedStore['sources'][number], claim: NodeClaim): ProvenanceBody {
  const { file, sheet, row, line } = claim.place;
  const { name, importer, importedAt } = source;
  return { source: name, file, sheet, row, line, import: source.import, importer, importedAt, inferred: claim.inferred ?? null };
}

function statesProperty({ claim }: Statement, property: string): boolean {
  return claim.properties[property] !== undefined || claim.references?.[property] !== undefined;
}

/** Whether a claim says what counts; a reference by name is taken to, since only the resolved id can be compared. */
function agrees({ claim }: Statement, property: string, value: PropertyValue): boolean {
  const said = claim.properties[property];
  return said === undefined || JSON.stringify(said) === JSON.stringify(value);
}

/** Who says so: those that agree with the value that counts first; those that say otherwise are among the disputes. */
function statedProperties(node: GraphNode, statements: readonly Statement[]): NodeBody['stated'] {
  return Object.entries(node.properties)
    .sort(([a], [b]) => compareText(a, b))
    .map(([property, value]) => ({
      property,
      value,
      claims: statements.filter((one) => statesProperty(one, property) && (agrees(one, property, value) || Array.isArray(value))).map(({ by }) => by),
    }));
}

function copyOf(by: Provenance): ProvenanceBody {
  const { source, file, sheet, row, line, importer, importedAt, inferred } = by;
  return { source, file, sheet, row, line, import: by.import, importer, importedAt, inferred };
}

function listRelations(loaded: LoadedStore, relations: readonly GraphRelation[], end: { side: 'from' | 'to'; limit: number }): NodeBody['needs'] {
  const byType: Record<string, number> = {};
  const items: NodeRelation[] = [];
  for (const relation of relations) {
    byType[relation.type] = (byType[relation.type] ?? 0) + 1;
    const other = items.length < end.limit ? findNode(loaded.snapshot, relation[end.side]) : undefined;
    if (other) items.push({ type: relation.type, node: briefOf(other), properties: { ...relation.properties }, claims: relation.claims.map(copyOf) });
  }
  return { total: relations.length, byType, items };
}

/** Throws `unknown-id`. At most `limit` relations are listed each way; the totals are of all. */
export function describeNode(loaded: LoadedStore, request: { readonly id: string; readonly limit: number }): NodeBody {
  const { snapshot } = loaded;
  const node = findNode(snapshot, request.id);
  if (!node) throw new Fault('unknown-id', 2, request.id);
  const aliases = [...snapshot.graph.aliases].flatMap(([alias, id]) => (id === node.id ? [alias] : [])).sort(compareText);
  const statements = statementsAbout(loaded, new Set([node.id, ...aliases]));
  const { from, to } = relationIndex(snapshot);
  return {
    ...briefOf(node),
    properties: { ...node.properties },
    stated: statedProperties(node, statements),
    claims: node.claims.map(copyOf),
    disputes: snapshot.graph.disputes
      .filter((dispute) => dispute.node === node.id)
      .map(({ property, claims }) => ({ property, claims: claims.map(({ value, by }) => ({ value, by: copyOf(by) })) })),
    aliases,
    rank: providerRanks(loaded.subject).get(node.id) ?? null,
    needs: listRelations(loaded, from.get(node.id) ?? [], { side: 'to', limit: request.limit }),
    neededBy: listRelations(loaded, to.get(node.id) ?? [], { side: 'from', limit: request.limit }),
  };
}
