// Columns come back from their chunks, or are known to be damaged.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Columns } from '../../../server/model/columns/columns';
import { encodeColumns, readKept } from '../../../server/store/columns-file';

const columns: Columns = new Map<string, Uint8Array | Int32Array | Float64Array>([
  ['bytes', Uint8Array.of(1, 2, 3)],
  ['none', new Int32Array()],
  ['numbers', Float64Array.of(0.1, -5, 1e300)],
  ['large', Int32Array.from({ length: 700_000 }, (_, at) => at - 350_000)],
]);
const others: Columns = new Map([...columns, ['large', Int32Array.from({ length: 700_000 }, (_, at) => at)]]);
let chunks: Uint8Array[];
beforeAll(async () => {
  chunks = await encodeColumns(columns, 'rules');
});

describe('columns in chunks', () => {
  it('come back as they were, in memory that threads may share', async () => {
    const kept = await readKept(chunks, 'rules');
    if ('absent' in kept) throw new Error(kept.absent);
    const { names } = kept.columns;
    const read = names.map((name) => kept.columns.get(name));
    expect(read.map((column, at) => [names[at], Array.from(column ?? [])])).toEqual([...columns].map(([name, column]) => [name, Array.from(column)]));
    expect(read.every((column) => column?.buffer instanceof SharedArrayBuffer)).toBe(true);
    expect(chunks.length).toBeGreaterThan(3);
  });

  it('of which one is large are packed so that it is read alone', async () => {
    const kept = await readKept(chunks, 'rules');
    if ('absent' in kept) throw new Error(kept.absent);
    kept.columns.get('numbers');
    expect([...new Int32Array(kept.columns.shared.ready)]).toEqual([1, 0, 0, 0]);
    kept.columns.get('large');
    expect([...new Int32Array(kept.columns.shared.ready)]).toEqual([1, 1, 1, 1]);
  });

  it('of numbers that follow each other take next to no room', async () => {
    const size = (list: readonly Uint8Array[]) => list.reduce((sum, { length }) => sum + length, 0);
    expect(size(chunks)).toBeLessThan(2_000);
  });

  it('of other rules are not read', async () => {
    expect(await readKept(chunks, 'other rules')).toEqual({ absent: 'rules' });
  });

  it('are damaged when chunks stand in another order, or are of two writings', async () => {
    const [first, second] = [chunks[1] ?? new Uint8Array(), chunks[2] ?? new Uint8Array()];
    expect(await readKept(chunks.with(1, second).with(2, first), 'rules')).toEqual({ absent: 'damaged' });
    const written = await encodeColumns(others, 'rules');
    expect(await readKept(chunks.with(2, written[2] ?? new Uint8Array()), 'rules')).toEqual({ absent: 'damaged' });
    expect(await readKept(written, 'rules')).toHaveProperty('columns');
  });

  it('are damaged when a chunk is gone, cut off, another, or has one byte changed', async () => {
    const damaged = { absent: 'damaged' };
    expect(await readKept(undefined, 'rules')).toEqual(damaged);
    expect(await readKept([], 'rules')).toEqual(damaged);
    expect(await readKept(chunks.slice(0, -1), 'rules')).toEqual(damaged);
    expect(await readKept(chunks.toSpliced(1, 1), 'rules')).toEqual(damaged);
    for (const [at, chunk] of chunks.entries()) {
      const changed = chunk.slice();
      const middle = Math.floor(chunk.length / 2);
      changed[middle] = (changed[middle] ?? 0) ^ 0xff;
      expect(await readKept(chunks.with(at, changed), 'rules'), `chunk ${at}`).toEqual(damaged);
      expect(await readKept(chunks.with(at, chunk.slice(0, -1)), 'rules'), `chunk ${at} cut off`).toEqual(damaged);
    }
  });
});
