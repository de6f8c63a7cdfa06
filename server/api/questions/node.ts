// Describes one node in full: every property with its source, disputes, other ids, relations both ways, and what belongs to it.
import { effectOf } from '../../analysis/effect';
import { relationIndex } from '../../analysis/graph-index';
import { type Membership, membershipsOf } from '../../analysis/memberships';
import { type SaidEstate, withSayings } from '../../imports/open-estate';
import { aliasesOf } from '../../model/aliases';
import type { NodeClaim, PropertyValue } from '../../model/claims';
import { claimsAbout } from '../../model/columns/claims-about';
import { Fault } from '../../model/faults';
import { type EstateGraph, type GraphNode, type GraphRelation, nameOf, type Provenance } from '../../model/graph';
import { addTo } from '../../model/group-by';
import { lostNames } from '../../model/lost-names';
import { compareText } from '../../model/text-order';
import { isSameValue } from '../../model/values';
import type { NodeBody, NodeMember, NodeRelation, ProvenanceBody } from '../contract';
import { briefOf, findNode } from './briefs';
import type { LoadedStore } from './loaded';

interface Statement {
  readonly claim: NodeClaim;
  readonly by: ProvenanceBody;
}

/** What sources say about some nodes, by the id that the graph prints: those of the strongest source first. */
type Statements = ReadonlyMap<string, readonly Statement[]>;

/** All claims about these nodes under any of their ids. Cost: a pass over the numbers of all claims. */
function statementsAbout({ sources, snapshot: { graph } }: SaidEstate, nodes: Iterable<string>): Statements {
  const printed = new Set(nodes);
  const ids = new Set([...printed].flatMap((id) => [id, ...aliasesOf(graph, id)]));
  const found = new Map<string, Statement[]>();
  for (const source of sources) {
    for (const claim of claimsAbout(source.content.claims, ids)) {
      const id = graph.aliases.get(claim.id) ?? claim.id;
      if (printed.has(id)) addTo(found, id, { claim, by: provenanceOf(source, claim) });
    }
  }
  return found;
}

function provenanceOf(source: SaidEstate['sources'][number], claim: NodeClaim): ProvenanceBody {
  const { file, sheet, row, line, sheetRow } = claim.place;
  const { name, importer, importedAt } = source;
  return { source: name, file, sheet, row, line, sheetRow, import: source.import, importer, importedAt, inferred: claim.inferred ?? null };
}

function statesProperty({ claim }: Statement, property: string): boolean {
  return claim.properties[property] !== undefined || claim.references?.[property] !== undefined;
}

/** The value of a property that counts. */
interface Counted {
  readonly property: string;
  readonly value: PropertyValue;
}

/** Whether a claim says what counts; a reference by name is taken to, since only the resolved id can be compared. */
function agrees({ claim }: Statement, { property, value }: Counted, aliases: ReadonlyMap<string, string>): boolean {
  const reference = claim.references?.[property];
  if (reference) return 'name' in reference || (aliases.get(reference.id) ?? reference.id) === value;
  const said = claim.properties[property];
  return said === undefined || isSameValue(property, said, value);
}

/** Who says what counts of a node. */
function claimsOf({ statements, aliases }: Saying, id: string, counted: Counted): ProvenanceBody[] {
  return (statements.get(id) ?? [])
    .filter((one) => statesProperty(one, counted.property) && (agrees(one, counted, aliases) || Array.isArray(counted.value)))
    .map(({ by }) => by);
}

/** What is said, and which ids mean which node. */
interface Saying {
  readonly statements: Statements;
  readonly aliases: ReadonlyMap<string, string>;
}

/** Who says so: those that agree with the value that counts first; those that say otherwise are among the disputes. */
function statedProperties(saying: Saying, node: GraphNode): NodeBody['stated'] {
  return Object.entries(node.properties)
    .sort(([a], [b]) => compareText(a, b))
    .map(([property, value]) => ({
      property,
      value,
      claims: claimsOf(saying, node.id, { property, value }),
    }));
}

