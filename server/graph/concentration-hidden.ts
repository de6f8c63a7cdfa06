// Hidden concentration (semantics §3): who stands behind several direct providers, or behind several members of one group.
import type { EstateGraph } from '../model/graph';
import type { CompiledEstate } from './compiled';
import type { ConcentrationPass } from './concentration';
import { packRows } from './csr';
import { DirectNotes, type DirectProviders } from './direct-providers';
import { eachReachBlock, mostPassed, type ReachBlock } from './kernel/reach';
import { directRow } from './layer-sums';
import { eachServiceBlock } from './layers';
import { Pace } from './pace';
import { companiesBelow, PathsTo } from './paths-to';
import { PathsVia } from './paths-via';

export interface HiddenConcentration {
  readonly node: number;
  /** Direct providers behind which it stands, ascending. */
  readonly via: readonly number[];
  readonly hiddenShare: number;
  /** Services of known weight that rest on it, but not directly. Ascending. */
  readonly services: readonly number[];
}

export interface HiddenQuestion {
  readonly pass: ConcentrationPass;
  readonly weightOf: (service: number) => number | null;
  /** Least hidden share, 0 to 1. */
  readonly threshold: number;
  readonly checkpoint: (done: number, total: number) => void;
}

/** A party over the threshold, with what is found about it. */
interface Party {
  readonly node: number;
  readonly position: number;
  readonly share: number;
  readonly services: number[];
  readonly via: number[];
}

/** Every party of which the hidden share is at or above the threshold, by its position. An ultimate parent counts with all that it owns. */
function partiesOver({ pass, threshold }: HiddenQuestion): Map<number, Party> {
  const found = new Map<number, Party>();
  if (pass.total <= 0) return found;
  const { ultimate } = pass.layers.ownership;
  const owned = pass.providers().filter(({ node }) => ultimate[node] !== node);
  for (const { node, position, hidden } of [...owned, ...pass.members('ultimate-parent'), ...pass.members('datacenter'), ...pass.members('technology')]) {
    const share = hidden / pass.total;
    if (share > 0 && share >= threshold) found.set(position, { node, position, share, services: [], via: [] });
  }
  return found;
}

/** Providers whose deliveries a delivery rests on, at any distance: its chain under the contract. */
function deliversThrough(estate: CompiledEstate, delivery: number): number[] | undefined {
  if (delivery < estate.nodeCount) return undefined;
  const found = new Set([delivery]);
  for (const one of found) {
    for (let at = estate.groupsOf.offset[one] ?? 0; at < (estate.groupsOf.offset[one + 1] ?? 0); at += 1) {
      for (const member of estate.groups[estate.groupsOf.items[at] ?? 0]?.members ?? []) if (member >= estate.nodeCount) found.add(member);
    }
  }
  found.delete(delivery);
  return found.size === 0 ? undefined : [...found].map((one) => estate.deliveryProvider[one - estate.nodeCount] ?? -1);
}

/** Members of named groups of several: the group, the node that each stands for, and who delivers through it. */
interface Redundant {
  readonly group: number;
  readonly shown: number;
  readonly through: readonly number[];
}

function redundantMembers(estate: CompiledEstate): Redundant[] {
  return estate.groups.flatMap(({ group, members, shown }, index) => {
    if (group === null || members.length < 2) return [];
    return Array.from(members, (member, at) => ({ group: index, shown: shown[at] as number, through: deliversThrough(estate, member) ?? [] }));
  });
}

/** Finds hidden concentrations, and on request their paths. */
export class HiddenSearch {
  readonly #question: HiddenQuestion;
  readonly #estate: CompiledEstate;
  readonly #parties: ReadonlyMap<number, Party>;
  readonly #direct: DirectProviders;
  readonly #owners: ConstructorParameters<typeof PathsTo>[2];
  #search: PathsVia | undefined;
  readonly #places = new Map<number, number>();
  readonly #starts = new Map<number, ReadonlySet<number>>();

  /** Cost: blocks of services, and blocks of their direct providers. */
  constructor(graph: EstateGraph, estate: CompiledEstate, question: HiddenQuestion) {
    const { ownership } = question.pass.layers;
    this.#question = question;
    this.#estate = estate;
    this.#owners = { ownership, below: companiesBelow(ownership) };
    this.#parties = partiesOver(question);
    this.#direct = this.#readServices(new DirectNotes(graph, estate, question.pass.layers));
    this.#readProviders();
  }

