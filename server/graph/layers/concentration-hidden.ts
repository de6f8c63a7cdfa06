// Hidden concentration (semantics §3): who stands behind several direct providers, or behind several members of one group.
//
// How: parties over the threshold are known from the sums of `concentration.ts`. Then the direct providers are the starts of one more pass: each
// starts at its passages, where ways from its services pass it (`direct-providers.ts`), 256 providers at a time, and every party that it reaches
// has it in `via`. Parties with fewer than two get a second pass, with the members of groups as starts. Services and paths are found only
// when they are asked for.
// Why right: `kernel/reach.rationale.md`, “Who stands behind whom”. Cost: blocks of services, and blocks of their direct providers.
import type { EstateGraph } from '../../model/graph';
import type { CompiledEstate } from '../compiled/compiled';
import { type Csr, packRows } from '../compiled/csr';
import { Pace } from '../compiled/pace';
import { eachReachBlock, mostPassed, type ReachBlock } from '../kernel/reach';
import type { ConcentrationPass } from './concentration';
import { type DirectProviders, directProviders } from './direct-providers';
import { directRow, type MemberSum } from './layer-sums';
import { eachServiceBlock } from './layers';
import { companiesBelow, PathsTo } from './paths-to';
import { PathsVia } from './paths-via';
import { type RedundantMember, redundantMembers } from './redundant-members';

export interface HiddenConcentration {
  readonly node: number;
  /** Direct providers behind which it stands, ascending. */
  readonly via: readonly number[];
  readonly hiddenShare: number;
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
  readonly via: number[];
}

/** Every party of which the hidden share is at or above the threshold, by its position. An ultimate parent counts with all that it owns. */
function partiesOver({ pass, threshold, checkpoint }: HiddenQuestion): Map<number, Party> {
  const found = new Map<number, Party>();
  if (pass.total <= 0) return found;
  const { ultimate } = pass.layers.ownership;
  const consider = ({ node, position, hidden }: Pick<MemberSum, 'node' | 'position' | 'hidden'>) => {
    const share = hidden / pass.total;
    if (share > 0 && share >= threshold) found.set(position, { node, position, share, via: [] });
  };
  for (const provider of pass.providers()) if (ultimate[provider.node] !== provider.node) consider(provider);
  for (const layer of ['ultimate-parent', 'datacenter', 'technology'] as const) {
    checkpoint(0, 1);
    for (const member of pass.members(layer)) consider(member);
  }
  checkpoint(0, 1);
  return found;
}

