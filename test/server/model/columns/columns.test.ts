// Columns are found by name and kind, and grow while they are written.
import { expect, it } from 'vitest';
import { BadColumns, columnOf, Integers, kindOfColumn } from '../../../../server/model/columns/columns';

it('a column is of one kind, and not found as another', () => {
  const columns = new Map([['a', Int32Array.of(1, 2)]]);
  expect(columnOf(columns, 'a', 'integers')).toEqual(Int32Array.of(1, 2));
  expect(() => columnOf(columns, 'a', 'bytes')).toThrow(BadColumns);
  expect(() => columnOf(columns, 'b', 'integers')).toThrow(BadColumns);
  expect([new Uint8Array(), new Int32Array(), new Float64Array()].map(kindOfColumn)).toEqual(['bytes', 'integers', 'numbers']);
});

it('integers come back as they were pushed, however many', () => {
  const integers = new Integers();
  for (let at = 0; at < 5_000; at += 1) integers.push(7 - at);
  expect(integers.length).toBe(5_000);
  expect(Array.from(integers.column())).toEqual(Array.from({ length: 5_000 }, (_, at) => 7 - at));
});
