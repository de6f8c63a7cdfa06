// Probabilities and importances against all sets of up to twelve suppliers, on estates made of groups, rings and chains under contracts;
// and estimates against the exact values. Same seeds every time.
import { describe, expect, test } from 'vitest';
import { seeded } from '../bench/generate-estate';
import { importanceOf } from './brute-force/importance';
import type { RawGraph, RawRelation } from './brute-force/raw-graph';
import { structureOf } from './brute-force/structure';
import { differencesFor } from './compare-importance';
import { ask, subjectOf } from './product';
import { randomEstate } from './random-estates';

interface Rated {
  readonly graph: RawGraph;
  readonly given: readonly string[];
}

/** Components in groups over each other, contracts and suppliers, the suppliers all rated; something down now and then. */
class RatedEstate {
  readonly #random: () => number;
  readonly #relations: RawRelation[] = [];
  readonly #components = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5'];
  readonly #contracts = ['k0', 'k1', 'k2'];
  readonly #suppliers: readonly string[];

  constructor(seed: number, suppliers: number) {
    this.#random = seeded(seed * 7331 + 11);
    this.#suppliers = Array.from({ length: suppliers }, (_, at) => `x${at}`);
  }

  make(): Rated {
    this.#group('s', 'needs', this.#some([...this.#components, ...this.#contracts], 4));
    this.#group('s', 'and', this.#some(this.#components, 3));
    for (const component of this.#components) {
      // Any component: rings come about by themselves.
      this.#group(component, 'a', this.#some([...this.#components, ...this.#contracts, ...this.#suppliers, ...this.#suppliers], 2 + this.#below(3)));
      if (this.#chance(0.5)) this.#group(component, 'b', this.#some(this.#suppliers, 2 + this.#below(2)));
      if (this.#chance(0.2)) this.#relate(component, this.#pick([...this.#components, ...this.#suppliers]), {});
    }
    for (const contract of this.#contracts) this.#chain(contract);
    if (this.#chance(0.4)) this.#add(['SUBCONTRACTED_TO', this.#pick(this.#suppliers), this.#pick(this.#suppliers)]);
    const stateOf = (): RawRelation['properties'] => (this.#chance(0.04) ? { state: 'down' } : {});
    const node = (kind: RawGraph['nodes'][number]['kind']) => (id: string) => ({ id, kind, properties: stateOf() });
    const nodes = [
      { id: 's', kind: 'Service' as const, properties: {} },
      ...this.#components.map(node('Component')),
      ...this.#contracts.map(node('Contract')),
      ...this.#suppliers.map((id) => ({
        id,
        kind: 'Supplier' as const,
        properties: { failureProbability: this.#pick([0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8]) },
      })),
    ];
    return { graph: { nodes, relations: this.#relations }, given: this.#chance(0.3) ? [this.#pick([...this.#components, ...this.#suppliers])] : [] };
  }

  #chance(probability: number): boolean {
    return this.#random() < probability;
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  #pick<T>(list: readonly T[]): T {
    return list[this.#below(list.length)] as T;
  }

  #some(list: readonly string[], count: number): string[] {
    return [...new Set(Array.from({ length: count }, () => this.#pick(list)))];
  }

  #add([type, from, to]: readonly [RawRelation['type'], string, string], properties: RawRelation['properties'] = {}): void {
    const key = (one: RawRelation) => JSON.stringify([one.type, one.from, one.to, one.properties.group, one.properties.recipient]);
    const relation = { type, from, to, properties };
    if (!this.#relations.some((one) => key(one) === key(relation))) this.#relations.push(relation);
  }

  #relate(from: string, to: string, properties: RawRelation['properties']): void {
    this.#add([to.startsWith('c') ? 'DEPENDS_ON' : 'PROVIDED_BY', from, to], properties);
  }

  #group(from: string, group: string, members: readonly string[]): void {
    const required = this.#chance(0.25) ? `${this.#pick([30, 50, 70])}%` : this.#chance(0.6) ? 1 : 1 + this.#below(members.length);
    for (const to of members) this.#relate(from, to, { group, required });
  }

  #chain(contract: string): void {
    const [first = 'x0', second = first, third = first] = this.#some(this.#suppliers, 3);
    this.#add(['SUPPLIED_BY', contract, first], this.#chance(0.5) ? { group: 'g', required: 1 } : {});
    if (this.#chance(0.5)) this.#add(['SUPPLIED_BY', contract, second], { group: 'g', required: 1 });
    const spare: RawRelation['properties'] = this.#chance(0.5) ? { group: 'under', required: 1 } : {};
    for (const to of [second, third]) if (to !== first) this.#add(['SUBCONTRACTED_TO', contract, to], { recipient: first, ...spare });
  }
}

const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed);
const posed = ({ graph, given }: Rated) => ({
  subject: subjectOf(graph, null),
  structure: structureOf(graph, given),
  estate: { ...randomEstate(0), graph, given },
});

describe('probability and importance', () => {
  test.each([
    [6, 60],
    [9, 30],
    [12, 20],
  ])('over all sets of %i suppliers, on %i estates', (suppliers, estates) => {
    const varied = new Set<number | null>();
    for (const seed of seeds(estates)) {
      const one = posed(new RatedEstate(seed, suppliers).make());
      expect(differencesFor(one, 's'), `seed ${seed}`).toEqual([]);
      varied.add(importanceOf(one.structure, 's').probability);
    }
    expect(varied.size).toBeGreaterThan(0.7 * estates);
  });
});

type Row = { readonly id: string; readonly birnbaum: number | null; readonly birnbaumInterval: readonly [number, number] | null };
type Answer = {
  readonly method: string | null;
  readonly probability: number;
  readonly interval: readonly [number, number];
  readonly suppliers: readonly Row[];
};

describe('an estimate', () => {
  test('is sure when every supplier surely fails or surely does not, rings included', () => {
    const outcomes = new Map<number, number>();
    for (const seed of seeds(200)) {
      const { graph, given } = new RatedEstate(seed, 7).make();
      const random = seeded(seed);
      const nodes = graph.nodes.map((node) => (node.kind === 'Supplier' ? { ...node, properties: { failureProbability: random() < 0.4 ? 1 : 0 } } : node));
      const { subject, structure } = posed({ graph: { ...graph, nodes }, given });
      const { probability } = ask(subject, 'importance', { service: 's', given: [...given], maxNodes: 0, samples: 40 }) as unknown as Answer;
      const expected = importanceOf(structure, 's').probability;
      expect(probability, `seed ${seed}`).toBe(expected);
      if (expected !== null) outcomes.set(expected, (outcomes.get(expected) ?? 0) + 1);
    }
    expect(Math.min(outcomes.get(0) ?? 0, outcomes.get(1) ?? 0)).toBeGreaterThan(20);
  });

  test('has the exact value in its interval in about 95 of 100', () => {
    const [held, counted] = [
      { probability: 0, birnbaum: 0 },
      { probability: 0, birnbaum: 0 },
    ];
    for (const seed of seeds(80)) {
      const { graph, given } = new RatedEstate(seed, 9).make();
      const subject = subjectOf(graph, null);
      const answer = (raw: object) => ask(subject, 'importance', { service: 's', given: [...given], ...raw }) as unknown as Answer;
      const exact = answer({});
      const found = answer({ maxNodes: 0, samples: 20_000, seed });
      if (found.method !== 'estimated') continue;
      const isIn = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high;
      counted.probability += 1;
      if (isIn(exact.probability, found.interval)) held.probability += 1;
      for (const { id, birnbaum, birnbaumInterval } of found.suppliers) {
        const truth = exact.suppliers.find((row) => row.id === id)?.birnbaum ?? 0;
        if (birnbaum === 0 || birnbaumInterval === null) continue;
        counted.birnbaum += 1;
        if (isIn(truth, birnbaumInterval)) held.birnbaum += 1;
      }
    }
    expect(counted.probability).toBeGreaterThan(50);
    expect(counted.birnbaum).toBeGreaterThan(250);
    expect(held.probability / counted.probability).toBeGreaterThanOrEqual(0.9);
    expect(held.birnbaum / counted.birnbaum).toBeGreaterThanOrEqual(0.92);
    // An interval that always holds would be too wide.
    expect(held.birnbaum).toBeLessThan(counted.birnbaum);
    process.stdout.write(`estimates in their interval: ${held.probability} of ${counted.probability}, Birnbaum ${held.birnbaum} of ${counted.birnbaum}\n`);
  });
});
