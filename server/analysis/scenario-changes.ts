// Applies the changes of a scenario to a copy of the graph, in a fixed order: disable, add, award, takeover, split-off (semantics §2). The
// data itself never changes.
import { Pace } from '../graph/compiled/pace';
import { Fault } from '../model/faults';
import type { EstateGraph, GraphNode, GraphRelation, Provenance } from '../model/graph';
import { graphWith, textOf } from '../model/graph';
import { type Language, reasonIn } from '../model/issues';
import type { ScenarioEvent, ScenarioRelation } from '../model/scenario';
import { compareText } from '../model/text-order';
import { identityProperties, type NodeKind, nodeKindSpec, type RelationType, relationTypeSpec } from '../model/vocabulary';

type Change<T extends ScenarioEvent['type']> = Extract<ScenarioEvent, { type: T }>;

/** Who says what a scenario adds. */
const said: Provenance = {
  source: 'scenario',
  import: '',
  importer: '',
  importedAt: '',
  inferred: null,
  file: 'scenario',
  sheet: null,
  row: null,
  line: null,
  sheetRow: null,
};

/** The nodes and relations while they are changed. */
interface Draft {
  readonly nodes: Map<string, GraphNode>;
  relations: GraphRelation[];
}

function words({ type, from, to, ...rest }: ScenarioRelation): string {
  const identity = identityProperties.flatMap((name) => (rest[name] === undefined ? [] : [`${name} ${rest[name]}`]));
  return [`${from} ${type} ${to}`, ...identity].join(', ');
}

function isSame(relation: GraphRelation, sought: ScenarioRelation): boolean {
  if (relation.type !== sought.type || relation.from !== sought.from || relation.to !== sought.to) return false;
  return identityProperties.every((name) => textOf(relation.properties, name) === sought[name]);
}

function disable(draft: Draft, { relation }: Change<'disable'>): void {
  const left = draft.relations.filter((one) => !isSame(one, relation));
  if (left.length === draft.relations.length) throw new Fault('unknown-relation', 2, { value: words(relation) });
  draft.relations = left;
}

function kindsIn(language: Language, kinds: readonly (NodeKind | undefined)[]): string[] {
  return kinds.map((kind) => (kind ? (nodeKindSpec(kind)?.title[language] ?? kind) : '?'));
}

function checkAllowed(draft: Draft, relation: ScenarioRelation): void {
  const [from, to] = [draft.nodes.get(relation.from)?.kind, draft.nodes.get(relation.to)?.kind];
  const allowed = from && to && relationTypeSpec(relation.type)?.between.some((pair) => pair.from.includes(from) && pair.to.includes(to));
  if (allowed) return;
  const [en, nl] = [kindsIn('en', [from, to]), kindsIn('nl', [from, to])];
  const reason = reasonIn({
    en: `${relation.type} does not go from ${en.join(' to ')}`,
    nl: `${relation.type} loopt niet van ${nl.join(' naar ')}`,
  });
  throw new Fault('bad-scenario', 2, { value: words(relation), details: reason });
}

/** Relations of the group that a new member joins; none when it stands alone. Groups are per recipient under a contract only. */
function groupMates(draft: Draft, { type, from, group, recipient }: ScenarioRelation): GraphRelation[] {
  if (group === undefined) return [];
  const isContract = draft.nodes.get(from)?.kind === 'Contract';
  const recipientOf = (one: GraphRelation['type'], stated: string | undefined) => (isContract && one === 'SUBCONTRACTED_TO' ? stated : undefined);
  const own = recipientOf(type, recipient);
  return draft.relations.filter(
    (one) =>
      one.from === from &&
      (one.type === 'OPERATES_FROM') === (type === 'OPERATES_FROM') &&
      textOf(one.properties, 'group') === group &&
      recipientOf(one.type, textOf(one.properties, 'recipient')) === own,
  );
}

/** Adds a relation; what it does not say about its group is what the group says, so that a new member never makes it stricter. */
function addMember(draft: Draft, { relation, kind }: Change<'add-member'>): void {
  if (kind !== undefined) ensure(draft, relation.to, kind);
  checkAllowed(draft, relation);
  const { type, from, to, ...stated } = relation;
  const mate = groupMates(draft, relation).find(({ properties }) => properties.impact !== 'none');
  const { required, impact } = mate?.properties ?? {};
  const properties = { ...(required === undefined ? {} : { required }), ...(impact === undefined ? {} : { impact }), ...stated };
  draft.relations = [...draft.relations.filter((one) => !isSame(one, relation)), { type, from, to, properties, claims: [said] }];
}

function link([from, type, to]: readonly [string, RelationType, string], properties: GraphRelation['properties'] = {}): GraphRelation {
  return { type, from, to, properties, claims: [said] };
}

