// Says how an answer is written: the keys that semantics §6 names, in its order, each with what it holds. Keys of ours may stand between.

/** `text`, `count` …, with `?` where null is allowed; one element of a list; keys of an object in their order; `each`: a map of any keys. */
export type Shape = string | readonly ['or null', Shape] | readonly [Shape] | { readonly [key: string]: Shape };

const kindOf: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  count: (value) => Number.isSafeInteger(value),
  share: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  'yes/no': (value) => typeof value === 'boolean',
  anything: (value) => value !== undefined,
};

/** The same shape, or null. */
export const orNull = (shape: Shape): readonly ['or null', Shape] => ['or null', shape];

function ofKeys(expected: Readonly<Record<string, Shape>>, value: Readonly<Record<string, unknown>>, at: string): string[] {
  const [wanted, there] = [Object.keys(expected), Object.keys(value)];
  const order = there.filter((key) => wanted.includes(key));
  const inOrder = order.join() === wanted.join() ? [] : [`${at}: keys ${there.join()} instead of ${wanted.join()}`];
  return [...inOrder, ...wanted.flatMap((key) => unlike(expected[key] as Shape, value[key], `${at}.${key}`))];
}

/** Where a value is not written so. Of a list at least one element must be there to be looked at, else that is said. */
export function unlike(expected: Shape, value: unknown, at = ''): string[] {
  if (typeof expected === 'string') {
    const isNullable = expected.endsWith('?');
    const fits = isNullable && value === null ? true : kindOf[isNullable ? expected.slice(0, -1) : expected]?.(value);
    return fits ? [] : [`${at}: ${JSON.stringify(value)} is no ${expected}`];
  }
  if (Array.isArray(expected) && expected[0] === 'or null') return value === null ? [] : unlike(expected[1] as Shape, value, at);
  if (Array.isArray(expected)) {
    if (!Array.isArray(value)) return [`${at}: no list`];
    return value.length === 0 ? [`${at}: nothing to look at`] : value.flatMap((one, index) => unlike(expected[0] as Shape, one, `${at}[${index}]`));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at}: no object`];
  const { each, ...keys } = expected as Readonly<Record<string, Shape>>;
  if (each === undefined) return ofKeys(keys, value as Record<string, unknown>, at);
  const entries = Object.entries(value);
  return entries.length === 0 ? [`${at}: nothing to look at`] : entries.flatMap(([key, one]) => unlike(each, one, `${at}.${key}`));
}
