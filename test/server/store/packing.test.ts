// Pieces of what a store keeps: cut, packed a few at a time in their order, and places numbered once.
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inTurns, PlaceTable, pack, slices, unpack, unpackPlace } from '../../../server/store/packing';

it('a list is cut into pieces, the last one shorter, and nothing into none', () => {
  expect([...slices([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
  expect([...slices([], 2)]).toEqual([]);
});

it('a value comes back as it was, and a piece that is damaged does not come back as another', async () => {
  const value = { text: 'é 😀 \ud800', list: [1, null] };
  const packed = await pack(value);
  expect(await unpack(packed)).toEqual(value);
  packed[packed.length - 6] = (packed[packed.length - 6] ?? 0) ^ 1;
  await expect(unpack(packed)).rejects.toThrow();
});

it('work is done a few at a time and keeps its order, whichever ends first', async () => {
  let [now, most] = [0, 0];
  const long = [50, 1, 20, 1, 1, 30, 1, 1, ...Array.from({ length: 40 }, (_, at) => at % 7)];
  const done = await inTurns(long, async (milliseconds) => {
    now += 1;
    most = Math.max(most, now);
    await pause(milliseconds);
    now -= 1;
    return milliseconds;
  });
  expect(done).toEqual(long);
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(16);
});

it('work that fails fails the whole', async () => {
  await expect(inTurns([1, 2, 3], async (item) => (item === 2 ? Promise.reject(new Error('two')) : item))).rejects.toThrow('two');
});

it('places name their file and sheet by a number, and come back; without a row of a sheet nothing is kept of it', () => {
  const table = new PlaceTable();
  const places = [
    { file: 'a.csv', sheet: null, row: 1, line: 2, sheetRow: 2 },
    { file: 'a.csv', sheet: 'S', row: 1, line: null, sheetRow: null },
    { file: null, sheet: null, row: null, line: null, sheetRow: null },
    { file: 'a.csv', sheet: null, row: 9, line: 9, sheetRow: null },
  ];
  const packed = places.map((place) => table.pack(place));
  expect(packed.map(([at]) => at)).toEqual([0, 1, 2, 0]);
  expect(packed[1]).toHaveLength(3);
  expect(packed.map((one) => unpackPlace(one, table.places))).toEqual(places);
  expect(unpackPlace([7, 1, 1], table.places)).toEqual({ file: null, sheet: null, row: 1, line: 1, sheetRow: null });
});
