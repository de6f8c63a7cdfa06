// Every key that an answer may have is told in the language of the reader, not in that of the program.
import { expect, test } from 'vitest';
import { answer } from '../../../../server/analysis/answer';
import { analyses } from '../../../../server/analysis/list';
import { Fault } from '../../../../server/model/faults';
import { nodeKindNames } from '../../../../server/model/vocabulary';
import { titles } from '../../../../web/views/questions/titles';
import { subjectOf } from '../../../oracle/product';
import { randomEstate, referenceDate } from '../../../oracle/random-estates';

/** Shown by the page itself: what every answer starts with, and a note in both languages. */
const shownOtherwise = new Set(['format', 'version', 'question', 'parameters', 'snapshot', 'asOf', 'completeness', 'scenario', 'code', 'en', 'nl']);
/** Keys that are values: kinds, criticalities, numbers of sub-domains. Their words are those of the vocabulary. */
const values = new Set<string>([...nodeKindNames, 'vital', 'critical', 'important', 'supporting']);
const control = { checkpoint: () => undefined, progress: () => undefined };

function* keysIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const one of value) yield* keysIn(one);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield key;
      if (!shownOtherwise.has(key)) yield* keysIn(inner);
    }
  }
}

/** The same question put in the ways that bring out different keys; what an analysis does not take is refused and left out. */
function answersOf(seed: number): object[] {
  const subject = subjectOf(randomEstate(seed).graph, referenceDate);
  const first = (kind: string) => subject.estate.ids.find((_, node) => subject.estate.kinds[node] === kind) ?? '';
  const [service, supplier] = [first('Service'), first('Supplier')];
  const events = { events: [{ type: 'fail', id: supplier }], given: [] };
  const ways = [{}, { service }, { service, classes: true }, { fail: [supplier] }, { id: service, fail: [supplier] }, { scenario: events }, { paths: true }];
  return analyses.flatMap((analysis) =>
    ways.flatMap((raw) => {
      try {
        return [answer(analysis, subject, raw, control)];
      } catch (error) {
        if (error instanceof Fault) return [];
        throw error;
      }
    }),
  );
}

test('every key of every answer has a title', () => {
  const keys = new Set<string>();
  for (let seed = 0; seed < 30; seed += 1) for (const found of answersOf(seed)) for (const key of keysIn(found)) keys.add(key);
  const untold = [...keys].filter((key) => !(key in titles) && !shownOtherwise.has(key) && !values.has(key) && !/^\d+$/.test(key));
  expect(keys.size).toBeGreaterThan(100);
  expect(untold.sort()).toEqual([]);
});
