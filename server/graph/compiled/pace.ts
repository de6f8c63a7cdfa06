// Lets long loops look up now and then whether their answer is still wanted, without looking at every step.

/** Steps between two looks: a millisecond or so. */
const stepsPerCheckpoint = 20_000;

/** Calls `checkpoint`, which may throw to stop, after every so many steps. */
export class Pace {
  #steps = 0;
  readonly #checkpoint: () => void;

  /** Without a checkpoint nothing is ever stopped. */
  constructor(checkpoint: () => void = () => undefined) {
    this.#checkpoint = checkpoint;
  }

  /** Calls `checkpoint` now. */
  look(): void {
    this.#steps = 0;
    this.#checkpoint();
  }

  /** So much work is done, or is about to be. */
  step(count = 1): void {
    this.#steps += count;
    if (this.#steps < stepsPerCheckpoint) return;
    this.look();
  }
}
