// Random changes of a scenario for the oracle: relations disabled, members added, contracts awarded, suppliers taken over or split.
import { isAllowed } from '../../server/estate/relation-claims';
import type { RelationType } from '../../server/model/vocabulary';
import type { Change, StatedRelation } from './brute-force/changes';
import { type RawGraph, type RawRelation, said } from './brute-force/raw-graph';

/** Some changes to an estate, for about three in five of them. */
export function randomChanges(graph: RawGraph, random: () => number): Change[] {
  return new ChangeMaker(graph, random).changes();
}

class ChangeMaker {
  readonly #graph: RawGraph;
  readonly #random: () => number;

  constructor(graph: RawGraph, random: () => number) {
    this.#graph = graph;
    this.#random = random;
  }

  changes(): Change[] {
    if (this.#random() > 0.6) return [];
    const makers = [() => this.#disable(), () => this.#addMember(), () => this.#award(), () => this.#takeover(), () => this.#splitOff()];
    const made = makers.filter((_, at) => this.#random() < (at === 4 ? 0.85 : 0.55)).flatMap((make) => make() ?? []);
    return made.filter((one) => one.type !== 'split-off' || !made.some((other) => takesAway(other, one)));
  }

  #pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.#random() * list.length)];
  }

  #of(...kinds: string[]): string[] {
    return this.#graph.nodes.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  }

  #disable(): Change | undefined {
    const one = this.#pick(this.#graph.relations);
    return one && { type: 'disable', relation: statedIdentity(one) };
  }

  /** One more member for a group that is there, a node that stands in it or not. A scenario cannot name a recipient that nobody knows. */
  #addMember(): Change | undefined {
    const kindOf = (id: string) => this.#graph.nodes.find((node) => node.id === id)?.kind;
    const isNamed = (one: RawRelation) => kindOf(said(one, 'recipient') ?? one.from) !== undefined;
    const mate = this.#pick(this.#graph.relations.filter((one) => said(one, 'group') !== null && one.type !== 'OPERATES_FROM' && isNamed(one)));
    const [fromKind, type] = [kindOf(mate?.from ?? ''), mate?.type as RelationType];
    if (!mate || !fromKind) return undefined;
    const to = this.#pick(this.#graph.nodes.filter(({ kind }) => isAllowed(type, fromKind, kind)))?.id;
    if (to === undefined) return undefined;
    const stated: Record<string, string | number> = this.#random() < 0.2 ? { required: '100%' } : this.#random() < 0.2 ? { toleranceHours: 5 } : {};
    const relation = { ...statedIdentity(mate), to, ...stated };
    return { type: 'add-member', relation };
  }

  #award(): Change | undefined {
    const [contract, supplier] = [this.#pick(this.#of('Contract')), this.#pick(this.#of('Supplier', 'Organisation'))];
    return contract === undefined || supplier === undefined ? undefined : { type: 'award', contract, supplier };
  }

  #takeover(): Change | undefined {
    const [supplier, owner] = [this.#pick(this.#of('Supplier')), this.#random() < 0.4 ? 'new owner' : this.#pick(this.#of('Supplier', 'Organisation'))];
    if (supplier === undefined || owner === undefined || supplier === owner) return undefined;
    const isSeated = this.#graph.relations.some((one) => one.type === 'ESTABLISHED_IN' && one.from === owner && one.to === 'country:NL');
    return isSeated ? undefined : { type: 'takeover', supplier, owner, country: 'NL' };
  }

  #splitOff(): Change | undefined {
    const one = this.#pick(this.#graph.relations.filter(({ type }) => type === 'SUPPLIED_BY'));
    return one && { type: 'split-off', supplier: one.to, contracts: [one.from], to: 'new supplier' };
  }
}

function statedIdentity({ type, from, to, properties }: RawRelation): StatedRelation {
  const names = ['group', 'recipient', 'serviceType', 'activity'];
  const stated = names.flatMap((name) => (typeof properties[name] === 'string' ? [[name, properties[name]] as const] : []));
  return { type, from, to, ...Object.fromEntries(stated) };
}

/** Whether a change before it leaves a split-off nothing to move, which the product refuses. */
function takesAway(change: Change, { contracts }: Extract<Change, { type: 'split-off' }>): boolean {
  if (change.type === 'disable') return change.relation.type === 'SUPPLIED_BY' && contracts.includes(change.relation.from);
  return change.type === 'award' && contracts.includes(change.contract);
}
