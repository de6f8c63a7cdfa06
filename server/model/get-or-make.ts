// Makes a thing at the first call for a key and keeps it: in a Map, or in a WeakMap for as long as what it was made of is there.

interface Kept<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** What is kept under a key; made first when nothing is. When `make` throws, nothing is kept. */
export function getOrMake<K, V>(kept: Kept<K, V>, key: K, make: () => V): V {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}
