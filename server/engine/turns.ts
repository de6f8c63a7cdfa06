// Decides who is next. Clients take turns, and each client's own requests go in the order of asking; what may wait is limited, per client
// and in all.
import { addTo } from '../model/group-by';

/** What may wait at most, beside what is being done. */
export interface TurnLimits {
  readonly perClient: number;
  readonly inAll: number;
}

/** Why nothing more may wait, with the limit that was reached. */
export interface Full {
  readonly limit: number;
  readonly of: 'client' | 'all';
}

export class Turns<T extends object> {
  /** By client, the one whose turn is next first. */
  readonly #waiting = new Map<string, T[]>();
  readonly #limits: TurnLimits;
  #size = 0;

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  get size(): number {
    return this.#size;
  }

  /** Why one more of this client may not wait; undefined: it may. */
  full(client: string): Full | undefined {
    const { perClient, inAll } = this.#limits;
    if ((this.#waiting.get(client)?.length ?? 0) >= perClient) return { limit: perClient, of: 'client' };
    return this.#size >= inAll ? { limit: inAll, of: 'all' } : undefined;
  }

  /** Puts something at the end of what its client asked. Ask first whether there is room. */
  add(client: string, item: T): void {
    addTo(this.#waiting, client, item);
    this.#size += 1;
  }

  /** The next one, of the first client that `may` have one now; it stays where it is. */
  next(may: (client: string) => boolean = () => true): T | undefined {
    for (const [client, [first]] of this.#waiting) if (may(client)) return first;
    return undefined;
  }

  /** Takes something out because it begins: its client comes last from here on. */
  begin(client: string, item: T): void {
    this.remove(client, item);
    const own = this.#waiting.get(client);
    if (!own) return;
    this.#waiting.delete(client);
    this.#waiting.set(client, own);
  }

  /** Takes something out because nobody waits for it any more; its client keeps its position. */
  remove(client: string, item: T): void {
    const own = this.#waiting.get(client);
    const at = own?.indexOf(item) ?? -1;
    if (!own || at < 0) return;
    own.splice(at, 1);
    this.#size -= 1;
    if (own.length === 0) this.#waiting.delete(client);
  }

  /** Everything that waits with its position, 1 for what is next. Cost: linear. */
  *positions(): Generator<readonly [item: T, position: number]> {
    // Round by round: the first of every client, then the second of those that have one.
    let left = [...this.#waiting.values()];
    let position = 0;
    for (let round = 0; left.length > 0; round += 1) {
      for (const own of left) yield [own[round] as T, ++position];
      left = left.filter((own) => own.length > round + 1);
    }
  }

  /** Everything that waits, taken out. */
  clear(): T[] {
    const all = [...this.positions()].map(([item]) => item);
    this.#waiting.clear();
    this.#size = 0;
    return all;
  }
}
