// What is made for a key is made once, kept, and not kept when making it fails.
import { expect, it } from 'vitest';
import { getOrMake } from '../../../server/model/get-or-make';

it('makes a thing once a key, also one that is empty', () => {
  const kept = new Map<string, number | null | string>();
  let made = 0;
  for (const thing of [0, null, '', 7]) {
    const make = () => {
      made += 1;
      return thing;
    };
    expect(getOrMake(kept, String(thing), make)).toBe(thing);
    expect(getOrMake(kept, String(thing), make)).toBe(thing);
  }
  expect(made).toBe(4);
});

it('keeps nothing when it could not be made, and makes it the next time', () => {
  const [kept, key] = [new WeakMap<object, number>(), {}];
  const stop = () => {
    throw new Error('stopped');
  };
  expect(() => getOrMake(kept, key, stop)).toThrow('stopped');
  expect(getOrMake(kept, key, () => 3)).toBe(3);
});
