// Random small estates for the oracle: 3–14 nodes, every feature of semantics §1 and §2 in a good part of them. Same seed, same estate.
import { isAllowed } from '../../server/estate/relation-claims';
import type { NodeKind, RelationType } from '../../server/model/vocabulary';
import { seeded } from '../bench/generate-estate';
import type { Change } from './brute-force/changes';
import type { FailureEvent } from './brute-force/events';
import type { RawGraph } from './brute-force/raw-graph';
import { addDeliveryGroup, addDownDelivery, addMisspeltRecipient, addMutualDeliveries, addRecipientRing } from './random-chains';
import { randomChanges } from './random-changes';
import { EstateDraft, grouping, type Values } from './random-draft';

/** An estate with a question about it. */
export interface RandomEstate {
  readonly seed: number;
  readonly graph: RawGraph;
  /** Nodes that a second source takes for another kind: the state comes from there, though the kind does not count. */
  readonly losing: readonly { readonly id: string; readonly kind: NodeKind }[];
  /** Changes of the scenario, in any order; they hold for what-if and why. */
  readonly changes: readonly Change[];
  readonly events: readonly FailureEvent[];
  readonly given: readonly string[];
}

export const referenceDate = '2026-11-01';

/** How many of each kind, roughly, and how many relations of each type per node. */
interface Shape {
  readonly kinds: readonly NodeKind[];
  readonly types: readonly RelationType[];
}

const technical: Shape = {
  kinds: ['Service', 'Component', 'Component', 'Component', 'Datacenter', 'Technology', 'Supplier', 'Contract', 'Organisation', 'Organisation'],
  types: ['DEPENDS_ON', 'DEPENDS_ON', 'DEPENDS_ON', 'PROVIDED_BY', 'HOSTED_IN', 'MADE_BY', 'SUPPLIED_BY', 'USES', 'FALLS_BACK_TO', 'FALLS_BACK_TO'],
};
const contractual: Shape = {
  kinds: ['Service', 'Contract', 'Contract', 'Supplier', 'Supplier', 'Supplier', 'Supplier', 'Organisation', 'Datacenter', 'Component'],
  types: ['PROVIDED_BY', 'SUPPLIED_BY', 'SUPPLIED_BY', 'SUBCONTRACTED_TO', 'SUBCONTRACTED_TO', 'SUBCONTRACTED_TO', 'DEPENDS_ON', 'OWNED_BY', 'FALLS_BACK_TO'],
};
const geographic: Shape = {
  kinds: ['Service', 'Component', 'Contract', 'Supplier', 'Supplier', 'Datacenter', 'Datacenter', 'Country', 'Country', 'Organisation', 'Technology'],
  types: [
    'PROVIDED_BY',
    'PROVIDED_BY',
    'SUPPLIED_BY',
    'HOSTED_IN',
    'HOSTED_IN',
    'LOCATED_IN',
    'LOCATED_IN',
    'OPERATES_FROM',
    'OPERATES_FROM',
    'ESTABLISHED_IN',
    'ESTABLISHED_IN',
    'OWNED_BY',
    'OWNED_BY',
    'DEPENDS_ON',
    'MADE_BY',
  ],
};
const shapes = [technical, contractual, contractual, geographic, geographic];

/** Ids in an order that says nothing about kinds, with some above U+FFFF and some just below (where plain `<` errs). */
const idPool = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'é', '\u{ff5e}x', '\u{10400}y', 'a b', 'A'];
const countryCodes = ['NL', 'DE', 'US', 'IE'];

/** Makes the estate of a seed. */
export function randomEstate(seed: number): RandomEstate {
  const make = new EstateMaker(seed);
  return make.estate();
}

class EstateMaker extends EstateDraft {
  readonly #seed: number;

  constructor(seed: number) {
    super(seed);
    this.#seed = seed;
  }

