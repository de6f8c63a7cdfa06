// Values of JSON by their declared type: strict, and quoted when they are not used.
import { describe, expect, it } from 'vitest';
import { isAbsent, quoteValue, readJsonValue, tooLong } from '../../../../importers/reading/interchange/json-values';
import { longestCell } from '../../../../importers/reading/limits';
import { nodeKinds, relationTypes } from '../../../../server/model/vocabulary';

const specs = [...nodeKinds, ...relationTypes].flatMap(({ properties }) => properties);
const read = (name: string, value: unknown) => {
  const spec = specs.find((one) => one.name === name);
  if (!spec) throw new Error(name);
  return readJsonValue(spec, value);
};

describe('a value of JSON', () => {
  it.each([null, undefined, '', []])('%j states nothing', (value) => {
    expect([isAbsent(value), read('title', value)]).toEqual([true, {}]);
  });

  it.each([
    ['title', 'A', 'A'],
    ['start', '2026-12-31', '2026-12-31'],
    ['noticeDays', 90, 90],
    ['aliases', ['B', 'A', 'B'], ['A', 'B']],
    ['required', '50%', '50%'],
    ['required', 2, 2],
    ['kvk', '01234567', '01234567'],
  ])('%s is read as it is declared: %j', (name, value, expected) => {
    expect(read(name, value)).toEqual({ value: expected });
  });

  it.each([
    ['title', 5, 'invalid-value'],
    ['start', '31-12-2026', 'invalid-date'],
    ['noticeDays', '90', 'invalid-number'],
    ['noticeDays', 1.5, 'invalid-value'],
    ['aliases', 'A', 'invalid-value'],
    ['aliases', ['A', 5], 'invalid-value'],
    ['impact', 'FAILS', 'invalid-value'],
    ['kvk', '12', 'invalid-identifier'],
  ])('%s does not take %j: %s', (name, value, code) => {
    expect(read(name, value)).toMatchObject({ note: { code } });
    expect(read(name, value).value).toBeUndefined();
  });

  it.each(['2', '50 %', 0, true])('required %j rejects the row', (value) => {
    expect(read('required', value)).toEqual({ note: { code: 'bad-required', rejects: true } });
  });

  it('longer than a cell rejects the row, also within a list', () => {
    const long = 'x'.repeat(longestCell + 1);
    expect([tooLong(long), tooLong(['a', long]), tooLong('x'.repeat(longestCell))]).toEqual([longestCell + 1, longestCell + 1, undefined]);
    expect(read('aliases', [long]).note).toMatchObject({ code: 'cell-too-long', rejects: true });
  });

  it('is quoted as JSON, cut, and as its brackets when it is nested too deeply', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect([quoteValue({ a: 1 }), quoteValue('text'), quoteValue(Number.POSITIVE_INFINITY), quoteValue(deep)]).toEqual(['{"a":1}', 'text', 'Infinity', '[…]']);
    expect(quoteValue('x'.repeat(300)).length).toBeLessThan(210);
  });
});
