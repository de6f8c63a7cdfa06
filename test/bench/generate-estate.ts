// A large estate for measuring: tiered as a real one (organisations, services, five layers of components, contracts,
// suppliers, subcontractors of rank 2 to 6, sites, countries), few things very popular, seeded: same seed, same estate.

/** One relation with the columns of the canonical tables. */
export interface MadeRelation {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly group: string;
  readonly required: string;
  readonly recipient: string;
}

export interface MadeEstate {
  /** Kind → ids. */
  readonly nodes: ReadonlyMap<string, readonly string[]>;
  readonly relations: readonly MadeRelation[];
  /** Service → its organisation. */
  readonly organisationOf: ReadonlyMap<string, string>;
}

export interface EstateSize {
  readonly nodes: number;
  readonly relations: number;
  readonly seed: number;
  /** `tiered` (default): five layers of components, few very popular; `dense`: fourteen layers, so that long chains tie much together. */
  readonly shape?: 'tiered' | 'dense';
}

/** Seeded generator of numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Shares of the nodes by tier; the rest are subcontractors. */
const shares = { Organisation: 0.005, Service: 0.1, Component: 0.42, Contract: 0.16, Supplier: 0.1, Datacenter: 0.004, Technology: 0.003 } as const;
/** Layers of components, how many of the next layer each needs on average, and how unequal their popularity is (an exponent). */
const shapes = {
  tiered: { layers: 5, needs: 1.1, unequal: 3.5 },
  dense: { layers: 14, needs: 1.35, unequal: 1.2 },
} as const;
type Shape = (typeof shapes)[keyof typeof shapes];
const subcontractorRanks = [2, 3, 4, 5, 6] as const;
const countryCount = 120;