/** The contract gets this supplier; who delivered under it before, with its chain, does so no more. The new chain is unknown. */
function award(draft: Draft, { contract, supplier }: Change<'award'>): void {
  const isReplaced = ({ type, from }: GraphRelation) => from === contract && (type === 'SUPPLIED_BY' || type === 'SUBCONTRACTED_TO');
  draft.relations = [...draft.relations.filter((one) => !isReplaced(one)), link([contract, 'SUPPLIED_BY', supplier])];
  const node = draft.nodes.get(contract);
  if (!node) return;
  const { chainDeclared: _, ...properties } = node.properties;
  draft.nodes.set(contract, { id: node.id, kind: node.kind, properties, claims: node.claims });
}

function ensure(draft: Draft, id: string, kind: NodeKind): void {
  if (!draft.nodes.has(id)) draft.nodes.set(id, { id, kind, properties: {}, claims: [said] });
}

function requireCompany(draft: Draft, id: string): void {
  ensure(draft, id, 'Supplier');
  const kind = draft.nodes.get(id)?.kind ?? 'Supplier';
  if (kind !== 'Supplier' && kind !== 'Organisation') throw new Fault('wrong-kind', 2, { value: id, details: { kind, allowed: 'Supplier, Organisation' } });
}

function countryNode(draft: Draft, code: string): string {
  for (const { id, kind, properties } of draft.nodes.values()) {
    if (kind === 'Country' && (textOf(properties, 'code') ?? id.replace(/^country:/, '')).toUpperCase() === code) return id;
  }
  ensure(draft, `country:${code}`, 'Country');
  return `country:${code}`;
}

/** The owner, established in the country, owns all of the supplier; its earlier owners own nothing of it. */
function takeOver(draft: Draft, { supplier, owner, country }: Change<'takeover'>): void {
  requireCompany(draft, owner);
  const seat = countryNode(draft, country);
  const kept = draft.relations.filter(({ type, from }) => !(type === 'OWNED_BY' && from === supplier));
  const isSeated = kept.some(({ type, from, to }) => type === 'ESTABLISHED_IN' && from === owner && to === seat);
  draft.relations = [...kept, link([supplier, 'OWNED_BY', owner], { share: 100 }), ...(isSeated ? [] : [link([owner, 'ESTABLISHED_IN', seat])])];
}

/** The named contracts get the new supplier where the old one stood: as supplier, and as recipient in their chains. */
function splitOff(draft: Draft, { supplier, contracts, to }: Change<'split-off'>): void {
  requireCompany(draft, to);
  const moved = new Set(contracts);
  for (const contract of contracts) {
    const isSupplied = draft.relations.some((one) => one.type === 'SUPPLIED_BY' && one.from === contract && one.to === supplier);
    if (!isSupplied) {
      const reason = reasonIn({ en: `${contract} is not supplied by ${supplier}`, nl: `${contract} wordt niet geleverd door ${supplier}` });
      throw new Fault('bad-scenario', 2, { value: contract, details: reason });
    }
  }
  draft.relations = draft.relations.map((one) => {
    if (!moved.has(one.from)) return one;
    const { type, from, properties } = one;
    if (type === 'SUPPLIED_BY' && one.to === supplier) return { type, from, to, properties, claims: [said] };
    if (type !== 'SUBCONTRACTED_TO' || properties.recipient !== supplier) return one;
    return { type, from, to: one.to, properties: { ...properties, recipient: to }, claims: [said] };
  });
}

function change(draft: Draft, event: ScenarioEvent): void {
  if (event.type === 'disable') disable(draft, event);
  else if (event.type === 'add-member') addMember(draft, event);
  else if (event.type === 'award') award(draft, event);
  else if (event.type === 'takeover') takeOver(draft, event);
  else if (event.type === 'split-off') splitOff(draft, event);
}

/** The nodes by id. What was there keeps its place, what is new comes last: sorting what is nearly sorted costs one look at each. */
function sortedNodes(draft: Draft, pace: Pace): GraphNode[] {
  return [...draft.nodes.values()].sort((a, b) => {
    pace.step();
    return compareText(a.id, b.id);
  });
}

/** The graph after the changes among these events, made in their order. Nodes stay sorted by id. `checkpoint` may throw to stop. */
export function changeGraph(graph: EstateGraph, events: readonly ScenarioEvent[], checkpoint: () => void = () => undefined): EstateGraph {
  const pace = new Pace(checkpoint);
  const nodes = new Map<string, GraphNode>();
  for (const node of graph.nodes) {
    pace.step();
    nodes.set(node.id, node);
  }
  const draft: Draft = { nodes, relations: [...graph.relations] };
  for (const event of events) {
    checkpoint();
    change(draft, event);
  }
  return graphWith(graph, { nodes: sortedNodes(draft, pace), relations: draft.relations });
}
