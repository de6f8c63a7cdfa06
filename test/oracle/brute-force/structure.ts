// The brute-force oracle's reading of semantics §1: which things can fail, and which groups each of them needs.
// Plain, slow and written from the definitions alone; it shares no code with the engine.
import { hangingRecipients } from './chains';
import { kindsOf, propagates, type RawGraph, type RawRelation, requiredOf, said } from './raw-graph';

/** A member of a group: what must work, the node it is shown as, and how long the owner lasts without it. */
export interface Member {
  readonly thing: string;
  readonly shown: string;
  readonly tolerance: number;
}

/** One redundancy group, or a lone relation (no name). */
export interface Group {
  /** The node or delivery that has it. */
  readonly owner: string;
  /** “its group is listed with the contract as dependent and `recipient` beside it” */
  readonly dependent: string;
  readonly recipient: string | null;
  readonly name: string | null;
  readonly members: readonly Member[];
  readonly required: number;
  readonly impact: 'fails' | 'degrades';
  /** True for “C/S fails when S fails”: stated by no relation, so never listed. */
  readonly implicit: boolean;
}

/** Everything that can fail (nodes and deliveries), with its groups, and what is recorded as down. */
export interface Structure {
  readonly graph: RawGraph;
  readonly kindOf: ReadonlyMap<string, string>;
  /** Node ids, then deliveries. */
  readonly things: readonly string[];
  /** Delivery → its contract and provider. */
  readonly deliveries: ReadonlyMap<string, { readonly contract: string; readonly provider: string }>;
  readonly groups: readonly Group[];
  readonly recordedDown: ReadonlySet<string>;
}

/** Reads a graph; `given` are nodes taken as down besides those recorded so (“knowing that …”). */
export function structureOf(graph: RawGraph, given: readonly string[] = []): Structure {
  const kindOf = kindsOf(graph);
  const reader = new Reader(graph, kindOf);
  const deliveries = new Map(
    graph.relations.filter((one) => propagates(one) && reader.isUnderContract(one)).map((one) => [deliveryOf(one), { contract: one.from, provider: one.to }]),
  );
  const implicit = [...deliveries].map(([owner, { contract, provider }]): Group => {
    const members = [{ thing: provider, shown: provider, tolerance: 0 }];
    return { owner, dependent: contract, recipient: null, name: null, members, required: 1, impact: 'fails', implicit: true };
  });
  const recordedDown = new Set([...given, ...graph.nodes.filter(({ properties }) => properties.state === 'down').map(({ id }) => id)]);
  return { graph, kindOf, things: [...kindOf.keys(), ...deliveries.keys()], deliveries, groups: [...reader.groups(), ...implicit], recordedDown };
}

/** “under C every provider S has a *delivery* C/S” */
const deliveryOf = (relation: RawRelation) => `${relation.from}\u0000${relation.to}`;

/** Groups of one graph. */
class Reader {
  readonly #graph: RawGraph;
  readonly #kindOf: ReadonlyMap<string, string>;
  readonly #hanging = new Map<string, Set<string>>();

  constructor(graph: RawGraph, kindOf: ReadonlyMap<string, string>) {
    this.#graph = graph;
    this.#kindOf = kindOf;
  }

  /** Whether the relation names a provider under a contract. */
  isUnderContract(one: RawRelation): boolean {
    return one.type === 'SUPPLIED_BY' || (one.type === 'SUBCONTRACTED_TO' && this.#kindOf.get(one.from) === 'Contract');
  }

  /** “A `SUBCONTRACTED_TO` relation of C belongs to the delivery of its `recipient`; without, and for `SUPPLIED_BY`, to C itself.” */
  #recipientOf(one: RawRelation): string | null {
    return one.type === 'SUBCONTRACTED_TO' && this.isUnderContract(one) ? said(one, 'recipient') : null;
  }

  /** MADE_BY has no groups in the table of §1. */
  #nameOf(one: RawRelation): string | null {
    return one.type === 'MADE_BY' ? null : said(one, 'group');
  }

  /** “Groups are per (C, recipient, `group`)”; “a relation without a group is a group of its own”. */
  groups(): Group[] {
    const stated = new Map<string, RawRelation[]>();
    for (const [index, one] of this.#graph.relations.entries()) {
      if (!propagates(one)) continue;
      const name = this.#nameOf(one);
      const key = JSON.stringify(name === null ? index : [one.from, this.#recipientOf(one), name]);
      stated.set(key, [...(stated.get(key) ?? []), one]);
    }
    return [...stated.values()].map(([first, ...rest]) => this.#groupOf(first as RawRelation, rest));
  }

  #groupOf(first: RawRelation, rest: readonly RawRelation[]): Group {
    const relations = [first, ...rest];
    const recipient = this.#recipientOf(first);
    const name = this.#nameOf(first);
    const members = this.#membersOf(relations);
    // “Members that state different `required` or `impact`: the strictest counts (highest number; `fails` before `degrades`).”
    const strictest = Math.max(...relations.map(({ properties }) => requiredOf(properties.required, members.length)));
    const onlyDegrades = relations.every(({ type, properties }) => type === 'MADE_BY' || properties.impact === 'degrades');
    return {
      owner: recipient === null || this.#hangs(first.from, recipient) ? first.from : `${first.from}\u0000${recipient}`,
      dependent: first.from,
      recipient,
      name,
      members,
      required: name === null ? 1 : strictest,
      impact: onlyDegrades ? 'degrades' : 'fails',
      implicit: false,
    };
  }

  /** “the *distinct* targets (a target named twice counts once)”; of two tolerances the shorter holds. */
  #membersOf(relations: readonly RawRelation[]): Member[] {
    const members = new Map<string, Member>();
    for (const one of relations) {
      const thing = this.isUnderContract(one) ? deliveryOf(one) : one.to;
      const stated = one.properties.toleranceHours;
      const tolerance = Math.min(typeof stated === 'number' ? stated : 0, members.get(thing)?.tolerance ?? Number.POSITIVE_INFINITY);
      members.set(thing, { thing, shown: one.to, tolerance });
    }
    return [...members.values()];
  }

  #hangs(contract: string, recipient: string): boolean {
    const known = this.#hanging.get(contract) ?? hangingRecipients(this.#graph, contract);
    this.#hanging.set(contract, known);
    return known.has(recipient);
  }
}