function ids(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}:${at}`);
}

function slices(list: readonly string[], parts: number): string[][] {
  const size = Math.ceil(list.length / parts);
  return Array.from({ length: parts }, (_, at) => list.slice(at * size, (at + 1) * size));
}

/** Collects relations, each identity once. */
class RelationList {
  readonly made: MadeRelation[] = [];
  readonly #seen = new Set<string>();

  add([from, type, to]: readonly [from: string, type: string, to: string | undefined], rest: Partial<MadeRelation> = {}): boolean {
    if (to === undefined || from === to) return false;
    const relation = { type, from, to, group: rest.group ?? '', required: rest.required ?? '', recipient: rest.recipient ?? '' };
    const key = `${type}|${from}|${to}|${relation.group}|${relation.recipient}`;
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    this.made.push(relation);
    return true;
  }
}

class Generator {
  readonly shape: Shape;
  readonly relations = new RelationList();
  readonly #random: () => number;

  constructor(seed: number, shape: Shape) {
    this.shape = shape;
    this.#random = seeded(seed);
  }

  chance(probability: number): boolean {
    return this.#random() < probability;
  }

  /** A number of things: mean on average, at least 0. */
  count(mean: number): number {
    return Math.floor(mean + this.#random());
  }

  /** An element; the first ones are chosen far more often than the last (as popularity goes). */
  popular(list: readonly string[]): string | undefined {
    return list[Math.floor(list.length * this.#random() ** 2.5)];
  }

  /** A component of the next layer. */
  next(list: readonly string[]): string | undefined {
    return list[Math.floor(list.length * this.#random() ** this.shape.unequal)];
  }

  any(list: readonly string[]): string | undefined {
    return list[Math.floor(list.length * this.#random())];
  }

  /** A group of two or three that needs one, or two of three. */
  group(type: string, [from, targets]: readonly [string, readonly string[]], name: string): void {
    const size = this.chance(0.3) ? 3 : 2;
    const required = size === 3 && this.chance(0.4) ? '2' : '1';
    for (let at = 0; at < size; at += 1) this.relations.add([from, type, this.popular(targets)], { group: name, required });
  }
}

interface Tiers {
  readonly organisations: readonly string[];
  readonly services: readonly string[];
  readonly layers: readonly (readonly string[])[];
  readonly contracts: readonly string[];
  readonly suppliers: readonly string[];
  readonly ranks: readonly (readonly string[])[];
  readonly datacenters: readonly string[];
  readonly technologies: readonly string[];
  readonly countries: readonly string[];
}

function makeTiers(total: number, shape: Shape): Tiers {
  const of = (kind: keyof typeof shares) => Math.round(total * shares[kind]);
  const counted = of('Organisation') + of('Service') + of('Component') + of('Contract') + of('Supplier') + of('Datacenter') + of('Technology') + countryCount;
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const codes = Array.from({ length: countryCount }, (_, at) => `country:${letters[Math.floor(at / 26)]}${letters[at % 26]}`);
  return {
    organisations: ids('org', of('Organisation')),
    services: ids('svc', of('Service')),
    layers: slices(ids('cmp', of('Component')), shape.layers),
    contracts: ids('con', of('Contract')),
    suppliers: ids('sup', of('Supplier')),
    ranks: slices(ids('sup:sub', total - counted), subcontractorRanks.length),
    datacenters: ids('dc', of('Datacenter')),
    technologies: ids('tec', of('Technology')),
    countries: codes,
  };
}

function connectServices(make: Generator, tiers: Tiers): void {
  const first = tiers.layers[0] ?? [];
  for (const service of tiers.services) {
    for (let left = make.count(2); left > 0; left -= 1) make.relations.add([service, 'DEPENDS_ON', make.popular(first)]);
    if (make.chance(0.2)) make.group('DEPENDS_ON', [service, first], 'spare');
    make.relations.add([service, 'PROVIDED_BY', make.any(tiers.contracts)]);
  }
  for (const organisation of tiers.organisations) {
    for (let left = 20; left > 0; left -= 1) make.relations.add([organisation, 'USES', make.popular(tiers.services)]);
  }
}

function connectComponents(make: Generator, tiers: Tiers): void {
  tiers.layers.forEach((layer, depth) => {
    const next = tiers.layers[depth + 1];
    for (const component of layer) {
      if (next) for (let left = make.count(make.shape.needs); left > 0; left -= 1) make.relations.add([component, 'DEPENDS_ON', make.next(next)]);
      if (next && make.chance(0.05)) make.group('DEPENDS_ON', [component, next], 'cluster');
      if (!next && make.chance(0.3)) make.group('HOSTED_IN', [component, tiers.datacenters], 'sites');
      else if (!next) make.relations.add([component, 'HOSTED_IN', make.popular(tiers.datacenters)]);
      if (make.chance(0.1)) make.relations.add([component, 'DEPENDS_ON', make.popular(tiers.technologies)]);
      if (make.chance(0.35)) make.relations.add([component, 'PROVIDED_BY', make.any(tiers.contracts)]);
      // Rings: a few components lean back on an earlier layer.
      if (depth > 0 && make.chance(0.005)) make.relations.add([component, 'DEPENDS_ON', make.any(tiers.layers[depth - 1] ?? [])]);
    }
  });
}

function connectContracts(make: Generator, tiers: Tiers): void {
  for (const contract of tiers.contracts) {
    let recipient = make.popular(tiers.suppliers) ?? '';
    make.relations.add([contract, 'SUPPLIED_BY', recipient]);
    const depth = make.count(1.6);
    for (let rank = 0; rank < depth; rank += 1) {
      const pool = tiers.ranks[rank] ?? [];
      const group = make.chance(0.1) ? `rank-${rank + 2}` : '';
      const chosen = make.popular(pool);
      make.relations.add([contract, 'SUBCONTRACTED_TO', chosen], { recipient, group, required: group === '' ? '' : '1' });
      make.relations.add([contract, 'SUBCONTRACTED_TO', make.popular(pool)], { recipient, group, required: group === '' ? '' : '1' });
      recipient = chosen ?? recipient;
    }
  }
}

function connectSuppliers(make: Generator, tiers: Tiers): void {
  [tiers.suppliers, ...tiers.ranks].forEach((companies, depth) => {
    const next = tiers.ranks[depth];
    for (const company of companies) {
      make.relations.add([company, 'ESTABLISHED_IN', make.popular(tiers.countries)]);
      if (make.chance(0.5)) make.relations.add([company, 'OPERATES_FROM', make.popular(tiers.countries)]);
      if (make.chance(0.1)) make.group('HOSTED_IN', [company, tiers.datacenters], 'sites');
      else if (make.chance(0.4)) make.relations.add([company, 'HOSTED_IN', make.popular(tiers.datacenters)]);
      if (next && make.chance(0.5)) make.relations.add([company, 'SUBCONTRACTED_TO', make.popular(next)]);
      if (make.chance(0.2)) make.relations.add([company, 'OWNED_BY', make.popular(tiers.suppliers)]);
    }
  });
  for (const site of tiers.datacenters) {
    make.relations.add([site, 'LOCATED_IN', make.popular(tiers.countries)]);
    make.relations.add([site, 'PROVIDED_BY', make.popular(tiers.suppliers)]);
  }
  for (const technology of tiers.technologies) make.relations.add([technology, 'MADE_BY', make.popular(tiers.suppliers)]);
}

/** Tops up, or cuts, to the wanted number of relations; what is added runs between neighbouring layers of components. */
function settleCount(make: Generator, tiers: Tiers, wanted: number): readonly MadeRelation[] {
  const { made } = make.relations;
  for (let tries = 0; made.length < wanted && tries < wanted * 4; tries += 1) {
    const depth = tries % (make.shape.layers - 1);
    make.relations.add([make.any(tiers.layers[depth] ?? []) ?? '', 'DEPENDS_ON', make.next(tiers.layers[depth + 1] ?? [])]);
  }
  return made.slice(0, wanted);
}

/** Makes the estate. Cost: linear in relations. */
export function generateEstate({ nodes, relations, seed, shape = 'tiered' }: EstateSize): MadeEstate {
  const make = new Generator(seed, shapes[shape]);
  const tiers = makeTiers(nodes, shapes[shape]);
  connectServices(make, tiers);
  connectComponents(make, tiers);
  connectContracts(make, tiers);
  connectSuppliers(make, tiers);
  const made = settleCount(make, tiers, relations);
  const organisationOf = new Map(tiers.services.map((service) => [service, make.popular(tiers.organisations) ?? '']));
  return {
    organisationOf,
    relations: made,
    nodes: new Map([
      ['Organisation', tiers.organisations],
      ['Service', tiers.services],
      ['Component', tiers.layers.flat()],
      ['Contract', tiers.contracts],
      ['Supplier', [...tiers.suppliers, ...tiers.ranks.flat()]],
      ['Datacenter', tiers.datacenters],
      ['Technology', tiers.technologies],
      ['Country', tiers.countries],
    ]),
  };
}
