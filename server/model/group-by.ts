// Groups a list by key in linear time. Copying the list of a key each time that one more comes would be quadratic.

/** Adds to the list under a key, made at the first. */
export function addTo<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const list = groups.get(key);
  if (list) list.push(item);
  else groups.set(key, [item]);
}

/** Adds to the set under a key, made at the first. */
export function addToSet<K, T>(groups: Map<K, Set<T>>, key: K, item: T): void {
  const set = groups.get(key);
  if (set) set.add(item);
  else groups.set(key, new Set([item]));
}

/** Items by their key, keys and items in the order in which they come. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) addTo(groups, keyOf(item), item);
  return groups;
}
