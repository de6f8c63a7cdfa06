// Gathers the claimed ids before they are joined, and finds which of them share a key.
import { getOrMake } from '../model/get-or-make';
import { compareText } from '../model/text-order';
import { type Identified, matchingClass } from './decisive-keys';

/** One claimed id with its kind and winning values, before it is joined with other ids. */
export interface Individual extends Identified {
  /** Names of the sources that claim it. */
  readonly sources: ReadonlySet<string>;
}

/** Ids per key that more than one has. Keys and ids are sorted, so that the order of joining is fixed. */
export function shareKeys<T extends Identified>(individuals: readonly T[], keysOf: (one: T) => readonly string[]): { key: string; ids: string[] }[] {
  // Most keys have one id: they get no list.
  const first = new Map<string, string>();
  const shared = new Map<string, { key: string; ids: string[] }>();
  for (const one of individuals) {
    const keys = keysOf(one);
    if (keys.length === 0) continue;
    const kind = matchingClass(one.kind);
    for (const key of keys.length > 1 ? new Set(keys) : keys) {
      const full = `${key}\u0000${kind}`;
      const before = first.get(full);
      if (before === undefined) first.set(full, one.id);
      else getOrMake(shared, full, () => ({ key, ids: [before] })).ids.push(one.id);
    }
  }
  return [...shared].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one);
}
