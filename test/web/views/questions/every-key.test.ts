// Every key that an answer may have is told in the language of the reader, not in that of the program.
import { expect, test } from 'vitest';
import { nodeKindNames } from '../../../../server/model/vocabulary';
import { titles } from '../../../../web/views/questions/titles';
import { answersOfRandom } from '../../../support/all-answers';

/** Shown by the page itself: what every answer starts with, and a note in both languages. */
const shownOtherwise = new Set(['format', 'version', 'question', 'parameters', 'snapshot', 'asOf', 'completeness', 'scenario', 'code', 'en', 'nl']);
/** Keys that are values: kinds, criticalities, numbers of sub-domains. Their words are those of the vocabulary. */
const values = new Set<string>([...nodeKindNames, 'vital', 'critical', 'important', 'supporting']);

function* keysIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const one of value) yield* keysIn(one);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield key;
      if (!shownOtherwise.has(key)) yield* keysIn(inner);
    }
  }
}

test('every key of every answer has a title', () => {
  const keys = new Set<string>();
  for (let seed = 0; seed < 30; seed += 1) for (const { found } of answersOfRandom(seed)) for (const key of keysIn(found)) keys.add(key);
  const untold = [...keys].filter((key) => !(key in titles) && !shownOtherwise.has(key) && !values.has(key) && !/^\d+$/.test(key));
  expect(keys.size).toBeGreaterThan(100);
  expect(untold.sort()).toEqual([]);
});
