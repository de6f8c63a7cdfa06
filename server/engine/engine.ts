// The engine: answers questions about the current snapshot off the main thread. Long analyses and short look-ups have a thread each,
// so that a search of a minute does not hold up the screen; an analysis behind a long one gets another thread. All share one compiled estate.
import { type AskOptions, Lane, type WorkerProgram } from './lane';
import { Lanes } from './lanes';
import { OnceForAll } from './once';
import type { Question, Reply } from './protocol';

export interface Engine {
  /** Answers wholly from one version, never more than two seconds old. Rejects with a Fault. */
  ask(question: Question, options?: AskOptions): Promise<Reply>;
  /** Says that the store was changed just now: the next answer sees it, without the wait of up to two seconds. */
  recheck(): void;
  close(): Promise<void>;
}

/** The name of the question that runs an analysis; its parameters are `{ analysis, raw }`. */
export const analysisQuestion = 'analysis';

class ThreadedEngine implements Engine {
  readonly #lookUps: Lane;
  readonly #analyses: Lanes;

  constructor(program: WorkerProgram) {
    const shared = new OnceForAll();
    this.#lookUps = new Lane(program, shared);
    this.#lookUps.warm();
    this.#analyses = new Lanes(() => new Lane(program, shared));
  }

  ask(question: Question, options?: AskOptions): Promise<Reply> {
    return (question.name === analysisQuestion ? this.#analyses : this.#lookUps).ask(question, options);
  }

  recheck(): void {
    this.#lookUps.recheck();
    this.#analyses.recheck();
  }

  async close(): Promise<void> {
    await Promise.all([this.#lookUps.close(), this.#analyses.close()]);
  }
}

/** Starts the engine; the program opens the store and answers (see `serve-questions.ts`). */
export function startEngine(program: WorkerProgram): Engine {
  return new ThreadedEngine(program);
}
