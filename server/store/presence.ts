// Notes where a thread is inside a store, for whoever may have to end it. A thread that is killed inside the native module of a store takes
// the whole program down; one that is killed in a commit leaves nobody knowing whether the commit took effect.

export interface Presence {
  /** Throws the fault `cancelled` when the thread is about to be ended. */
  enter(): void;
  leave(): void;
  /** Said within: a commit has taken effect. */
  committed(): void;
}

/** A thread sets its own when it starts; a program without threads is never ended by halves. */
let presence: Presence = { enter() {}, leave() {}, committed() {} };

/** Says where this thread notes that it is inside a store. Called once, before a store is opened. */
export function watchStores(by: Presence): void {
  presence = by;
}

/** Does work that must not be cut off. */
export function inside<T>(work: () => T): T {
  presence.enter();
  try {
    return work();
  } finally {
    presence.leave();
  }
}

/**
 * As `inside`, for work that takes a while. Node 20 aborts the program when a thread is killed as it begins to ask for a file: opening a store
 * asks for many, just when a thread has loaded.
 */
export async function insideWhole<T>(work: () => Promise<T>): Promise<T> {
  presence.enter();
  try {
    return await work();
  } finally {
    presence.leave();
  }
}

/** As `insideWhole`; that a commit took effect is said when it resolves. */
export function insideCommit<T>(work: () => Promise<T>): Promise<T> {
  return insideWhole(async () => {
    const done = await work();
    presence.committed();
    return done;
  });
}
