// A random estate under way: its nodes and relations so far, and the draws that its parts share. Same seed, same draws.
import { isAllowed } from '../../server/estate/relation-claims';
import type { NodeKind, RelationType } from '../../server/model/vocabulary';
import { seeded } from '../bench/generate-estate';
import { type RawRelation, said } from './brute-force/raw-graph';

export type Values = Record<string, string | number | undefined>;
type Stated = Record<string, string | number>;

/** Types that can stand in a redundancy group. */
export const grouping: readonly RelationType[] = ['DEPENDS_ON', 'PROVIDED_BY', 'SUPPLIED_BY', 'SUBCONTRACTED_TO', 'HOSTED_IN'];

export class EstateDraft {
  readonly nodes: { id: string; kind: NodeKind; properties: Stated }[] = [];
  readonly relations: { type: RelationType; from: string; to: string; properties: Stated }[] = [];
  readonly random: () => number;

  constructor(seed: number) {
    this.random = seeded(seed * 7919 + 17);
  }

  chance(probability: number): boolean {
    return this.random() < probability;
  }

  count(mean: number): number {
    return Math.floor(mean * 2 * this.random() + 0.5);
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)] as T;
  }

  of(...kinds: NodeKind[]): string[] {
    return this.nodes.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  }

  someIds(count: number): string[] {
    const ids = this.nodes.filter(({ kind }) => kind !== 'Country').map(({ id }) => id);
    return [...new Set(Array.from({ length: count }, () => this.pick(ids)))];
  }
  /** Adds the relation when the model allows it and no row says it already. */
  add([type, from, to]: readonly [RelationType, string | undefined, string | undefined], properties: Values = {}): boolean {
    const [fromKind, toKind] = [from, to].map((id) => this.nodes.find((node) => node.id === id)?.kind);
    if (from === undefined || to === undefined || !fromKind || !toKind || !isAllowed(type, fromKind, toKind)) return false;
    const stated = Object.fromEntries(Object.entries(properties).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    const relation = { type, from, to, properties: stated };
    if (this.relations.some((other) => identityOf(other) === identityOf(relation))) return false;
    this.relations.push(relation);
    return true;
  }
  weakening(): Values {
    return {
      ...(this.chance(0.13) ? { impact: 'degrades' } : this.chance(0.06) ? { impact: 'none' } : {}),
      ...(this.chance(0.25) ? { toleranceHours: this.pick([1, 4, 5, 24, 200]) } : {}),
    };
  }

  inGroup(): Values {
    return { group: this.pick(['g1', 'g2']), ...(this.chance(0.4) ? { required: this.required(3) } : {}) };
  }

  required(members: number): number | string {
    if (this.chance(0.4)) return this.pick(['1%', '34%', '50%', '51%', '67%', '100%']);
    return this.chance(0.12) ? members + 1 : 1 + Math.floor(this.random() * members);
  }
}

/** “**Identity of a relation**: type, from, to, group, recipient, serviceType, activity.” */
export function identityOf(relation: RawRelation): string {
  const names = ['group', 'recipient', 'serviceType', 'activity'];
  return JSON.stringify([relation.type, relation.from, relation.to, ...names.map((name) => said(relation, name))]);
}