  /** All of them, ascending by node. */
  find(): HiddenConcentration[] {
    const parties = [...this.#parties.values()].sort((a, b) => a.node - b.node);
    const others = parties.filter(({ via }) => via.length < 2);
    const behind = others.length === 0 ? new Set() : this.#behindOneGroup();
    return parties.flatMap((party) => {
      const { node, via, share, services } = party;
      return via.length >= 2 || behind.has(party) ? [{ node, via, hiddenShare: share, services }] : [];
    });
  }

  /** Per direct provider in `via` one shortest path from a service. Cost: the edges that lead to the party, and the paths. */
  paths({ node, via }: HiddenConcentration, checkpoint: () => void): number[][] {
    const { pass } = this.#question;
    const to = this.#pathsTo(node);
    const search = this.#search ?? new PathsVia(pass.layers.needs, pass.layers.ownership, to);
    this.#search = search;
    search.turnTo(to);
    return via.map((provider) => {
      checkpoint();
      const place = this.#placeOf(provider);
      return search.shortest({ passages: this.#direct.passagesOf[place] ?? [], services: this.#startsOf(place) }) ?? [];
    });
  }

  #placeOf(provider: number): number {
    if (this.#places.size === 0) for (const [place, one] of this.#direct.providers.entries()) this.#places.set(one, place);
    return this.#places.get(provider) ?? -1;
  }

  #startsOf(place: number): ReadonlySet<number> {
    const { services } = this.#question.pass;
    const known = this.#starts.get(place) ?? new Set(this.#direct.servicesOf[place]?.map((service) => services[service] as number));
    this.#starts.set(place, known);
    return known;
  }

  #pathsTo(party: number): PathsTo {
    return new PathsTo(this.#question.pass.layers.needs, party, this.#owners);
  }

  /** One time over the services: who their direct providers are, and which of them rest on each party without relying on it directly. */
  #readServices(notes: DirectNotes): DirectProviders {
    const { pass, weightOf, checkpoint } = this.#question;
    eachServiceBlock(pass.layers, { services: pass.services, checkpoint }, (block) => {
      notes.note(block);
      this.#eachParty(block, ({ position, services }, bit) => {
        const service = pass.services[block.first + bit] as number;
        const direct = block.rows[directRow(pass.layers, block, position) + (bit >> 5)] as number;
        if (((direct >>> (bit & 31)) & 1) === 0 && weightOf(service) !== null) services.push(service);
      });
    });
    return notes.result(pass.services.length, new Pace(() => checkpoint(pass.services.length, pass.services.length)));
  }

  /** One time over the direct providers: which parties lie behind the places at which their services pass them. */
  #readProviders(): void {
    const { reach, positionOf } = this.#question.pass.layers;
    const { providers, passagesOf } = this.#direct;
    const starts = packRows(providers.length, (emit) => {
      for (const [place, passages] of passagesOf.entries()) for (const vertex of passages) emit(place, positionOf[vertex] as number);
    });
    eachReachBlock(reach, starts, {
      passed: mostPassed,
      each: (block) => {
        this.#question.checkpoint(block.first, providers.length);
        this.#eachParty(block, (party, bit) => {
          const provider = providers[block.first + bit] as number;
          if (provider !== party.node) party.via.push(provider);
        });
      },
    });
  }

  /** Parties that stand behind at least two members of one group. */
  #behindOneGroup(): Set<Party> {
    const { positionOf, reach } = this.#question.pass.layers;
    const members = redundantMembers(this.#estate);
    const starts = packRows(members.length, (emit) => {
      for (const [at, { shown, through }] of members.entries()) for (const node of [shown, ...through]) emit(at, positionOf[node] as number);
    });
    const behind = new Set<Party>();
    /** The member of each party that was met last: members of one group come after one another. */
    const last = new Map<Party, Redundant>();
    eachReachBlock(reach, starts, {
      passed: mostPassed,
      each: (block) => {
        this.#question.checkpoint(block.first, members.length);
        this.#eachParty(block, (party, bit) => {
          const member = members[block.first + bit] as Redundant;
          if (member.shown === party.node) return;
          if (last.get(party)?.group === member.group) behind.add(party);
          last.set(party, member);
        });
      },
    });
    return behind;
  }

  /** Every party that a block reaches, with every start that does. */
  #eachParty(block: ReachBlock, each: (party: Party, bit: number) => void): void {
    for (let at = 0; at < block.touchedCount; at += 1) {
      const party = this.#parties.get(block.touched[at] as number);
      if (party) block.eachStart(party.position, (bit) => each(party, bit));
    }
  }
}
