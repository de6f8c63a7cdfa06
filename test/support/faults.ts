// Catches a refusal and measures how long it took, for tests of everything that can go wrong.
import { describeFault, Fault } from '../../server/model/faults';

export interface Refusal {
  readonly code: string;
  readonly exit: number;
  /** What it says, with what to do. */
  readonly text: string;
  readonly seconds: number;
}

/** The refusal that work ends in. Throws when it succeeds, and hands on what is no Fault. */
export async function refusalOf(work: () => Promise<unknown>): Promise<Refusal> {
  const started = performance.now();
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { message, remedy } = describeFault(error);
    return { code: error.code, exit: error.exit, text: `${message} ${remedy}`, seconds: (performance.now() - started) / 1000 };
  }
  throw new Error('it was not refused');
}
