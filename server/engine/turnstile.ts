// Lets clients in by turns, as far as there are free slots. Each client has a limit; who waits hears its position in the queue; what is
// too much is refused at once. The owner says what a slot is: a thread, or the right to write.
import { Fault } from '../model/faults';
import type { MessageCode } from '../model/vocabulary/messages';
import { type TurnLimits, Turns } from './turns';

export interface TurnOptions {
  /** Who asks. Absent: one client together with all others that do not say. */
  readonly client?: string;
  /** Aborted when nobody waits any more. */
  readonly signal?: AbortSignal;
  /** Called when it has to wait, and whenever its position in the queue changes: 1 is next. */
  readonly onWaiting?: (position: number) => void;
  /** Called when its turn has come after waiting. */
  readonly onTurn?: () => void;
}

export interface TurnstileSettings<S> {
  readonly limits: TurnLimits;
  /** How many of one client may be inside. */
  readonly perClient: number;
  /** A slot that is free now, for one that has waited so many milliseconds; undefined: there is none. */
  readonly slot: (waited: number) => S | undefined;
  /** The code of the refusal when one client has too many waiting. */
  readonly tooMany: MessageCode;
  /** After how many seconds it makes sense to try again what was refused. */
  readonly retryAfter: number;
}

/** The right to use a slot until it is left. */
export interface Pass<S> {
  readonly slot: S;
  leave(): void;
}

interface Entry<S> {
  readonly client: string;
  readonly since: number;
  readonly options: TurnOptions;
  readonly admit: (pass: Pass<S>) => void;
  readonly refuse: (fault: Fault) => void;
  /** Its position in the queue, as it was last reported; 0: it did not wait. */
  position: number;
}

export class Turnstile<S> {
  readonly #settings: TurnstileSettings<S>;
  readonly #turns: Turns<Entry<S>>;
  /** How many of each client are inside. */
  readonly #inside = new Map<string, number>();
  #closed = false;

  constructor(settings: TurnstileSettings<S>) {
    this.#settings = settings;
    this.#turns = new Turns(settings.limits);
  }

  /** Throws when this client may not wait: too many of its own do, or of all (`server-busy`). */
  check(client = ''): void {
    const full = this.#turns.full(client);
    if (!full) return;
    const { tooMany, retryAfter } = this.#settings;
    throw new Fault(full.of === 'client' ? tooMany : 'server-busy', 1, { value: String(full.limit), details: { retryAfter } });
  }

  /** Resolves when its turn has come. Rejects as `check` throws, before it is called back, and with `cancelled` when nobody waits any more. */
  async enter(options: TurnOptions = {}): Promise<Pass<S>> {
    const { client = '', signal } = options;
    if (this.#closed || signal?.aborted) throw new Fault('cancelled', 1);
    this.check(client);
    return new Promise((admit, refuse) => {
      const entry: Entry<S> = { client, since: performance.now(), options, admit, refuse, position: 0 };
      this.#turns.add(client, entry);
      signal?.addEventListener('abort', () => this.#withdraw(entry), { once: true });
      this.proceed();
    });
  }

  /** How many are inside. */
  get inside(): number {
    return [...this.#inside.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Since when the next one that may come in waits; undefined: there is none. */
  get waitingSince(): number | undefined {
    return this.#next()?.since;
  }

  /** Lets in all that can come in, and sends the others their positions: for the owner to call when a slot may have come free by itself. */
  proceed(): void {
    for (let next = this.#next(); next; next = this.#next()) {
      const slot = this.#settings.slot(performance.now() - next.since);
      if (slot === undefined) break;
      this.#admit(next, slot);
    }
    this.#sendPositions();
  }

  /** Turns away all that wait, and all that come after. */
  close(): void {
    this.#closed = true;
    for (const { refuse } of this.#turns.clear()) refuse(new Fault('cancelled', 1));
  }

  /** The next one whose client does not have its share inside already. */
  #next(): Entry<S> | undefined {
    return this.#turns.next((client) => (this.#inside.get(client) ?? 0) < this.#settings.perClient);
  }

  #admit(entry: Entry<S>, slot: S): void {
    const { client, options, position } = entry;
    this.#turns.begin(client, entry);
    this.#count(client, 1);
    if (position > 0) options.onTurn?.();
    let isInside = true;
    const leave = () => {
      if (!isInside) return;
      isInside = false;
      this.#count(client, -1);
      this.proceed();
    };
    entry.admit({ slot, leave });
  }

  #count(client: string, more: number): void {
    const now = (this.#inside.get(client) ?? 0) + more;
    if (now === 0) this.#inside.delete(client);
    else this.#inside.set(client, now);
  }

  #withdraw(entry: Entry<S>): void {
    this.#turns.remove(entry.client, entry);
    entry.refuse(new Fault('cancelled', 1));
    this.#sendPositions();
  }

  #sendPositions(): void {
    for (const [entry, position] of this.#turns.positions()) {
      if (entry.position === position) continue;
      entry.position = position;
      entry.options.onWaiting?.(position);
    }
  }
}

export type QueueSettings = Omit<TurnstileSettings<true>, 'slot'> & {
  /** How many may be inside, of all clients together. */
  readonly atOnce: number;
};

/** A turnstile where a slot is nothing but that not too many are inside. */
export function makeQueue({ atOnce, ...settings }: QueueSettings): Turnstile<true> {
  const queue: Turnstile<true> = new Turnstile({ ...settings, slot: () => (queue.inside < atOnce ? true : undefined) });
  return queue;
}
