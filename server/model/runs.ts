// Finds which members of a list stand in a later form of it too, as runs of neighbours: by being the same object, or the same text or number.

/** Members that follow each other in both lists. */
export interface Run {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** Neighbours that must be the same to go on there. */
const inSequence = 3;
/** Members that are passed over, those of both lists together, before places are looked up. */
const near = 12;

/** How a place after stands beside one before. */
interface Beside {
  readonly before: number;
  readonly after: number;
}

/** Two lists that are gone through side by side. */
class Lists<T> {
  readonly before: readonly T[];
  readonly after: readonly T[];
  #places: Map<T, number> | undefined;

  constructor(before: readonly T[], after: readonly T[]) {
    // A list may make its members when they are asked for: a copy has them all.
    this.before = before.slice();
    this.after = after.slice();
  }

  /** How many members follow each other in both from here on. */
  lengthFrom({ before, after }: Beside): number {
    const most = Math.min(this.before.length - before, this.after.length - after);
    let length = 0;
    while (length < most && this.before[before + length] === this.after[after + length]) length += 1;
    return length;
  }

  /** Whether enough are the same here, or all to the end of the list after. */
  #goesOn({ before, after }: Beside): boolean {
    if (before >= this.before.length || after >= this.after.length) return false;
    for (let more = 0; more < inSequence && after + more < this.after.length; more += 1)
      if (this.before[before + more] !== this.after[after + more]) return false;
    return true;
  }

  /** Where both go on after a difference; undefined: nowhere. */
  next(from: Beside): Beside | undefined {
    if (from.before >= this.before.length || from.after >= this.after.length) return undefined;
    return (this.#places ? undefined : this.#nextNear(from)) ?? this.#nextKnown(from);
  }

  #nextNear(from: Beside): Beside | undefined {
    for (let passed = 1; passed <= near; passed += 1) {
      for (let news = 0; news <= passed; news += 1) {
        const beside = { before: from.before + passed - news, after: from.after + news };
        if (this.#goesOn(beside)) return beside;
      }
    }
    return undefined;
  }

  #nextKnown(from: Beside): Beside | undefined {
    this.#places ??= new Map(this.before.map((one, at) => [one, at]));
    for (let after = from.after; after < this.after.length; after += 1) {
      const before = this.#places.get(this.after[after] as T) ?? -1;
      if (before >= from.before && (before - from.before <= near || this.#goesOn({ before, after }))) return { before, after };
    }
    return undefined;
  }
}

/**
 * The runs in which members of two lists are the same, in the order of both. A member that moved may count as another one. Linear; hardly more than a
 * comparison a member where the lists differ in few places.
 */
export function sharedRuns<T>(before: readonly T[], after: readonly T[]): Run[] {
  if (before === after) return before.length === 0 ? [] : [{ before: 0, after: 0, length: before.length }];
  const lists = new Lists(before, after);
  const runs: Run[] = [];
  let at: Beside | undefined = { before: 0, after: 0 };
  while (at) {
    const length = lists.lengthFrom(at);
    if (length > 0) runs.push({ ...at, length });
    at = lists.next({ before: at.before + length, after: at.after + length });
  }
  return runs;
}

/** How many members runs have. */
export function countInRuns(runs: readonly Run[]): number {
  return runs.reduce((sum, { length }) => sum + length, 0);
}

/** The places of a list of this length that stand in no run, of the one side or the other. */
export function outsideRuns(runs: readonly Run[], side: 'before' | 'after', length: number): number[] {
  const outside: number[] = [];
  let at = 0;
  for (const run of [...runs, { before: length, after: length, length: 0 }]) {
    for (; at < run[side]; at += 1) outside.push(at);
    at += run.length;
  }
  return outside;
}
