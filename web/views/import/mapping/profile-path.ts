// Reads and replaces what stands at a path in a profile, as the profile itself writes it: tables[0].things[1].key.

/** `tables[0].things[1].key` → tables, 0, things, 1, key. */
export function stepsOf(at: string): (string | number)[] {
  return [...at.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) => (index === undefined ? (name ?? '') : Number(index)));
}

function childOf(whole: unknown, step: string | number): unknown {
  if (Array.isArray(whole)) return typeof step === 'number' ? whole[step] : undefined;
  return typeof whole === 'object' && whole !== null ? Object.entries(whole).find(([name]) => name === String(step))?.[1] : undefined;
}

/** What stands there; undefined: nothing. */
export function readAt(whole: unknown, at: string): unknown {
  return stepsOf(at).reduce(childOf, whole);
}

function put(whole: unknown, steps: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const child = put(childOf(whole, step), rest, value);
  if (Array.isArray(whole) || (whole === undefined && typeof step === 'number')) {
    const list: unknown[] = Array.isArray(whole) ? [...whole] : [];
    if (typeof step !== 'number') return list;
    return child === undefined ? list.toSpliced(step, 1) : list.with(Math.min(step, list.push(undefined) - 1), child).filter((one) => one !== undefined);
  }
  const kept = Object.entries(typeof whole === 'object' && whole !== null ? whole : {});
  const isThere = kept.some(([name]) => name === String(step));
  const next = kept.map(([name, before]): [string, unknown] => [name, name === String(step) ? child : before]);
  return Object.fromEntries((isThere ? next : [...next, [String(step), child]]).filter(([, one]) => one !== undefined));
}

/** A copy with another value there; undefined takes it out, from a list too. Nothing else changes, nor the order of keys. */
export function writeAt<T>(whole: T, at: string, value: unknown): T {
  // What comes out has the shape of what went in as far as the value has that of its place.
  return put(whole, stepsOf(at), value) as T;
}