function copyOf(by: Provenance): ProvenanceBody {
  const { source, file, sheet, row, line, sheetRow, importer, importedAt, inferred } = by;
  return { source, file, sheet, row, line, sheetRow, import: by.import, importer, importedAt, inferred };
}

function listRelations(loaded: LoadedStore, relations: readonly GraphRelation[], end: { side: 'from' | 'to'; limit: number }): NodeBody['needs'] {
  const byType: Record<string, number> = {};
  const items: NodeRelation[] = [];
  for (const relation of relations) {
    byType[relation.type] = (byType[relation.type] ?? 0) + 1;
    const other = items.length < end.limit ? findNode(loaded.snapshot, relation[end.side]) : undefined;
    if (other) items.push({ type: relation.type, node: briefOf(loaded, other), properties: { ...relation.properties }, claims: relation.claims.map(copyOf) });
  }
  return { total: relations.length, byType, items };
}

interface Members {
  readonly all: readonly Membership[];
  readonly shown: readonly { readonly node: GraphNode; readonly property: NodeMember['property'] }[];
}

function membersOf(graph: EstateGraph, { id, limit }: { readonly id: string; readonly limit: number }): Members {
  const all = membershipsOf(graph, id);
  const shown = all.slice(0, limit).flatMap(({ member, property }) => {
    const node = graph.nodes[member];
    return node ? [{ node, property }] : [];
  });
  return { all, shown };
}

function listMembers(loaded: LoadedStore, { all, shown }: Members, { saying, id }: { readonly saying: Saying; readonly id: string }): NodeBody['members'] {
  const byKind: Record<string, number> = {};
  for (const { kind = '' } of all) byKind[kind] = (byKind[kind] ?? 0) + 1;
  const items = shown.map(({ node, property }) => ({
    node: briefOf(loaded, node),
    property,
    claims: claimsOf(saying, node.id, { property, value: id }),
  }));
  return { total: all.length, byKind, items };
}

/** Aliases, and names that another source's name won from: so it was called before it was joined with another. */
function otherNames({ graph }: LoadedStore['snapshot'], node: GraphNode): string[] {
  const { aliases } = node.properties;
  const names = new Set([...(Array.isArray(aliases) ? aliases.map(String) : []), ...lostNames(graph, node.id)]);
  names.delete(nameOf(node));
  return [...names].sort(compareText);
}

/** Throws `unknown-id`. At most `limit` relations are listed each way; the totals are of all. */
export async function describeNode(loaded: LoadedStore, request: { readonly id: string; readonly limit: number }): Promise<NodeBody> {
  const { snapshot } = loaded;
  const node = findNode(snapshot, request.id);
  if (!node) throw new Fault('unknown-id', 2, { value: request.id });
  const { graph } = snapshot;
  const aliases = [...aliasesOf(graph, node.id)].sort(compareText);
  const { from, to } = relationIndex(snapshot);
  const members = membersOf(graph, { id: node.id, limit: request.limit });
  const said = await withSayings(loaded.store, loaded);
  const saying = { statements: statementsAbout(said, [node.id, ...members.shown.map((one) => one.node.id)]), aliases: graph.aliases };
  return {
    ...briefOf(loaded, node),
    properties: { ...node.properties },
    stated: statedProperties(saying, node),
    claims: node.claims.map(copyOf),
    disputes: snapshot.graph.disputes
      .filter((dispute) => dispute.node === node.id)
      .map(({ property, claims }) => ({ property, claims: claims.map(({ value, by }) => ({ value, by: copyOf(by) })) })),
    aliases,
    otherNames: otherNames(snapshot, node),
    needs: listRelations(loaded, from.get(node.id), { side: 'to', limit: request.limit }),
    neededBy: listRelations(loaded, to.get(node.id), { side: 'from', limit: request.limit }),
    members: listMembers(loaded, members, { saying, id: node.id }),
    effect: effectOf(loaded.subject, node.id),
  };
}
