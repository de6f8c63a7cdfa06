// What is kept as JSON comes back; what is damaged is refused.
import { expect, it } from 'vitest';
import { BadColumns } from '../../../../server/model/columns/columns';
import { jsonColumn, jsonLines, readJson, readJsonLines } from '../../../../server/model/columns/json';

const under = (column: Uint8Array) => new Map([['x', column]]);

it('a value comes back', () => {
  expect(readJson(under(jsonColumn({ a: ['é', null] })), 'x')).toEqual({ a: ['é', null] });
});

it.each([0, 1, 4096, 4097, 10_000])('a list of %i comes back, line by line', (length) => {
  const list = Array.from({ length }, (_, at) => ({ at, text: 'regel\neinde' }));
  expect(readJsonLines(under(jsonLines(list)), 'x')).toEqual(list);
});

it('what is cut off, or is no JSON, is refused', () => {
  const lines = jsonLines([{ a: 1 }]);
  expect(() => readJsonLines(under(lines.subarray(0, -1)), 'x')).toThrow(BadColumns);
  expect(() => readJson(under(Buffer.from('{')), 'x')).toThrow(BadColumns);
});
