// Gathers the claimed ids before they are joined, and finds which of them share a key.
import { compareText } from '../model/text-order';
import { type Identified, matchingClass } from './decisive-keys';

/** One claimed id with its kind and winning values, before it is joined with other ids. */
export interface Individual extends Identified {
  /** Names of the sources that claim it. */
  readonly sources: ReadonlySet<string>;
}

/** Ids per key that more than one has. Keys and ids are sorted, so that the order of joining is fixed. */
export function shareKeys<T extends Identified>(individuals: readonly T[], keysOf: (one: T) => readonly string[]): { key: string; ids: string[] }[] {
  const byKey = new Map<string, { key: string; ids: string[] }>();
  for (const one of individuals) {
    const kind = matchingClass(one.kind);
    for (const key of new Set(keysOf(one))) {
      const full = `${key}\u0000${kind}`;
      const shared = byKey.get(full);
      if (shared) shared.ids.push(one.id);
      else byKey.set(full, { key, ids: [one.id] });
    }
  }
  const shared = [...byKey].filter(([, { ids }]) => ids.length > 1);
  return shared.sort(([a], [b]) => compareText(a, b)).map(([, one]) => one);
}
