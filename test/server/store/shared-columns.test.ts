// Columns in shared memory are unpacked when they are asked for, once for all threads.
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { BadColumns, type Columns } from '../../../server/model/columns/columns';
import { encodeColumns, readKept } from '../../../server/store/columns-file';
import { ColumnsInMemory, inSharedMemory } from '../../../server/store/shared-columns';

const large = Int32Array.from({ length: 600_000 }, (_, at) => at * 7);
const columns: Columns = new Map<string, Uint8Array | Int32Array | Float64Array>([
  ['first', Uint8Array.of(1)],
  ['large', large],
  ['numbers', Float64Array.from({ length: 20_000 }, (_, at) => at / 3)],
]);

async function read(): Promise<ColumnsInMemory> {
  const kept = await readKept(await encodeColumns(columns, 'r'), 'r');
  if ('absent' in kept) throw new Error(kept.absent);
  return kept.columns;
}

const isReady = ({ shared }: ColumnsInMemory) => [...new Int32Array(shared.ready)];

it('what one thread has unpacked another finds, without a copy', async () => {
  const here = await read();
  const there = new ColumnsInMemory(structuredClone(here.shared));
  expect(there.names).toEqual(['first', 'large', 'numbers']);
  expect(isReady(here)).toEqual([0, 0, 0, 0, 0]);
  expect(here.get('large')).toEqual(large);
  expect(isReady(there)).toEqual([0, 1, 1, 1, 0]);
  expect(there.get('large')?.buffer).toBe(there.shared.memory);
  expect(there.get('large')).toEqual(large);
});

it('those that will be needed are unpacked together, and no others', async () => {
  const here = await read();
  await here.prepare((name) => name !== 'large');
  expect(isReady(here)).toEqual([1, 0, 0, 0, 1]);
  expect([here.get('first'), here.get('numbers'), here.get('nobody')]).toEqual([columns.get('first'), columns.get('numbers'), undefined]);
});

it('what is unpacked needs no packed form beside it, and the rest is unpacked later', async () => {
  const here = await read();
  await here.prepare((name) => name !== 'large');
  const there = new ColumnsInMemory(structuredClone(here.withoutUnpacked()));
  const bytesOf = ({ shared: { pieces } }: ColumnsInMemory) => pieces.map(({ from, to }) => to - from);
  expect([bytesOf(there)[0], bytesOf(there)[4], bytesOf(there)[2]]).toEqual([0, 0, bytesOf(here)[2]]);
  expect(there.shared.packed.byteLength).toBe(bytesOf(there).reduce((sum, bytes) => sum + bytes));
  for (const name of columns.keys()) expect(there.get(name)).toEqual(columns.get(name));
  expect(isReady(here)).toEqual([1, 1, 1, 1, 1]);
});

it('two threads that unpack the same at the same time disturb nobody', async () => {
  const here = await read();
  const there = new ColumnsInMemory(structuredClone(here.shared));
  await Promise.all([here.prepare(() => true), there.prepare(() => true)]);
  expect([here.get('large'), there.get('numbers')]).toEqual([large, columns.get('numbers')]);
});

it('what does not fill its place is refused', async () => {
  const { shared } = await read();
  const packed = brotliCompressSync(Uint8Array.of(1, 2));
  const memory = new SharedArrayBuffer(packed.length);
  new Uint8Array(memory).set(packed);
  const wrong = new ColumnsInMemory({ ...shared, packed: memory, pieces: shared.pieces.map((piece) => ({ ...piece, from: 0, to: packed.length })) });
  expect(() => wrong.get('large')).toThrow(BadColumns);
});

it('those that were just made are there at once', () => {
  const made = inSharedMemory(columns);
  const there = new ColumnsInMemory(structuredClone(made.shared));
  for (const [name, column] of columns) expect(there.get(name)).toEqual(column);
  expect(inSharedMemory(new Map()).names).toEqual([]);
});
