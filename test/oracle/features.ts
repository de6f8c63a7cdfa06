// Which features of the semantics a random estate has, read off the graph itself, so that the counts can be printed and asserted.
import { hangingRecipients } from './brute-force/chains';
import { alreadyDown } from './brute-force/failure';
import { controllerOf, ultimateParentOf } from './brute-force/ownership';
import { propagates, type RawGraph, type RawRelation, requiredOf, said } from './brute-force/raw-graph';
import { yearBefore } from './brute-force/recovery';
import { type Structure, structureOf } from './brute-force/structure';
import { type RandomEstate, referenceDate } from './random-estates';

type Test = (estate: RandomEstate) => boolean;
const relations =
  (holds: (relation: RawRelation, graph: RawGraph) => boolean): Test =>
  (estate) =>
    estate.graph.relations.some((one) => holds(one, estate.graph));
const ofType = (type: string): Test => relations((one) => one.type === type);
const kindOf = (graph: RawGraph, id: string) => graph.nodes.find((node) => node.id === id)?.kind;
const isScoped = (one: RawRelation, graph: RawGraph) => one.type === 'SUBCONTRACTED_TO' && kindOf(graph, one.from) === 'Contract' && propagates(one);

/** Relations per named group that propagates. */
function groupsIn({ relations: all }: RawGraph): RawRelation[][] {
  const groups = new Map<string, RawRelation[]>();
  for (const one of all) {
    if (!propagates(one) || one.type === 'MADE_BY' || said(one, 'group') === null) continue;
    const key = JSON.stringify([one.from, said(one, 'group'), one.type === 'SUBCONTRACTED_TO' ? said(one, 'recipient') : null]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

const membersOf = (group: readonly RawRelation[]) => new Set(group.map(({ to }) => to)).size;
const neededBy = (group: readonly RawRelation[]) => group.map(({ properties }) => requiredOf(properties.required, membersOf(group)));
const groups =
  (holds: (group: RawRelation[], graph: RawGraph) => boolean): Test =>
  ({ graph }) =>
    groupsIn(graph).some((group) => holds(group, graph));

/** Whether a node reaches itself over other nodes. */
function hasCycle({ graph }: RandomEstate): boolean {
  const follow = graph.relations.filter((one) => propagates(one) && one.from !== one.to);
  return graph.nodes.some(({ id }) => {
    const found = new Set<string>();
    for (let before = -1; before < found.size; ) {
      before = found.size;
      for (const { from, to } of follow) if (from === id || found.has(from)) found.add(to);
    }
    return found.has(id);
  });
}

const fallback = (holds: (tested: string | null, result: string | null) => boolean): Test =>
  relations(
    (one) => one.type === 'FALLS_BACK_TO' && typeof one.properties.activationHours === 'number' && holds(said(one, 'testedOn'), said(one, 'testResult')),
  );
const year = yearBefore(referenceDate);

const changed =
  (type: string): Test =>
  ({ changes }) =>
    changes.some((one) => one.type === type);

export const features: Readonly<Record<string, Test>> = {
  cycle: hasCycle,
  'k of n': groups((group) => Math.max(...neededBy(group)) < membersOf(group)),
  percentage: groups((group) => group.some(({ properties }) => typeof properties.required === 'string')),
  'scoped chain': relations(isScoped),
  recipient: relations((one, graph) => isScoped(one, graph) && said(one, 'recipient') !== null),
  'group in a delivery': groups((group, graph) => isScoped(group[0] as RawRelation, graph) && said(group[0] as RawRelation, 'recipient') !== null),
  'recipients that hang': ({ graph }) => graph.nodes.some(({ id, kind }) => kind === 'Contract' && hangingRecipients(graph, id).size > 0),
  'recipient nobody knows': relations((one, graph) => isScoped(one, graph) && said(one, 'recipient') !== null && isUnknown(graph, said(one, 'recipient'))),
  'ring of recipients': relations((one, graph) => isScoped(one, graph) && isInRing(graph, one)),
  'recorded as down': ({ graph }) => graph.nodes.some(({ properties }) => properties.state === 'down'),
  'state from a losing kind': ({ losing }) => losing.length > 0,
  'delivery down, contract not': ({ graph, given }) => hasSpentDelivery(structureOf(graph, given)),
  'deliveries to each other': relations((one, graph) => isScoped(one, graph) && isMutual(graph, one)),
  given: ({ given }) => given.length > 0,
  tolerance: relations((one) => propagates(one) && typeof one.properties.toleranceHours === 'number'),
  degrades: relations((one) => one.properties.impact === 'degrades'),
  'impact none': relations((one) => one.properties.impact === 'none'),
  'fallback tested': fallback((tested, result) => result === 'passed' && tested !== null && tested >= year && tested <= referenceDate),
  'fallback untested': fallback((tested, result) => tested === null || result !== 'passed'),
  'fallback stale': fallback((tested) => tested !== null && tested < year),
  'clause of a fallback': ({ graph }) => graph.nodes.some(({ properties }) => properties.fallback === 'yes'),
  'self relation': relations((one) => propagates(one) && one.from === one.to),
  'target twice in a group': groups((group) => membersOf(group) < group.length),
  'group conflict': groups((group) => new Set(neededBy(group)).size > 1 || new Set(group.map(({ properties }) => properties.impact)).size > 1),
  'group unsatisfiable': groups((group) => Math.max(...neededBy(group)) > membersOf(group)),
  MADE_BY: ofType('MADE_BY'),
  LOCATED_IN: ofType('LOCATED_IN'),
  OPERATES_FROM: ofType('OPERATES_FROM'),
  ESTABLISHED_IN: ofType('ESTABLISHED_IN'),
  'group of countries': relations((one) => one.type === 'OPERATES_FROM' && said(one, 'group') !== null),
  'country outage': ({ events }) => events.some(({ type }) => type === 'country-outage'),
  'country sanction': ({ events }) => events.some(({ type }) => type === 'country-sanction'),
  'fail group': ({ events }) => events.some(({ type }) => type === 'fail-group'),
  'scenario with changes': ({ changes }) => changes.length > 0,
  ...Object.fromEntries((['disable', 'add-member', 'award', 'takeover', 'split-off'] as const).map((type) => [type, changed(type)])),
  'share of ownership': relations((one) => one.type === 'OWNED_BY' && typeof one.properties.share === 'number'),
  'unknown share': relations((one) => one.type === 'OWNED_BY' && one.properties.share === undefined),
  'ring of owners': ({ graph }) => graph.nodes.some(({ id }) => ultimateParentOf(graph, id).group.length > 1),
  'owners with equal shares': relations(
    (one, graph) => one.type === 'OWNED_BY' && graph.relations.some((other) => other.type === 'OWNED_BY' && isTie(graph, [one, other])),
  ),
  'organisation as provider': relations((one, graph) => propagates(one) && kindOf(graph, one.to) === 'Organisation'),
  'step between organisations': relations((one, graph) => propagates(one) && crosses(graph, one)),
  'declared rank': relations((one, graph) => isScoped(one, graph) && one.properties.rank !== undefined),
  'failure probability': ({ graph }) => graph.nodes.some(isRated),
  'failure probability missing': ({ graph }) => graph.nodes.some(isRated) && graph.nodes.some((one) => one.kind === 'Supplier' && !isRated(one)),
  chainDeclared: ({ graph }) => graph.nodes.some(({ properties }) => properties.chainDeclared !== undefined),
  ownershipDeclared: ({ graph }) => graph.nodes.some(({ properties }) => properties.ownershipDeclared !== undefined),
};

const isUnknown = (graph: RawGraph, id: string | null) => id !== null && kindOf(graph, id) === undefined;

function hasSpentDelivery(structure: Structure): boolean {
  const down = alreadyDown(structure);
  return [...structure.deliveries].some(([delivery, { contract }]) => down.has(delivery) && !down.has(contract));
}

/** Whether the relation's provider is also a recipient of its recipient. */
function isMutual(graph: RawGraph, one: RawRelation): boolean {
  return graph.relations.some(
    (other) => isScoped(other, graph) && other.from === one.from && other.to === said(one, 'recipient') && said(other, 'recipient') === one.to,
  );
}

function isRated({ properties }: RawGraph['nodes'][number]): boolean {
  return typeof properties.failureProbability === 'number';
}

function isInRing(graph: RawGraph, one: RawRelation): boolean {
  const found = new Set([said(one, 'recipient') ?? '']);
  const scoped = graph.relations.filter((other) => isScoped(other, graph) && other.from === one.from);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const other of scoped) if (found.has(other.to)) found.add(said(other, 'recipient') ?? '');
  }
  return found.has(one.to);
}

function isTie(graph: RawGraph, [one, other]: readonly [RawRelation, RawRelation]): boolean {
  if (one.from !== other.from || one.to === other.to || one.properties.share === undefined) return false;
  return one.properties.share === other.properties.share && [one.to, other.to].includes(controllerOf(graph, one.from) ?? '');
}

function crosses(graph: RawGraph, one: RawRelation): boolean {
  const [own, other] = [one.from, one.to].map((id) => graph.nodes.find((node) => node.id === id && node.kind !== 'Contract')?.properties.organisation);
  return own !== undefined && other !== undefined && own !== other;
}
