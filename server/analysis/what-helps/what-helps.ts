// Finds the single changes that help most: one independent member more in a group or beside a lone relation, or a tested fallback of a
// contract (semantics §3).

import { codesOf, relationsOfType } from '../../graph/compiled/codes';
import { Pace } from '../../graph/compiled/pace';
import { Failure } from '../../graph/kernel/failure';
import { criticalityWeight } from '../../graph/layers/service-weights';
import { type SinglePointOfFailure, singlePoints } from '../../graph/sets/single-points';
import { Sparing } from '../../graph/sets/sparing';
import { numberOf, textOf } from '../../model/graph';
import { absent } from '../../model/graph-codes';
import type { Scenario } from '../../model/scenario';
import { compareText } from '../../model/text-order';
import type { Analysis, Control, ParameterSpec, Subject } from '../analysis';
import { amongParameter, type CauseParameters, causesOf, givenParameter, readCauses } from '../causes';
import { checkNames, readNumber } from '../parameters';
import { testFaultOf } from '../tested';
import { type Gain, Gains } from './gains';
import { freeId, idOf, raisedThresholds, scenarioOf, targetOf } from './members';
import { type NewMember, type WhatHelps, whatHelpsResult } from './result';

const limit: ParameterSpec = {
  name: 'limit',
  option: 'limit',
  type: 'integer',
  defaultValue: 50,
  title: { en: 'Most changes listed of each sort', nl: 'Hoogstens zoveel wijzigingen per soort tonen' },
};
const activationHours: ParameterSpec = {
  name: 'activationHours',
  option: 'activation-hours',
  type: 'number',
  defaultValue: 24,
  title: { en: 'Hours until a new fallback works', nl: 'Uren tot een nieuwe uitwijk werkt' },
};
const effort: ParameterSpec = {
  name: 'effort',
  option: 'effort',
  type: 'integer',
  defaultValue: 150_000_000,
  title: {
    en: 'Most steps of the search; single points beyond them are left out',
    nl: 'Hoogstens zoveel stappen; enkelvoudige storingspunten daarna blijven buiten beeld',
  },
};
const parameters = [limit, activationHours, effort, amongParameter, givenParameter] as const;

export type WhatHelpsParameters = { limit: number; activationHours: number; effort: number } & CauseParameters;

/** A fallback that works and is tested. */
interface TestedFallback {
  readonly node: number;
  readonly target: number;
}

function testedFallbacks({ snapshot: { graph }, asOf }: Subject, pace: Pace): TestedFallback[] {
  const { from, to } = codesOf(graph).relations;
  const found: TestedFallback[] = [];
  for (const relation of relationsOfType(graph, 'FALLS_BACK_TO')) {
    pace.step();
    const properties = graph.relations[relation]?.properties ?? {};
    if (numberOf(properties, 'activationHours') === undefined) continue;
    if (testFaultOf({ on: textOf(properties, 'testedOn'), result: textOf(properties, 'testResult') }, asOf) !== null) continue;
    found.push({ node: from[relation] ?? absent, target: to[relation] ?? absent });
  }
  return found;
}

/** Single points with what they weigh, heaviest first. */
function heaviestFirst(points: readonly SinglePointOfFailure[], weights: Int32Array, pace: Pace): (SinglePointOfFailure & { readonly weight: number })[] {
  const weighed = points.map((point) => {
    pace.step(1 + point.takesDown.length);
    return { ...point, weight: point.takesDown.reduce((sum, service) => sum + (weights[service] as number), 0) };
  });
  return weighed.sort((a, b) => {
    pace.step();
    return b.weight - a.weight || a.node - b.node;
  });
}

/** Goes through the single points, heaviest first, and adds up what changes spare of them. */
class Search {
  readonly members: Gains;
  readonly fallbacks: Gains;
  readonly pace: Pace;
  readonly points: readonly (SinglePointOfFailure & { readonly weight: number })[];
  readonly #subject: Subject;
  readonly #sparing: Sparing;
  readonly #raised: Int32Array;
  readonly #isContract: Uint8Array;
  readonly #isVital: Uint8Array;
  readonly #isTarget: Uint8Array;
  readonly #tested: readonly TestedFallback[];
  readonly #weakened: Failure;
  readonly #effort: number;
  #spent = 0;
  studied = 0;

