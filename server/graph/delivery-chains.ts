// Contract-scoped chains (semantics §1): which providers deliver under a contract, and which recipients hang directly under it.
import { addTo } from '../model/group-by';

/** A SUBCONTRACTED_TO relation of one contract; -1: without recipient. Provider and recipient are node numbers. */
export interface ChainLink {
  readonly provider: number;
  readonly recipient: number;
}

/** Everything reachable from `start` over `next`, `start` included only when a way leads back to it or it is in `start` itself. */
function reach(start: Iterable<number>, next: ReadonlyMap<number, readonly number[]>): Set<number> {
  const found = new Set(start);
  for (const one of found) for (const other of next.get(one) ?? []) found.add(other);
  return found;
}

function pairs(links: readonly (readonly [number, number])[]): Map<number, number[]> {
  const map = new Map<number, number[]>();
  for (const [from, to] of links) {
    addTo(map, from, to);
  }
  return map;
}

/** Rings that nothing ties to the contract: loose recipients whose every recipient above is below them too. */
function looseRings(loose: readonly number[], links: readonly (readonly [number, number])[]): number[] {
  if (loose.length === 0) return [];
  const above = pairs(links.map(([recipient, provider]) => [provider, recipient] as const));
  const abovesOf = new Map<number, Set<number>>();
  const aboves = (one: number) => {
    const known = abovesOf.get(one) ?? reach(above.get(one) ?? [], above);
    abovesOf.set(one, known);
    return known;
  };
  return loose.filter((one) => aboves(one).has(one) && [...aboves(one)].every((other) => aboves(other).has(one)));
}

const none: ReadonlySet<number> = new Set();
/** Longest chain that is looked through link by link; longer ones are searched. */
const shortChain = 24;

/** Whether every recipient of a short chain is plainly below a supplier or a provider without recipient: the usual case. */
function isPlain(suppliers: readonly number[], chain: readonly ChainLink[]): boolean {
  if (chain.length > shortChain || suppliers.length > shortChain) return false;
  const tied = suppliers.slice();
  for (const { recipient, provider } of chain) if (recipient < 0) tied.push(provider);
  for (let before = -1; before < tied.length; ) {
    before = tied.length;
    for (const { recipient, provider } of chain) if (tied.includes(recipient) && !tied.includes(provider)) tied.push(provider);
  }
  return chain.every(({ recipient }) => recipient < 0 || tied.includes(recipient));
}

/**
 * Recipients under one contract whose subcontracting belongs to the contract itself: those that deliver nothing under it, and
 * rings of recipients that nothing ties to it. `suppliers`: targets of SUPPLIED_BY. Cost: linear, but for loose rings (bad data).
 */
export function hangingRecipients(suppliers: readonly number[], chain: readonly ChainLink[]): ReadonlySet<number> {
  if (isPlain(suppliers, chain)) return none;
  const providers = new Set([...suppliers, ...chain.map(({ provider }) => provider)]);
  const scoped = chain.filter(({ recipient }) => recipient >= 0);
  const recipients = [...new Set(scoped.map(({ recipient }) => recipient))];
  const strangers = recipients.filter((one) => !providers.has(one));
  const links = scoped.map(({ recipient, provider }) => [recipient, provider] as const);
  const direct = chain.filter(({ recipient }) => recipient < 0).map(({ provider }) => provider);
  const tied = reach([...suppliers, ...direct, ...strangers], pairs(links));
  const loose = recipients.filter((one) => !tied.has(one));
  return new Set([...strangers, ...looseRings(loose, links)]);
}

/** The providers under one contract, whose deliveries are numbered from `first` on in the order of the providers. */
export class ContractChain {
  /** Ascending, each once. */
  readonly providers: readonly number[];
  readonly #contract: number;
  /** The vertex of the first delivery. */
  readonly first: number;
  readonly #hanging: ReadonlySet<number>;

  constructor(contract: number, first: number, { suppliers, links }: { readonly suppliers: readonly number[]; readonly links: readonly ChainLink[] }) {
    this.#contract = contract;
    this.first = first;
    const all = suppliers.slice();
    for (const { provider } of links) all.push(provider);
    all.sort((a, b) => a - b);
    this.providers = all.filter((provider, at) => provider !== all[at - 1]);
    this.#hanging = hangingRecipients(suppliers, links);
  }

  /** The vertex of what a node delivers under the contract; the node itself when it delivers nothing. */
  deliveryOf(node: number): number {
    const at = this.#placeOf(node);
    return at < 0 ? node : this.first + at;
  }

  /** Where the loss of what a recipient subcontracts is felt: its delivery, or the contract itself. */
  ownerFor(recipient: number): number {
    if (recipient < 0 || this.#hanging.has(recipient)) return this.#contract;
    const at = this.#placeOf(recipient);
    return at < 0 ? this.#contract : this.first + at;
  }

  /** Binary search. */
  #placeOf(node: number): number {
    let [low, high] = [0, this.providers.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.providers[middle] as number;
      if (found === node) return middle;
      if (found < node) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
