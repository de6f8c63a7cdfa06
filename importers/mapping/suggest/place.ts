// Reads and sets values at a place of a profile, written as in tables[0].things[1].key.

export type Holder = Record<string | number, unknown>;

/** The steps of a place; throws for a text that is no place. */
function keysAt(place: string): (string | number)[] {
  const steps = [...place.matchAll(/\.?([A-Za-z]\w*)|\[(\d+)\]/g)].map(([, word, index]) => (word === undefined ? Number(index) : word));
  if (steps.length === 0 || steps.some((step) => step === 'constructor' || step === 'prototype')) throw new RangeError(`no place in a profile: ${place}`);
  return steps;
}

/** What stands at a place; undefined: nothing. */
export function valueAt(whole: unknown, place: string): unknown {
  const isHolder = (one: unknown): one is Holder => typeof one === 'object' && one !== null;
  return keysAt(place).reduce((holder: unknown, step) => (isHolder(holder) && Object.hasOwn(holder, step) ? holder[step] : undefined), whole);
}

/** Sets a value in an object that is being made; undefined takes it out, in a list it leaves its place. A place behind the end of a list adds to the list. */
export function setAt(target: object, place: string, value: unknown): void {
  const steps = keysAt(place);
  let holder = target as Holder;
  for (const [at, step] of steps.slice(0, -1).entries()) {
    holder[step] ??= typeof steps[at + 1] === 'number' ? [] : {};
    holder = holder[step] as Holder;
  }
  const last = steps.at(-1) ?? '';
  if (Array.isArray(holder) && typeof last === 'number' && last >= holder.length) holder.push(value);
  else if (value === undefined && !Array.isArray(holder)) delete holder[last];
  else holder[last] = value;
}
