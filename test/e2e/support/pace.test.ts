// Which side of the browser tests is slow: none unless it is asked for, and never one that does not exist.
import { expect, it } from 'vitest';
import { paceOf } from './pace';

it.each([
  [{}, undefined],
  [{ KETENZICHT_PACE: '' }, undefined],
  [{ KETENZICHT_PACE: 'slow-page' }, 'slow-page'],
] as const)('%j: %s', (env, pace) => {
  expect(paceOf(env)).toBe(pace);
});

it('a pace that is none is refused with those that there are', () => {
  expect(() => paceOf({ KETENZICHT_PACE: 'slow' })).toThrow('“slow”; it can be late-test, slow-page, slow-answers');
});
