// Answers questions about the current snapshot off the main thread. Quick questions, short analyses, long ones and looks into files have
// threads of their own, so that neither a search of a minute nor a file made to be slow holds up the screen or a what-if. All threads share one compiled estate.
import type { Effort } from '../analysis/analysis';
import { effortOf } from '../analysis/list';
import { OnceForAll } from './once';
import type { Question, Reply } from './protocol';
import { QuestionThread, type WorkerProgram } from './question-thread';
import { type AskOptions, type PoolSettings, ThreadPool } from './thread-pool';

export interface Engine {
  /** Answers wholly from one version, never more than two seconds old. Rejects with a Fault. */
  ask(question: Question, options?: AskOptions): Promise<Reply>;
  /** Says that the store was changed just now: the next answer sees it, without the wait of up to two seconds. */
  recheck(): void;
  close(): Promise<void>;
}

/** The name of the question that runs an analysis; its parameters are `{ analysis, raw }`. */
export const analysisQuestion = 'analysis';
/** The name of the question that writes the whole graph: seconds for a large one, in which nobody else should wait. */
export const exportQuestion = 'export';
/** The names of the questions that write the rejected rows of an import, or of a try, as a file. */
export const rejectedQuestion = 'rejected';
export const tryRejectedQuestion = 'try-rejected';
/** The name of the question that makes the graph of two imports: seconds for a large one, too. */
export const differenceQuestion = 'difference';
const written: ReadonlySet<string> = new Set([exportQuestion, rejectedQuestion, tryRejectedQuestion, differenceQuestion]);

/** The names of the questions that look into files that somebody sent: nobody else waits for what is in them. */
export const suggestionQuestion = 'suggested-mapping';
export const previewQuestion = 'mapping-preview';
const aboutFiles: ReadonlySet<string> = new Set([suggestionQuestion, previewQuestion]);

/** The names of the questions that compare names of the whole estate, the first time after a change: seconds for 100,000 of them. */
export const matchesQuestion = 'matches';
export const matchesFileQuestion = 'matches-file';
const aboutPairs: ReadonlySet<string> = new Set([matchesQuestion, matchesFileQuestion]);

type PoolName = 'quick' | 'files' | Effort;

const oneThread: PoolSettings = {
  threads: 1,
  lasting: 1,
  perClient: 1,
  limits: { perClient: 100, inAll: 1000 },
  patience: Number.POSITIVE_INFINITY,
  stays: Number.POSITIVE_INFINITY,
  retryAfter: 2,
};

/**
 * The threads, and what may wait for them. The estate stands in memory that all share; a thread holds beside it what it has made of that so far.
 * Two are there always; the long ones come when they are asked and leave after five minutes without work. Two long ones are enough
 * for nobody to be kept out by one other client, since each client has one at a time; more clients wait ten minutes at most for each before them.
 */
const settings: Readonly<Record<PoolName, PoolSettings>> = {
  quick: oneThread,
  short: oneThread,
  files: { ...oneThread, lasting: 0, limits: { perClient: 20, inAll: 100 }, stays: 300_000, longestTurn: 60_000 },
  long: {
    threads: 2,
    lasting: 0,
    perClient: 1,
    limits: { perClient: 4, inAll: 50 },
    patience: 1000,
    stays: 300_000,
    longestTurn: 600_000,
    retryAfter: 10,
  },
};

/** The pool of a question; an analysis that does not exist is refused by whatever thread it comes to. */
function poolOf({ name, parameters }: Question): PoolName {
  if (written.has(name)) return 'long';
  if (aboutFiles.has(name)) return 'files';
  if (aboutPairs.has(name)) return 'short';
  if (name !== analysisQuestion) return 'quick';
  const isNamed = typeof parameters === 'object' && parameters !== null && 'analysis' in parameters;
  return effortOf(isNamed ? parameters.analysis : undefined) ?? 'short';
}

class ThreadedEngine implements Engine {
  readonly #pools: Readonly<Record<PoolName, ThreadPool>>;

  constructor(program: WorkerProgram) {
    const shared = new OnceForAll();
    const makeThread = () => new QuestionThread(program, shared);
    this.#pools = {
      quick: new ThreadPool(makeThread, settings.quick),
      short: new ThreadPool(makeThread, settings.short),
      files: new ThreadPool(makeThread, settings.files),
      long: new ThreadPool(makeThread, settings.long),
    };
  }

  ask(question: Question, options?: AskOptions): Promise<Reply> {
    return this.#pools[poolOf(question)].ask(question, options);
  }

  recheck(): void {
    for (const pool of Object.values(this.#pools)) pool.recheck();
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.#pools).map((pool) => pool.close()));
  }
}

/** Starts the engine; the program opens the store and answers (see `serve-questions.ts`). */
export function startEngine(program: WorkerProgram): Engine {
  return new ThreadedEngine(program);
}
