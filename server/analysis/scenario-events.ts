// Turns the events of a scenario into the nodes that fail first (semantics §2).
import { codesOf, relationsOfType, requiredIn } from '../graph/compiled/codes';
import { propagates } from '../graph/compiled/compile';
import { requiredOf } from '../graph/compiled/group-builder';
import { controlledBy, ownershipOf } from '../graph/compiled/ownership';
import { Pace } from '../graph/compiled/pace';
import type { EstateGraph } from '../model/graph';
import { absent, type GraphCodes, typeCode, typeWords } from '../model/graph-codes';
import { addTo } from '../model/group-by';
import type { Scenario } from '../model/scenario';
import { needsTypes, type RelationType } from '../model/vocabulary';
import type { Subject } from './analysis';
import { countriesOf } from './scenario-parameters';

/** What is asked about, and how often to check whether the answer is still wanted. */
interface Asked {
  readonly subject: Subject;
  readonly pace: Pace;
}

/** Dependents of relations of this type whose target is one of these nodes. */
function pointingAt({ subject: { snapshot }, pace }: Asked, type: RelationType, targets: ReadonlySet<number>): number[] {
  const found: number[] = [];
  const { relations } = codesOf(snapshot.graph);
  const wanted = typeCode(type);
  relations.type.forEach((own, relation) => {
    pace.step();
    const [from, to] = [relations.from[relation] ?? absent, relations.to[relation] ?? absent];
    if (own === wanted && from !== absent && targets.has(to)) found.push(from);
  });
  return found;
}

/** OPERATES_FROM relations per dependent and group; a relation without a group stands alone. */
function operatingGroups(graph: EstateGraph, pace: Pace): number[][] {
  const { relations, textAt } = codesOf(graph);
  const groups = new Map<string, number[]>();
  for (const relation of relationsOfType(graph, 'OPERATES_FROM')) {
    pace.step();
    const group = relations.group[relation] ?? absent;
    addTo(groups, JSON.stringify(group === absent ? relation : [relations.from[relation], textAt(group)]), relation);
  }
  return [...groups.values()];
}

/** Whether a group of countries no longer holds when these go out: it lost one, and fewer are left than it requires. */
function losesCountries(codes: GraphCodes, relations: readonly number[], countries: ReadonlySet<number>): boolean {
  const { to, group } = codes.relations;
  const members = new Set(relations.map((relation) => to[relation] ?? absent));
  const left = [...members].filter((node) => !countries.has(node)).length;
  if (left === members.size) return false;
  const isLone = group[relations[0] ?? absent] === absent;
  return isLone || relations.some((relation) => left < requiredOf(requiredIn(codes, relation), members.size));
}

function outages(asked: Asked, countries: ReadonlySet<number>): number[] {
  if (countries.size === 0) return [];
  const { graph } = asked.subject.snapshot;
  const codes = codesOf(graph);
  const operating = operatingGroups(graph, asked.pace)
    .filter((group) => {
      asked.pace.step(group.length);
      return losesCountries(codes, group, countries);
    })
    .map(([first]) => codes.relations.from[first ?? absent] ?? absent);
  return [...pointingAt(asked, 'LOCATED_IN', countries), ...operating];
}

/** Organisations that provide something: a relation that needs(s) follows points at them. */
function providingOrganisations({ subject: { snapshot, estate }, pace }: Asked): Set<number> {
  const found = new Set<number>();
  const { relations } = codesOf(snapshot.graph);
  relations.to.forEach((to, relation) => {
    pace.step();
    const type = typeWords[relations.type[relation] ?? absent];
    if (estate.kinds[to] === 'Organisation' && type && needsTypes.has(type) && propagates(relations, relation)) found.add(to);
  });
  return found;
}

/** Who is established there or controlled from there, and who operates from there. Organisations count when they provide. */
function sanctions(asked: Asked, countries: ReadonlySet<number>): number[] {
  if (countries.size === 0) return [];
  const { subject } = asked;
  const seats = pointingAt(asked, 'ESTABLISHED_IN', countries);
  const controlled = controlledBy(ownershipOf(subject.snapshot.graph, subject.estate), seats);
  const providing = providingOrganisations(asked);
  const isHit = (node: number) => subject.estate.kinds[node] !== 'Organisation' || providing.has(node);
  return [...controlled, ...pointingAt(asked, 'OPERATES_FROM', countries)].filter(isHit);
}

/** Nodes that the failures of a scenario fail initially: ascending, each once. Countries that go out count together. */
export function causesOf(subject: Subject, scenario: Scenario, checkpoint: () => void): number[] {
  const asked: Asked = { subject, pace: new Pace(checkpoint) };
  // What the scenario's own changes add is not there yet without them; ids were checked when the question was read.
  const numberOf = (id: string) => subject.estate.indexOf.get(id) ?? -1;
  const failed: number[] = [];
  const groups: number[] = [];
  const out = new Set<number>();
  const sanctioned = new Set<number>();
  for (const event of scenario.events) {
    if (event.type === 'fail') failed.push(numberOf(event.id));
    else if (event.type === 'fail-group') groups.push(numberOf(event.id));
    else if (event.type === 'country-outage') for (const country of countriesOf(subject, event.code)) out.add(country);
    else if (event.type === 'country-sanction') for (const country of countriesOf(subject, event.code)) sanctioned.add(country);
  }
  const controlled =
    groups.length === 0
      ? []
      : controlledBy(
          ownershipOf(subject.snapshot.graph, subject.estate),
          groups.filter((node) => node >= 0),
        );
  const all = [...failed, ...controlled, ...outages(asked, out), ...sanctions(asked, sanctioned)];
  return [...new Set(all)].filter((node) => node >= 0).sort((a, b) => a - b);
}
