// How the numbers of answers are written: shares before and after as percentages, probabilities with digits that say something.
import { expect, test } from 'vitest';
import { compare } from '../../../../server/analysis/compare/compare';
import { formatsOf } from '../../../../web/i18n/format';
import { unitOf } from '../../../../web/views/questions/titles';
import { ask, drawn } from '../../../support/drawing';

/** The keys above every number that stands under `key`. */
function* placesOf(value: unknown, key: string, above: readonly string[] = []): Generator<readonly string[]> {
  if (Array.isArray(value)) for (const one of value) yield* placesOf(one, key, above);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) {
      if (name === key && typeof one === 'number') yield above;
      yield* placesOf(one, key, [...above, name]);
    }
}

test('a number before and after is a share, in a comparison', () => {
  const subject = drawn('svc:s -> con:c\ncon:c -> sup:a\nsvc:t -> con:d\ncon:d -> sup:b\nsvc:s is users 10');
  const scenario = { events: [{ type: 'award', contract: 'con:c', supplier: 'sup:b' }], given: [] };
  const found = ask(compare, subject, { scenario });
  for (const key of ['before', 'after']) {
    const places = [...placesOf(found, key)].map((above) => above.at(-1));
    expect(places.length).toBeGreaterThan(0);
    expect(new Set(places)).toEqual(new Set(['shares']));
    expect(unitOf(key)).toBe('share');
  }
});

test('a probability keeps three digits, and is never 100 % when it is not sure', () => {
  const { probability } = formatsOf('nl');
  expect([0, 0.00174961641, 0.053429221, 0.5, 0.9995, 1].map(probability)).toEqual(
    ['0', '0,175', '5,34', '50', '> 99,9', '100'].map((text) => `${text}\u00a0%`),
  );
});
