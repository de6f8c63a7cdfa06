// Threads for one sort of question; clients take turns on them (see `turnstile.ts`).
// Every thread holds the names and properties of the estate once more, so a further one is not there until somebody needs it.
import { Fault } from '../model/faults';
import type { Lane, LaneOptions } from './lane';
import type { Question, Reply } from './protocol';
import type { TurnLimits } from './turns';
import { type TurnOptions, Turnstile } from './turnstile';

export interface AskOptions extends LaneOptions, TurnOptions {}

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

/** A thread and its question. */
interface Seat {
  readonly lane: Lane;
  readonly begun: number;
  /** Aborted with the fault that takes its turn away. */
  readonly controller: AbortController;
}

export class Room {
  readonly #makeLane: () => Lane;
  readonly #settings: RoomSettings;
  readonly #turnstile: Turnstile<Seat>;
  readonly #lanes: Lane[] = [];
  /** By thread; the one that began first stands first. */
  readonly #seats = new Map<Lane, Seat>();
  readonly #leaving = new Map<Lane, NodeJS.Timeout>();
  #alarm: NodeJS.Timeout | undefined;
  #closed = false;

  /** The threads that stay are started at once, so that the first question does not wait for them. */
  constructor(makeLane: () => Lane, settings: RoomSettings) {
    this.#makeLane = makeLane;
    this.#settings = settings;
    const { limits, perClient, retryAfter } = settings;
    this.#turnstile = new Turnstile({ limits, perClient, retryAfter, tooMany: 'too-many-questions', place: (waited) => this.#take(waited) });
    while (this.#lanes.length < settings.lasting) this.#addLane().warm();
  }

  /** Rejects with a Fault: that of the question, `cancelled`, `too-many-questions`, `server-busy` or `gave-way`. */
  async ask(question: Question, options: AskOptions = {}): Promise<Reply> {
    const entering = this.#turnstile.enter(options);
    this.#setAlarm();
    const { place, leave } = await entering;
    const { lane, controller } = place;
    const { signal } = controller;
    try {
      return await lane.ask(question, { ...options, signal: options.signal ? AbortSignal.any([options.signal, signal]) : signal });
    } catch (error) {
      throw signal.reason instanceof Fault ? signal.reason : error;
    } finally {
      // Nobody waits for the answer any more, but the thread may still be at it.
      void lane.idle().then(() => {
        this.#seats.delete(lane);
        leave();
        this.#setAlarm();
        this.#letLeave(lane);
      });
    }
  }

  recheck(): void {
    for (const lane of this.#lanes) lane.recheck();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#alarm);
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    this.#turnstile.close();
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }

  #addLane(): Lane {
    const lane = this.#makeLane();
    this.#lanes.push(lane);
    return lane;
  }

  /** A thread for one that waited so long: one that is idle, the first, or a further one after a while. */
  #take(waited: number): Seat | undefined {
    const { threads, patience } = this.#settings;
    const mayAdd = this.#lanes.length === 0 || (this.#lanes.length < threads && waited >= patience);
    const lane = this.#lanes.find((one) => !this.#seats.has(one)) ?? (mayAdd ? this.#addLane() : undefined);
    if (!lane) return undefined;
    clearTimeout(this.#leaving.get(lane));
    const seat = { lane, begun: performance.now(), controller: new AbortController() };
    this.#seats.set(lane, seat);
    return seat;
  }

  /** A thread beyond those that stay goes away after a while without work. */
  #letLeave(lane: Lane): void {
    if (this.#closed || this.#seats.has(lane) || this.#lanes.indexOf(lane) < this.#settings.lasting) return;
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
    const since = this.#turnstile.waitingSince;
    if (since === undefined || this.#closed) return;
    const { threads, patience, longestTurn } = this.#settings;
    const wake = (at: number, act: () => void) => {
      this.#alarm = setTimeout(act, Math.max(1, at - performance.now())).unref();
    };
    if (this.#lanes.length < threads) {
      wake(since + patience, () => {
        this.#turnstile.proceed();
        this.#setAlarm();
      });
      return;
    }
    const [oldest] = this.#seats.values();
    if (longestTurn !== undefined && oldest) wake(oldest.begun + longestTurn, () => this.#stop(oldest));
  }

  /** Takes the turn of a question that went on for too long while others wait. */
  #stop({ begun, controller }: Seat): void {
    controller.abort(new Fault('gave-way', 1, String(Math.round((performance.now() - begun) / 60_000))));
  }
}
