// Lets long loops check now and then whether their answer is still wanted, without asking every time.

/** Units of work between two checks: a millisecond or so. One unit is one pass through a short loop. */
const workPerCheckpoint = 20_000;

/** Calls `checkpoint`, which may throw to stop, after every so many units of work. */
export class Pace {
  #work = 0;
  readonly #checkpoint: () => void;

  /** Without a checkpoint nothing is ever stopped. */
  constructor(checkpoint: () => void = () => undefined) {
    this.#checkpoint = checkpoint;
  }

  /** Calls `checkpoint` now. */
  check(): void {
    this.#work = 0;
    this.#checkpoint();
  }

  /** So much work is done, or is about to be. */
  step(count = 1): void {
    this.#work += count;
    if (this.#work < workPerCheckpoint) return;
    this.check();
  }
}