/** Finds hidden concentrations, and on request their services and paths. */
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
    this.#owners = { ownership, below: companiesBelow(ownership), pace: new Pace(() => question.checkpoint(0, 1)) };
    this.#parties = partiesOver(question);
    const { pass, checkpoint } = question;
    this.#direct = directProviders(graph, estate, { services: pass.services, checkpoint });
    this.#readProviders();
  }

  /** All of them, ascending by node. */
  find(): HiddenConcentration[] {
    const parties = [...this.#parties.values()].sort((a, b) => a.node - b.node);
    const others = parties.filter(({ via }) => via.length < 2);
    const behind = others.length === 0 ? new Set() : this.#behindOneGroup();
    return parties.flatMap((party) => {
      const { node, via, share } = party;
      return via.length >= 2 || behind.has(party) ? [{ node, via, hiddenShare: share }] : [];
    });
  }

  /** Those of these that are this node, have it as a direct provider before them, or have it among the services that rest on them. */
  concerning(found: readonly HiddenConcentration[], about: number): HiddenConcentration[] {
    const resting = new Set<number>();
    if (this.#question.pass.services.includes(about)) this.#eachResting([about], ({ node }) => resting.add(node));
    return found.filter(({ node, via }) => node === about || via.includes(about) || resting.has(node));
  }

  /** Services of known weight that rest on each of these, but not directly; in the same order, services ascending. Cost: blocks of services. */
  services(found: readonly HiddenConcentration[]): number[][] {
    const wanted = new Map(found.map(({ node }): [number, number[]] => [node, []]));
    this.#eachResting(this.#question.pass.services, ({ node }, service) => wanted.get(node)?.push(service));
    return [...wanted.values()];
  }

  /** Every party with every one of these services that is of known weight and rests on it, but not directly. */
  #eachResting(services: readonly number[], each: (party: Party, service: number) => void): void {
    const { pass, weightOf, checkpoint } = this.#question;
    const pace = new Pace(() => checkpoint(0, 1));
    eachServiceBlock(pass.layers, { services, checkpoint }, (block) => {
      this.#eachParty(block, (party, bit) => {
        pace.step();
        const service = services[block.first + bit];
        const direct = block.rows[directRow(pass.layers, block, party.position) + (bit >> 5)];
        if (((direct >>> (bit & 31)) & 1) === 0 && weightOf(service) !== null) each(party, service);
      });
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
      return search.shortest({ passages: this.#direct.passagesOf[place], services: this.#startsOf(place) }) ?? [];
    });
  }

  #placeOf(provider: number): number {
    if (this.#places.size === 0) for (const [place, one] of this.#direct.providers.entries()) this.#places.set(one, place);
    return this.#places.get(provider) ?? -1;
  }

  #startsOf(place: number): ReadonlySet<number> {
    const { services } = this.#question.pass;
    const known = this.#starts.get(place) ?? new Set(this.#direct.servicesOf[place].map((service) => services[service]));
    this.#starts.set(place, known);
    return known;
  }

  #pathsTo(party: number): PathsTo {
    return new PathsTo(this.#question.pass.layers.needs, party, this.#owners);
  }

  /** One time over the direct providers: which parties lie behind the places at which their services pass them. */
  #readProviders(): void {
    const { positionOf } = this.#question.pass.layers;
    const { providers, passagesOf } = this.#direct;
    const starts = packRows(providers.length, (emit) => {
      for (const [place, passages] of passagesOf.entries()) for (const vertex of passages) emit(place, positionOf[vertex]);
    });
    this.#follow(starts, (party, start) => {
      const provider = providers[start];
      if (provider !== party.node) party.via.push(provider);
    });
  }

  /** Parties that stand behind at least two members of one group. */
  #behindOneGroup(): Set<Party> {
    const { positionOf } = this.#question.pass.layers;
    const pace = new Pace(() => this.#question.checkpoint(0, 1));
    const members = redundantMembers(this.#estate, pace);
    const starts = packRows(members.length, (emit) => {
      for (const [at, { shown, through }] of members.entries()) {
        pace.step(1 + through.length);
        emit(at, positionOf[shown]);
        for (const node of through) emit(at, positionOf[node]);
      }
    });
    const behind = new Set<Party>();
    /** The member of each party that was met last: members of one group come after one another. */
    const last = new Map<Party, RedundantMember>();
    this.#follow(starts, (party, start) => {
      const member = members[start];
      if (member.shown === party.node) return;
      if (last.get(party)?.group === member.group) behind.add(party);
      last.set(party, member);
    });
    return behind;
  }

  /** Every party that the starts reach, with every start (its place, ascending per party) that does. */
  #follow(starts: Csr, each: (party: Party, start: number) => void): void {
    eachReachBlock(this.#question.pass.layers.reach, starts, {
      passed: mostPassed,
      each: (block) => {
        this.#question.checkpoint(block.first, starts.offset.length - 1);
        this.#eachParty(block, (party, bit) => each(party, block.first + bit));
      },
    });
  }

  /** Every party that a block reaches, with every start that does. */
  #eachParty(block: ReachBlock, each: (party: Party, bit: number) => void): void {
    for (let at = 0; at < block.touchedCount; at += 1) {
      const party = this.#parties.get(block.touched[at]);
      if (party) block.eachStart(party.position, (bit) => each(party, bit));
    }
  }
}
