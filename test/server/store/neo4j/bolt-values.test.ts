// Values on their way to the database and back: whole numbers stay whole, bytes stay bytes.
import neo4j from 'neo4j-driver';
import { expect, it } from 'vitest';
import { fromBytes, toBolt, toBytes } from '../../../../server/store/neo4j/bolt-values';

it('whole numbers go as integers, wherever they stand; other numbers, texts and nothing as they are', () => {
  expect(toBolt({ n: 3, list: [1, 0.5, 'x', null, { deep: -2 }], none: null, yes: true })).toEqual({
    n: neo4j.int(3),
    list: [neo4j.int(1), 0.5, 'x', null, { deep: neo4j.int(-2) }],
    none: null,
    yes: true,
  });
  expect([toBolt(2 ** 60), toBolt(1e300)]).toEqual([2 ** 60, 1e300]);
});

it('bytes go and come without being copied or changed, also those that are a part of more', () => {
  const data = new Uint8Array([1, 200, 255, 0]).subarray(1, 3);
  expect([...(fromBytes(toBytes(data)) ?? [])]).toEqual([200, 255]);
  expect(toBolt(toBytes(data))).toEqual(new Int8Array([-56, -1]));
});

it.each([undefined, null, 'x', [1, 2]])('%j are no bytes', (value) => {
  expect(fromBytes(value)).toBeUndefined();
});
