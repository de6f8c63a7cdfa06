// The columns of a content come back from their chunks, or are known to be damaged.
import { beforeAll, describe, expect, it } from 'vitest';
import { type Column, type Columns, kindOfColumn } from '../../../server/model/columns/columns';
import { decodeNarrow, encodeNarrow, isNarrowHead, type NarrowHead } from '../../../server/store/content-file';
import { unpack } from '../../../server/store/packing';

const columns: Columns = new Map<string, Column>([
  ['none', new Int32Array()],
  ['bytes', Uint8Array.of(1, 2, 3)],
  ['equal', new Int32Array(10).fill(-1)],
  ['numbers', Float64Array.of(0.1, -0, 1e300)],
  ['large', Int32Array.from({ length: 700_000 }, (_, at) => Math.imul(at, at) ^ (at << 7))],
  ['small', Int32Array.from({ length: 5 }, (_, at) => at % 3)],
]);
let head: NarrowHead;
let chunks: Uint8Array[];
beforeAll(async () => {
  const [first = new Uint8Array(), ...rest] = await encodeNarrow(columns, 'layout');
  [head, chunks] = [await unpack(first), rest];
});

const listed = (some: Columns) => [...some].map(([name, column]) => [name, Array.from(column)]);

describe('the columns of a content in chunks', () => {
  it('come back as they were, each of its kind', async () => {
    const back = await decodeNarrow(head, chunks);
    expect(listed(back)).toEqual(listed(columns));
    expect([...back.values()].map(kindOfColumn)).toEqual([...columns.values()].map(kindOfColumn));
    expect([isNarrowHead(head), head.layout, chunks.length > 2]).toEqual([true, 'layout', true]);
  });

  it('are refused when chunks do not hold what the head says, also when each is whole', async () => {
    const more = { ...head, columns: [...head.columns, { name: 'more', kind: 'bytes' as const, length: 3, width: 1 }] };
    const fewer = { ...head, columns: head.columns.slice(0, -1) };
    for (const other of [more, fewer]) await expect(decodeNarrow(other, chunks)).rejects.toThrow('chunk');
  });
});