  constructor(subject: Subject, asked: WhatHelpsParameters, control: Control) {
    const { estate, snapshot } = subject;
    const checkpoint = () => control.checkpoint();
    const pace = new Pace(checkpoint);
    this.pace = pace;
    const { candidates, down } = causesOf(subject, asked);
    const weights = new Int32Array(estate.nodeCount);
    this.#isVital = new Uint8Array(estate.vertexCount);
    this.#isTarget = new Uint8Array(estate.vertexCount);
    const services = estate.kinds.flatMap((kind, node) => (kind === 'Service' && down[node] === 0 ? [node] : []));
    for (const service of services) {
      weights[service] = criticalityWeight(snapshot.graph, service);
      this.#isTarget[service] = 1;
      if ((weights[service] as number) >= 4) this.#isVital[service] = 1;
    }
    const found = singlePoints(estate, { candidates, targets: services, down, checkpoint });
    this.points = heaviestFirst(found, weights, pace);
    const given = asked.given.map((id) => estate.indexOf.get(id) ?? -1);
    this.#subject = subject;
    this.#sparing = new Sparing(estate, { down, given, isTarget: this.#isTarget, pace });
    this.#raised = raisedThresholds(subject, this.#sparing.threshold, pace);
    this.#isContract = Uint8Array.from({ length: estate.vertexCount }, (_, vertex) => (estate.kinds[vertex] === 'Contract' ? 1 : 0));
    this.#tested = testedFallbacks(subject, pace);
    this.#effort = asked.effort;
    this.#weakened = new Failure(estate, { given, reach: 'weakened', pace });
    this.members = new Gains({ changes: estate.columns.count, weights, isVital: this.#isVital, pace });
    this.fallbacks = new Gains({ changes: estate.vertexCount, weights, isVital: this.#isVital, pace });
  }

  /** Whether every single point was studied. */
  get isWhole(): boolean {
    return this.studied === this.points.length;
  }

  run(control: Control): void {
    let wasOpen = true;
    this.points.forEach((point, index) => {
      control.checkpoint();
      control.progress(index, this.points.length);
      // From here on only vital and critical services count.
      if (wasOpen && !this.members.isOpen) this.#isTarget.set(this.#isVital);
      wasOpen = this.members.isOpen;
      const isVital = point.takesDown.some((service) => this.#isVital[service] === 1);
      const isStudied = !(isVital || this.members.isOpen) || (this.#spent < this.#effort && this.#study(point));
      if (isStudied) this.studied += 1;
      this.#spent += this.members.openCount;
      this.members.end(point.weight);
      this.fallbacks.end(point.weight);
    });
  }

  /** False: it takes too much to find what would spare something of it. */
  #study({ node }: SinglePointOfFailure): boolean {
    const before = this.#sparing.work;
    this.#sparing.fail(node);
    const addMember = (group: number, service: number) => this.members.add(group, service, node);
    const addFallback = (contract: number, service: number) => this.fallbacks.add(contract, service, node);
    const isWhole =
      this.#sparing.eachSpared({ raised: this.#raised }, addMember) &&
      this.#sparing.eachSpared({ kept: this.#isContract, held: this.#heldAgainst(node) }, addFallback);
    this.#spent += this.#sparing.work - before;
    return isWhole;
  }

  /** Nodes that a tested fallback brings back when this node fails: its target is neither failed, degraded nor down. */
  #heldAgainst(node: number): Set<number> {
    if (this.#tested.length === 0) return new Set();
    this.#weakened.reset();
    this.#weakened.run([node]);
    return new Set(this.#tested.filter(({ target }) => this.#weakened.lost[target] === 0).map((one) => one.node));
  }

  /** What a change brings, as the answer says it. */
  describe(gains: Gains, { change, weight }: Gain): Pick<NewMember, 'services' | 'weight' | 'singlePoints'> {
    const names = (nodes: Int32Array) => Array.from(nodes, (node) => this.#subject.estate.ids[node] ?? '');
    return { services: names(gains.servicesOf(change)), weight, singlePoints: names(gains.pointsOf(change)) };
  }
}

interface Ranked {
  readonly id: string;
  readonly weight: number;
  readonly fall: number;
}

function byHelp(a: Ranked, b: Ranked): number {
  return b.weight - a.weight || b.fall - a.fall || compareText(a.id, b.id);
}

/** What naming a change costs, and describing one, which goes through the relations, in the units of `Pace`. */
const [costPerName, costPerChange] = [20, 5000];

function newMembers(subject: Subject, search: Search, asked: WhatHelpsParameters): WhatHelps['members'] {
  const { pace } = search;
  const all = search.members.all().map((gain) => {
    pace.step(costPerName);
    return { ...gain, id: idOf(subject, gain.change) };
  });
  all.sort((a, b) => {
    pace.step();
    return byHelp(a, b);
  });
  const changes = all.slice(0, asked.limit).map((gain) => {
    pace.step(costPerChange);
    return {
      ...targetOf(subject, gain.change),
      ...search.describe(search.members, gain),
      fall: gain.fall,
      scenario: scenarioOf(subject, gain.change, asked.given),
    };
  });
  return { found: all.length, complete: search.isWhole && all.length <= asked.limit, changes };
}

function newFallback(subject: Subject, contract: string, asked: WhatHelpsParameters): Scenario {
  const testedOn = subject.asOf === null ? {} : { testedOn: subject.asOf };
  const to = freeId(subject, 'new:contract');
  const relation = { type: 'FALLS_BACK_TO' as const, from: contract, to, activationHours: asked.activationHours, ...testedOn, testResult: 'passed' as const };
  return { events: [{ type: 'add-member', relation, kind: 'Contract' }], given: asked.given };
}

function newFallbacks(subject: Subject, search: Search, asked: WhatHelpsParameters): WhatHelps['fallbacks'] {
  const { estate, snapshot } = subject;
  const useful = search.fallbacks.all().filter(({ weight }) => weight > 0);
  const all = useful.map((gain) => ({ ...gain, id: estate.ids[gain.change] ?? '', fall: 0 })).sort(byHelp);
  const listed = all.slice(0, asked.limit);
  const existing = new Map<string, string[]>(listed.map(({ id }) => [id, []]));
  for (const relation of relationsOfType(snapshot.graph, 'FALLS_BACK_TO')) {
    search.pace.step();
    const { from = '', to = '' } = snapshot.graph.relations[relation] ?? {};
    existing.get(from)?.push(to);
  }
  const changes = listed.map(({ id, ...gain }) => ({
    id,
    ...search.describe(search.fallbacks, gain),
    existing: [...new Set(existing.get(id))].sort(compareText),
    scenario: newFallback(subject, id, asked),
  }));
  return { found: all.length, complete: search.isWhole && all.length <= asked.limit, changes };
}

export const whatHelps: Analysis<WhatHelpsParameters, WhatHelps> = {
  name: 'what-helps',
  question: { en: 'Which single change helps most?', nl: 'Welke ene wijziging helpt het meest?' },
  effort: 'long',
  result: whatHelpsResult,
  parameters,
  parse(raw, subject) {
    checkNames(raw, parameters);
    return {
      limit: readNumber(raw, limit, { minimum: 1, maximum: 10_000 }) ?? 50,
      activationHours: readNumber(raw, activationHours, { minimum: 0 }) ?? 24,
      effort: readNumber(raw, effort, { minimum: 1 }) ?? 150_000_000,
      ...readCauses(raw, subject),
    };
  },
  run(subject, asked, control) {
    const search = new Search(subject, asked, control);
    search.run(control);
    const [heaviest] = search.points;
    const points = search.points.filter(({ weight }) => weight === heaviest?.weight);
    return {
      singlePoints: { found: search.points.length, studied: search.studied },
      largest: { weight: heaviest?.weight ?? 0, points: points.map(({ node }) => subject.estate.ids[node] ?? '') },
      members: newMembers(subject, search, asked),
      fallbacks: newFallbacks(subject, search, asked),
    };
  },
};
