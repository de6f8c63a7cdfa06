// Changes sorted lists: takes some members out, puts others in.
import { isDeepStrictEqual } from 'node:util';

/** What leaves a sorted list and what comes, each in the order of the list. */
export interface Edit<T> {
  readonly gone: readonly T[];
  readonly come: readonly T[];
}

export type Compare<T> = (a: T, b: T) => number;

/** A thing as it was and as it is; at least one of the two is there. */
export interface Pairing<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** Things in their order, those of both lists that are the same beside each other. The lists are sorted so. Linear. */
export function* paired<T>(olds: readonly T[], news: readonly T[], compare: (a: T, b: T) => number): Generator<Pairing<T>> {
  // A list may make its members when they are asked for: copies have them all.
  const [before, after] = [olds.slice(), news.slice()];
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const [old, now] = [before[left], after[right]];
    const order = old === undefined ? 1 : now === undefined ? -1 : old === now ? 0 : compare(old, now);
    if (order <= 0) left += 1;
    if (order >= 0) right += 1;
    yield { before: order <= 0 ? old : undefined, after: order >= 0 ? now : undefined };
  }
}

/** What makes the one sorted list into the other. Members that are equal in all that they say stay. Linear. */
export function editBetween<T>(before: readonly T[], after: readonly T[], compare: Compare<T>): Edit<T> {
  const [gone, come]: [T[], T[]] = [[], []];
  for (const pair of paired(before, after, compare)) {
    if (isDeepStrictEqual(pair.before, pair.after)) continue;
    if (pair.before !== undefined) gone.push(pair.before);
    if (pair.after !== undefined) come.push(pair.after);
  }
  return { gone, come };
}

/** The first place in a sorted list whose member is not less. */
export function lowerBound<T, S = T>(
  list: readonly T[],
  one: S,
  { compare, from }: { readonly compare: (a: T, sought: S) => number; readonly from: number },
): number {
  let [low, high] = [from, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(list[middle] as T, one) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where these stand in a sorted list, both in the same order; undefined: one is not there. Cost: a search for each. */
export function placesOf<T>(list: readonly T[], wanted: readonly T[], compare: Compare<T>): readonly number[] | undefined {
  const places: number[] = [];
  for (const one of wanted) {
    const at = lowerBound(list, one, { compare, from: (places.at(-1) ?? -1) + 1 });
    if (at >= list.length || compare(list[at] as T, one) !== 0) return undefined;
    places.push(at);
  }
  return places;
}

/** The list after an edit; null when something is to leave that is not in it. Cost: a copy of the list, and a search for each change. */
export function edited<T>(list: readonly T[], { gone, come }: Edit<T>, compare: Compare<T>): readonly T[] | null {
  if (gone.length === 0 && come.length === 0) return list;
  // A list may make its members when they are asked for: a copy has them all.
  const items = list.slice();
  const result = new Array<T>(Math.max(0, list.length - gone.length + come.length));
  let [at, length] = [0, 0];
  const copyTo = (end: number) => {
    for (; at < end; at += 1) result[length++] = items[at] as T;
  };
  for (let [left, right] = [0, 0]; left < gone.length || right < come.length; ) {
    const [old, now] = [gone[left], come[right]];
    const isGone = old !== undefined && (now === undefined || compare(old, now) <= 0);
    const one = (isGone ? old : now) as T;
    copyTo(lowerBound(items, one, { compare, from: at }));
    if (isGone) {
      if (at >= items.length || compare(items[at] as T, one) !== 0) return null;
      at += 1;
      left += 1;
    } else {
      result[length++] = one;
      right += 1;
    }
  }
  copyTo(items.length);
  return result;
}
