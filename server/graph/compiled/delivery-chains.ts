// Contract-scoped chains (semantics §1): which providers deliver under a contract, and where what is delivered to a recipient is felt.
//
// How: all providers under the contract are sorted, and their deliveries are numbered in that order; binary search finds the delivery of a
// provider. A recipient is tied to the contract when it is a supplier, a provider without recipient, or a provider of a recipient that is tied.
// Short chains are gone through until nothing more is tied; long ones are searched by `model/chain-recipients.ts`, the same definition. What is
// not tied hangs directly under the contract. Cost: sorting the providers.
import { hangingRecipients } from '../../model/chain-recipients';
import { noRecipient } from './recipients';

/** A SUBCONTRACTED_TO relation of one contract. The provider is a node number, the recipient one of `recipients.ts`. */
export interface NumberedLink {
  readonly provider: number;
  readonly recipient: number;
}

const none: ReadonlyMap<number, unknown> = new Map();
/** Longest chain that is looked through link by link; longer ones are searched. */
const shortChain = 24;

/** Whether every recipient of a short chain is plainly below a supplier or a provider without recipient: the usual case. */
function isPlain(suppliers: readonly number[], chain: readonly NumberedLink[]): boolean {
  if (chain.length > shortChain || suppliers.length > shortChain) return false;
  const tied = suppliers.slice();
  for (const { recipient, provider } of chain) if (recipient === noRecipient) tied.push(provider);
  for (let before = -1; before < tied.length; ) {
    before = tied.length;
    for (const { recipient, provider } of chain) if (tied.includes(recipient) && !tied.includes(provider)) tied.push(provider);
  }
  return chain.every(({ recipient }) => recipient === noRecipient || tied.includes(recipient));
}

/** The recipients that hang directly under the contract. */
function hangingAmong(suppliers: readonly number[], chain: readonly NumberedLink[]): ReadonlyMap<number, unknown> {
  if (isPlain(suppliers, chain)) return none;
  return hangingRecipients(
    suppliers,
    chain.map(({ provider, recipient }) => ({ provider, recipient: recipient === noRecipient ? null : recipient })),
  );
}

/** The providers under one contract, whose deliveries are numbered from `first` on in the order of the providers. */
export class ContractChain {
  /** Ascending, each once. */
  readonly providers: readonly number[];
  readonly #contract: number;
  /** The vertex of the first delivery. */
  readonly first: number;
  readonly #hanging: ReadonlyMap<number, unknown>;

  constructor(contract: number, first: number, { suppliers, links }: { readonly suppliers: readonly number[]; readonly links: readonly NumberedLink[] }) {
    this.#contract = contract;
    this.first = first;
    const all = suppliers.slice();
    for (const { provider } of links) all.push(provider);
    all.sort((a, b) => a - b);
    this.providers = all.filter((provider, at) => provider !== all[at - 1]);
    this.#hanging = hangingAmong(suppliers, links);
  }

  /** The vertex of what a node delivers under the contract; the node itself when it delivers nothing. */
  deliveryOf(node: number): number {
    const at = this.#placeOf(node);
    return at < 0 ? node : this.first + at;
  }

  /** Where the loss of what a recipient subcontracts is felt: its delivery, or the contract itself. */
  ownerFor(recipient: number): number {
    return recipient === noRecipient || this.#hanging.has(recipient) ? this.#contract : this.deliveryOf(recipient);
  }

  /** Binary search. */
  #placeOf(node: number): number {
    let [low, high] = [0, this.providers.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.providers[middle];
      if (found === node) return middle;
      if (found < node) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