  estate(): RandomEstate {
    const shape = this.pick(shapes);
    this.#makeNodes(shape, 3 + Math.floor(this.random() ** 0.6 * 12));
    this.#describeNodes();
    // One in five rests on groups with spare capacity above all, where it takes two or three failures together.
    const isSpare = this.chance(0.2);
    if (!isSpare) this.#tieServices();
    const perNode = isSpare ? 0.3 * this.random() : 0.6 + 1.2 * this.random();
    for (let left = Math.round(this.nodes.length * perNode); left > 0; left -= 1) this.#addAny(this.pick(shape.types));
    for (let left = isSpare ? this.nodes.length : this.count(1.4); left > 0; left -= 1) isSpare ? this.#addSpareGroup() : this.#addGroup();
    if (this.chance(0.4)) addDeliveryGroup(this);
    if (this.chance(0.3)) addRecipientRing(this);
    if (this.chance(0.3)) addMisspeltRecipient(this);
    if (this.chance(0.3)) addMutualDeliveries(this);
    if (this.chance(0.3)) this.#addOwnershipRing();
    if (this.chance(0.4)) this.#addOwnershipTie();
    this.#addCountryGroup();
    if (this.chance(0.7)) this.#addStepBetweenOrganisations();
    if (this.chance(0.25)) this.#addSelfRelation();
    for (let left = this.count(0.3); left > 0; left -= 1) this.#addAny('FALLS_BACK_TO');
    if (this.chance(0.75)) addDownDelivery(this);
    this.#rateSuppliers();
    const graph: RawGraph = { nodes: this.nodes, relations: this.relations };
    const given = this.chance(0.2) ? this.someIds(1) : [];
    const changes = randomChanges(graph, this.random);
    return { seed: this.#seed, graph, losing: this.#losing(), events: [...this.#events(), ...this.#eventsOnAdded(changes)], given, changes };
  }

  #makeNodes({ kinds }: Shape, count: number): void {
    const free = [...idPool];
    const codes = [...countryCodes];
    const wanted: NodeKind[] = ['Service', this.pick(kinds.slice(1)), ...Array.from({ length: count - 2 }, () => this.pick(kinds))];
    for (const kind of wanted) {
      const isCountry = kind === 'Country' && codes.length > 0;
      const id = isCountry ? `country:${codes.shift()}` : (free.splice(Math.floor(this.random() * free.length), 1)[0] ?? '');
      this.nodes.push({ id, kind: kind === 'Country' && !isCountry ? 'Supplier' : kind, properties: {} });
    }
  }

  #describeNodes(): void {
    const organisations = this.of('Organisation');
    const known = this.chance(0.6);
    for (const { kind, properties } of this.nodes) {
      if (kind !== 'Country' && this.chance(0.05)) properties.state = 'down';
      if ((kind === 'Service' || kind === 'Component' || kind === 'Contract') && organisations.length > 0 && this.chance(0.75)) {
        properties.organisation = this.pick(organisations);
      }
      if (kind === 'Organisation' && this.chance(0.3)) properties.parent = this.pick(organisations);
      if (kind === 'Service' && this.chance(0.8)) properties.criticality = this.pick(['vital', 'critical', 'important', 'supporting']);
      if (kind === 'Service' && this.chance(0.4)) properties.subDomain = 1 + Math.floor(this.random() * 17);
      if (kind === 'Service' && this.chance(0.8)) properties.users = this.pick([0, 10, 300, 70_000]);
      if (kind === 'Contract' && this.chance(0.8)) properties.annualValueEur = this.pick([1000, 25_000.5, 3_000_000]);
      if (kind === 'Contract' && this.chance(known ? 0.8 : 0.2)) properties.chainDeclared = this.chance(0.8) ? 'complete' : 'partial';
      if (kind === 'Contract' && this.chance(0.4)) Object.assign(properties, this.#fallbackClause());
      if (kind === 'Supplier' && this.chance(0.3)) properties.ownershipDeclared = 'complete';
    }
  }

