// The text of an answer is what JSON.stringify writes, though it is written in parts and can be stopped between them.
import { expect, test } from 'vitest';
import { serialise } from '../../../server/analysis/answer';

const many = Array.from({ length: 700 }, (_, at) => ({ at, text: 'é"\n', absent: undefined }));

test.each<[string, object]>([
  ['nothing', {}],
  ['what is absent', { a: undefined, b: null, c: [undefined, null, 1], d: () => 1 }],
  ['long lists', { list: many, empty: [], nested: { list: many.slice(0, 3) } }],
  ['lists of lists', { a: [[], [[]], [1]], 'ü "': 'ü' }],
])('%s is written as one line of JSON', (_what, found) => {
  expect(serialise(found)).toBe(`${JSON.stringify(found)}\n`);
});

test('writing can be stopped within a long list', () => {
  let looks = 0;
  const stop = () => {
    looks += 1;
    if (looks > 1) throw new Error('stopped');
  };
  expect(() => serialise({ list: many }, stop)).toThrow('stopped');
});
