// Describes one node in full: every property with its source, disputes, other ids, relations both ways, and what belongs to it.
import { effectOf } from '../../analysis/effect';
import { relationIndex } from '../../analysis/graph-index';
import { type SaidEstate, withSayings } from '../../imports/open-estate';
import type { NodeClaim, PropertyValue } from '../../model/claims';
import { Fault } from '../../model/faults';
import { getOrMake } from '../../model/get-or-make';
import { type GraphNode, type GraphRelation, type Provenance, textOf } from '../../model/graph';
import { addTo } from '../../model/group-by';
import { compareText } from '../../model/text-order';
import { isSameValue } from '../../model/values';
import type { NodeBody, NodeMember, NodeRelation, ProvenanceBody } from '../contract';
import { briefOf, findNode } from './briefs';
import type { LoadedStore } from './loaded';

interface Statement {
  readonly claim: NodeClaim;
  readonly by: ProvenanceBody;
}

/** What every source says about each node, by the id that the graph prints; made once per version. */
const statements = new WeakMap<LoadedStore['snapshot'], ReadonlyMap<string, readonly Statement[]>>();

/** All claims about a node under any of its ids, those of the strongest source first. O(claims of the estate) the first time. */
function statementsAbout(loaded: SaidEstate, id: string): readonly Statement[] {
  return getOrMake(statements, loaded.snapshot, () => indexStatements(loaded)).get(id) ?? [];
}

function indexStatements({ sources, snapshot }: SaidEstate): ReadonlyMap<string, readonly Statement[]> {
  const index = new Map<string, Statement[]>();
  for (const source of sources) {
    for (const claim of source.content.claims) {
      if (claim.claim !== 'node') continue;
      const id = snapshot.graph.aliases.get(claim.id) ?? claim.id;
      addTo(index, id, { claim, by: provenanceOf(source, claim) });
    }
  }
  return index;
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

function claimsOf(loaded: SaidEstate, id: string, counted: Counted): ProvenanceBody[] {
  const { aliases } = loaded.snapshot.graph;
  return statementsAbout(loaded, id)
    .filter((one) => statesProperty(one, counted.property) && (agrees(one, counted, aliases) || Array.isArray(counted.value)))
    .map(({ by }) => by);
}

/** Who says so: those that agree with the value that counts first; those that say otherwise are among the disputes. */
function statedProperties(loaded: SaidEstate, node: GraphNode): NodeBody['stated'] {
  return Object.entries(node.properties)
    .sort(([a], [b]) => compareText(a, b))
    .map(([property, value]) => ({
      property,
      value,
      claims: claimsOf(loaded, node.id, { property, value }),
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

const belonging = ['organisation', 'parent'] as const;
const memberLists = new WeakMap<LoadedStore, ReadonlyMap<string, readonly Membership[]>>();

interface Membership {
  readonly node: GraphNode;
  readonly property: NodeMember['property'];
}

/** What says that it belongs to each organisation; made once per version. */
function membershipIndex(loaded: LoadedStore): ReadonlyMap<string, readonly Membership[]> {
  const made = memberLists.get(loaded);
  if (made) return made;
  const index = new Map<string, Membership[]>();
  for (const node of loaded.snapshot.graph.nodes) {
    for (const property of belonging) {
      const owner = textOf(node.properties, property);
      if (owner === undefined) continue;
      addTo(index, owner, { node, property });
    }
  }
  memberLists.set(loaded, index);
  return index;
}

function listMembers(loaded: LoadedStore, said: SaidEstate, { id, limit }: { readonly id: string; readonly limit: number }): NodeBody['members'] {
  const all = membershipIndex(loaded).get(id) ?? [];
  const byKind: Record<string, number> = {};
  for (const { node } of all) byKind[node.kind] = (byKind[node.kind] ?? 0) + 1;
  const items = all.slice(0, limit).map(({ node, property }) => ({
    node: briefOf(loaded, node),
    property,
    claims: claimsOf(said, node.id, { property, value: id }),
  }));
  return { total: all.length, byKind, items };
}

/** Throws `unknown-id`. At most `limit` relations are listed each way; the totals are of all. */
export async function describeNode(loaded: LoadedStore, request: { readonly id: string; readonly limit: number }): Promise<NodeBody> {
  const { snapshot } = loaded;
  const node = findNode(snapshot, request.id);
  if (!node) throw new Fault('unknown-id', 2, { value: request.id });
  const aliases = [...snapshot.graph.aliases].flatMap(([alias, id]) => (id === node.id ? [alias] : [])).sort(compareText);
  const { from, to } = relationIndex(snapshot);
  const said = await withSayings(loaded.store, loaded);
  return {
    ...briefOf(loaded, node),
    properties: { ...node.properties },
    stated: statedProperties(said, node),
    claims: node.claims.map(copyOf),
    disputes: snapshot.graph.disputes
      .filter((dispute) => dispute.node === node.id)
      .map(({ property, claims }) => ({ property, claims: claims.map(({ value, by }) => ({ value, by: copyOf(by) })) })),
    aliases,
    needs: listRelations(loaded, from.get(node.id), { side: 'to', limit: request.limit }),
    neededBy: listRelations(loaded, to.get(node.id), { side: 'from', limit: request.limit }),
    members: listMembers(loaded, said, { id: node.id, limit: request.limit }),
    effect: effectOf(loaded.subject, node.id),
  };
}