  /** Some of the nodes that are down, each as another kind. */
  #losing(): RandomEstate['losing'] {
    const kinds: readonly NodeKind[] = ['Service', 'Component', 'Contract', 'Datacenter', 'Technology', 'Supplier'];
    const classOf = (kind: NodeKind) => (kind === 'Organisation' ? 'Supplier' : kind);
    const down = this.nodes.filter(({ properties }) => properties.state === 'down' && this.chance(0.6));
    return down.map(({ id, kind }) => ({ id, kind: this.pick(kinds.filter((one) => one !== classOf(kind))) }));
  }

  /** Failure probabilities of suppliers, sometimes not of all; drawn apart, so that the rest of the estate is what it would be without. */
  #rateSuppliers(): void {
    const random = seeded(this.#seed * 104_729 + 3);
    const isComplete = random() < 0.7;
    for (const { kind, properties } of this.nodes) {
      if (kind !== 'Supplier' || (!isComplete && random() < 0.3)) continue;
      properties.failureProbability = [0, 0.001, 0.02, 0.1, 0.25, 0.5, 0.9, 1][Math.floor(random() ** 0.7 * 8)] ?? 0;
    }
  }

  /** Services use something, so that the questions about them have something to say. */
  #tieServices(): void {
    for (const service of this.of('Service')) {
      for (let left = 1 + this.count(0.5); left > 0; left -= 1) {
        const target = this.pick(this.of('Component', 'Contract', 'Service', 'Datacenter', 'Supplier', 'Technology', 'Organisation'));
        for (const type of ['PROVIDED_BY', 'DEPENDS_ON', 'HOSTED_IN'] as const) if (target !== service) this.add([type, service, target]);
      }
    }
  }

  /** One relation of a type between nodes that may have it. */
  #addAny(type: RelationType): void {
    const pairs = this.nodes.flatMap((from) =>
      this.nodes.filter((to) => isAllowed(type, from.kind, to.kind) && (from.id !== to.id || this.chance(0.1))).map((to) => [from.id, to.id] as const),
    );
    if (pairs.length === 0) return;
    const [from, to] = this.pick(pairs);
    this.add([type, from, to], this.#propertiesFor(type, from));
  }

  #propertiesFor(type: RelationType, from: string): Values {
    const values: Values = {};
    if (grouping.includes(type)) Object.assign(values, this.weakening(), this.chance(0.3) ? this.inGroup() : {});
    if (type === 'SUBCONTRACTED_TO') Object.assign(values, this.#inChain(from));
    if ((type === 'SUPPLIED_BY' || type === 'SUBCONTRACTED_TO') && this.chance(0.2)) values.serviceType = this.pick(['hosting', 'support']);
    if (type === 'MADE_BY' && this.chance(0.4)) values.toleranceHours = this.pick([2, 24]);
    if (type === 'OPERATES_FROM' && this.chance(0.4)) values.activity = this.pick(['operation', 'dataAtRest', 'processing']);
    if (type === 'OWNED_BY') Object.assign(values, this.#share());
    if (type === 'FALLS_BACK_TO') Object.assign(values, this.#fallback());
    return values;
  }

  #inChain(contract: string): Values {
    const under = this.relations.filter((one) => one.from === contract && (one.type === 'SUPPLIED_BY' || one.type === 'SUBCONTRACTED_TO')).map(({ to }) => to);
    const recipients = this.chance(0.85) && under.length > 0 ? under : this.of('Supplier', 'Organisation');
    return {
      ...(this.chance(0.75) && recipients.length > 0 ? { recipient: this.pick(recipients) } : {}),
      ...(this.chance(0.4) ? { rank: this.pick([1, 2, 3, 3, 4, 5]) } : {}),
    };
  }

  #share(): Values {
    const share = this.pick([undefined, undefined, 20, 30, 50, 50, 60, 100]);
    return share === undefined ? {} : { share };
  }

  #fallback(): Values {
    return {
      ...(this.chance(0.85) ? { activationHours: this.pick([0, 2, 8, 48, 300]) } : {}),
      ...(this.chance(0.7) ? { testedOn: this.pick(['2026-06-01', '2026-10-31', '2025-12-01', '2025-11-01', '2025-10-31', '2024-01-01', '2026-12-01']) } : {}),
      ...(this.chance(0.8) ? { testResult: this.chance(0.75) ? 'passed' : this.pick(['partly', 'failed']) } : {}),
    };
  }

  /** A contract that says that there is a fallback, or that there is none. */
  #fallbackClause(): Values {
    const { testedOn, testResult } = this.#fallback();
    return {
      fallback: this.chance(0.8) ? 'yes' : 'no',
      ...(testedOn === undefined ? {} : { fallbackTestedOn: testedOn }),
      ...(testResult === undefined ? {} : { fallbackTestResult: testResult }),
    };
  }

  /** Some relations of one dependent in one group, mostly agreeing on what is required; sometimes a target twice. */
  #addGroup(): void {
    const from = this.pick(this.nodes);
    const targets = this.nodes.filter((to) => to.id !== from.id && grouping.some((type) => isAllowed(type, from.kind, to.kind)));
    if (targets.length === 0) return;
    const size = 2 + Math.floor(this.random() * 3);
    const required = this.chance(0.7) ? { required: this.required(size - 1) } : {};
    const group = this.pick(['g1', 'g2', 'g3']);
    for (let left = size; left > 0; left -= 1) {
      const to = this.pick(targets);
      const types = grouping.filter((type) => isAllowed(type, from.kind, to.kind));
      const conflicting = this.chance(0.12) ? { required: this.required(size) } : {};
      this.add([this.pick(types), from.id, to.id], { ...this.weakening(), ...required, ...conflicting, group });
      if (this.chance(0.25)) this.add([this.pick(types), from.id, to.id], { ...required, group, serviceType: 'twice' });
    }
  }

  /** A group of two to four, of which one or two are needed; mostly of the first nodes on later ones, so that groups rest on groups. */
  #addSpareGroup(): void {
    const at = Math.floor(this.random() ** 2 * this.nodes.length);
    const from = this.nodes[at];
    const targets = this.nodes.filter((to, place) => from && (place > at || this.chance(0.1)) && isAllowed('DEPENDS_ON', from.kind, to.kind));
    if (!from || targets.length < 2) return;
    const group = this.pick(['g1', 'g2', 'g3', 'g4']);
    if (this.relations.some((one) => one.from === from.id && one.properties.group === group)) return;
    const required = this.chance(0.8) ? {} : { required: this.chance(0.5) ? 2 : '50%' };
    for (let left = 2 + Math.floor(this.random() * 3); left > 0; left -= 1) this.add(['DEPENDS_ON', from.id, this.pick(targets).id], { ...required, group });
  }

  #addOwnershipRing(): void {
    const companies = this.of('Supplier', 'Organisation');
    const ring = [...new Set([this.pick(companies), this.pick(companies), this.pick(companies)])];
    if (ring.length < 2) return;
    ring.forEach((from, at) => {
      this.add(['OWNED_BY', from, ring[(at + 1) % ring.length]], { share: this.pick([60, 100]) });
    });
  }

  #addOwnershipTie(): void {
    const companies = this.of('Supplier', 'Organisation');
    const company = this.pick(companies);
    const owners = [...new Set([this.pick(companies), this.pick(companies), this.pick(companies)])].filter((one) => one !== company);
    const known = this.relations.some(({ type, from }) => type === 'OWNED_BY' && from === company);
    if (known || company === undefined || owners.length < 2) return;
    for (const owner of owners) this.add(['OWNED_BY', company, owner], { share: 50 });
  }

  /** A service or component that needs a component of another organisation. */
  #addStepBetweenOrganisations(): void {
    const [own, other] = this.of('Organisation');
    const from = this.pick(this.nodes.filter(({ kind }) => kind === 'Service' || kind === 'Component'));
    const to = this.pick(this.nodes.filter(({ kind }) => kind === 'Service' || kind === 'Component'));
    if (from === to || own === undefined || other === undefined) return;
    from.properties.organisation = own;
    to.properties.organisation = other;
    this.add(['DEPENDS_ON', from.id, to.id], this.weakening());
  }

  #addCountryGroup(): void {
    const from = this.pick(this.of('Supplier', 'Contract'));
    for (const country of this.of('Country')) {
      const properties = { group: 'where', ...(this.chance(0.5) ? { required: this.required(2) } : {}) };
      if (this.chance(0.7)) this.add(['OPERATES_FROM', from, country], properties);
    }
  }

  #addSelfRelation(): void {
    const self = this.pick(this.of('Service', 'Component', 'Contract', 'Datacenter'));
    const group = this.chance(0.7) ? { group: this.pick(['g1', 'g2']) } : {};
    this.add(['DEPENDS_ON', self, self], { ...this.weakening(), ...group });
  }

  /** Sometimes what a change adds fails too. */
  #eventsOnAdded(changes: readonly Change[]): FailureEvent[] {
    const types = changes.map(({ type }) => type);
    if (types.includes('split-off') && this.chance(0.5)) return [{ type: 'fail', id: 'new supplier' }];
    return types.includes('takeover') && this.chance(0.3) ? [{ type: 'country-sanction', code: 'NL' }] : [];
  }

  #events(): FailureEvent[] {
    const events: FailureEvent[] = this.chance(0.8) ? this.someIds(this.chance(0.6) ? 1 : 2).map((id) => ({ type: 'fail', id })) : [];
    const companies = this.of('Supplier', 'Organisation');
    if (companies.length > 0 && this.chance(0.25)) events.push({ type: 'fail-group', id: this.pick(companies) });
    for (const country of this.of('Country')) {
      const code = country.replace('country:', '');
      if (this.chance(0.35)) events.push({ type: 'country-outage', code });
      if (this.chance(0.2)) events.push({ type: 'country-sanction', code });
    }
    return events.length > 0 ? events : [{ type: 'fail', id: this.pick(this.of('Service')) }];
  }
}
