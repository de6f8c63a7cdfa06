// Threads for one sort of question. Clients take turns on them; who waits is told its place, and what is too much is refused at once.
// Every thread holds the names and properties of the estate once more, so a further one is not there until somebody needs it.
import { Fault } from '../model/faults';
import type { Lane, LaneOptions } from './lane';
import type { Question, Reply } from './protocol';
import { type TurnLimits, Turns } from './turns';

export interface AskOptions extends LaneOptions {
  /** Who asks: clients take turns, and have limits. Absent: one client together with all others that do not say. */
  readonly client?: string;
  /** Told when it has to wait, and whenever its place changes: 1 is next. */
  readonly onWaiting?: (place: number) => void;
  /** Told when its turn has come after waiting. */
  readonly onTurn?: () => void;
}

export interface RoomSettings {
  /** Threads at most, and those that are there from the start and stay. */
  readonly threads: number;
  readonly lasting: number;
  /** Questions of one client that are computed at the same time. */
  readonly perClient: number;
  readonly limits: TurnLimits;
  /** How long one waits before a further thread is started for it, and how long that one stays without work, in milliseconds. */
  readonly patience: number;
  readonly stays: number;
  /** How long a question may go on while others cannot begin, in milliseconds; absent: as long as it takes. */
  readonly longestTurn?: number;
  /** After how many seconds it makes sense to ask again what was refused. */
  readonly retryAfter: number;
}

interface Entry {
  readonly question: Question;
  readonly options: AskOptions;
  readonly client: string;
  readonly since: number;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (fault: unknown) => void;
  place: number;
}

interface Running extends Entry {
  readonly controller: AbortController;
  readonly begun: number;
}

export class Room {
  readonly #makeLane: () => Lane;
  readonly #settings: RoomSettings;
  readonly #turns: Turns<Entry>;
  readonly #lanes: Lane[] = [];
  readonly #running = new Set<Running>();
  readonly #leaving = new Map<Lane, NodeJS.Timeout>();
  #alarm: NodeJS.Timeout | undefined;
  #closed = false;

  /** The threads that stay are started at once, so that the first question does not wait for them. */
  constructor(makeLane: () => Lane, settings: RoomSettings) {
    this.#makeLane = makeLane;
    this.#settings = settings;
    this.#turns = new Turns(settings.limits);
    while (this.#lanes.length < settings.lasting) this.#addLane().warm();
  }

  /** Rejects with a Fault: that of the question, `cancelled`, `too-many-questions`, `server-busy` or `gave-way`. What is refused is refused before anything is told. */
  ask(question: Question, options: AskOptions = {}): Promise<Reply> {
    const { client = '', signal } = options;
    if (this.#closed || signal?.aborted) return Promise.reject(new Fault('cancelled', 1));
    const full = this.#turns.full(client);
    if (full) {
      const { retryAfter } = this.#settings;
      return Promise.reject(new Fault(full.of === 'client' ? 'too-many-questions' : 'server-busy', 1, String(full.limit), { retryAfter }));
    }
    return new Promise((resolve, reject) => {
      const entry: Entry = { question, options, client, since: performance.now(), resolve, reject, place: 0 };
      const leave = () => {
        this.#turns.remove(client, entry);
        reject(new Fault('cancelled', 1));
        this.#tellPlaces();
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#turns.add(client, entry);
      this.#proceed();
    });
  }

  recheck(): void {
    for (const lane of this.#lanes) lane.recheck();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#alarm);
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    for (const { reject } of this.#turns.clear()) reject(new Fault('cancelled', 1));
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }

  #addLane(): Lane {
    const lane = this.#makeLane();
    this.#lanes.push(lane);
    return lane;
  }

  /** Begins all that can begin, and tells the others their places. */
  #proceed(): void {
    if (this.#closed) return;
    for (let next = this.#eligible(); next; next = this.#eligible()) {
      const lane = this.#lanes.find(({ isIdle }) => isIdle) ?? this.#furtherLane(next);
      if (!lane) break;
      this.#begin(next, lane);
    }
    this.#tellPlaces();
    this.#setAlarm();
  }

  /** The next one whose client does not have its share already. */
  #eligible(): Entry | undefined {
    const busy = new Map<string, number>();
    for (const { client } of this.#running) busy.set(client, (busy.get(client) ?? 0) + 1);
    return this.#turns.next((client) => (busy.get(client) ?? 0) < this.#settings.perClient);
  }

  /** The first thread comes at once, a further one for who waited long enough. */
  #furtherLane({ since }: Entry): Lane | undefined {
    const { threads, patience } = this.#settings;
    if (this.#lanes.length >= threads) return undefined;
    return this.#lanes.length === 0 || performance.now() - since >= patience ? this.#addLane() : undefined;
  }

  #begin(entry: Entry, lane: Lane): void {
    const { client, options, question } = entry;
    const controller = new AbortController();
    const running: Running = { ...entry, controller, begun: performance.now() };
    this.#turns.begin(client, entry);
    this.#running.add(running);
    clearTimeout(this.#leaving.get(lane));
    if (entry.place > 0) options.onTurn?.();
    const signal = options.signal ? AbortSignal.any([options.signal, controller.signal]) : controller.signal;
    lane.ask(question, { ...options, signal }).then(entry.resolve, entry.reject);
    void lane.idle().then(() => {
      this.#running.delete(running);
      this.#proceed();
      if (lane.isIdle) this.#letLeave(lane);
    });
  }

  #tellPlaces(): void {
    for (const [entry, place] of this.#turns.places()) {
      if (entry.place === place) continue;
      entry.place = place;
      entry.options.onWaiting?.(place);
    }
  }

  /** A thread beyond those that stay goes away after a while without work. */
  #letLeave(lane: Lane): void {
    if (this.#closed || this.#lanes.indexOf(lane) < this.#settings.lasting) return;
    const leave = () => {
      this.#lanes.splice(this.#lanes.indexOf(lane), 1);
      this.#leaving.delete(lane);
      void lane.close();
    };
    this.#leaving.set(lane, setTimeout(leave, this.#settings.stays).unref());
  }

  /** Looks again when who cannot begin now has waited long enough: for a further thread, or for a question that takes too long. */
  #setAlarm(): void {
    clearTimeout(this.#alarm);
    const next = this.#eligible();
    if (!next) return;
    const { threads, patience, longestTurn } = this.#settings;
    const now = performance.now();
    if (this.#lanes.length < threads) {
      this.#alarm = setTimeout(() => this.#proceed(), Math.max(1, next.since + patience - now)).unref();
      return;
    }
    const [oldest] = this.#running;
    if (longestTurn === undefined || !oldest) return;
    this.#alarm = setTimeout(() => this.#stop(oldest), Math.max(1, oldest.begun + longestTurn - now)).unref();
  }

  /** Takes the turn of a question that went on for too long while others wait. */
  #stop(running: Running): void {
    running.reject(new Fault('gave-way', 1, String(Math.round((performance.now() - running.begun) / 60_000))));
    running.controller.abort();
  }
}
