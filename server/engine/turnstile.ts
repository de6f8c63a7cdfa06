// Lets clients in turn by turn, as far as there is place: each has a limit, who waits is told its place in the queue, and what is too
// much is refused at once. What a place is (a thread, the right to write) is for the owner to say.
import { Fault } from '../model/faults';
import type { MessageCode } from '../model/vocabulary/messages';
import { type TurnLimits, Turns } from './turns';

export interface TurnOptions {
  /** Who asks. Absent: one client together with all others that do not say. */
  readonly client?: string;
  /** Aborted when nobody waits any more. */
  readonly signal?: AbortSignal;
  /** Told when it has to wait, and whenever its place in the queue changes: 1 is next. */
  readonly onWaiting?: (place: number) => void;
  /** Told when its turn has come after waiting. */
  readonly onTurn?: () => void;
}

export interface TurnstileSettings<P> {
  readonly limits: TurnLimits;
  /** How many of one client may be inside. */
  readonly perClient: number;
  /** A place that is free now, for one that has waited so many milliseconds; undefined: there is none. */
  readonly place: (waited: number) => P | undefined;
  /** The code of the refusal when one client has too many waiting. */
  readonly tooMany: MessageCode;
  /** After how many seconds it makes sense to try again what was refused. */
  readonly retryAfter: number;
}

/** The right to use a place until it is left. */
export interface Pass<P> {
  readonly place: P;
  leave(): void;
}

interface Entry<P> {
  readonly client: string;
  readonly since: number;
  readonly options: TurnOptions;
  readonly admit: (pass: Pass<P>) => void;
  readonly refuse: (fault: Fault) => void;
  /** Its place in the queue, as it was last reported; 0: it did not wait. */
  position: number;
}

export class Turnstile<P> {
  readonly #settings: TurnstileSettings<P>;
  readonly #turns: Turns<Entry<P>>;
  /** How many of each client are inside. */
  readonly #inside = new Map<string, number>();
  #closed = false;

  constructor(settings: TurnstileSettings<P>) {
    this.#settings = settings;
    this.#turns = new Turns(settings.limits);
  }

  /** Throws when this client may not wait: too many of its own do, or of all (`server-busy`). */
  check(client = ''): void {
    const full = this.#turns.full(client);
    if (!full) return;
    const { tooMany, retryAfter } = this.#settings;
    throw new Fault(full.of === 'client' ? tooMany : 'server-busy', 1, String(full.limit), { retryAfter });
  }

  /** Resolves when its turn has come. Rejects as `check` throws, before anything was told, and with `cancelled` when nobody waits any more. */
  async enter(options: TurnOptions = {}): Promise<Pass<P>> {
    const { client = '', signal } = options;
    if (this.#closed || signal?.aborted) throw new Fault('cancelled', 1);
    this.check(client);
    return new Promise((admit, refuse) => {
      const entry: Entry<P> = { client, since: performance.now(), options, admit, refuse, position: 0 };
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

  /** Lets in all that can come in, and tells the others their places: for the owner to call when a place may have come free by itself. */
  proceed(): void {
    for (let next = this.#next(); next; next = this.#next()) {
      const place = this.#settings.place(performance.now() - next.since);
      if (place === undefined) break;
      this.#admit(next, place);
    }
    this.#tellPlaces();
  }

  /** Turns away all that wait, and all that come after. */
  close(): void {
    this.#closed = true;
    for (const { refuse } of this.#turns.clear()) refuse(new Fault('cancelled', 1));
  }

  /** The next one whose client does not have its share inside already. */
  #next(): Entry<P> | undefined {
    return this.#turns.next((client) => (this.#inside.get(client) ?? 0) < this.#settings.perClient);
  }

  #admit(entry: Entry<P>, place: P): void {
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
    entry.admit({ place, leave });
  }

  #count(client: string, more: number): void {
    const now = (this.#inside.get(client) ?? 0) + more;
    if (now === 0) this.#inside.delete(client);
    else this.#inside.set(client, now);
  }

  #withdraw(entry: Entry<P>): void {
    this.#turns.remove(entry.client, entry);
    entry.refuse(new Fault('cancelled', 1));
    this.#tellPlaces();
  }

  #tellPlaces(): void {
    for (const [entry, place] of this.#turns.places()) {
      if (entry.position === place) continue;
      entry.position = place;
      entry.options.onWaiting?.(place);
    }
  }
}

export type QueueSettings = Omit<TurnstileSettings<true>, 'place'> & {
  /** How many may be inside, of all clients together. */
  readonly atOnce: number;
};

/** A turnstile where a place is nothing but that not too many are inside. */
export function makeQueue({ atOnce, ...settings }: QueueSettings): Turnstile<true> {
  const queue: Turnstile<true> = new Turnstile({ ...settings, place: () => (queue.inside < atOnce ? true : undefined) });
  return queue;
}
