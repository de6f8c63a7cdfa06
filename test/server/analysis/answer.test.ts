// The text of an answer is what JSON.stringify writes, though it is written in parts and can be stopped between them.
import { expect, test } from 'vitest';
import { serialise } from '../../../server/analysis/answer';

const many = Array.from({ length: 7000 }, (_, at) => ({ at, text: 'é"\n', absent: undefined }));
const numbers = Array.from({ length: 10_000 }, (_, at) => at);

test.each<[string, object]>([
  ['nothing', {}],
  ['what is absent', { a: undefined, b: null, c: [undefined, null, 1], d: () => 1 }],
  ['long lists', { list: many, empty: [], nested: { list: many.slice(0, 3) } }],
  ['lists of lists', { a: [[], [[]], [1]], 'ü "': 'ü' }],
  ['long lists in records in lists', [{ first: numbers, second: { 'third "': many, b: undefined, c: () => 1 } }, 1, null, undefined, numbers, [], { many }]],
  ['a record of which all is absent, beside a long list', { nothing: { a: undefined }, many, 7: many, none: [] }],
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

test('writing can be stopped within a long list of a record in a list', () => {
  let looks = 0;
  serialise([{ inner: { list: numbers } }], () => {
    looks += 1;
  });
  expect(looks).toBeGreaterThan(2);
});
